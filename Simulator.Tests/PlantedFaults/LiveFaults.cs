namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in the live force.</summary>
public static class LiveFaults
{
    private const string Samples = "LiveForceSamples.cs";
    private const string Sender = "LiveForceSender.cs";
    private const string Guidance = "LiveForceGuidance.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a force cut, not rounded", Samples,
            "(forceMilliNewtons + half) /", "forceMilliNewtons /",
            "every force is shown 5 mN too low"),
        new("a force that wraps", Samples,
            "force > short.MaxValue ? short.MaxValue :", "",
            "an overload is shown as a pull"),
        new("a pull that means no conversion", Samples,
            "force < -short.MaxValue ? -short.MaxValue :", "",
            "a phone takes a force for a dead line"),
        new("a drop not told", Samples,
            "queue[0] |= DroppedMark;", "",
            "a phone takes a gap for its own"),
        new("a drop told for ever", Samples,
            "queue[0] &= CountMask;", "",
            "a phone takes its own gaps for the device's"),
        new("samples not numbered when they leave", Samples,
            "queue[NumberAt] += (byte)samples;", "",
            "nobody sees a gap"),
        new("a queue without an end", Samples,
            "waiting == MostWaiting", "false",
            "the loop ends in an exception while a phone does not listen closely"),
        new("samples left in time behind what left", Samples,
            "stamp += LittleEndian", "stamp -= LittleEndian",
            "a curve with steps in time"),
        new("what waited a second kept", Samples,
            "waiting > 0 && distance > ushort.MaxValue", "false",
            "a time that is wrong by a second and more"),
        new("more samples than fit", Samples,
            "samples < MostInMessage ? samples : MostInMessage", "samples",
            "a message whose number of samples says something else"),
        new("the next listener gets what waited for the last", Sender,
            "LiveForceSamples.Clear(_queue);", "",
            "a phone begins with the past"),
        new("guidance that was refused taken for told", Sender,
            "? digest : NothingTold", "? digest : digest",
            "a phone shows the phase before for half a second"),
        new("a change of phase not told at once", Sender,
            "(change & LiveForceGuidance.StateBits) != 0 ||", "",
            "a phone shows the phase before for half a second"),
        new("a refused message offered in every turn", Sender,
            "waiting > LiveForceSamples.Usual && isRetryTurn", "waiting > LiveForceSamples.Usual",
            "a radio that refuses takes heap with each offer"),
        new("refused guidance offered in every turn", Sender,
            "_told == NothingTold && isRetryTurn", "_told == NothingTold",
            "a radio that refuses takes heap with each offer"),
        new("a slow converter's samples wait", Sender,
            " || device.ElapsedUs > LiveForceSamples.SlowUs", "",
            "a dead line shows late"),
        new("records sent in every turn", Sender,
            "(LiveForceSamples.Number(_queue) & 1) == 0 &&", "",
            "the force is late while holds sync"),
        new("a missing conversion sent as the last force", Sender,
            "isConverted ?", "true ?",
            "a dead line looks like a steady hand"),
        new("the rest's time not told", Guidance,
            "session.State == HoldState.Rest ?", "false ?",
            "a person presses again too soon"),
    ];
}
