namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in the decision whether a hand may be guided.</summary>
public static class VerdictFaults
{
    private const string Monitor = "SafetyMonitor.cs";
    private const string Watch = "DeviceWatch.cs";
    private const string Loop = "ControlLoop.cs";
    private const string Device = "Device.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("over-force a millinewton late", Monitor,
            "< overForceMilliNewtons", "<= overForceMilliNewtons",
            "the limit of force is not the one that is promised"),
        new("over-force turned round", Monitor,
            "< overForceMilliNewtons", "> overForceMilliNewtons",
            "too much force is allowed and a normal one is not"),
        new("a device without a calibration may guide", Monitor,
            "return SafetyVerdict.NotCalibrated;", "return SafetyVerdict.Allowed;",
            "a cue on a force that is only a number"),
        new("a device without a zero may guide", Monitor,
            "return SafetyVerdict.NotTared;", "return SafetyVerdict.Allowed;",
            "a cue on a force with an unknown zero"),
        new("a shifted zero has no name", Monitor,
            "return SafetyVerdict.ZeroShifted;", "return SafetyVerdict.NotTared;",
            "a bent cell looks like a device that is still getting ready"),
        new("a fault after the start is no fault", Monitor,
            "fault != SensorFault.None", "fault == SensorFault.NotStarted",
            "every fault of the sensor is ignored"),
        new("noise allowed", Monitor,
            "return SafetyVerdict.SensorNoisy;", "return SafetyVerdict.Allowed;",
            "cues at random from a loose wire"),
        new("the rest of the device not asked", Monitor,
            "? device :", "? SafetyVerdict.Allowed :",
            "a hold begins with an empty battery, a stuck button or no room for its record"),
        new("a low battery never low", Watch,
            "_lowMeasurements >= LowMeasurements", "_lowMeasurements > LowMeasurements",
            "the supply falls out of the regulator in the middle of a hold"),
        new("a battery at its limit is low", Watch,
            "milliVolts >= LowBatteryMilliVolts", "milliVolts > LowBatteryMilliVolts",
            "the limit of the battery is not the one that is promised"),
        new("dips of the battery added up", Watch,
            "_lowMeasurements = 0;", "",
            "three dips by the motor within an hour stop a good device"),
        new("a stuck button not timed", Watch,
            "_pressedUs += elapsedUs;", "",
            "a button that is stuck is not found before it is needed"),
        new("short presses of the button added up", Watch,
            "_pressedUs = 0;", "",
            "a button that was used often is called stuck"),
        new("a hold while a record waits", Watch,
            "return SafetyVerdict.StoreFailed;", "return SafetyVerdict.Allowed;",
            "the record that waits is lost to the next one"),
        new("a hold during a calibration", Watch,
            "IsCalibrating ? SafetyVerdict.NotCalibrated", "IsCalibrating ? SafetyVerdict.Allowed",
            "the masses of a calibration are guided like a hand"),
        new("the watch is not asked", Loop,
            "_device.Condition = _watch.Verdict;", "",
            "a hold begins with an empty battery, a stuck button or no room for its record"),
        new("the battery is not watched", Loop,
            "_watch.SeeBattery(_battery.MilliVolts);", "",
            "the supply falls out of the regulator in the middle of a hold"),
        new("the button does not reach the hold", Loop,
            "_device.SetButton(isPressed);", "",
            "the person says too much, and the device goes on asking for more"),
        new("a wait in vain taken for a conversion", Loop,
            "_device.StepWithoutConversion(_loadCell.StampUs);", "_device.Step(_loadCell.Counts, _loadCell.StampUs);",
            "a dead line guides on with its last code until it counts as frozen"),
        new("slow work while a hand is guided", Loop,
            "else if (!_device.IsGuiding)", "else",
            "a write to the flash makes the cue late while the force rises"),
        new("the hold judged by the verdict of the step before", Device,
            "zone, verdict, _tooMuch)", "zone, Verdict, _tooMuch)",
            "every end by a fault comes a conversion late"),
    ];
}
