using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>What the device is doing when it is written to.</summary>
internal enum WritePhase
{
    Idle,
    Approach,
    Hold,
    OffBand,
    Done,
    Rest,
    Calibrating,
    Fault,
    Stopped,
}

/// <summary>The hand, and a fault, that keep the device in a phase.</summary>
/// <param name="device">The device.</param>
/// <param name="phase">Which phase.</param>
internal sealed class PhaseKeeper(LinkDevice device, WritePhase phase)
{
    private static readonly Hx711Fault[] s_faults =
        [Hx711Fault.StuckLow, Hx711Fault.StuckHigh, Hx711Fault.Frozen, Hx711Fault.SaturatedHigh, Hx711Fault.SaturatedLow, Hx711Fault.LineOpen];

    private static readonly byte[][] s_restingProgramme =
        [[0x0A, 2, 2, 20, 0, 0], [0x0B, 0, 0xE8, 3, 30, 10, 0x58, 2], [0x0B, 1, 0xE8, 3, 30, 10, 0x58, 2], [0x0C]];

    /// <summary>True while the device is in the phase.</summary>
    public bool IsThere => phase switch
    {
        WritePhase.Idle => device.Phase == HoldState.Idle,
        WritePhase.Approach => device.Phase == HoldState.Approach,
        WritePhase.Hold => device.Phase == HoldState.Hold,
        WritePhase.OffBand => device.Phase == HoldState.OffBand,
        WritePhase.Done => device.Phase == HoldState.Done,
        WritePhase.Rest => device.Phase == HoldState.Rest,
        WritePhase.Calibrating => device.Parts.Find<ControlPoint>().IsCalibrating,
        WritePhase.Fault => device.Parts.Device.Sensor.Fault != SensorFault.None,
        WritePhase.Stopped => device.Parts.Prescription.IsStopped,
        _ => throw new InvalidOperationException(),
    };

    /// <summary>A request that brings the device back to the phase; null when none does.</summary>
    public byte[]? Remedy => phase switch
    {
        WritePhase.Calibrating when !IsThere => [2],
        WritePhase.Stopped => IsThere ? null : [0x1D],
        _ when device.Parts.Prescription.IsStopped => [0x1C],
        _ => null,
    };

    /// <summary>Brings the device there as far as a phone can, before anything else is written.</summary>
    public void Begin(WireCentral central, int seed)
    {
        if (phase == WritePhase.Rest)
        {
            Array.ForEach(s_restingProgramme, request => Assert.AreEqual(0, central.Request(request)[2]));
        }

        if (phase == WritePhase.Fault)
        {
            device.Board.Hx711.Fault = s_faults[seed % s_faults.Length];
        }

        if (Remedy is { } remedy)
        {
            central.Request(remedy);
        }

        device.Turned += Push;
        device.RunUntil(() => IsThere, 40);
    }

    /// <summary>Lets go, so that everything can come to its end.</summary>
    public void End()
    {
        device.Turned -= Push;
        device.Newtons = 0;
        device.Board.Hx711.Fault = Hx711Fault.None;
    }

    private void Push()
    {
        HoldSettings settings = device.Parts.Device.Settings;
        double target = settings.GoalMilliNewtons / 1000.0;
        double off = Math.Max(1.3, target - (settings.GoalToleranceMilliNewtons / 1000.0) - 2);
        device.Newtons = (phase, device.Phase) switch
        {
            (_, HoldState.Aborted or HoldState.Rest) => 0,
            (WritePhase.Done, _) => target,
            (_, HoldState.Done) => 0,
            (WritePhase.Approach, _) => Math.Max(2.5, target * 0.6),
            (WritePhase.OffBand, HoldState.Hold or HoldState.OffBand) => off,
            (WritePhase.Hold or WritePhase.OffBand or WritePhase.Rest, _) => target,
            _ => 0,
        };
    }
}
