using System.Buffers.Binary;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.Bridge;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The whole device in the mode for Progressor clients, in virtual time, and a client that also is a phone.</summary>
internal sealed class ProgressorLinkBench : IDisposable
{
    public static readonly Guid Data = new("7e4e1702-1ea6-40c9-9dcc-13d34ffead57");
    public static readonly Guid Control = new("7e4e1703-1ea6-40c9-9dcc-13d34ffead57");

    private readonly DeviceOnBench _device;
    private readonly List<byte[]> _holds = [];
    private SegmentAssembler _assembler = new();

    /// <summary>A device that is on for three seconds, nothing on its tip.</summary>
    /// <param name="seed">Which specimen.</param>
    public ProgressorLinkBench(int seed)
    {
        _device = new DeviceOnBench(Hand, seed);
        ProgressorDevice.SwitchOn(_device.Board.Flash);
        Radio.Notified += (characteristic, value) =>
        {
            Notifications.Add((Now, characteristic, value));
            if (characteristic == DeviceUuids.HoldRecord && _assembler.Take(value) is { } hold)
            {
                _holds.Add(hold);
            }
            else if (characteristic == DeviceUuids.RecordAccess && value is [6, 0, 1, 1])
            {
                Reports.Add([.. _holds]);
                Sync();
            }
        };
        _device.PowerOn();
        Run(3_000);
    }

    public MachineHand Hand { get; } = new();

    public VirtualBoard.VirtualBoard Board => _device.Board;

    public RadioModel Radio => Board.Radio;

    public long Now => Board.Scheduler.NowMicroseconds;

    public List<(long At, Guid Characteristic, byte[] Value)> Notifications { get; } = [];

    /// <summary>The holds that came, each time that all were asked for.</summary>
    public List<byte[][]> Reports { get; } = [];

    /// <summary>Asks for all holds, and again each time they have come.</summary>
    public void Sync()
    {
        _holds.Clear();
        _assembler = new SegmentAssembler();
        Radio.Write(DeviceUuids.RecordAccess, [1, 1], _ => { });
    }

    public void Run(int milliseconds) => Board.Scheduler.RunUntil(Now + (milliseconds * 1_000L));

    public AttResult Ask(Action<Action<AttResult>> ask)
    {
        AttResult? answer = null;
        ask(result => answer = result);
        Assert.IsTrue(Board.Scheduler.RunUntil(() => answer is not null, Now + 5_000_000), "a request must be answered");
        return answer!.Value;
    }

    public byte Write(params byte[] request) => Ask(done => Radio.Write(Control, request, done)).Error;

    /// <summary>Connects as a client that has paired before, and hears its notifications.</summary>
    /// <param name="intervalMs">Connection interval, ms.</param>
    /// <param name="mtu">MTU to ask for; 0 for none.</param>
    /// <param name="encrypts">False for a stranger.</param>
    public void Connect(int intervalMs, int mtu, bool encrypts = true)
    {
        Radio.ConnectionIntervalMicroseconds = intervalMs * 1_000;
        Radio.Connect();
        if (encrypts)
        {
            Encrypt();
        }

        if (mtu > 0)
        {
            Ask(done => Radio.ExchangeMtu(mtu, done));
        }

        Assert.IsTrue(Ask(done => Radio.Subscribe(Data, true, done)).Succeeded);
    }

    /// <summary>Encrypts with the key of an earlier pairing.</summary>
    public void Encrypt()
    {
        bool? isEncrypted = null;
        Radio.Encrypt(result => isEncrypted = result);
        Assert.IsTrue(Board.Scheduler.RunUntil(() => isEncrypted is not null, Now + 5_000_000));
        Assert.IsTrue(isEncrypted);
        Run(20);
    }

    public void Subscribe(Guid characteristic) => Assert.IsTrue(Ask(done => Radio.Subscribe(characteristic, true, done)).Succeeded);

    /// <summary>The weights notified, with the time of their arrival.</summary>
    public List<(long At, float Kilograms, uint Microseconds)> Weights() =>
    [
        .. Notifications.Where(one => one.Characteristic == Data && one.Value[0] == 1).SelectMany(one => Enumerable.Range(0, (one.Value.Length - 2) / 8).Select(i =>
            (one.At, BinaryPrimitives.ReadSingleLittleEndian(one.Value.AsSpan(2 + (8 * i))), BinaryPrimitives.ReadUInt32LittleEndian(one.Value.AsSpan(6 + (8 * i)))))),
    ];

    /// <summary>The replies notified.</summary>
    public List<(long At, byte[] Value)> Replies() =>
        [.. Notifications.Where(one => one.Characteristic == Data && one.Value[0] == 0).Select(one => (one.At, one.Value))];

    /// <summary>Stamps of conversions that live force told to the µs: the first of each message.</summary>
    public List<uint> LiveStamps() =>
    [
        .. Notifications.Where(one => one.Characteristic == DeviceUuids.LiveForce)
            .Select(one => LiveSamples.Decode(one.Value)?.Samples[0].StampMicroseconds).OfType<uint>(),
    ];

    /// <summary>Demands that the weights are those of one conversion after the other.</summary>
    public static void AssertComplete(List<(long At, float Kilograms, uint Microseconds)> weights)
    {
        for (int i = 1; i < weights.Count; i++)
        {
            // The firmware looks every 10 ms whether a conversion is there.
            Assert.IsGreaterThan(weights[i - 1].Microseconds, weights[i].Microseconds, $"weight {i}");
            Assert.IsLessThan(25_000u, weights[i].Microseconds - weights[i - 1].Microseconds, $"µs between weights {i - 1} and {i}");
        }

        double periodUs = (double)(weights[^1].Microseconds - weights[0].Microseconds) / (weights.Count - 1);
        Assert.AreEqual(12_500, periodUs, 700, "µs from weight to weight, a converter up to 5 % off");
    }

    public void Dispose()
    {
        _device.Dispose();
        Assert.HasCount(0, Board.Traps, string.Join("; ", Board.Traps.Select(trap => trap.Message)));
    }
}
