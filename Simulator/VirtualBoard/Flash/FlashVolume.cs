namespace PressureDevice.VirtualBoard;

/// <summary>What is committed on the volume: it survives the power.</summary>
internal sealed class FlashVolume(int capacityBytes)
{
    /// <summary>littlefs block: 4 KB, the erase sector of the flash.</summary>
    public const int BlockBytes = 4096;

    /// <summary>Superblock pair, root directory and the runtime's own con_*.sys files: an estimate.</summary>
    public const int ReservedBytes = 6 * BlockBytes;

    /// <summary>A directory takes a pair of blocks (littlefs specification: metadata pairs).</summary>
    private const int DirectoryBytes = 2 * BlockBytes;

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public SortedSet<string> Directories { get; } = new(StringComparer.Ordinal);

    /// <summary>Bytes a file may have when it replaces the committed one of that path.</summary>
    public int RoomFor(string path)
    {
        int used = ReservedBytes + (Directories.Count * DirectoryBytes);
        foreach ((string other, byte[] content) in Files)
        {
            used += other == path ? 0 : (content.Length + BlockBytes - 1) / BlockBytes * BlockBytes;
        }

        return Math.Max(0, capacityBytes - used);
    }
}
