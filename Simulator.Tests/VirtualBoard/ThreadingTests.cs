using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

[TestClass]
public sealed class ThreadingTests
{
    [TestMethod]
    public void Sleep_and_TickCount64_go_in_ticks_of_10_ms()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                Console.WriteLine(Environment.TickCount64.ToString());
                Thread.Sleep(1);
                Console.WriteLine(Environment.TickCount64.ToString());
                Thread.Sleep(25);
                Console.WriteLine(Environment.TickCount64.ToString());
            }
            """);
        CollectionAssert.AreEqual(new[] { "0", "10", "40" }, lines);
    }

    [TestMethod]
    public void Lock_is_the_board_s_and_keeps_a_second_thread_out_while_the_first_sleeps()
    {
        string[] lines = DeviceCode.Run("""
            static readonly object s_gate = new object();
            static void Work(string name)
            {
                lock (s_gate)
                {
                    lock (s_gate)
                    {
                        Console.WriteLine(name + " in");
                        Thread.Sleep(50);
                    }
                    Thread.Sleep(50);
                    Console.WriteLine(name + " out");
                }
            }
            public static void Main()
            {
                var other = new Thread(() => Work("b"));
                other.Start();
                Work("a");
                other.Join();
                Console.WriteLine(other.IsAlive.ToString());
            }
            """);
        CollectionAssert.AreEqual(new[] { "a in", "a out", "b in", "b out", "False" }, lines);
    }

    [TestMethod]
    public void Exit_without_Enter_is_refused()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                try { Monitor.Exit(new object()); }
                catch (SynchronizationLockException) { Console.WriteLine("refused"); }
            }
            """);
        CollectionAssert.AreEqual(new[] { "refused" }, lines);
    }

    [TestMethod]
    public void Join_waits_with_a_limit_and_for_ever()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                var other = new Thread(() => Thread.Sleep(100));
                other.Start();
                Console.WriteLine(other.Join(50) + " " + Environment.TickCount64);
                other.Join();
                Console.WriteLine(Environment.TickCount64.ToString());
            }
            """);
        CollectionAssert.AreEqual(new[] { "False 50", "100" }, lines);
    }

    [TestMethod]
    public void Threads_have_numbers_and_priorities_and_start_once()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                var other = new Thread(() => Console.WriteLine("other " + Thread.CurrentThread.ManagedThreadId));
                other.Priority = ThreadPriority.Highest;
                other.Start();
                Thread.Sleep(0);
                var self = Thread.CurrentThread;
                Console.WriteLine("main " + self.ManagedThreadId + " " + (self == Thread.CurrentThread));
                try { other.Start(); }
                catch (ThreadStateException) { Console.WriteLine("refused"); }
            }
            """);
        CollectionAssert.AreEqual(new[] { "other 2", "main 1 True", "refused" }, lines);
    }

    [TestMethod]
    public void An_auto_reset_event_lets_one_through_and_remembers_one_set()
    {
        string[] lines = DeviceCode.Run("""
            static readonly AutoResetEvent s_event = new AutoResetEvent(false);
            static void Pass()
            {
                s_event.WaitOne();
                Console.WriteLine("through " + Environment.TickCount64);
            }
            public static void Main()
            {
                new Thread(Pass).Start();
                new Thread(Pass).Start();
                Thread.Sleep(20);
                s_event.Set();
                Thread.Sleep(20);
                s_event.Set();
                Thread.Sleep(20);
                s_event.Set();
                s_event.Set();
                Console.WriteLine(s_event.WaitOne(0, false).ToString());
                Console.WriteLine(s_event.WaitOne(0, false) + " " + s_event.WaitOne(30, false));
            }
            """);
        CollectionAssert.AreEqual(new[] { "through 20", "through 40", "True", "False False" }, lines);
    }

    [TestMethod]
    public void A_manual_reset_event_stays_open()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                var e = new ManualResetEvent(true);
                Console.WriteLine(e.WaitOne() + " " + e.WaitOne(0, false));
                e.Reset();
                Console.WriteLine(e.WaitOne(10, false).ToString());
            }
            """);
        CollectionAssert.AreEqual(new[] { "True True", "False" }, lines);
    }

    [TestMethod]
    public void WaitAny_tells_which_event_or_that_the_time_is_up()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                var a = new AutoResetEvent(false);
                var b = new AutoResetEvent(false);
                new Thread(() => { Thread.Sleep(30); b.Set(); }).Start();
                Console.WriteLine(WaitHandle.WaitAny(new WaitHandle[] { a, b }).ToString());
                Console.WriteLine(WaitHandle.WaitAny(new WaitHandle[] { a, b }, 30, false).ToString());
            }
            """);
        CollectionAssert.AreEqual(new[] { "1", "258" }, lines);
    }

    [TestMethod]
    public void Timers_share_a_thread_skip_missed_periods_and_survive_an_exception()
    {
        string[] lines = DeviceCode.Run("""
            static int s_calls;
            static void Tick(object state)
            {
                s_calls++;
                Console.WriteLine(state + " " + Environment.TickCount64);
                if (s_calls == 2) { Thread.Sleep(120); }
                if (s_calls == 3) { throw new Exception(); }
            }
            public static void Main()
            {
                var timer = new Timer(Tick, "t", 20, 50);
                Thread.Sleep(300);
                timer.Dispose();
                Thread.Sleep(200);
            }
            """);
        Assert.AreEqual("t 20, t 70, t 200, t 220, t 270", string.Join(", ", lines));
    }

    [TestMethod]
    public void A_restart_runs_Main_again_after_the_boot_time_with_pins_and_clock_afresh()
    {
        using var board = new PressureDevice.VirtualBoard.VirtualBoard(new BoardSettings { BootMilliseconds = 500 });
        string[] lines = DeviceCode.Run(board, """
            public static void Main()
            {
                Console.WriteLine("boot " + Environment.TickCount64);
                Configuration.SetPinFunction(25, DeviceFunction.PWM1);
                var channel = System.Device.Pwm.PwmChannel.CreateFromPin(25, 1000, 0.5);
                channel.Start();
                new Thread(() => { while (true) { Thread.Sleep(10); } }).Start();
                Thread.Sleep(1000);
                try { nanoFramework.Runtime.Native.Power.RebootDevice(); }
                finally { Console.WriteLine("never seen"); }
            }
            """, b => b.Scheduler.At(1_200_000, () => Assert.AreEqual(0.0, b.Pwm.DutyAt(25))), 2_400_000);
        CollectionAssert.AreEqual(new[] { "boot 0", "boot 0" }, lines);
        Assert.AreEqual(2, board.Boots);
        Assert.AreEqual(0.5, board.Pwm.DutyAt(25));
        Assert.HasCount(0, board.Traps);
    }
}
