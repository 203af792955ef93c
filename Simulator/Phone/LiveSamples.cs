using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>A message of samples on the live force, decoded (docs/protocol.md).</summary>
public sealed record LiveSamples
{
    /// <summary>First byte of the message, without the mark and the number of samples.</summary>
    public const byte Head = 0x10;

    private const byte DroppedMark = 0x80;
    private const byte KindBits = 0x70;
    private const byte CountBits = 0x0F;
    private const int HeadBytes = 4;
    private const int SampleBytes = 4;
    private const int StampUnitMicroseconds = 16;
    private const int ForceUnitMilliNewtons = 10;

    /// <summary>Number of the first sample, 0 to 255 and over again.</summary>
    public required byte Number { get; init; }

    /// <summary>True when the device has dropped samples before these: nobody took them in time.</summary>
    public required bool AfterDrop { get; init; }

    /// <summary>Stamp and force of each sample; the force is null when no conversion came.</summary>
    public required IReadOnlyList<(uint StampMicroseconds, int? ForceMilliNewtons)> Samples { get; init; }

    /// <summary>Decodes a message; null when it is none.</summary>
    public static LiveSamples? Decode(ReadOnlySpan<byte> message)
    {
        if (message.Length < HeadBytes + SampleBytes || (message[0] & KindBits) != Head)
        {
            return null;
        }

        int count = message[0] & CountBits;
        if (count == 0 || message.Length != HeadBytes + (count * SampleBytes))
        {
            return null;
        }

        uint stamp = BinaryPrimitives.ReadUInt32LittleEndian(message[2..]);
        var samples = new (uint, int?)[count];
        for (int i = 0; i < count; i++)
        {
            ReadOnlySpan<byte> sample = message[(HeadBytes + (i * SampleBytes))..];
            stamp += i == 0 ? 0 : (uint)(BinaryPrimitives.ReadUInt16LittleEndian(sample) * StampUnitMicroseconds);
            short force = BinaryPrimitives.ReadInt16LittleEndian(sample[2..]);
            samples[i] = (stamp, force == short.MinValue ? null : force * ForceUnitMilliNewtons);
        }

        return new LiveSamples { Number = message[1], AfterDrop = (message[0] & DroppedMark) != 0, Samples = samples };
    }
}
