using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>A message of guidance on the live force, decoded (docs/protocol.md).</summary>
public readonly record struct LiveGuidance
{
    /// <summary>First byte of the message.</summary>
    public const byte Head = 0x20;

    /// <summary>Bytes of the message in this version; a later one may be longer.</summary>
    public const int Bytes = 18;

    private const byte PhaseApproach = 1;
    private const byte PhaseOffBand = 3;
    private const int Unit = 10;

    /// <summary>0 idle, 1 approach, 2 hold, 3 off band, 4 done, 5 aborted, 6 rest.</summary>
    public byte Phase { get; init; }

    /// <summary>A hand is being guided.</summary>
    public bool IsGuided => Phase is >= PhaseApproach and <= PhaseOffBand;

    /// <summary>Safety verdict: 1 is allowed, 0 not checked yet, all others say why not (docs/protocol.md).</summary>
    public byte Verdict { get; init; }

    /// <summary>How the last hold ended, as in its record; 0 while one runs and before the first.</summary>
    public byte Outcome { get; init; }

    /// <summary>When it was so, low 32 bits of the device's µs.</summary>
    public uint StampMicroseconds { get; init; }

    /// <summary>Target in mN, in steps of 10.</summary>
    public int TargetMilliNewtons { get; init; }

    /// <summary>Tolerance either side in mN, in steps of 10.</summary>
    public int ToleranceMilliNewtons { get; init; }

    /// <summary>Time left in the band, or in the rest, in ms, in steps of 10.</summary>
    public int TimeLeftMilliseconds { get; init; }

    /// <summary>Time in the band so far in ms, in steps of 10.</summary>
    public int TimeInBandMilliseconds { get; init; }

    /// <summary>Kind of the programme, 0 none.</summary>
    public byte ProgrammeKind { get; init; }

    /// <summary>Step of the programme, from 0.</summary>
    public byte Step { get; init; }

    /// <summary>Decodes a message; null when it is none.</summary>
    public static LiveGuidance? Decode(ReadOnlySpan<byte> message)
    {
        if (message.Length < Bytes || message[0] != Head)
        {
            return null;
        }

        return new LiveGuidance
        {
            Phase = message[1],
            Verdict = message[2],
            Outcome = message[3],
            StampMicroseconds = BinaryPrimitives.ReadUInt32LittleEndian(message[4..]),
            TargetMilliNewtons = BinaryPrimitives.ReadUInt16LittleEndian(message[8..]) * Unit,
            ToleranceMilliNewtons = BinaryPrimitives.ReadUInt16LittleEndian(message[10..]) * Unit,
            TimeLeftMilliseconds = BinaryPrimitives.ReadUInt16LittleEndian(message[12..]) * Unit,
            TimeInBandMilliseconds = BinaryPrimitives.ReadUInt16LittleEndian(message[14..]) * Unit,
            ProgrammeKind = message[16],
            Step = message[17],
        };
    }
}
