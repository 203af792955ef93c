namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in measuring, judging and keeping a calibration.</summary>
public static class CalibrationFaults
{
    private const string Calibration = "Calibration.cs";
    private const string Codec = "CalibrationCodec.cs";
    private const string Fit = "CalibrationFit.cs";
    private const string Procedure = "CalibrationProcedure.cs";
    private const string Store = "SlotStore.cs";
    private const string Measurements = "MeasurementRequests.cs";
    private const string Control = "ControlPoint.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a slope of any size believed", Calibration,
            "size <= LargestSlopeQ24", "size >= 0",
            "a force many times too small, and a hand that presses many times too hard"),
        new("a calibration without identity is valid", Calibration,
            "Id > 0", "Id >= 0",
            "a record names no calibration, and an empty store may pass for one"),
        new("the size of a reversed slope not taken", Calibration,
            "slope < 0 ? -slope : slope", "slope",
            "a cell wired the other way is in fault for ever"),
        new("another version read as this one", Codec,
            "!= Version", "== 0",
            "fields of an older form are taken for zero and slope"),
        new("the residual with its sign", Fit,
            "distance < 0 ? -distance : distance", "distance",
            "a point far under the line is accepted, and every force is wrong"),
        new("the rest of the division left out", Fit,
            "(whole << SecondShift) + ", "(whole << SecondShift) + 0 * ",
            "the slope is off by up to a part in ten"),
        new("one mass is enough", Procedure,
            "FewestPoints = 2", "FewestPoints = 1",
            "nothing shows that the mass was wrong"),
        new("the residual not judged", Procedure,
            "worst > LargestResidualMilliNewtons", "worst < 0",
            "a wrong mass or a bent cell is accepted, and every force is wrong"),
        new("the span not judged", Procedure,
            "largest < SmallestSpanMilliNewtons", "largest < 0",
            "a slope from a mass so small that noise decides it"),
        new("a moving load accepted", Procedure,
            "SpreadCounts <= _steadyCounts", "SpreadCounts >= 0",
            "a swinging mass gives a wrong slope"),
        new("a sensor in fault calibrated", Procedure,
            "fault != SensorFault.None", "fault == SensorFault.NotStarted",
            "a slope from codes that nobody trusts"),
        new("the zero not taken off the points", Procedure,
            "meanCounts - ZeroCounts", "meanCounts",
            "the slope is bent by the offset of the cell"),
        new("a calibration used though it was not stored", Measurements,
            "if (!_calibrations.Save(calibration))", "if (!_calibrations.Save(calibration) && calibration.Id < 0)",
            "the next start measures with another calibration than the session before"),
        new("a tare or a calibration begun while a hand is guided", Control,
            "if (device.IsGuiding && ControlCode", "if (device.Session.State < 0 && ControlCode",
            "the force is redefined under a pressing hand"),
        new("a tare goes on under a hand", Measurements,
            "!sensor.IsTaring || device.IsGuiding ||", "!sensor.IsTaring ||",
            "a touch that begins gently is taken for the zero"),
        new("a damaged slot is taken", Store,
            "== Checksum(_frame, frameBytes)", "!= 0",
            "one flipped bit in the flash changes every force"),
        new("a write is not read back", Store,
            " || !IsStored(slot, payload, _sequence + 1)", "",
            "a failing flash loses the calibration without a word"),
        new("the older slot wins", Store,
            "sequence - _sequence > 0", "sequence - _sequence < 0",
            "after a restart the calibration before is in use again"),
        new("the newest slot is written over", Store,
            "int slot = _sequence & 1;", "int slot = (_sequence + 1) & 1;",
            "a power cut in the write takes the only good copy"),
        new("the count of the slots does not go on", Store,
            "_sequence++;", "",
            "a newer copy cannot be told from an older one"),
        new("settings in the slots of the calibration", "DeviceSettings.cs",
            "return 1;", "return 0;",
            "the first setting that is stored takes the calibration away"),
        new("faults in the slots of the settings", "FaultLog.cs",
            "return 2;", "return 1;",
            "the first fault takes the cap and the programme away"),
    ];
}
