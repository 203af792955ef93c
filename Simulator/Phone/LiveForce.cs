namespace PressureDevice.Simulator.Phone;

/// <summary>The live force at one moment: the newest sample, and the guidance that stands, counted on to it.</summary>
public readonly record struct LiveForce
{
    private const byte PhaseHold = 2;
    private const byte PhaseRest = 6;
    private const int MicrosecondsPerMillisecond = 1000;

    /// <summary>0 idle, 1 approach, 2 hold, 3 off band, 4 done, 5 aborted, 6 rest.</summary>
    public byte Phase { get; init; }

    /// <summary>Safety verdict: 1 is allowed, 0 not checked yet, all others say why not (docs/protocol.md).</summary>
    public byte Verdict { get; init; }

    /// <summary>Time left in the hold, or in the rest, in ms.</summary>
    public int TimeLeftMilliseconds { get; init; }

    /// <summary>The sample's stamp in µs of the device's timer, cut to 32 bits.</summary>
    public uint StampMicroseconds { get; init; }

    /// <summary>Force in mN, in steps of 10; that of the last conversion while none comes.</summary>
    public int ForceMilliNewtons { get; init; }

    /// <summary>Target in mN, in steps of 10.</summary>
    public int TargetMilliNewtons { get; init; }

    /// <summary>Tolerance either side in mN, in steps of 10.</summary>
    public int ToleranceMilliNewtons { get; init; }

    /// <summary>Time in the band so far in ms.</summary>
    public uint TimeInBandMilliseconds { get; init; }

    /// <summary>Puts the two messages together: between two of guidance the clocks of hold and rest go on by the samples' stamps.</summary>
    /// <param name="guidance">The newest guidance.</param>
    /// <param name="stampMicroseconds">Stamp of the newest sample.</param>
    /// <param name="forceMilliNewtons">The newest force, mN.</param>
    public static LiveForce Of(LiveGuidance guidance, uint stampMicroseconds, int forceMilliNewtons)
    {
        int since = Math.Max(0, (int)(stampMicroseconds - guidance.StampMicroseconds)) / MicrosecondsPerMillisecond;
        int held = guidance.Phase == PhaseHold ? since : 0;
        int gone = guidance.Phase is PhaseHold or PhaseRest ? since : 0;
        return new LiveForce
        {
            Phase = guidance.Phase,
            Verdict = guidance.Verdict,
            TimeLeftMilliseconds = Math.Max(0, guidance.TimeLeftMilliseconds - gone),
            StampMicroseconds = stampMicroseconds,
            ForceMilliNewtons = forceMilliNewtons,
            TargetMilliNewtons = guidance.TargetMilliNewtons,
            ToleranceMilliNewtons = guidance.ToleranceMilliNewtons,
            TimeInBandMilliseconds = (uint)(guidance.TimeInBandMilliseconds + held),
        };
    }
}
