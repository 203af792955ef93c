namespace PressureDevice.VirtualBoard;

/// <summary>Two blocks of which one holds the log of a directory, or of a part of it, and the other waits for the next compaction.</summary>
internal sealed class MetadataPair(int active, int other)
{
    public int Active { get; set; } = active;

    public int Other { get; set; } = other;

    /// <summary>Bytes of the log in the active block.</summary>
    public int Used { get; set; } = LittleFs.ProgramBytes;

    /// <summary>False after a torn commit: what follows the log is not erased.</summary>
    public bool IsTailErased { get; set; } = true;

    /// <summary>
    /// Whether littlefs takes the tail for erased. It finds out when it looks the pair up, not after a compaction: a file that
    /// was opened with the log just full, or torn, compacts once more at its next commit (lfs.c, lfs_mdir_t.erased).
    /// </summary>
    public bool CanAppend { get; private set; } = true;

    /// <summary>Compactions so far.</summary>
    public int Compactions { get; set; }

    /// <summary>Bytes that a compaction keeps whatever entries there are: the superblock's own.</summary>
    public int FixedBytes { get; init; }

    /// <summary>The entries and the bytes that a compaction keeps of each.</summary>
    public SortedDictionary<string, int> Entries { get; } = new(StringComparer.Ordinal);

    public int LiveBytes => FixedBytes + Entries.Values.Sum();

    /// <summary>Looks the pair up again, as each opening and each change of a name does.</summary>
    public void Fetch() => CanAppend = IsTailErased && Used < LittleFs.BlockBytes;

    public MetadataPair Copy()
    {
        var copy = new MetadataPair(Active, Other)
        {
            Used = Used,
            IsTailErased = IsTailErased,
            CanAppend = CanAppend,
            Compactions = Compactions,
            FixedBytes = FixedBytes,
        };
        foreach ((string name, int bytes) in Entries)
        {
            copy.Entries.Add(name, bytes);
        }

        return copy;
    }
}
