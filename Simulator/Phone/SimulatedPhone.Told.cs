using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <content>What the phone and the device tell each other once the link is authenticated, without being asked.</content>
public sealed partial class SimulatedPhone
{
    private const long MicrosecondsPerSecond = 1_000_000;

    /// <summary>The device's status as last read or notified, null when never.</summary>
    public byte[]? StatusBytes { get; private set; }

    /// <summary>What the device answered when it was last told the time, null when it never was.</summary>
    public ControlPointAnswer? TimeTold { get; private set; }

    private bool HasStatus =>
        _radio.Services.SelectMany(service => service.Characteristics).Any(c => c.Uuid == DeviceUuids.Status);

    private void ReadStatus()
    {
        if (!IsAuthenticated || !HasStatus)
        {
            return;
        }

        Subscribe(DeviceUuids.Status);
        _radio.Read(DeviceUuids.Status, result =>
        {
            Noting(DeviceUuids.Status)(result);
            StatusBytes = result.Succeeded ? result.Value : StatusBytes;
        });
    }

    /// <summary>Tells the time, when there is one to tell and somebody to tell it to, and goes on.</summary>
    private void TellTime(Action then)
    {
        if (!IsAuthenticated || _settings.UtcSecondsAtStart is not { } start)
        {
            then();
            return;
        }

        Settings.SetTime(start + (uint)(_scheduler.NowMicroseconds / MicrosecondsPerSecond), 0, answer =>
        {
            TimeTold = answer;
            then();
        });
    }
}
