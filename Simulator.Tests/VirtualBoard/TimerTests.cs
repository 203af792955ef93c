using nanoFramework.Hardware.Esp32;
using nanoFramework.Runtime.Native;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class TimerTests
{
    [TestMethod]
    public void The_high_resolution_timer_counts_from_boot_and_jumps_when_told()
    {
        var times = new List<ulong>();
        using var board = new Board(new BoardSettings());
        board.PowerOn(() =>
        {
            board.Scheduler.Sleep(100);
            times.Add(HighResTimer.GetCurrent());
            board.TimerOffsetMicroseconds = 5_000_000;
            times.Add(HighResTimer.GetCurrent());
        });
        board.Scheduler.RunUntil(200_000);
        Assert.AreEqual(100_000ul + BoardCosts.NativeCall, times[0]);
        Assert.AreEqual(5_000_000ul + BoardCosts.NativeCall, times[1] - times[0]);
    }

    [TestMethod]
    public void A_periodic_timer_raises_its_event_until_it_is_stopped()
    {
        int raised = 0;
        using Board board = DeviceRun.Of(() =>
        {
            var timer = new HighResTimer();
            timer.OnHighResTimerExpired += (_, _) => raised++;
            timer.StartOnePeriodic(20_000);
            Board.Current.Scheduler.Sleep(85);
            timer.Stop();
        });
        Assert.AreEqual(4, raised);
    }

    [TestMethod]
    public void A_handler_that_throws_ends_its_dispatch_only()
    {
        int raised = 0;
        using Board board = DeviceRun.Of(() =>
        {
            var timer = new HighResTimer();
            timer.OnHighResTimerExpired += (_, _) =>
            {
                raised++;
                throw new InvalidDataException("planted");
            };
            timer.StartOnePeriodic(20_000);
            Board.Current.Scheduler.Sleep(50);
            timer.Stop();
        });
        Assert.AreEqual(2, raised);
        Assert.AreEqual(2, board.FailedEventHandlers);
    }

    [TestMethod]
    public void The_wall_clock_starts_in_1970_and_is_set_to_whole_seconds()
    {
        using var board = new Board(new BoardSettings());
        board.PowerOn(() =>
        {
            board.Scheduler.Sleep(2_000);
            Rtc.SetSystemTime(new DateTime(2026, 5, 4, 3, 2, 1, 999));
            board.Scheduler.Sleep(-1);
        });
        board.Scheduler.RunUntil(1_500_000);
        Assert.AreEqual(DateTime.UnixEpoch.AddSeconds(1.5), board.WallClock.UtcNow);
        board.Scheduler.RunUntil(3_000_000);
        Assert.AreEqual(new DateTime(2026, 5, 4, 3, 2, 2), board.WallClock.UtcNow);
    }

    [TestMethod]
    [DataRow(RebootOption.NormalReboot, false)]
    [DataRow(RebootOption.ClrOnly, false)]
    [DataRow(RebootOption.EnterNanoBooter, true)]
    [DataRow(RebootOption.EnterProprietaryBooter, true)]
    public void A_restart_that_leaves_the_device_dead_is_a_trap(RebootOption option, bool isTrap) =>
        DeviceRun.CheckTrap(isTrap, "boot loader", () =>
        {
            if (Board.Current.Boots == 1)
            {
                Power.RebootDevice(option);
            }
        });

    [TestMethod]
    public void Handlers_hear_of_a_restart_and_cannot_stop_it()
    {
        int heard = 0;
        using Board board = DeviceRun.Of(() =>
        {
            if (Board.Current.Boots == 1)
            {
                Power.OnRebootEvent += () =>
                {
                    heard++;
                    throw new InvalidDataException("planted");
                };
                Power.RebootDevice();
            }
        });
        Assert.AreEqual(1, heard);
        Assert.AreEqual(2, board.Boots);
    }
}
