using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>The loop's end, in both ways it can come.</summary>
[TestClass]
public sealed class SupervisorTests
{
    private const double LookSeconds = 0.1;

    [TestMethod]
    public void A_loop_that_stands_still_is_restarted_with_the_cues_off()
    {
        using DeviceOnBench device = WithOneBeat(isMakingRoom: false);
        Run(device, 0.5);
        Assert.IsGreaterThan(0.0, device.Seen.Green, "the light is on while the supervisor still waits");

        Run(device, (Supervisor.StallLimitMs / 1000.0) + LookSeconds + 0.1 - 0.5);
        Assert.AreEqual(default, device.Seen, "light and motor must be off");
        Run(device, 3);
        Assert.AreEqual(2, device.Board.Boots);
    }

    [TestMethod]
    public void A_loop_that_makes_room_in_the_log_has_more_time_and_is_restarted_all_the_same()
    {
        using DeviceOnBench device = WithOneBeat(isMakingRoom: true);
        Run(device, (Supervisor.RoomStallLimitMs / 1000.0) - LookSeconds);
        Assert.AreEqual(1, device.Board.Boots);
        Assert.IsGreaterThan(0.0, device.Seen.Green);
        Run(device, (2 * LookSeconds) + 0.1);
        Assert.AreEqual(default, device.Seen, "light and motor must be off");
        Run(device, 3);
        Assert.AreEqual(2, device.Board.Boots);
    }

    [TestMethod]
    public void A_loop_that_beats_is_left_alone()
    {
        using var bench = new Bench();
        bench.Wait(60);
        Assert.AreEqual(1, bench.Device.Board.Boots);
    }

    [TestMethod]
    public void An_exception_in_the_loop_restarts_the_device_with_the_cues_off()
    {
        using var bench = new Bench();
        bench.Press(40, 10.5);
        Assert.IsFalse(bench.IsDarkAndStill, "the light says that the hold is done");

        bench.Device.Board.Adc.BatteryPinMillivoltsAt = _ => throw new InvalidOperationException("the ADC fails");
        double reaction = bench.MillisecondsUntil(() => bench.IsDarkAndStill, 11);
        Assert.IsLessThan(11_000.0, reaction, "the battery is measured every 10 s");
        bench.Device.Board.Adc.BatteryPinMillivoltsAt = _ => 1_950;
        bench.Press(0, 5);
        Assert.AreEqual(2, bench.Device.Board.Boots);

        bench.PressNow(40);
        Assert.IsLessThan(500.0, bench.MillisecondsUntil(() => bench.SaysStay, 2), "the device guides again after its restart");
    }

    /// <summary>A device with its light on, whose loop beats once and then stands still.</summary>
    private static DeviceOnBench WithOneBeat(bool isMakingRoom)
    {
        var device = new DeviceOnBench(new MachineHand(), seed: 1);
        device.PowerOn(() =>
        {
            var outputs = new CueOutputs();
            var supervisor = new Supervisor(outputs);
            VirtualBoard.VirtualBoard.Current.Scheduler.Start("supervisor", supervisor.Watch, BoardPriority.Normal);
            outputs.Show(LightColour.Stay, haptic: true);
            supervisor.Beat(isGuiding: false, isMakingRoom);
            VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(Timeout.Infinite);
        });
        return device;
    }

    private static void Run(DeviceOnBench device, double seconds) =>
        device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + (long)(seconds * 1e6));
}
