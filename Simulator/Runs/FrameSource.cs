using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Runs;

/// <summary>Puts together what a view shows: the true force, the outputs as an onlooker sees them, the rest as the phone knows it.</summary>
public sealed class FrameSource
{
    private readonly DeviceOnBench _device;
    private readonly SimulatedPhone _phone;
    private readonly Action<RunFrame>? _onFrame;

    /// <summary>Makes a source.</summary>
    public FrameSource(DeviceOnBench device, SimulatedPhone phone, Action<RunFrame>? onFrame)
    {
        _device = device;
        _phone = phone;
        _onFrame = onFrame;
    }

    /// <summary>Tells where the programme stands, from the newest live force; null without a programme.</summary>
    public Func<LiveForce, ProgrammeProgress>? Progress { get; set; }

    /// <summary>Shows the present moment.</summary>
    /// <param name="stage">Where the run stands.</param>
    public void Show(string stage)
    {
        if (_onFrame is null)
        {
            return;
        }

        LiveForce live = _phone.LatestLive ?? default;
        SeenCues seen = _device.Seen;
        _onFrame(new RunFrame(
            _device.Scheduler.NowMicroseconds / 1e6,
            stage,
            _device.Hand.ForceNewtons,
            live.TargetMilliNewtons / 1000.0,
            live.ToleranceMilliNewtons / 1000.0,
            PhaseName((HoldState)live.Phase),
            live.TimeLeftMilliseconds / 1000.0,
            seen.Red,
            seen.Green,
            seen.Blue,
            seen.Haptic ? 1 : 0,
            _phone.LastSync?.Records.Count ?? 0)
        {
            Programme = Progress?.Invoke(live),
        });
    }

    private static string PhaseName(HoldState phase) => phase switch
    {
        HoldState.Idle => "idle",
        HoldState.Approach => "approach",
        HoldState.Hold => "hold",
        HoldState.OffBand => "off band",
        HoldState.Done => "done",
        HoldState.Aborted => "aborted",
        HoldState.Rest => "rest",
        _ => $"phase {(int)phase}",
    };
}
