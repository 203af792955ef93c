namespace PressureDevice.Core
{
    /// <summary>What files take of the flash: littlefs keeps them in blocks, of which all but the first begin with pointers of 4 or 8 bytes.</summary>
    public static class HoldLogBlocks
    {
        /// <summary>Bytes of a block: what the flash erases at once.</summary>
        public const int BlockBytes = 4_096;

        /// <summary>Blocks of a segment at its longest.</summary>
        public const int OfSegment = 2;

        /// <summary>Most bytes of a segment.</summary>
        public const int SegmentBytes = (OfSegment * BlockBytes) - 4;

        /// <summary>Bytes of holds from which a segment counts as full: no summary more fits.</summary>
        public const int FullBytes = SegmentBytes - HoldLogHead.PreludeBytes - HoldRecord.Length + 1;

        /// <summary>Blocks that a file takes.</summary>
        /// <param name="bytes">Its length.</param>
        public static int Of(int bytes)
        {
            return bytes <= BlockBytes ? 1 : bytes <= SegmentBytes ? 2 : 3;
        }

        /// <summary>Blocks that so many bytes of holds take when no segment but the last has room for another summary.</summary>
        /// <param name="bytes">Bytes of holds.</param>
        public static int Packed(int bytes)
        {
            int rest = bytes % FullBytes;
            return (bytes / FullBytes * OfSegment) + (rest > 0 ? Of(rest + HoldLogHead.PreludeBytes) : 0);
        }

        /// <summary>Blocks that all segments take.</summary>
        /// <param name="index">The segments.</param>
        public static int OfAll(HoldLogIndex index)
        {
            int blocks = 0;
            for (int i = 0; i < index.Count; i++)
            {
                blocks += Of(index.Bytes(i));
            }

            return blocks;
        }
    }
}
