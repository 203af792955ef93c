namespace PressureDevice.VirtualBoard;

/// <summary>The committed state of a file.</summary>
internal sealed record StoredFile(byte[] Content, IReadOnlyList<int> Blocks)
{
    public static StoredFile Empty { get; } = new([], []);

    /// <summary>True when the content lives in the metadata.</summary>
    public bool IsInline => Blocks.Count == 0;

    /// <summary>Bytes of its structure in a commit, with the tag.</summary>
    public int StructBytes => IsInline ? LittleFs.Tag + Content.Length : LittleFs.PointerStruct;
}
