namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in counting the holds of a day.</summary>
public static class DayFaults
{
    private const string Quota = "HoldQuota.cs";
    private const string Clock = "WallClock.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("one hold too many", Quota,
            "Used >= _settings.DailyLimit", "Used > _settings.DailyLimit",
            "the limit of the day is not the one that was prescribed"),
        new("a therapist's device has a limit", Quota,
            "_settings.Role == DeviceRole.Patient && _settings.DailyLimit > 0", "_settings.DailyLimit > 0",
            "a therapist's device stops in the middle of the day"),
        new("no limit is the tightest", Quota,
            "_settings.DailyLimit > 0 && ", "",
            "a device without a limit guides nobody"),
        new("a record that waits does not count", Quota,
            "_recorder.IsDue ? 1 : 0", "0",
            "a hold begins while the last one of the day is being stored"),
        new("a day that is over may be told again", Quota,
            "day >= _settings.Day", "day >= 0",
            "a phone with its clock turned back gives the holds of the day again"),
        new("a day before all days may be told", Quota,
            "day > 0 && ", "",
            "the day is not known, and no day ever begins"),
        new("a new day does not begin", Quota,
            "_settings.SetDay(day, _recorder.NextSequence);", "",
            "after the limit of the first day nobody is guided any more"),
        new("each turn begins the day anew", Quota,
            "day == 0 || day == _settings.Day", "day == 0",
            "the holds of the day are never used up"),
        new("a new day counts from the first record", Quota,
            "_settings.SetDay(day, _recorder.NextSequence)", "_settings.SetDay(day, 1)",
            "after a month nobody is guided any more"),
        new("the hours told twice", Clock,
            "_atMs += MsPerHour;", "",
            "a day lasts minutes, and its holds come back with it"),
        new("the uptime wraps, and the clock with it", Clock,
            "_utcSeconds += SecondsPerHour;", "",
            "the day stands still, and its holds are used up"),
        new("the local time left out", Clock,
            "offsetQuarterHours * SecondsPerQuarterHour", "0",
            "the day begins in the middle of the local one"),
        new("the local time the other way round", Clock,
            "(uint)utcSeconds + (long)", "(uint)utcSeconds - (long)",
            "the day begins in the middle of the local one"),
        new("a time that was not told known", Clock,
            "IsSet ? DayOf", "!IsSet ? DayOf",
            "no day ever begins"),
        new("what keeps the next hold from beginning not watched", "DeviceWatch.cs",
            "return NextHold;", "return SafetyVerdict.Allowed;",
            "a patient presses on one spot all day"),
        new("the holds of the day not asked", "ControlLoop.cs",
            "_prescription.Quota.IsUsedUp ?", "false ?",
            "a patient presses on one spot all day"),
        new("the last hold of the day has no good end", "ControlLoop.cs",
            "!_prescription.CanChange", "false",
            "violet instead of white: a hold that went well looks like a fault"),
    ];
}
