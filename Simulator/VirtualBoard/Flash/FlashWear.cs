namespace PressureDevice.VirtualBoard;

/// <summary>What the flash has been through since it was new; subtract two of them for what lies between.</summary>
public sealed record FlashWear
{
    /// <summary>Erases of each block; the blocks are rated for 100,000 (usual figure of SPI NOR flash).</summary>
    public required IReadOnlyList<int> ErasesPerBlock { get; init; }

    /// <summary>Erases of blocks for the content of files.</summary>
    public required int DataErases { get; init; }

    /// <summary>Erases of blocks for metadata, small files among them.</summary>
    public required int MetadataErases { get; init; }

    /// <summary>Metadata commits.</summary>
    public required int Commits { get; init; }

    /// <summary>Bytes programmed, in whole program units.</summary>
    public required long ProgrammedBytes { get; init; }

    /// <summary>Bytes read: by the firmware, and for copying.</summary>
    public required long ReadBytes { get; init; }

    /// <summary>Erases of the block with the most.</summary>
    public int MostErased => ErasesPerBlock.Max();

    /// <summary>All erases.</summary>
    public int TotalErases => ErasesPerBlock.Sum();

    /// <summary>What was added since an earlier reading.</summary>
    public FlashWear Since(FlashWear earlier) => new()
    {
        ErasesPerBlock = [.. ErasesPerBlock.Zip(earlier.ErasesPerBlock, (now, then) => now - then)],
        DataErases = DataErases - earlier.DataErases,
        MetadataErases = MetadataErases - earlier.MetadataErases,
        Commits = Commits - earlier.Commits,
        ProgrammedBytes = ProgrammedBytes - earlier.ProgrammedBytes,
        ReadBytes = ReadBytes - earlier.ReadBytes,
    };
}
