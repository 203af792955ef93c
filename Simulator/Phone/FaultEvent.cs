using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>An event of the device's fault log.</summary>
/// <param name="Code">What happened (docs/protocol.md).</param>
/// <param name="Phase">The phase it happened in, as in the live force.</param>
/// <param name="Boot">Number of the start of the device.</param>
/// <param name="UptimeMilliseconds">When, ms since that start.</param>
/// <param name="Detail">More about it; its meaning depends on the code.</param>
public sealed record FaultEvent(byte Code, byte Phase, ushort Boot, uint UptimeMilliseconds, uint Detail)
{
    /// <summary>Bytes of an event.</summary>
    public const int EventBytes = 12;

    /// <summary>Decodes an event.</summary>
    /// <exception cref="ArgumentException">Not 12 bytes.</exception>
    public static FaultEvent Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length != EventBytes)
        {
            throw new ArgumentException($"A fault event has {EventBytes} bytes, these are {bytes.Length}.", nameof(bytes));
        }

        return new FaultEvent(
            bytes[0],
            bytes[1],
            BinaryPrimitives.ReadUInt16LittleEndian(bytes[2..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[4..]),
            BinaryPrimitives.ReadUInt32LittleEndian(bytes[8..]));
    }
}
