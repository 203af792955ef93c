using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Status;

/// <summary>The whole device, and a central that reads and writes as it likes.</summary>
internal sealed class StatusBench : IDisposable
{
    private const int Seed = 12;

    /// <summary>A device that is on for three seconds, nothing on its tip, and a central that has connected.</summary>
    /// <param name="isPaired">True when they know each other, and the link is encrypted.</param>
    public StatusBench(bool isPaired)
    {
        Device = new DeviceOnBench(Hand, Seed, BenchSettings.Usual with { IsPaired = isPaired });
        Radio.Notified += (characteristic, value) => Notifications.Add((Device.Scheduler.NowMicroseconds, characteristic, value));
        Device.PowerOn();
        Run(3_000);
        Radio.Connect();
        if (isPaired)
        {
            Encrypt();
        }
    }

    public MachineHand Hand { get; } = new();

    public DeviceOnBench Device { get; }

    public RadioModel Radio => Device.Board.Radio;

    public List<(long At, Guid Characteristic, byte[] Value)> Notifications { get; } = [];

    /// <summary>The characteristics as the central finds them.</summary>
    public IEnumerable<RadioCharacteristic> Characteristics => Radio.Services.SelectMany(service => service.Characteristics);

    public DeviceStatusView Status => DeviceStatusView.Decode(Read(DeviceUuids.Status).Value)!;

    public LocalTime Time => LocalTime.Decode(Read(DeviceUuids.CurrentTime).Value)!.Value;

    public void Run(int milliseconds) => Device.Scheduler.RunUntil(Device.Scheduler.NowMicroseconds + (milliseconds * 1_000L));

    public AttResult Read(Guid characteristic) => Ask(done => Radio.Read(characteristic, done));

    public AttResult Write(Guid characteristic, params byte[] value) => Ask(done => Radio.Write(characteristic, value, done));

    public void Subscribe(Guid characteristic) => Assert.IsTrue(Ask(done => Radio.Subscribe(characteristic, true, done)).Succeeded);

    public byte WriteTime(DateTime time) => Write(DeviceUuids.CurrentTime, new LocalTime(time).Encode()).Error;

    /// <summary>Notifications of a characteristic so far.</summary>
    public IReadOnlyList<(long At, Guid Characteristic, byte[] Value)> Told(Guid characteristic) =>
        [.. Notifications.Where(one => one.Characteristic == characteristic)];

    public void Encrypt()
    {
        bool? isEncrypted = null;
        Radio.Encrypt(result => isEncrypted = result);
        Assert.IsTrue(Device.Scheduler.RunUntil(() => isEncrypted is not null, Device.Scheduler.NowMicroseconds + 5_000_000));
        Assert.IsTrue(isEncrypted);
        Run(50);
    }

    public void Dispose()
    {
        Device.Dispose();
        Assert.HasCount(0, Device.Board.Traps, string.Join("; ", Device.Board.Traps.Select(trap => trap.Message)));
    }

    private AttResult Ask(Action<Action<AttResult>> ask)
    {
        AttResult? answer = null;
        ask(result => answer = result);
        Assert.IsTrue(Device.Scheduler.RunUntil(() => answer is not null, Device.Scheduler.NowMicroseconds + 5_000_000), "a request must be answered");
        return answer!.Value;
    }
}
