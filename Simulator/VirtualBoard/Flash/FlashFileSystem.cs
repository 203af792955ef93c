namespace PressureDevice.VirtualBoard;

/// <summary>
/// The internal volume <c>I:\</c>: littlefs on 256 KB, with the behaviour of docs/platform.md. A new file exists, empty,
/// from its opening; what is written becomes durable with the close and not before; a power cut before it leaves the
/// state of the last close.
/// </summary>
public sealed class FlashFileSystem
{
    private readonly VirtualBoard _board;
    private readonly FlashVolume _volume;
    private readonly List<FlashFile> _open = [];

    internal FlashFileSystem(VirtualBoard board)
    {
        _board = board;
        _volume = new FlashVolume(board.Settings.FlashBytes);
    }

    /// <summary>What is wrong with writing; may be set at any time.</summary>
    public FlashFault Fault { get; set; }

    /// <summary>Write calls so far.</summary>
    public int Writes { get; private set; }

    /// <summary>Commits so far: closes of changed files, deletes, moves.</summary>
    public int Commits { get; private set; }

    /// <summary>
    /// Changed files that were open when the power went or the device restarted; their changes are lost.
    /// </summary>
    public int LostOpenFiles { get; private set; }

    /// <summary>Files open now.</summary>
    public int OpenFiles => _open.Count;

    /// <summary>Full paths of the committed files, in ordinal order.</summary>
    public IReadOnlyList<string> Files => [.. _volume.Files.Keys];

    /// <summary>Committed content of a file, or null when there is none. For the simulator and tests.</summary>
    public byte[]? ReadFile(string path) => _volume.Files.TryGetValue(path, out byte[]? content) ? [.. content] : null;

    /// <summary>Puts a committed file there, as a deployment does. For the simulator and tests.</summary>
    public void WriteFile(string path, byte[] content) => _volume.Files[path] = [.. content];

    /// <summary>Takes a committed file away. For the simulator and tests.</summary>
    public void DeleteFile(string path) => _volume.Files.Remove(path);

    internal FlashVolume Volume => _volume;

    /// <summary>Opens a file that exists, or makes it when <paramref name="create"/> says so.</summary>
    /// <exception cref="IOException">Sharing conflict, or no such file.</exception>
    internal FlashFile Open(string path, bool create, bool canRead, bool canWrite, bool sharesRead, bool sharesWrite)
    {
        CheckWriter(canWrite, path);
        _board.Scheduler.Spend(BoardCosts.FlashOpen);
        bool exists = _volume.Files.TryGetValue(path, out byte[]? content);
        if (!exists && !create)
        {
            throw new IOException($"There is no file {path}.");
        }

        var file = new FlashFile(path, exists ? [.. content!] : [], canRead, canWrite, sharesRead, sharesWrite);
        if (_open.Exists(other => other.Path == path && !other.AgreesWith(file)))
        {
            throw new IOException($"{path} is open elsewhere: close it first.");
        }

        if (!exists)
        {
            CheckParent(path);
            CheckFailing();
            _volume.Files[path] = [];
        }

        _open.Add(file);
        return file;
    }

    internal int Read(FlashFile file, long position, Span<byte> buffer)
    {
        _board.Scheduler.Spend(BoardCosts.FlashRead);
        return file.Read(position, buffer);
    }

    /// <summary>Writes; what does not fit any more is lost without a word.</summary>
    internal void Write(FlashFile file, long position, ReadOnlySpan<byte> bytes)
    {
        CheckWriter(true, file.Path);
        _board.Scheduler.Spend((bytes.Length + 255L) / 256 * BoardCosts.FlashProgramPage);
        CheckFailing();
        Writes++;
        long room = Fault == FlashFault.Full ? 0 : Math.Max(0, _volume.RoomFor(file.Path) - position);
        int count = (int)Math.Min(bytes.Length, room);
        if (count > 0)
        {
            file.Write(position, bytes[..count]);
        }
    }

    internal void SetLength(FlashFile file, long length)
    {
        CheckWriter(true, file.Path);
        CheckFailing();
        file.SetLength((int)Math.Min(length, Math.Max(file.Length, _volume.RoomFor(file.Path))));
    }

    /// <summary>Closes a file and commits its change.</summary>
    internal void Close(FlashFile file)
    {
        if (!_open.Contains(file))
        {
            return;
        }

        if (file.IsChanged)
        {
            _board.Scheduler.Spend(BoardCosts.FlashCommit);
            _open.Remove(file);
            CheckFailing();
            _volume.Files[file.Path] = file.ToArray();
            Commits++;
        }

        _open.Remove(file);
    }

    /// <summary>Starts a change of names: delete, move, directory. Takes the time of a commit.</summary>
    /// <exception cref="IOException">The file is open.</exception>
    internal void Change(string path, Action change)
    {
        CheckWriter(true, path);
        _board.Scheduler.Spend(BoardCosts.FlashCommit);
        if (_open.Exists(other => other.Path == path))
        {
            throw new IOException($"{path} is open: close it first.");
        }

        CheckFailing();
        change();
        Commits++;
    }

    internal void PowerOff()
    {
        LostOpenFiles += _open.Count(file => file.IsChanged);
        _open.Clear();
    }

    private void CheckWriter(bool writes, string path)
    {
        if (writes && EventThread.IsCurrent)
        {
            throw _board.Trap(
                $"{path} is written on the event thread: "
                + "flash blocks for up to 100 ms and the stack waits. Let the loop write.");
        }
    }

    private void CheckParent(string path)
    {
        string parent = path[..path.LastIndexOf('\\')];
        if (parent.Length > 2 && !_volume.Directories.Contains(parent))
        {
            throw NativeFailure();
        }
    }

    private void CheckFailing()
    {
        if (Fault == FlashFault.Failing)
        {
            throw NativeFailure();
        }
    }

    /// <summary>
    /// What failures inside native code look like: a plain exception without a message (docs/platform.md).
    /// </summary>
    private static Exception NativeFailure() => new(string.Empty);
}
