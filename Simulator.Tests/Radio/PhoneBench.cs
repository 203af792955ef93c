using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>A record device and a phone beside it.</summary>
internal sealed class PhoneBench : IDisposable
{
    public PhoneBench(RecordDevice device, PhoneSettings? settings = null)
    {
        Board = new VirtualDevice(new BoardSettings());
        Phone = new SimulatedPhone(Board.Radio, Board.Scheduler, settings ?? new PhoneSettings());
        Board.PowerOn(device.Main);
        Phone.Arrive();
    }

    public VirtualDevice Board { get; }

    public SimulatedPhone Phone { get; }

    public void Run(int milliseconds) => Board.Scheduler.RunUntil(Board.Scheduler.NowMicroseconds + (milliseconds * 1000L));

    public void BecomeReady() => Assert.IsTrue(
        Board.Scheduler.RunUntil(() => Phone.State == PhoneState.Ready, Board.Scheduler.NowMicroseconds + 10_000_000),
        $"The phone is still {Phone.State} after 10 s.");

    public PhoneSync Sync(uint fromSequence = 0)
    {
        PhoneSync? result = null;
        Phone.StartSync(fromSequence, sync => result = sync);
        Assert.IsTrue(
            Board.Scheduler.RunUntil(() => result is not null, Board.Scheduler.NowMicroseconds + 400_000_000),
            "A sync must end within its limits.");
        return result!;
    }

    public RawAnswer WriteRaw(Guid characteristic, params byte[] value)
    {
        RawAnswer? result = null;
        Phone.WriteRaw(characteristic, value, answer => result = answer);
        Assert.IsTrue(
            Board.Scheduler.RunUntil(() => result is not null, Board.Scheduler.NowMicroseconds + 20_000_000), "A raw write must end.");
        return result!.Value;
    }

    public void Dispose() => Board.Dispose();
}
