using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Faults;

/// <summary>What can be seen of guidance from outside, looked at after each step of the world: the light, as it is and as an eye reads it, the live packets, the records on flash.</summary>
public sealed class GuidanceWatch
{
    private const double StepSeconds = DeviceOnBench.WorldStepMicroseconds / 1e6;

    private readonly DeviceOnBench _device;
    private readonly CueEye _eye = new();

    /// <summary>Watches a device.</summary>
    /// <param name="device">The device.</param>
    /// <param name="phone">The phone that hears its live packets.</param>
    public GuidanceWatch(DeviceOnBench device, SimulatedPhone phone)
    {
        _device = device;
        phone.LiveReceived += live => LatestVerdict = (SafetyVerdict)live.Verdict;
    }

    /// <summary>The time now, µs.</summary>
    public long NowMicroseconds => _device.Scheduler.NowMicroseconds;

    /// <summary>The light at this instant.</summary>
    public CueColour Light { get; private set; }

    /// <summary>What the light has been saying, blinks put together.</summary>
    public CueColour Message { get; private set; }

    /// <summary>What it said before the last step.</summary>
    public CueColour MessageBefore { get; private set; }

    /// <summary>Holds that have been seen to end.</summary>
    public int HoldsEnded { get; private set; }

    /// <summary>The verdict of the newest live packet since the last start.</summary>
    public SafetyVerdict LatestVerdict { get; private set; }

    /// <summary>True while the processor does not run.</summary>
    public bool IsDown => !_device.Board.IsPowered || _device.Board.StoppedAtMicroseconds > _device.Board.BootedAtMicroseconds;

    /// <summary>When the processor last stopped, µs.</summary>
    public long StoppedAtMicroseconds => _device.Board.StoppedAtMicroseconds;

    /// <summary>How often the device has started.</summary>
    public int Boots => _device.Board.Boots;

    /// <summary>Outcomes of the records on flash, oldest first.</summary>
    public IReadOnlyList<HoldOutcome> Outcomes =>
        [.. StoredHolds.Records(_device.Board.Flash).Select(record => (HoldOutcome)record[HoldRecord.OutcomeOffset])];

    /// <summary>True for a colour that asks for force or says that all is well.</summary>
    public static bool AsksForForce(CueColour light) => light is CueColour.Blue or CueColour.Green;

    /// <summary>True for a message that a hand gets only while it is guided.</summary>
    public static bool Guides(CueColour message) => AsksForForce(message) || message == CueColour.Orange;

    /// <summary>Looks, after a step of the world.</summary>
    public void Look()
    {
        Light = CueLight.Classify(_device.Seen);
        LatestVerdict = IsDown ? SafetyVerdict.NotChecked : LatestVerdict; // what was said before a restart no longer counts
        MessageBefore = Message;
        Message = _eye.Step(StepSeconds, _device.Seen).Colour;
        if (Guides(MessageBefore) && (Message is CueColour.White or CueColour.Violet))
        {
            HoldsEnded++;
        }
    }
}
