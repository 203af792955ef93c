using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>A central with nothing of a phone in it: it writes bytes, and keeps what is notified.</summary>
internal sealed class VectorCentral
{
    private const int Mtu = 247;
    private const long LimitMicroseconds = 20_000_000;

    private static readonly Dictionary<string, Guid> Uuids = new()
    {
        ["holdRecord"] = DeviceUuids.HoldRecord,
        ["recordAccess"] = DeviceUuids.RecordAccess,
        ["liveForce"] = DeviceUuids.LiveForce,
        ["control"] = DeviceUuids.ControlPoint,
        ["battery"] = DeviceUuids.BatteryLevel,
    };

    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly List<(Guid Characteristic, byte[] Value)> _notified = [];

    public VectorCentral(RadioModel radio, BoardScheduler scheduler)
    {
        _radio = radio;
        _scheduler = scheduler;
        radio.Notified += (characteristic, value) =>
        {
            if (characteristic == DeviceUuids.LiveForce)
            {
                Live = Phone.LiveForce.Decode(value);
            }
            else
            {
                _notified.Add((characteristic, value));
            }
        };
    }

    /// <summary>Names of the characteristics in the file.</summary>
    public static IReadOnlyCollection<string> Characteristics => Uuids.Keys;

    /// <summary>The newest live force.</summary>
    public LiveForce? Live { get; private set; }

    /// <summary>Drops the link when there is one, connects, encrypts when there is a key, and switches all notifications on.</summary>
    public void Reconnect()
    {
        _radio.Disconnect();
        RunUntil(() => _radio.IsConnectable, "the device advertises");
        _notified.Clear();
        Live = null;
        _radio.Connect();
        Demand(done => _radio.ExchangeMtu(Mtu, done), "the MTU");
        if (_radio.CentralHasKey)
        {
            bool? encrypted = null;
            _radio.Encrypt(isEncrypted => encrypted = isEncrypted);
            RunUntil(() => encrypted is not null, "the link encrypts");
        }

        foreach ((string name, Guid uuid) in Uuids)
        {
            Demand(done => _radio.Subscribe(uuid, on: true, done), $"notifications of {name}");
        }

        RunUntil(() => Live is not null, "a live force");
    }

    public void Pair(int passkey)
    {
        PairingResult? result = null;
        _radio.Pair(passkey, paired => result = paired);
        RunUntil(() => result is not null, "the pairing ends");
        Assert.AreEqual(PairingResult.Paired, result);
    }

    public void Unsubscribe(string characteristic) =>
        Demand(done => _radio.Subscribe(Uuids[characteristic], on: false, done), "notifications off");

    public AttResult Write(string characteristic, byte[] bytes) => Ask(done => _radio.Write(Uuids[characteristic], bytes, done), "a write");

    public AttResult Read(string characteristic) => Ask(done => _radio.Read(Uuids[characteristic], done), "a read");

    /// <summary>Waits until a characteristic notifies what meets a condition, and takes all that came of it.</summary>
    public IReadOnlyList<byte[]> TakeUntil(string characteristic, Func<byte[], bool> isLast)
    {
        Guid uuid = Uuids[characteristic];
        RunUntil(() => _notified.Any(note => note.Characteristic == uuid && isLast(note.Value)), $"an answer of {characteristic}");
        return Take(characteristic);
    }

    /// <summary>Takes what a characteristic has notified.</summary>
    public IReadOnlyList<byte[]> Take(string characteristic)
    {
        byte[][] values = [.. _notified.Where(note => note.Characteristic == Uuids[characteristic]).Select(note => note.Value)];
        _notified.RemoveAll(note => note.Characteristic == Uuids[characteristic]);
        return values;
    }

    public void Run(int milliseconds) => _scheduler.RunUntil(_scheduler.NowMicroseconds + (milliseconds * 1000L));

    public void RunUntil(Func<bool> condition, string what) =>
        Assert.IsTrue(_scheduler.RunUntil(condition, _scheduler.NowMicroseconds + LimitMicroseconds), $"within 20 s: {what}");

    private void Demand(Action<Action<AttResult>> request, string what) => Assert.IsTrue(Ask(request, what).Succeeded, what);

    private AttResult Ask(Action<Action<AttResult>> request, string what)
    {
        AttResult? result = null;
        request(given => result = given);
        RunUntil(() => result is not null, what);
        Assert.IsFalse(result!.Value.LinkLost, $"{what}: the link is lost");
        return result.Value;
    }
}
