using nanoFramework.Hardware.Esp32;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class PowerTests
{
    [TestMethod]
    public void Power_off_comes_out_of_a_sleep_as_an_exception_and_ends_every_thread()
    {
        using var board = new Board(new BoardSettings());
        var seen = new List<string>();
        void Sleeper(string name)
        {
            try
            {
                board.Scheduler.Sleep(-1);
            }
            catch (BoardPoweredOffException)
            {
                seen.Add(name);
                throw;
            }
        }

        BoardThread? other = null;
        board.PowerOn(() =>
        {
            other = board.Scheduler.Start("other", () => Sleeper("other"), BoardPriority.Highest);
            Sleeper("main");
        });
        board.Scheduler.RunUntil(50_000);
        board.PowerOff();
        CollectionAssert.AreEquivalent(new[] { "main", "other" }, seen);
        Assert.IsFalse(other!.IsAlive);
        Assert.IsNull(board.UnhandledException);
        Assert.AreEqual(50_000, board.Scheduler.NowMicroseconds, "unwinding takes no time");
    }

    [TestMethod]
    public void Nothing_that_a_thread_does_on_its_way_out_has_an_effect()
    {
        using var board = new Board(new BoardSettings());
        int refused = 0;
        board.PowerOn(() =>
        {
            try
            {
                board.Scheduler.Sleep(-1);
            }
            finally
            {
                try
                {
                    _ = Board.Current;
                }
                catch (BoardPoweredOffException)
                {
                    refused++;
                }
            }
        });
        board.Scheduler.RunUntil(1_000);
        board.PowerOff();
        Assert.AreEqual(1, refused);
    }

    [TestMethod]
    public void A_brown_out_in_a_world_event_restarts_main_and_keeps_the_clock()
    {
        using var board = new Board(new BoardSettings());
        var log = new List<string>();
        void Main()
        {
            log.Add($"boot {board.Boots} at {board.Scheduler.NowMicroseconds}");
            while (true)
            {
                board.Scheduler.Spend(7);
                board.Scheduler.Sleep(30);
                log.Add($"turn at {board.Scheduler.NowMicroseconds}");
            }
        }

        board.PowerOn(Main);
        board.Scheduler.At(45_000, board.PowerOff);
        board.Scheduler.At(100_000, () => board.PowerOn(Main));
        board.Scheduler.RunUntil(150_000);
        CollectionAssert.AreEqual(
            new[] { "boot 1 at 0", "turn at 40000", "boot 2 at 100000", "turn at 140000" }, log);
    }

    [TestMethod]
    public void Power_off_and_on_in_one_world_event_ends_the_old_threads_before_the_new_one_runs()
    {
        using var board = new Board(new BoardSettings());
        var log = new List<string>();
        void Main()
        {
            try
            {
                log.Add("start");
                board.Scheduler.Spend(1_000_000);
            }
            finally
            {
                log.Add("end");
            }
        }

        board.PowerOn(Main);
        board.Scheduler.At(500, () =>
        {
            board.PowerOff();
            board.PowerOn(Main);
        });
        board.Scheduler.RunUntil(1_000);
        CollectionAssert.AreEqual(new[] { "start", "end", "start" }, log);
    }

    [TestMethod]
    public void A_thread_that_swallows_the_power_off_again_and_again_is_parked()
    {
        using var board = new Board(new BoardSettings());
        int swallowed = 0;
        board.PowerOn(() =>
        {
            while (true)
            {
                try
                {
                    board.Scheduler.Sleep(10);
                }
                catch (Exception)
                {
                    swallowed++;
                }
            }
        });
        board.Scheduler.RunUntil(50_000);
        board.PowerOff();
        Assert.AreEqual(100, swallowed);
        board.PowerOn(() => board.Scheduler.Sleep(-1));
        board.Scheduler.RunUntil(100_000);
        Assert.AreEqual(2, board.Boots);
    }

    [TestMethod]
    public void A_thread_that_computes_for_ever_is_a_trap_in_real_time()
    {
        using var board = new Board(new BoardSettings { ThreadNeverWaitsAfter = TimeSpan.FromSeconds(0.5) });
        bool stop = false;
        board.PowerOn(() =>
        {
            while (!Volatile.Read(ref stop))
            {
            }
        });
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(() => board.Scheduler.RunUntil(1_000));
        StringAssert.Contains(trap.Message, "never waits");
        Volatile.Write(ref stop, true);
        Assert.ThrowsExactly<InvalidOperationException>(() => board.Scheduler.RunUntil(2_000));
    }

    [TestMethod]
    public void A_loop_that_polls_the_clock_without_waiting_still_lets_time_pass()
    {
        using var board = new Board(new BoardSettings());
        board.PowerOn(() =>
        {
            while (true)
            {
                board.Scheduler.Sleep(0);
            }
        });
        board.Scheduler.RunUntil(10_000);
        Assert.AreEqual(10_000, board.Scheduler.NowMicroseconds);
    }

    [TestMethod]
    public void An_exception_nobody_catches_ends_only_its_thread()
    {
        using var board = new Board(new BoardSettings());
        int turns = 0;
        board.PowerOn(() =>
        {
            board.Scheduler.Start("bad", () => throw new InvalidDataException("planted"), BoardPriority.Normal);
            for (turns = 0; turns < 5; turns++)
            {
                board.Scheduler.Sleep(10);
            }
        });
        board.Scheduler.RunUntil(100_000);
        Assert.IsInstanceOfType<InvalidDataException>(board.UnhandledException);
        Assert.AreEqual(5, turns);
    }

    [TestMethod]
    public void A_trap_that_the_firmware_swallows_is_recorded_and_reaches_the_owner_once()
    {
        using var board = new Board(new BoardSettings());
        board.PowerOn(() =>
        {
            try
            {
                Configuration.SetPinFunction(6, DeviceFunction.PWM1);
            }
            catch (Exception)
            {
                board.Scheduler.Sleep(-1);
            }
        });
        BoardTrapException thrown = Assert.ThrowsExactly<BoardTrapException>(() => board.Scheduler.RunUntil(100_000));
        StringAssert.Contains(thrown.Message, "GPIO 6");
        board.Scheduler.RunUntil(100_000);
        Assert.HasCount(1, board.Traps);
        Assert.AreEqual("main", board.Traps[0].ThreadName);
    }

    [TestMethod]
    public void Device_code_outside_a_board_is_a_trap() =>
        Assert.ThrowsExactly<BoardTrapException>(() => Board.Current);
}
