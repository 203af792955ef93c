using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class SchedulerTests
{
    [TestMethod]
    [DataRow(0L, 1, 10_000L)]
    [DataRow(0L, 10, 10_000L)]
    [DataRow(0L, 11, 20_000L)]
    [DataRow(1L, 9, 10_000L)]
    [DataRow(1L, 10, 20_000L)]
    [DataRow(9_999L, 1, 20_000L)]
    [DataRow(10_000L, 1, 20_000L)]
    public void Sleep_wakes_on_the_first_tick_at_or_after_its_end(long spentBefore, int milliseconds, long wakes)
    {
        using var board = new Board(new BoardSettings());
        long woken = -1;
        board.PowerOn(() =>
        {
            board.Scheduler.Spend(spentBefore);
            board.Scheduler.Sleep(milliseconds);
            woken = board.Scheduler.NowMicroseconds;
        });
        board.Scheduler.RunUntil(100_000);
        Assert.AreEqual(wakes, woken);
    }

    [TestMethod]
    public void Spend_runs_the_world_events_on_its_way_at_their_own_times()
    {
        using var board = new Board(new BoardSettings());
        var times = new List<long>();
        board.Scheduler.At(300, () => times.Add(board.Scheduler.NowMicroseconds));
        board.Scheduler.At(100, () => times.Add(board.Scheduler.NowMicroseconds));
        board.Scheduler.At(501, () => times.Add(board.Scheduler.NowMicroseconds));
        board.PowerOn(() =>
        {
            board.Scheduler.Spend(500);
            times.Add(-board.Scheduler.NowMicroseconds);
        });
        board.Scheduler.RunUntil(500);
        CollectionAssert.AreEqual(new long[] { 100, 300, -500 }, times);
    }

    [TestMethod]
    public void World_events_of_one_time_run_in_the_order_of_scheduling()
    {
        using var board = new Board(new BoardSettings());
        var order = new List<int>();
        for (int i = 0; i < 20; i++)
        {
            int number = i;
            board.Scheduler.At(1_000, () => order.Add(number));
        }

        board.Scheduler.RunUntil(1_000);
        CollectionAssert.AreEqual(Enumerable.Range(0, 20).ToArray(), order);
    }

    [TestMethod]
    public void RunUntil_stops_in_the_middle_of_a_board_call_and_goes_on_there()
    {
        using var board = new Board(new BoardSettings());
        bool done = false;
        board.PowerOn(() =>
        {
            board.Scheduler.Spend(1_000);
            done = true;
            board.Scheduler.Sleep(-1);
        });
        board.Scheduler.RunUntil(999);
        Assert.IsFalse(done);
        Assert.AreEqual(999, board.Scheduler.NowMicroseconds);
        board.Scheduler.RunUntil(1_000);
        Assert.IsTrue(done);
    }

    [TestMethod]
    public void RunUntil_with_a_condition_stops_as_soon_as_it_holds_and_says_false_at_the_limit()
    {
        using var board = new Board(new BoardSettings());
        int count = 0;
        board.PowerOn(() =>
        {
            while (true)
            {
                board.Scheduler.Sleep(10);
                count++;
            }
        });
        Assert.IsTrue(board.Scheduler.RunUntil(() => count == 3, 1_000_000));
        Assert.AreEqual(30_000, board.Scheduler.NowMicroseconds);
        Assert.IsFalse(board.Scheduler.RunUntil(() => count == 7, 60_000));
        Assert.AreEqual(60_000, board.Scheduler.NowMicroseconds);
    }

    [TestMethod]
    public void Wait_times_out_on_a_tick_and_tells_it_from_a_wake_up()
    {
        using var board = new Board(new BoardSettings());
        var queue = new WaitQueue();
        var log = new List<string>();
        board.PowerOn(() =>
        {
            log.Add($"{board.Scheduler.Wait(queue, 25)} {board.Scheduler.NowMicroseconds}");
            log.Add($"{board.Scheduler.Wait(queue, 50)} {board.Scheduler.NowMicroseconds}");
        });
        board.Scheduler.At(41_000, () => board.Scheduler.Wake(queue, all: false));
        board.Scheduler.RunUntil(1_000_000);
        CollectionAssert.AreEqual(new[] { "False 30000", "True 50000" }, log);
    }

    [TestMethod]
    public void Wake_releases_one_waiter_in_order_of_arrival_or_all()
    {
        using var board = new Board(new BoardSettings());
        var queue = new WaitQueue();
        var log = new List<string>();
        board.PowerOn(() =>
        {
            foreach (string name in new[] { "a", "b", "c", "d" })
            {
                Action waits = () => log.Add(name + board.Scheduler.Wait(queue, -1));
                board.Scheduler.Start(name, waits, BoardPriority.Normal);
            }

            board.Scheduler.Sleep(10);
            board.Scheduler.Wake(queue, all: false);
            board.Scheduler.Sleep(10);
            log.Add("|");
            board.Scheduler.Wake(queue, all: true);
        });
        board.Scheduler.RunUntil(1_000_000);
        CollectionAssert.AreEqual(new[] { "aTrue", "|", "bTrue", "cTrue", "dTrue" }, log);
    }

    [TestMethod]
    public void A_thread_of_higher_priority_takes_over_at_the_end_of_the_call_and_one_of_lower_never()
    {
        using var board = new Board(new BoardSettings());
        var log = new List<string>();
        var queue = new WaitQueue();
        board.PowerOn(() =>
        {
            board.Scheduler.Start("low", () => log.Add("low"), BoardPriority.Lowest);
            Action waits = () => log.Add($"events {board.Scheduler.Wait(queue, -1)}");
            board.Scheduler.Start("events", waits, BoardPriority.System);
            board.Scheduler.Spend(10);
            for (int i = 0; i < 5; i++)
            {
                board.Scheduler.Spend(10_000);
                log.Add($"main {i}");
            }
        });
        board.Scheduler.At(25_000, () => board.Scheduler.Wake(queue, all: true));
        board.Scheduler.RunUntil(1_000_000);
        CollectionAssert.AreEqual(
            new[] { "main 0", "main 1", "events True", "main 2", "main 3", "main 4", "low" }, log);
    }

    [TestMethod]
    public void Threads_of_one_priority_that_only_spend_time_share_it_in_slices()
    {
        using var board = new Board(new BoardSettings());
        var log = new List<string>();
        void Work(string name)
        {
            for (int i = 0; i < 4; i++)
            {
                board.Scheduler.Spend(10_000);
                log.Add(name);
            }
        }

        board.PowerOn(() =>
        {
            board.Scheduler.Start("b", () => Work("b"), BoardPriority.Normal);
            Work("a");
        });
        board.Scheduler.RunUntil(1_000_000);
        Assert.AreEqual("abaabbab", string.Concat(log));
    }

    [TestMethod]
    public void Pace_hears_every_jump_of_the_clock_in_order()
    {
        using var board = new Board(new BoardSettings());
        var paces = new List<long>();
        board.Scheduler.Pace = paces.Add;
        board.Hx711.Converted += _ => { };
        board.PowerOn(() => board.Scheduler.Sleep(50));
        board.Scheduler.RunUntil(60_000);
        Assert.AreEqual(60_000, paces[^1]);
        CollectionAssert.AreEqual(paces.Order().ToArray(), paces);
    }

    [TestMethod]
    public void An_exception_of_a_world_event_comes_out_at_the_owner()
    {
        using var board = new Board(new BoardSettings());
        board.PowerOn(() => board.Scheduler.Spend(100_000));
        board.Scheduler.At(5_000, () => throw new InvalidDataException("planted"));
        InvalidDataException thrown =
            Assert.ThrowsExactly<InvalidDataException>(() => board.Scheduler.RunUntil(10_000));
        Assert.AreEqual("planted", thrown.Message);
        board.Scheduler.RunUntil(20_000);
        Assert.AreEqual(20_000, board.Scheduler.NowMicroseconds);
    }

    [TestMethod]
    public void A_world_event_that_waits_is_refused()
    {
        using var board = new Board(new BoardSettings());
        board.PowerOn(() => board.Scheduler.Spend(100_000));
        board.Scheduler.At(5_000, () => board.Scheduler.Sleep(1));
        Assert.ThrowsExactly<InvalidOperationException>(() => board.Scheduler.RunUntil(10_000));
    }
}
