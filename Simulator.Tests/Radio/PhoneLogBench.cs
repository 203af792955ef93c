using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>A record device, a phone with a log of its own beside it, and what went over the air.</summary>
internal sealed class PhoneLogBench : IDisposable
{
    public const uint PhoneId = 0xA1B2_C3D4;

    private const int LimitSeconds = 60;

    private readonly PhoneBench _bench;
    private int _notifications;

    /// <param name="device">The device.</param>
    /// <param name="payload">Bytes that a notification carries: 20, or more with an exchange.</param>
    public PhoneLogBench(RecordDevice device, int payload = 244)
    {
        Device = device;
        _bench = new PhoneBench(device, Settings(payload));
        _bench.Board.Radio.PreferredMtu = 512;
        _bench.Board.Radio.Notified += (characteristic, value) =>
        {
            if (characteristic == DeviceUuids.HoldRecord && (value[0] & 1) != 0)
            {
                Begun.Add(PhonePositions.SequenceOf(value[1..]));
            }

            if (++_notifications == DropAfter)
            {
                _bench.Phone.DropLink();
            }
        };
        _bench.BecomeReady();
    }

    public RecordDevice Device { get; }

    public PhoneBench Phones => _bench;

    public SimulatedPhone Phone => _bench.Phone;

    public PhoneLog Log { get; } = new(PhoneId);

    /// <summary>Holds, by sequence number, of which the first segment has come, as often as it came.</summary>
    public List<uint> Begun { get; } = [];

    /// <summary>Drops the link with the notification of this number from now on, from 1; 0 for never.</summary>
    public int DropAfter
    {
        get;
        set
        {
            field = value;
            _notifications = 0;
        }
    }

    /// <summary>Notifications since the number of the dropping one was set.</summary>
    public int Notifications => _notifications;

    public static PhoneSettings Settings(int payload) => new() { Mtu = payload == 20 ? null : payload + 3, WantsLiveForce = false };

    public PhoneLogResult Sync(bool all = false) => Sync(Log, Phone, all);

    public PhoneLogResult Sync(PhoneLog log, SimulatedPhone phone, bool all = false)
    {
        PhoneLogResult? result = null;
        log.Sync(phone, given => result = given, all);
        Assert.IsTrue(
            _bench.Board.Scheduler.RunUntil(() => result is not null, _bench.Board.Scheduler.NowMicroseconds + (LimitSeconds * 1_000_000L)),
            $"a sync must end within {LimitSeconds} s");
        return result!;
    }

    /// <summary>Demands that the log has exactly these holds, in order, with their curves.</summary>
    public void AssertHas(IEnumerable<byte[]> units, string what) => CollectionAssert.AreEqual(
        HoldsForPhone.Words(units), Log.Holds.Values.Select(HoldsForPhone.Word).ToArray(), what);

    public void Dispose() => _bench.Dispose();
}
