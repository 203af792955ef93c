using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>A live force packet, decoded.</summary>
public readonly record struct LiveForce
{
    /// <summary>Bytes of a packet: as many as fit without an MTU exchange.</summary>
    public const int PacketBytes = 20;

    /// <summary>0 idle, 1 approach, 2 hold, 3 off band, 4 done, 5 aborted, 6 rest.</summary>
    public byte Phase { get; init; }

    /// <summary>Safety verdict: 1 is allowed, 0 not checked yet, all others say why not (docs/protocol.md).</summary>
    public byte Verdict { get; init; }

    /// <summary>Time left in the hold, or in the rest, in ms, in steps of 10.</summary>
    public int TimeLeftMilliseconds { get; init; }

    /// <summary>The sample's stamp in µs of the device's timer, cut to 32 bits.</summary>
    public uint StampMicroseconds { get; init; }

    /// <summary>Force in mN.</summary>
    public int ForceMilliNewtons { get; init; }

    /// <summary>Target in mN, in steps of 10.</summary>
    public int TargetMilliNewtons { get; init; }

    /// <summary>Tolerance either side in mN, in steps of 10.</summary>
    public int ToleranceMilliNewtons { get; init; }

    /// <summary>Time in the band so far in ms.</summary>
    public uint TimeInBandMilliseconds { get; init; }

    /// <summary>Decodes a packet; null when it does not have 20 bytes.</summary>
    public static LiveForce? Decode(ReadOnlySpan<byte> packet)
    {
        if (packet.Length != PacketBytes)
        {
            return null;
        }

        return new LiveForce
        {
            Phase = packet[0],
            Verdict = packet[1],
            TimeLeftMilliseconds = BinaryPrimitives.ReadUInt16LittleEndian(packet[2..]) * 10,
            StampMicroseconds = BinaryPrimitives.ReadUInt32LittleEndian(packet[4..]),
            ForceMilliNewtons = BinaryPrimitives.ReadInt32LittleEndian(packet[8..]),
            TargetMilliNewtons = BinaryPrimitives.ReadUInt16LittleEndian(packet[12..]) * 10,
            ToleranceMilliNewtons = BinaryPrimitives.ReadUInt16LittleEndian(packet[14..]) * 10,
            TimeInBandMilliseconds = BinaryPrimitives.ReadUInt32LittleEndian(packet[16..]),
        };
    }
}
