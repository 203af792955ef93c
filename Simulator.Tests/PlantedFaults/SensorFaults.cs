namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes on the way from a conversion to a force.</summary>
public static class SensorFaults
{
    private const string Sensor = "ForceSensor.cs";
    private const string Noise = "NoiseMonitor.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("frozen a conversion late", Sensor,
            "_equal >= FrozenConversions", "_equal > FrozenConversions",
            "a frozen converter guides longer than its limit allows"),
        new("the first of equal codes not counted", Sensor,
            "_equal = 1;", "_equal = 0;",
            "a frozen converter guides longer than its limit allows"),
        new("the low end of the range no fault", Sensor,
            " || counts <= LowestCode", "",
            "a broken bridge wire reads as a hand that has let go, and asks for more force"),
        new("the high end of the range one code too far", Sensor,
            "counts >= HighestCode", "counts > HighestCode",
            "an overloaded converter is never found out"),
        new("wild codes at the end of the range added up", Sensor,
            "_saturated + 1 : 0", "_saturated + 1 : _saturated",
            "two spikes minutes apart end a hold"),
        new("a missing conversion is no fault", Sensor,
            "Fail(SensorFault.Missing);", "",
            "a dead line keeps the last cue for ever"),
        new("a fault does not restart the recovery", Sensor,
            "_healthy = 0;", "",
            "a loose wire is trusted again after its first good conversion"),
        new("recovery a conversion early", Sensor,
            "_healthy >= RecoveryConversions", "_healthy >= RecoveryConversions - 1",
            "a sensor is trusted before it has proved itself"),
        new("the newest conversion instead of the median", Sensor,
            "MedianCounts() - _zero", "_newestCounts - _zero",
            "one wild conversion makes a cue or ends a hold"),
        new("the tracked drift added instead of taken off", Sensor,
            " - _tracker.ShiftCounts", " + _tracker.ShiftCounts",
            "the drift of the zero is doubled, and the hand presses on too hard"),
        new("the zero taken from a sensor in fault", Sensor,
            "IsSearching && Fault == SensorFault.None", "IsSearching",
            "the zero is taken from conversions that nobody trusts"),
        new("the drift of a new zero kept", Sensor,
            "_tracker.Clear();", "",
            "a tare brings back the drift that it should have taken away"),
        new("drift followed in a fault", Sensor,
            "if (Fault == SensorFault.None && _zero.Found)", "if (_zero.Found)",
            "a drift is learned from conversions that nobody trusts"),
        new("noise is no fault", Sensor,
            "_noise.Step(counts)", "_noise.Step(counts) && _equal < 0",
            "a loose wire gives cues at random"),
        new("noise counted to one more than the count reaches", Noise,
            "_count >= NoisyCount;", "_count > NoisyCount;",
            "noise is never found out"),
        new("only jumps in one direction are noise", Noise,
            "jump == -_lastJump", "jump == _lastJump",
            "noise that swings to and fro is never found out"),
        new("quiet conversions do not count down", Noise,
            "_count--;", "",
            "spikes add up over minutes until a healthy sensor is called noisy"),
        new("the bend measured with a wrong sign", Noise,
            "- (2 * _newest) + _before", "- (2 * _newest) - _before",
            "a steady press passes for noise"),
    ];
}
