namespace PressureDevice.Simulator.Phone;

/// <summary>The CRC-32 of zlib (polynomial 0xEDB88320 reflected, start and end inverted), written apart from the
/// device's.</summary>
public static class RecordChecksum
{
    /// <summary>The checksum of some bytes.</summary>
    public static uint Of(ReadOnlySpan<byte> bytes)
    {
        uint crc = uint.MaxValue;
        foreach (byte next in bytes)
        {
            crc ^= next;
            for (int bit = 0; bit < 8; bit++)
            {
                crc = (crc & 1) != 0 ? (crc >> 1) ^ 0xEDB88320u : crc >> 1;
            }
        }

        return ~crc;
    }
}
