using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The whole device, a finger on its button, an eye on its light, and phones that come to pair.</summary>
internal sealed class PairingWindowBench : IDisposable
{
    private const ulong Newcomer = 0x0010_20AA_0007; // no phone that the device knows
    private const double StartSeconds = 3;
    private const double LongestPairingSeconds = 40;

    private readonly DeviceOnBench _device;
    private LightReader? _eye;

    /// <summary>A device that is on, nothing on its tip.</summary>
    /// <param name="seed">Which specimen.</param>
    /// <param name="calibrated">False leaves out the calibration.</param>
    public PairingWindowBench(int seed, bool calibrated = true)
    {
        _device = new DeviceOnBench(Hand, seed, calibrated);
        Radio.CentralAddress = Newcomer;
        _device.Stepped += () => _eye?.Look(DeviceOnBench.WorldStepMicroseconds / 1e6, _device.Seen);
        _device.PowerOn();
        Run(StartSeconds);
    }

    public MachineHand Hand { get; } = new();

    public RadioModel Radio => _device.Board.Radio;

    public double Now => _device.Scheduler.NowMicroseconds / 1e6;

    /// <summary>The passkey on the device's papers.</summary>
    public int Passkey => DevicePapers.Passkey(_device.Board.Flash);

    public void Run(double seconds) => _device.Scheduler.RunUntil(_device.Scheduler.NowMicroseconds + (long)(seconds * 1e6));

    /// <summary>Holds the device's button and lets it go.</summary>
    /// <returns>What the eye has seen meanwhile.</returns>
    public LightReader Hold(double seconds)
    {
        _eye = new LightReader();
        DeviceButton.Hold(_device.Board, seconds);
        Run(seconds + 0.2);
        LightReader seen = _eye;
        _eye = null;
        return seen;
    }

    /// <summary>Looks at the light for a time.</summary>
    public LightReader Look(double seconds)
    {
        _eye = new LightReader();
        Run(seconds);
        LightReader seen = _eye;
        _eye = null;
        return seen;
    }

    /// <summary>Another phone comes, or the same one again: a new connection.</summary>
    /// <param name="phone">Its address; 0 for the one that is there.</param>
    public void Connect(ulong phone = 0)
    {
        if (Radio.IsConnected)
        {
            Radio.Disconnect();
        }

        Run(0.3);
        Radio.CentralAddress = phone == 0 ? Radio.CentralAddress : phone;
        Radio.Connect();
        Run(0.2);
    }

    /// <summary>The phone pairs, its user types a passkey.</summary>
    public PairingResult Pair(int passkey)
    {
        PairingResult? result = null;
        Radio.Pair(passkey, answer => result = answer);
        Until(() => result is not null, LongestPairingSeconds);
        Run(0.2);
        return result!.Value;
    }

    /// <summary>The phone encrypts with the key of its bond.</summary>
    public bool Encrypt()
    {
        bool? result = null;
        Radio.Encrypt(answer => result = answer);
        Until(() => result is not null, 10);
        Run(0.2);
        return result!.Value;
    }

    /// <summary>What the device says to a request for its role.</summary>
    public byte Ask()
    {
        AttResult? result = null;
        Radio.Write(Phone.DeviceUuids.ControlPoint, [0x10], answer => result = answer);
        Until(() => result is not null, 5);
        return result!.Value.Error;
    }

    public void PowerCycle()
    {
        _device.CutPower(1);
        Run(1 + StartSeconds);
    }

    /// <inheritdoc/>
    public void Dispose() => _device.Dispose();

    private void Until(Func<bool> condition, double limitSeconds) =>
        Assert.IsTrue(_device.Scheduler.RunUntil(condition, _device.Scheduler.NowMicroseconds + (long)(limitSeconds * 1e6)), "no answer in time");
}
