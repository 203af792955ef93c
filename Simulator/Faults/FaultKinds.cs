using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Faults;

/// <summary>The kinds of fault that can be injected.</summary>
public static class FaultKinds
{
    /// <summary>Limit of faults of the sensor, ms.</summary>
    public const double SensorLimitMs = 250;

    /// <summary>Limit of over-force, ms.</summary>
    public const double OverForceLimitMs = 100;

    /// <summary>Limit of a loop that stands still, ms.</summary>
    public const double StallLimitMs = 1_000;

    /// <summary>Limit of a low battery, ms: three measurements in a row, one a second, and a moment to act on the last.</summary>
    public const double BatteryLimitMs = 3_250;

    /// <summary>Limit of a button that is stuck while nobody is guided, ms: 20 s make it stuck.</summary>
    public const double StuckButtonLimitMs = 20_250;

    /// <summary>Limit of a record that waited for the store, ms: a try a second, and the writing.</summary>
    public const double StoreLimitMs = 1_500;

    /// <summary>The force of over-force, N: a third over the limit of the 40 N hold.</summary>
    public const double OverForceNewtons = 80;

    private const double HundredfoldNoiseNanovolts = 9_000;
    private const double SaggingMillivolts = 3_200;
    private const double BrownOutSeconds = 0.2;
    private const double FlashSeconds = 15;
    private const int BurstConversions = 16;
    private const double BurstSeconds = 0.2;
    private const double JumpFactor = 1.4;

    private static readonly IReadOnlyList<HoldOutcome> s_wild = [HoldOutcome.SensorNoisy, HoldOutcome.OverForce];

    /// <summary>All kinds, in the order of the help.</summary>
    public static IReadOnlyList<FaultKind> All { get; } =
    [
        Sensor("line-dead", "the data line of the load cell's converter breaks", Hx711Fault.LineOpen, HoldOutcome.SensorMissing),
        Sensor("stuck-high", "the data line is shorted to the supply", Hx711Fault.StuckHigh, HoldOutcome.SensorMissing),
        Sensor("stuck-low", "the data line is shorted to ground", Hx711Fault.StuckLow, HoldOutcome.SensorFrozen),
        Sensor("frozen", "the converter repeats its last code", Hx711Fault.Frozen, HoldOutcome.SensorFrozen),
        Sensor("saturated-high", "every code is the highest", Hx711Fault.SaturatedHigh, HoldOutcome.SensorSaturated),
        Sensor("saturated-low", "every code is the lowest", Hx711Fault.SaturatedLow, HoldOutcome.SensorSaturated),
        Harmless("spike", "one conversion is wild", device => device.Board.Hx711.ConversionsToSpike = 1),
        Stops("spike-burst", "16 conversions are wild, up and down in turn", SensorLimitMs, s_wild, device => device.Board.Hx711.ConversionsToSpike = BurstConversions)
            with { LastsSeconds = BurstSeconds },
        Stops("noise", "the converter's noise grows a hundredfold", SensorLimitMs, s_wild, device => device.Board.Hx711.ExtraNoiseNanovolts = HundredfoldNoiseNanovolts),
        Stops("dropped", "no conversion becomes ready for 1 s", SensorLimitMs, [HoldOutcome.SensorMissing], device => device.Board.Hx711.ConversionsToDrop = int.MaxValue)
            with { LastsSeconds = 1, Clear = device => device.Board.Hx711.ConversionsToDrop = 0 },
        Harmless("clock-jump", "the converter's oscillator becomes 40 % faster", device => device.Board.Hx711.SpeedUp(JumpFactor)),
        Stops("over-force", "80 N on the tip for 1 s", OverForceLimitMs, [HoldOutcome.OverForce], device => device.Hand = new LeaningHand(device.Hand, OverForceNewtons))
            with { LastsSeconds = 1, Clear = device => device.Hand = (device.Hand as LeaningHand)?.Hand ?? device.Hand },
        Stops("battery-low", "the battery sags to 3.2 V", BatteryLimitMs, [HoldOutcome.BatteryLow], device => device.BatteryMillivolts = SaggingMillivolts),
        Restarts("brown-out", "the power goes and comes back after 200 ms", SensorLimitMs, device => device.CutPower(BrownOutSeconds))
            with { LastsSeconds = BrownOutSeconds },
        Restarts("loop-stall", "the loop waits for ever in a bus transfer", StallLimitMs, device => device.Board.Spi.StallNextTransfer(Timeout.Infinite)),
        Harmless("handler-throws", "a native call fails in the handlers of a read and of a write", AskForTrouble),
        Stops("button-stuck", "the button's line is shorted to ground", SensorLimitMs, [HoldOutcome.TooMuch], device => device.Board.Gpio.Drive(device.Board.Settings.Wiring.ButtonPin, level: false))
            with { RestLimitMs = StuckButtonLimitMs },
        Stops("button-shorted", "the wires of the patient's cable touch", SensorLimitMs, [HoldOutcome.TooMuch], device => device.Board.Handle.IsShorted = true)
            with { RestLimitMs = StuckButtonLimitMs },
        Stops("button-unplugged", "the plug of the patient's button comes out", SensorLimitMs, [HoldOutcome.ButtonLost], device => device.Board.Handle.IsPluggedIn = false),
        Flash("flash-full", "the flash is full for 15 s: writes are lost without a word", FlashFault.Full),
        Flash("flash-error", "every write to the flash fails for 15 s", FlashFault.Failing),
        Harmless("link-drop", "the connection to the phone drops", device => device.Board.Radio.Disconnect()),
    ];

    /// <summary>The kind of that name, or null.</summary>
    public static FaultKind? Named(string name) => All.FirstOrDefault(kind => kind.Name == name);

    private static FaultKind Sensor(string name, string description, Hx711Fault fault, HoldOutcome outcome) =>
        Stops(name, description, SensorLimitMs, [outcome], device => device.Board.Hx711.Fault = fault);

    private static FaultKind Stops(
        string name, string description, double limitMs, IReadOnlyList<HoldOutcome> outcomes, Action<DeviceOnBench> begin) =>
        new() { Name = name, Description = description, End = SafeEnd.NoGuidance, LimitMs = limitMs, Outcomes = outcomes, Begin = begin };

    private static FaultKind Harmless(string name, string description, Action<DeviceOnBench> begin) =>
        new() { Name = name, Description = description, End = SafeEnd.Guiding, LimitMs = 0, LastsSeconds = 0, Begin = begin };

    private static FaultKind Restarts(string name, string description, double limitMs, Action<DeviceOnBench> begin) => new()
    {
        Name = name, Description = description, End = SafeEnd.Restarted, LimitMs = limitMs, Outcomes = [HoldOutcome.PowerLost], Begin = begin,
    };

    private static FaultKind Flash(string name, string description, FlashFault fault) => new()
    {
        Name = name,
        Description = description,
        End = SafeEnd.Recorded,
        LimitMs = StoreLimitMs,
        LastsSeconds = FlashSeconds,
        Begin = device => device.Board.Flash.Fault = fault,
        Clear = device => device.Board.Flash.Fault = FlashFault.None,
    };

    /// <summary>One read and one write, neither of which asks for anything; without a connection the fault waits for the next requests.</summary>
    private static void AskForTrouble(DeviceOnBench device)
    {
        RadioModel radio = device.Board.Radio;
        radio.RequestsToFail = 2;
        radio.Read(DeviceUuids.BatteryLevel, _ => { });
        radio.Write(DeviceUuids.RecordAccess, [], _ => { });
    }
}
