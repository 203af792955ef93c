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

    /// <summary>A device that is on for three seconds, nothing on its tip.</summary>
    /// <param name="seed">Which specimen.</param>
    public ProgressorLinkBench(int seed)
    {
        _device = new DeviceOnBench(Hand, seed);
        ProgressorDevice.SwitchOn(_device.Board.Flash);
        Radio.Notified += (characteristic, value) =>
        {
            Notifications.Add((Now, characteristic, value));
            if (IsSyncing && characteristic == DeviceUuids.RecordAccess && value is [6, 0, 1, 1])
            {
                Reports++;
                Radio.Write(DeviceUuids.RecordAccess, [1, 1], _ => { }); // again and again
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

    /// <summary>True to ask for all holds again each time they have come.</summary>
    public bool IsSyncing { get; set; }

    /// <summary>How often all holds have come.</summary>
    public int Reports { get; private set; }

    public void Run(int milliseconds) => Board.Scheduler.RunUntil(Now + (milliseconds * 1_000L));

    public AttResult Ask(Action<Action<AttResult>> ask)
    {
        AttResult? answer = null;
        ask(result => answer = result);
        Assert.IsTrue(Board.Scheduler.RunUntil(() => answer is not null, Now + 5_000_000), "a request must be answered");
        return answer!.Value;
    }

    public byte Write(params byte[] request) => Ask(done => Radio.Write(Control, request, done)).Error;

    public void Connect(int intervalMs, int mtu)
    {
        Radio.ConnectionIntervalMicroseconds = intervalMs * 1_000;
        Radio.Connect();
        if (mtu > 0)
        {
            Ask(done => Radio.ExchangeMtu(mtu, done));
        }

        Assert.IsTrue(Ask(done => Radio.Subscribe(Data, true, done)).Succeeded);
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

    /// <summary>Stamps of conversions that live force told.</summary>
    public List<uint> LiveStamps() =>
        [.. Notifications.Where(one => one.Characteristic == DeviceUuids.LiveForce).Select(one => BinaryPrimitives.ReadUInt32LittleEndian(one.Value.AsSpan(4)))];

    public void Dispose()
    {
        _device.Dispose();
        Assert.HasCount(0, Board.Traps, string.Join("; ", Board.Traps.Select(trap => trap.Message)));
    }
}
