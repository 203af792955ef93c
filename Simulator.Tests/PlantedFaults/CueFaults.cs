namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes between the phase and the light and motor.</summary>
public static class CueFaults
{
    private const string Gate = "CueGate.cs";
    private const string Planner = "CuePlanner.cs";
    private const string Band = "ForceBand.cs";
    private const string Haptic = "HapticPlayer.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("the gate open for every reason over allowed", Gate,
            "verdict == SafetyVerdict.Allowed", "verdict >= SafetyVerdict.Allowed",
            "the last control before the light lets everything through"),
        new("the gate passes green", Gate,
            "light == LightColour.SelfTest", "light == LightColour.SelfTest || light == LightColour.Stay",
            "green says that all is well on a sensor in fault"),
        new("the gate passes ease off in every fault", Gate,
            "verdict == SafetyVerdict.OverForce && ", "",
            "a colour that claims to know the force, on a sensor that does not"),
        new("the gate puts nothing in the place of a forbidden colour", Gate,
            "light : LightColour.NoGuidance", "light : light",
            "the last control before the light lets everything through"),
        new("the gate left out", "Device.cs",
            "CueGate.Pass(_cues.Light, verdict)", "_cues.Light",
            "a mistake in the phases reaches the light"),
        new("press more and ease off changed over", Planner,
            "ForceZone.Below ? LightColour.PressMore : LightColour.EaseOff", "ForceZone.Below ? LightColour.EaseOff : LightColour.PressMore",
            "the hand is asked for more force when it is too much already"),
        new("far below not told from near", Planner,
            "distance < -_farMilliNewtons", "distance < _farMilliNewtons",
            "the light blinks all the time, and says nothing about the distance"),
        new("an early end looks like a good one", Planner,
            "colour = LightColour.NoGuidance;", "colour = LightColour.Done;",
            "after a fault the light says that all is well"),
        new("dark instead of no guidance", Planner,
            "? LightColour.Off : LightColour.NoGuidance", "? LightColour.Off : LightColour.Off",
            "a device in fault looks ready"),
        new("the lower edge on the wrong side", Band,
            "targetMilliNewtons - toleranceMilliNewtons", "targetMilliNewtons + toleranceMilliNewtons",
            "the band is entered at its upper edge: every press is too hard"),
        new("hysteresis to the outside", Band,
            "_highMilliNewtons - _hysteresisMilliNewtons", "_highMilliNewtons + _hysteresisMilliNewtons",
            "over the band counts as in it"),
        new("the upper edge out of the band", Band,
            "forceMilliNewtons > high", "forceMilliNewtons >= high",
            "the edge of the band is not the one that is promised"),
        new("the motor left on at the end of a pattern", Haptic,
            "IsOn = false;", "",
            "the motor shakes the tip and the cell until the next event"),
        new("the stretches of a pattern the other way round", Haptic,
            "(_stretch & 1) == 0", "(_stretch & 1) != 0",
            "the motor runs in the pauses and its events cannot be told apart"),
    ];
}
