namespace PressureDevice.Tests
{
    /// <summary>CRC-32 as zlib has it, bit by bit, to hold the firmware's checksums against.</summary>
    internal static class ReferenceCrc
    {
        private const uint ReversedPolynomial = 0xEDB88320;

        /// <summary>The CRC of the first bytes of an array.</summary>
        /// <param name="bytes">The bytes.</param>
        /// <param name="length">How many of them.</param>
        public static uint Of(byte[] bytes, int length)
        {
            uint crc = uint.MaxValue;
            for (int i = 0; i < length; i++)
            {
                crc ^= bytes[i];
                for (int bit = 0; bit < 8; bit++)
                {
                    crc = (crc & 1) == 0 ? crc >> 1 : (crc >> 1) ^ ReversedPolynomial;
                }
            }

            return ~crc;
        }
    }
}
