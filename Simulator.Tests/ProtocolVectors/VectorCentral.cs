using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>A central with nothing of a phone in it: it writes bytes, and keeps what is notified.</summary>
internal sealed class VectorCentral
{
    /// <summary>Where requests of the Progressor mode are written.</summary>
    public const string ProgressorControl = "progressorControl";

    /// <summary>Where its replies and weights come.</summary>
    public const string ProgressorData = "progressorData";

    private const int Mtu = 247;
    private const long LimitMicroseconds = 20_000_000;

    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly LiveStream _live = new();
    private readonly List<(string Characteristic, byte[] Value)> _notified = [];

    public VectorCentral(RadioModel radio, BoardScheduler scheduler)
    {
        _radio = radio;
        _scheduler = scheduler;
        radio.Notified += (uuid, value) =>
        {
            string characteristic = VectorUuids.NameOf(uuid);
            Heard.Add(characteristic);
            if (characteristic == "liveForce")
            {
                _live.Take(value);
            }
            else
            {
                _notified.Add((characteristic, value));
            }
        };
    }

    /// <summary>The newest live force.</summary>
    public LiveForce? Live => _live.Latest;

    /// <summary>Whether the central encrypts each connection when it has a key; true by default.</summary>
    public bool Encrypts { get; set; } = true;

    /// <summary>The characteristics that have notified in this connection.</summary>
    public HashSet<string> Heard { get; } = [];

    /// <summary>Drops the link when there is one, connects, encrypts when there is a key, and switches all notifications on.</summary>
    public void Reconnect()
    {
        _radio.Disconnect();
        RunUntil(() => _radio.IsConnectable, "the device advertises");
        _notified.Clear();
        _live.Restart();
        Heard.Clear();
        _radio.Connect();
        Demand(done => _radio.ExchangeMtu(Mtu, done), "the MTU");
        if (Encrypts && _radio.CentralHasKey)
        {
            bool? encrypted = null;
            _radio.Encrypt(isEncrypted => encrypted = isEncrypted);
            RunUntil(() => encrypted is not null, "the link encrypts");
        }

        foreach (RadioCharacteristic characteristic in _radio.Services.SelectMany(service => service.Characteristics).Where(it => it.CanSubscribe))
        {
            Demand(done => _radio.Subscribe(characteristic.Uuid, on: true, done), $"notifications of {VectorUuids.NameOf(characteristic.Uuid)}");
        }

        if (_radio.IsAuthenticated)
        {
            RunUntil(() => Live is not null, "a live force");
        }
    }

    /// <summary>Pairs without a passkey.</summary>
    public void PairWithoutPasskey()
    {
        PairingResult? result = null;
        _radio.Pair(passkey: null, paired => result = paired);
        RunUntil(() => result is not null, "the pairing ends");
        Assert.AreEqual(PairingResult.Paired, result);
    }

    public void Unsubscribe(string characteristic) =>
        Demand(done => _radio.Subscribe(VectorUuids.Of(characteristic), on: false, done), "notifications off");

    public AttResult Write(string characteristic, byte[] bytes) => Ask(done => _radio.Write(VectorUuids.Of(characteristic), bytes, done), "a write");

    public AttResult Read(string characteristic) => Ask(done => _radio.Read(VectorUuids.Of(characteristic), done), "a read");

    /// <summary>Waits until a characteristic notifies what meets a condition, and takes all that came of it.</summary>
    public IReadOnlyList<byte[]> TakeUntil(string characteristic, Func<byte[], bool> isLast)
    {
        bool isThere = _scheduler.RunUntil(
            () => _notified.Any(note => note.Characteristic == characteristic && isLast(note.Value)), _scheduler.NowMicroseconds + LimitMicroseconds);
        Assert.IsTrue(isThere, $"within 20 s: what is wanted of {characteristic}; came: {string.Join(", ", Take(characteristic).Select(Convert.ToHexStringLower))}");
        return Take(characteristic);
    }

    /// <summary>Takes what a characteristic has notified.</summary>
    public IReadOnlyList<byte[]> Take(string characteristic)
    {
        byte[][] values = [.. _notified.Where(note => note.Characteristic == characteristic).Select(note => note.Value)];
        _notified.RemoveAll(note => note.Characteristic == characteristic);
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
