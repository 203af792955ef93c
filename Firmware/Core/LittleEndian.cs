namespace PressureDevice.Core
{
    /// <summary>
    /// Little-endian integers in a byte array, without the arrays that BitConverter.GetBytes would allocate.
    /// An offset out of range throws IndexOutOfRangeException.
    /// </summary>
    public static class LittleEndian
    {
        /// <summary>Writes the low 16 bits of <paramref name="value"/>.</summary>
        public static void PutUInt16(byte[] bytes, int offset, int value)
        {
            bytes[offset] = (byte)value;
            bytes[offset + 1] = (byte)(value >> 8);
        }

        /// <summary>Writes 32 bits.</summary>
        public static void PutInt32(byte[] bytes, int offset, int value)
        {
            bytes[offset] = (byte)value;
            bytes[offset + 1] = (byte)(value >> 8);
            bytes[offset + 2] = (byte)(value >> 16);
            bytes[offset + 3] = (byte)(value >> 24);
        }

        /// <summary>Writes <paramref name="value"/> as an unsigned 16-bit number, held at the ends of its range.</summary>
        public static void PutUInt16Saturated(byte[] bytes, int offset, int value)
        {
            PutUInt16(bytes, offset, value < 0 ? 0 : value > 0xFFFF ? 0xFFFF : value);
        }

        /// <summary>Reads an unsigned 16-bit number.</summary>
        public static int GetUInt16(byte[] bytes, int offset)
        {
            return bytes[offset] | (bytes[offset + 1] << 8);
        }

        /// <summary>Reads 32 bits as a signed number.</summary>
        public static int GetInt32(byte[] bytes, int offset)
        {
            return bytes[offset] | (bytes[offset + 1] << 8) | (bytes[offset + 2] << 16) | (bytes[offset + 3] << 24);
        }
    }
}
