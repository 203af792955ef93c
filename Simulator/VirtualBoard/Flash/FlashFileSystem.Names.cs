namespace PressureDevice.VirtualBoard;

/// <content>Changes of names and their commits: create, delete, move, directories.</content>
public sealed partial class FlashFileSystem
{
    private const int MoveState = LittleFs.Tag + 12;

    /// <summary>Deletes a file; nothing when there is none.</summary>
    /// <exception cref="IOException">The file is open.</exception>
    internal void Delete(string path)
    {
        StartChange(path);
        if (_volume.Files.ContainsKey(path))
        {
            Check(CommitDelete(path, () => _volume.RemoveFile(path)));
        }

        EndChange();
    }

    /// <summary>Renames a file; in one step, also across directories.</summary>
    /// <exception cref="IOException">The file is open.</exception>
    internal void Move(string path, string destination)
    {
        StartChange(path);
        CheckParent(destination);
        StoredFile file = _volume.Files[path];
        MetadataPair source = _volume.PairOf(path);
        MetadataPair target = _volume.PairOf(destination);
        bool isOnePair = source == target;
        int entry = FlashVolume.EntryBytes(destination, file);
        int growth = entry - (isOnePair ? FlashVolume.EntryBytes(path, file) : 0);
        string directory = FlashVolume.ParentOf(destination);
        Check(_log.Commit(directory, target, (2 * LittleFs.Tag) + entry + (isOnePair ? 0 : MoveState), growth, () =>
        {
            _volume.RemoveFile(path);
            DropIfEmpty(path, source);
            _volume.SetFile(destination, file);
        }));
        if (!isOnePair && _volume.Directories[FlashVolume.ParentOf(path)].Contains(source))
        {
            Check(_log.Commit(FlashVolume.ParentOf(path), source, LittleFs.Tag + MoveState, 0, () => { }));
        }

        EndChange();
    }

    /// <summary>Makes a directory: a pair of blocks of its own.</summary>
    internal void MakeDirectory(string path)
    {
        StartChange(path);
        CheckParent(path);
        MetadataPair? pair = _log.Make(0);
        Check(pair is not null);
        string name = FlashVolume.NameOf(path);
        int entry = LittleFs.Tag + name.Length + LittleFs.PointerStruct;
        MetadataPair parent = _volume.PairOf(path);
        int bytes = LittleFs.Tag + entry + LittleFs.PointerStruct;
        Check(_log.Commit(FlashVolume.ParentOf(path), parent, bytes, entry, () =>
        {
            _volume.Directories[path] = [pair!];
            _volume.PairOf(path).Entries[name] = entry;
        }));
        _volume.Staged.Clear();
        EndChange();
    }

    /// <summary>Deletes an empty directory: its entry, then the thread through all directories.</summary>
    internal void DeleteDirectory(string path)
    {
        StartChange(path);
        Check(CommitDelete(path, () =>
        {
            _volume.PairOf(path).Entries.Remove(FlashVolume.NameOf(path));
            _volume.Directories.Remove(path);
        }));
        Check(_log.Commit(FlashVolume.Root, _volume.Directories[FlashVolume.Root][0], LittleFs.PointerStruct, 0, () => { }));
        EndChange();
    }

    private void StartChange(string path)
    {
        CheckWriter(true, path);
        _board.Scheduler.Spend(BoardCosts.FlashOpen);
        if (_volume.Open.Exists(other => other.Path == path))
        {
            throw new IOException($"{path} is open: close it first.");
        }

        CheckFailing();
        Fetch(path);
    }

    private void Fetch(string path)
    {
        if (_volume.HasDirectory(FlashVolume.ParentOf(path)))
        {
            _volume.PairOf(path).Fetch();
        }
    }

    private void EndChange()
    {
        Commits++;
        _board.Scheduler.Spend(BoardCosts.NativeCall);
    }

    private void Create(string path)
    {
        int name = LittleFs.Tag + FlashVolume.NameOf(path).Length;
        MetadataPair pair = _volume.PairOf(path);
        Check(_log.Commit(FlashVolume.ParentOf(path), pair, LittleFs.Tag + name + LittleFs.Tag, name + LittleFs.Tag, () =>
            _volume.SetFile(path, StoredFile.Empty)));
    }

    private bool CommitFile(string path, StoredFile file)
    {
        int bytes = file.StructBytes + LittleFs.TimeAttribute;
        MetadataPair pair = _volume.PairOf(path);
        int growth = FlashVolume.EntryBytes(path, file) - pair.Entries[FlashVolume.NameOf(path)];
        return _log.Commit(FlashVolume.ParentOf(path), pair, bytes, growth, () => _volume.SetFile(path, file));
    }

    /// <summary>The last entry of a later pair takes the pair with it: the pair before it is what changes then.</summary>
    private bool CommitDelete(string path, Action takeEffect)
    {
        string directory = FlashVolume.ParentOf(path);
        MetadataPair pair = _volume.PairOf(path);
        if (pair.Entries.Count == 1 && _volume.Predecessor(directory, pair) is { } before)
        {
            return _log.Commit(directory, before, LittleFs.PointerStruct, 0, () =>
            {
                takeEffect();
                _volume.Directories[directory].Remove(pair);
            });
        }

        return _log.Commit(directory, pair, LittleFs.Tag, -pair.Entries[FlashVolume.NameOf(path)], takeEffect);
    }

    private void DropIfEmpty(string path, MetadataPair pair)
    {
        string directory = FlashVolume.ParentOf(path);
        if (pair.Entries.Count == 0 && _volume.Predecessor(directory, pair) is not null)
        {
            _volume.Directories[directory].Remove(pair);
        }
    }
}
