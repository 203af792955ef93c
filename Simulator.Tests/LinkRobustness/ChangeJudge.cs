using System.Buffers.Binary;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Demands that nothing of the device changes but by a request that may change it, to what that says, and never in a hold that runs.</summary>
/// <param name="parts">The firmware's objects.</param>
/// <param name="ledger">What was asked of it.</param>
/// <param name="fail">Takes what is wrong.</param>
internal sealed class ChangeJudge(FirmwareParts parts, AnswerLedger ledger, Action<string> fail)
{
    private const byte Tare = 0x01;
    private const byte CalibrateFinish = 0x04;
    private const byte Pain = 0x1F;
    private const int TimesKept = 8; // more than the inbox holds
    private const int ClockToleranceMs = 3_000;

    private static readonly Dictionary<string, byte[]> s_mayChange = new()
    {
        [nameof(DeviceSnapshot.Tip)] = [0x09],
        [nameof(DeviceSnapshot.Programme)] = [0x0C],
        [nameof(DeviceSnapshot.Role)] = [0x0F],
        [nameof(DeviceSnapshot.Cues)] = [0x11],
        [nameof(DeviceSnapshot.Clock)] = [0x13],
        [nameof(DeviceSnapshot.Positions)] = [0x16],
        [nameof(DeviceSnapshot.Deleted)] = [0x19],
        [nameof(DeviceSnapshot.Progressor)] = [0x1A],
        [nameof(DeviceSnapshot.Calibration)] = [CalibrateFinish],
        [nameof(DeviceSnapshot.Zero)] = [Tare, CalibrateFinish],
        [nameof(DeviceSnapshot.Holds)] = [Pain],
        [nameof(DeviceSnapshot.Day)] = [Pain],
        [nameof(DeviceSnapshot.Context)] = [Pain, 0x20, 0x21],
        [nameof(DeviceSnapshot.IsStopped)] = [0x1D],
    };

    private readonly Queue<PendingWrite> _times = new(); // the newest good writes to the current time
    private DeviceSnapshot _before = new(parts);
    private (int, int, int, int, int, int) _limits;
    private bool _wasGuiding;
    private int _ended;

    /// <summary>How many changes by requests there were.</summary>
    public int Changes { get; private set; }

    /// <summary>Requests that were done since the last look: a turn may go on for long after its answer.</summary>
    public List<PendingWrite> Answered { get; } = [];

    /// <summary>True once a Progressor client has written: it tares too.</summary>
    public bool HasProgressor { get; set; }

    /// <summary>Takes a write before it goes out.</summary>
    public void Sent(PendingWrite write)
    {
        if (write.Characteristic == Attributes.Time && RequestForm.ErrorOf(write.Characteristic, write.Bytes) == RequestForm.Good)
        {
            _times.Enqueue(write);
            if (_times.Count > TimesKept)
            {
                _times.Dequeue();
            }
        }
    }

    /// <summary>Looks at the device, after each turn of its loop.</summary>
    public void Look()
    {
        Device device = parts.Device;
        bool isGuiding = device.IsGuiding;
        _ended += device.HoldEnded ? 1 : 0;
        var now = new DeviceSnapshot(parts);
        if (now != _before)
        {
            foreach (string name in _before.ChangedTo(now))
            {
                Explain(name, now, _wasGuiding && isGuiding);
            }

            _before = now;
        }

        Answered.Clear();

        LookAtTheHold(device.Settings, isGuiding);
    }

    private void LookAtTheHold(HoldSettings settings, bool isGuiding)
    {
        var limits = (settings.OverForceMilliNewtons, settings.GoalMilliNewtons, settings.GoalToleranceMilliNewtons, settings.HoldMs, settings.TimeLimitMs, parts.Settings.CapMilliNewtons);
        if (isGuiding && _wasGuiding && limits != _limits)
        {
            fail($"the limits of a running hold went from {_limits} to {limits}, waiting for {ledger.Control}");
        }

        _limits = limits;
        _wasGuiding = isGuiding;
    }

    private void Explain(string name, DeviceSnapshot now, bool isGuided)
    {
        bool isByItself = name switch
        {
            nameof(DeviceSnapshot.ZeroShift) => !isGuided,
            nameof(DeviceSnapshot.Day) => now.Clock.IsSet == 1 && !isGuided,
            nameof(DeviceSnapshot.Holds) => now.Holds == _before.Holds + 1 && _ended > 0 && _ended-- > 0,
            nameof(DeviceSnapshot.IsStopped) => !now.IsStopped && !isGuided, // lifted by a request, or with the connection
            nameof(DeviceSnapshot.Zero) => HasProgressor && !isGuided,
            _ => false,
        };
        if (isByItself)
        {
            return;
        }

        PendingWrite? control = Answered.Append(ledger.Control).FirstOrDefault(write => write is not null && MayChange(write, name, now));
        bool isByTime = name == nameof(DeviceSnapshot.Clock) && _times.Any(time => IsSetBy(time, now));
        if ((isGuided && name != nameof(DeviceSnapshot.IsStopped)) || (control is null && !isByTime))
        {
            fail($"{name} changed{(isGuided ? " in a hold" : "")}: {_before} became {now}; waiting {ledger.Control}, answered {string.Join(", ", Answered)}, in flight {ledger.InFlight}, times {string.Join(", ", _times)}");
        }
        else
        {
            control?.Changed.Add(name);
            Changes++;
        }
    }

    private static bool MayBe(PendingWrite write, string name) =>
        s_mayChange.TryGetValue(name, out byte[]? opcodes) && opcodes.Contains(write.Opcode)
        && RequestForm.ErrorOf(write.Characteristic, write.Bytes) == RequestForm.Good;

    private bool MayChange(PendingWrite write, string name, DeviceSnapshot now) =>
        MayBe(write, name) && (name != nameof(DeviceSnapshot.Clock) || IsSetBy(write.Bytes, now));

    private bool IsSetBy(byte[] request, DeviceSnapshot now)
    {
        long startMs = (BinaryPrimitives.ReadUInt32LittleEndian(request.AsSpan(1)) * 1000L) - parts.Device.UptimeMs;
        return now.Clock.Offset == (sbyte)request[5] && Math.Abs(now.Clock.StartMs - startMs) < ClockToleranceMs;
    }

    private bool IsSetBy(PendingWrite time, DeviceSnapshot now)
    {
        const int quarterHourMs = 900_000;
        long localMs = RequestForm.LocalSeconds(time.Bytes)!.Value * 1000;
        long shownMs = now.Clock.StartMs + parts.Device.UptimeMs + ((long)now.Clock.Offset * quarterHourMs);
        return Math.Abs(localMs - shownMs) < ClockToleranceMs;
    }
}
