using System.Reflection;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>All that a message could change and that outlives it: settings, role, calibration, zero, clock, log.</summary>
internal readonly record struct DeviceSnapshot
{
    private static readonly PropertyInfo[] s_values = typeof(DeviceSnapshot).GetProperties();
    private static readonly FieldInfo s_zero = FirmwareParts.FieldOf(typeof(ForceSensor), typeof(ZeroFinder));
    private static readonly FieldInfo s_tracker = FirmwareParts.FieldOf(typeof(ForceSensor), typeof(ZeroTracker));
    private static readonly FieldInfo s_utc = FirmwareParts.FieldOf(typeof(WallClock), "_utcSeconds");
    private static readonly FieldInfo s_at = FirmwareParts.FieldOf(typeof(WallClock), "_atMs");
    private static readonly FieldInfo s_offset = FirmwareParts.FieldOf(typeof(WallClock), "_offsetQuarterHours");

    public DeviceSnapshot(FirmwareParts parts)
    {
        DeviceSettings settings = parts.Settings;
        Tip = settings.TipSquareMillimetres;
        Role = ((int)settings.Role, settings.CapMilliNewtons, settings.DailyLimit, settings.TherapistKey);
        Cues = (settings.BrightnessPercent, settings.HapticPercent, (int)settings.CueMode);
        Programme = HashOf(settings.Programme);
        Progressor = settings.ProgressorNumber;
        Passkey = settings.Passkey;
        Day = (settings.Day, settings.DaySequence);
        ForceSensor sensor = parts.Device.Sensor;
        Calibration = (sensor.Calibration.Id, sensor.Calibration.ZeroCounts, sensor.Calibration.ToMilliNewtons(1_000_000));
        Zero = ((ZeroFinder)s_zero.GetValue(sensor)!).ZeroCounts;
        ZeroShift = ((ZeroTracker)s_tracker.GetValue(sensor)!).ShiftCounts;
        WallClock clock = parts.Clock;
        Clock = clock.IsSet ? (1, (int)s_offset.GetValue(clock)!, ((uint)(int)s_utc.GetValue(clock)! * 1000L) - (int)s_at.GetValue(clock)!) : (0, (int)s_offset.GetValue(clock)!, 0);
        int context = parts.Prescription.Context;
        Context = (context & 0xFFFF, (context >> 16) & 0xFF, (context >> 24) - 1);
        IsStopped = parts.Prescription.IsStopped;
        Holds = parts.Log.NextSequence - 1;
        Deleted = parts.Log.GoneUpTo;
        Positions = (parts.Log.SyncedUpTo, parts.Log.PositionOf(1), parts.Log.PositionOf(2), parts.Log.PositionOf(3));
    }

    public int Tip { get; }

    public (int Role, int Cap, int DailyLimit, int Key) Role { get; }

    public (int Brightness, int Haptic, int Mode) Cues { get; }

    /// <summary>All fields of the programme in use.</summary>
    public ulong Programme { get; }

    public int Progressor { get; }

    public int Passkey { get; }

    /// <summary>The day and the number of its first hold.</summary>
    public (int Day, int Sequence) Day { get; }

    public (int Id, int ZeroCounts, int MilliNewtons) Calibration { get; }

    public int Zero { get; }

    public int ZeroShift { get; }

    /// <summary>Whether it was set, its offset, and the UTC in ms at the start of the device.</summary>
    public (int IsSet, int Offset, long StartMs) Clock { get; }

    /// <summary>Whom and what the next hold is about; pain −1 when it was not told.</summary>
    public (int Patient, int Site, int Pain) Context { get; }

    /// <summary>True while no hold begins because a phone has stopped the device.</summary>
    public bool IsStopped { get; }

    /// <summary>Number of the newest hold.</summary>
    public int Holds { get; }

    public int Deleted { get; }

    public (int Synced, int First, int Second, int Third) Positions { get; }

    /// <summary>The names of what another snapshot has otherwise.</summary>
    public IEnumerable<string> ChangedTo(DeviceSnapshot after)
    {
        object before = this;
        object now = after;
        return s_values.Where(value => !value.GetValue(before)!.Equals(value.GetValue(now))).Select(value => value.Name);
    }

    private static ulong HashOf(Programme programme)
    {
        ulong hash = ProgrammeModel.Start;
        ProgrammeModel.Mix(ref hash, (int)programme.Kind, programme.StepCount, programme.Repeats, programme.RampCentiNewtonsPerSecond);
        for (int i = 0; i < programme.StepCount; i++)
        {
            ProgrammeModel.Mix(ref hash, programme.TargetCentiNewtons(i), programme.TolerancePercent(i), programme.HoldSeconds(i), programme.RestSeconds(i));
        }

        return hash;
    }
}
