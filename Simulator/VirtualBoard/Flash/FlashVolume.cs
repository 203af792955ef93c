namespace PressureDevice.VirtualBoard;

/// <summary>What is committed on the volume, which survives the power, and which blocks are free.</summary>
internal sealed class FlashVolume
{
    /// <summary>Blocks of the runtime's own con_*.sys files: an estimate.</summary>
    public const int RuntimeBlocks = 4;

    /// <summary>Path of the root as the parent of a file's path.</summary>
    public const string Root = "I:";

    /// <summary>The superblock's entry, and those of the runtime's files, in bytes: the former by SPEC.md, the latter an estimate.</summary>
    private const int SuperblockBytes = 40 + 160;

    private readonly int _blocks;
    private int _cursor;

    public FlashVolume(int blocks)
    {
        _blocks = blocks;
        Super = new MetadataPair(0, 1) { FixedBytes = SuperblockBytes };
        Super.Used = LittleFs.Padded(LittleFs.Revision + SuperblockBytes + LittleFs.Checksum);
        Directories[Root] = [Super];
        _cursor = 2 + RuntimeBlocks;
    }

    /// <summary>The pair at blocks 0 and 1; it never moves.</summary>
    public MetadataPair Super { get; private init; }

    /// <summary>True when the root's entries have left the superblock's pair because it was compacted too often.</summary>
    public bool IsExpanded { get; set; }

    public SortedDictionary<string, StoredFile> Files { get; } = new(StringComparer.Ordinal);

    /// <summary>The pairs of each directory, the root's under <see cref="Root"/>.</summary>
    public SortedDictionary<string, List<MetadataPair>> Directories { get; } = new(StringComparer.Ordinal);

    /// <summary>Directories without the root.</summary>
    public IEnumerable<string> DirectoryNames => Directories.Keys.Where(path => path != Root);

    /// <summary>Open files: what they have written takes blocks too.</summary>
    public List<FlashFile> Open { get; } = [];

    /// <summary>Blocks of metadata that is being written.</summary>
    public HashSet<int> Staged { get; } = [];

    public int FreeBlocks => _blocks - UsedBlocks().Count;

    public bool HasDirectory(string path) => Directories.ContainsKey(path);

    public static string ParentOf(string path) => path[..path.LastIndexOf('\\')];

    public static string NameOf(string path) => path[(path.LastIndexOf('\\') + 1)..];

    /// <summary>The pair that holds an entry, or would hold it: littlefs keeps names in order over a directory's pairs.</summary>
    public MetadataPair PairOf(string path)
    {
        List<MetadataPair> pairs = Directories[ParentOf(path)];
        int first = FirstOf(pairs);
        int found = first;
        for (int i = first + 1; i < pairs.Count; i++)
        {
            if (string.CompareOrdinal(pairs[i].Entries.Keys.First(), NameOf(path)) <= 0)
            {
                found = i;
            }
        }

        return pairs[found];
    }

    /// <summary>The directory's pair before this one, or null when it is the first with entries.</summary>
    public MetadataPair? Predecessor(string directory, MetadataPair pair)
    {
        List<MetadataPair> pairs = Directories[directory];
        int index = pairs.IndexOf(pair);
        return index > FirstOf(pairs) ? pairs[index - 1] : null;
    }

    /// <summary>
    /// The next free block, round and round the volume (DESIGN.md: dynamic wear levelling), or -1 when all are in use.
    /// </summary>
    public int Allocate()
    {
        HashSet<int> used = UsedBlocks();
        for (int i = 0; i < _blocks; i++)
        {
            int block = (_cursor + i) % _blocks;
            if (!used.Contains(block))
            {
                _cursor = block + 1;
                return block;
            }
        }

        return -1;
    }

    /// <summary>After a start littlefs looks for free blocks from a place drawn from the checksums of the metadata.</summary>
    public void Mount(ulong seed)
    {
        Open.Clear();
        Staged.Clear();
        _cursor = (int)(new NoiseSource(seed).NextUnit() * _blocks);
    }

    /// <summary>Puts the state of a file there, as a commit does.</summary>
    public void SetFile(string path, StoredFile file)
    {
        Files[path] = file;
        PairOf(path).Entries[NameOf(path)] = EntryBytes(path, file);
    }

    /// <summary>Takes a file away, as a commit does.</summary>
    public void RemoveFile(string path)
    {
        PairOf(path).Entries.Remove(NameOf(path));
        Files.Remove(path);
    }

    /// <summary>Bytes that a compaction keeps of a file's entry.</summary>
    public static int EntryBytes(string path, StoredFile file) =>
        LittleFs.Tag + NameOf(path).Length + file.StructBytes + LittleFs.TimeAttribute;

    /// <summary>A copy that shares nothing that changes.</summary>
    public FlashVolume Copy()
    {
        var copies = new Dictionary<MetadataPair, MetadataPair> { [Super] = Super.Copy() };
        var copy = new FlashVolume(_blocks) { Super = copies[Super], IsExpanded = IsExpanded, _cursor = _cursor };
        foreach ((string path, List<MetadataPair> pairs) in Directories)
        {
            copy.Directories[path] = [.. pairs.Select(pair => copies.TryGetValue(pair, out MetadataPair? known) ? known : pair.Copy())];
        }

        foreach ((string path, StoredFile file) in Files)
        {
            copy.Files[path] = file with { Content = [.. file.Content] };
        }

        return copy;
    }

    private int FirstOf(List<MetadataPair> pairs) => IsExpanded && pairs[0] == Super ? 1 : 0;

    private HashSet<int> UsedBlocks()
    {
        HashSet<int> used = [.. Enumerable.Range(2, RuntimeBlocks), .. Staged];
        foreach (MetadataPair pair in Directories.Values.SelectMany(pairs => pairs))
        {
            used.Add(pair.Active);
            used.Add(pair.Other);
        }

        foreach (StoredFile file in Files.Values)
        {
            used.UnionWith(file.Blocks);
        }

        foreach (FlashFile file in Open)
        {
            used.UnionWith(file.Blocks);
        }

        return used;
    }
}
