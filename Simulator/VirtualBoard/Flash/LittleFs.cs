using System.Numerics;

namespace PressureDevice.VirtualBoard;

/// <summary>
/// The figures of littlefs as the runtime is built with it. Sources: littlefs DESIGN.md and SPEC.md for the structures and
/// the sizes of tags; the settings are the defaults of esp_littlefs (Kconfig), which nf-interpreter leaves alone
/// (targets/ESP32/_IDF/sdkconfig.default).
/// </summary>
internal static class LittleFs
{
    /// <summary>A block in bytes: the erase sector of the flash, 4 KB.</summary>
    public const int BlockBytes = 4096;

    /// <summary>Smallest piece programmed, in bytes; metadata commits are padded to it (LITTLEFS_WRITE_SIZE).</summary>
    public const int ProgramBytes = 128;

    /// <summary>Programs of data gather up to this many bytes (LITTLEFS_CACHE_SIZE).</summary>
    public const int CacheBytes = 512;

    /// <summary>
    /// A file up to this many bytes lives in the metadata: the least of the cache, the largest tag (1022) and an eighth of
    /// a block (lfs.h, inline_max).
    /// </summary>
    public const int InlineBytes = 512;

    /// <summary>
    /// A metadata pair moves to another block after this many compactions: LITTLEFS_BLOCK_CYCLES 512, made odd.
    /// </summary>
    public const int MetadataCycles = 513;

    /// <summary>A pair that holds more than this many bytes when it is compacted is split (DESIGN.md: 50 %).</summary>
    public const int SplitBytes = BlockBytes / 2;

    /// <summary>What may be in a metadata block besides the last checksum, in bytes.</summary>
    public const int MetadataBytes = BlockBytes - 8;

    /// <summary>A tag in bytes (SPEC.md).</summary>
    public const int Tag = 4;

    /// <summary>The revision at the head of a metadata block, in bytes.</summary>
    public const int Revision = 4;

    /// <summary>The structure of a file in blocks or of a directory, with its tag: two words.</summary>
    public const int PointerStruct = Tag + 8;

    /// <summary>The time of the last change that esp_littlefs keeps with each file, with its tag: 64 bits of seconds.</summary>
    public const int TimeAttribute = Tag + 8;

    /// <summary>Checksums at the end of a commit: five words.</summary>
    public const int Checksum = 20;

    /// <summary>Bytes of a file in block <paramref name="index"/> of its skip-list; the pointers take the rest (DESIGN.md).</summary>
    public static int DataBytes(int index) => BlockBytes - PointerBytes(index);

    /// <summary>Bytes of the pointers at the head of a block of a skip-list.</summary>
    public static int PointerBytes(int index) => index == 0 ? 0 : 4 * (BitOperations.TrailingZeroCount(index) + 1);

    /// <summary>Blocks that a file of this many bytes takes outside the metadata.</summary>
    public static int BlocksFor(int length)
    {
        int index = 0;
        for (int left = length; left > 0; index++)
        {
            left -= DataBytes(index);
        }

        return index;
    }

    /// <summary>
    /// Where byte <paramref name="position"/> is appended: the block, and the place in it counted with the pointers. At the
    /// seam of two blocks that is the end of the first one.
    /// </summary>
    public static (int Index, int Offset) EndAt(int position)
    {
        int index = 0;
        int left = position;
        while (left > DataBytes(index))
        {
            left -= DataBytes(index++);
        }

        return (index, left + PointerBytes(index));
    }

    /// <summary>Rounds up to whole program units.</summary>
    public static int Padded(int bytes) => (bytes + ProgramBytes - 1) / ProgramBytes * ProgramBytes;
}
