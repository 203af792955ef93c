using System.Text;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class FlashTests
{
    private const string Path = @"I:\a.txt";

    [TestMethod]
    [DataRow("file.Close();", "old and new")]
    [DataRow("file.Dispose();", "old and new")]
    [DataRow("file.Flush();", "old")]
    [DataRow("", "old")]
    public void Only_a_close_makes_a_write_durable(string ending, string left)
    {
        using var board = new Board(new BoardSettings());
        DeviceCode.Run(board, $$"""
            public static void Main()
            {
                var file = new FileStream(@"I:\a.txt", FileMode.Append);
                file.Write(System.Text.Encoding.UTF8.GetBytes(" and new"), 0, 8);
                {{ending}}
                Thread.Sleep(-1);
            }
            """, b => b.Flash.WriteFile(Path, "old"u8.ToArray()), 1_000_000);
        board.PowerOff();
        Assert.AreEqual(left, Encoding.UTF8.GetString(board.Flash.ReadFile(Path)!));
        Assert.AreEqual(left == "old" ? 1 : 0, board.Flash.LostOpenFiles);
    }

    [TestMethod]
    public void Power_lost_while_the_close_commits_keeps_the_state_before()
    {
        Action append = DeviceCode.Compile("""
            public static void Main()
            {
                using (var file = new FileStream(@"I:\a.txt", FileMode.Append)) { file.Write(new byte[] { 4 }, 0, 1); }
            }
            """);
        int keptOld = 0;
        int keptNew = 0;
        for (long at = 1_000; at < 40_000; at += 500)
        {
            using var board = new Board(new BoardSettings());
            board.Flash.WriteFile(Path, [1, 2, 3]);
            board.Scheduler.At(at, board.PowerOff);
            board.PowerOn(append);
            board.Scheduler.RunUntil(100_000);
            byte[] left = board.Flash.ReadFile(Path)!;
            keptOld += left.SequenceEqual<byte>([1, 2, 3]) ? 1 : 0;
            keptNew += left.SequenceEqual<byte>([1, 2, 3, 4]) ? 1 : 0;
        }

        Assert.AreEqual(78, keptOld + keptNew, "never anything else");
        Assert.IsGreaterThan(0, keptOld);
        Assert.IsGreaterThan(0, keptNew);
    }

    [TestMethod]
    public void A_new_file_exists_empty_from_its_opening()
    {
        using var board = new Board(new BoardSettings());
        DeviceCode.Run(board, """
            public static void Main() { var file = File.Create(@"I:\a.txt"); file.WriteByte(1); Thread.Sleep(-1); }
            """, null, 1_000_000);
        board.PowerOff();
        Assert.IsEmpty(board.Flash.ReadFile(Path)!);
    }

    [TestMethod]
    [DataRow("CreateNew", "I:\\old.txt", "IOException")]
    [DataRow("CreateNew", "I:\\new.txt", "0 0")]
    [DataRow("Create", "I:\\old.txt", "0 0")]
    [DataRow("Create", "I:\\new.txt", "0 0")]
    [DataRow("Open", "I:\\old.txt", "3 0")]
    [DataRow("Open", "I:\\new.txt", "IOException")]
    [DataRow("OpenOrCreate", "I:\\old.txt", "3 0")]
    [DataRow("OpenOrCreate", "I:\\new.txt", "0 0")]
    [DataRow("Truncate", "I:\\old.txt", "0 0")]
    [DataRow("Truncate", "I:\\new.txt", "IOException")]
    [DataRow("Append", "I:\\old.txt", "3 3")]
    [DataRow("Append", "I:\\new.txt", "0 0")]
    [DataRow("Create", "I:\\missing\\new.txt", "Exception")]
    public void A_mode_does_what_it_says(string mode, string path, string outcome)
    {
        string[] lines = DeviceCode.Run($$"""
            public static void Main()
            {
                try
                {
                    using (var file = new FileStream(@"{{path}}", FileMode.{{mode}}))
                    {
                        Console.WriteLine(file.Length + " " + file.Position);
                    }
                }
                catch (Exception e) { Console.WriteLine(e.GetType().Name); }
            }
            """, b => b.Flash.WriteFile(@"I:\old.txt", "old"u8.ToArray()));
        CollectionAssert.AreEqual(new[] { outcome }, lines);
    }

    [TestMethod]
    [DataRow("File.Move(@\"I:\\old.txt\", @\"I:\\other.txt\");", "IOException")]
    [DataRow("File.Move(@\"I:\\missing.txt\", @\"I:\\new.txt\");", "IOException")]
    [DataRow("File.Move(@\"I:\\old.txt\", @\"I:\\new.txt\");", "done")]
    [DataRow("File.Delete(@\"I:\\missing.txt\");", "done")]
    [DataRow("File.Delete(@\"I:\\missing\\old.txt\");", "IOException")]
    [DataRow("File.Copy(@\"I:\\old.txt\", @\"I:\\other.txt\");", "IOException")]
    [DataRow("File.Copy(@\"I:\\old.txt\", @\"I:\\other.txt\", true);", "done")]
    [DataRow("var a = File.OpenRead(@\"I:\\old.txt\"); File.OpenRead(@\"I:\\old.txt\");", "done")]
    [DataRow("var a = File.OpenRead(@\"I:\\old.txt\"); File.OpenWrite(@\"I:\\old.txt\");", "IOException")]
    [DataRow("var a = File.OpenWrite(@\"I:\\old.txt\"); File.OpenRead(@\"I:\\old.txt\");", "IOException")]
    [DataRow("var a = File.OpenWrite(@\"I:\\old.txt\"); File.Delete(@\"I:\\old.txt\");", "IOException")]
    [DataRow("File.OpenRead(@\"I:\\old.txt\").WriteByte(1);", "NotSupportedException")]
    [DataRow("Directory.CreateDirectory(@\"I:\\x\\y\"); Directory.Delete(@\"I:\\x\");", "IOException")]
    [DataRow("Directory.CreateDirectory(@\"I:\\x\\y\"); Directory.Delete(@\"I:\\x\", true);", "done")]
    public void An_operation_on_names_succeeds_or_fails_as_the_package_s(string statement, string outcome)
    {
        string[] lines = DeviceCode.Run($$"""
            public static void Main()
            {
                try { {{statement}} Console.WriteLine("done"); }
                catch (Exception e) { Console.WriteLine(e.GetType().Name); }
            }
            """, b =>
        {
            b.Flash.WriteFile(@"I:\old.txt", "old"u8.ToArray());
            b.Flash.WriteFile(@"I:\other.txt", "other"u8.ToArray());
        });
        CollectionAssert.AreEqual(new[] { outcome }, lines);
    }

    [TestMethod]
    public void AppendText_overwrites_from_the_start_and_AppendAllText_does_not()
    {
        using var board = new Board(new BoardSettings());
        DeviceCode.Run(board, """
            public static void Main()
            {
                File.AppendAllText(@"I:\a.txt", "12");
                using (var writer = File.AppendText(@"I:\a.txt")) { writer.Write("x"); }
            }
            """, b => b.Flash.WriteFile(Path, "old"u8.ToArray()));
        Assert.AreEqual("xld12", Encoding.UTF8.GetString(board.Flash.ReadFile(Path)!));
    }

    [TestMethod]
    public void Files_and_directories_are_listed_in_order()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                File.WriteAllBytes(@"I:\b", new byte[3]);
                File.WriteAllBytes(@"I:\a", new byte[3]);
                Directory.CreateDirectory(@"I:\d\e");
                File.WriteAllBytes(Path.Combine(@"I:\d", "c.bin"), new byte[3]);
                Console.WriteLine(string.Join(" ", Directory.GetFiles(@"I:\")));
                Console.WriteLine(string.Join(" ", Directory.GetDirectories(@"I:\")));
                Console.WriteLine(Path.GetFileName(Directory.GetFiles(@"I:\d")[0]));
                Console.WriteLine(Path.GetExtension(@"I:\d.x\c.bin") + " " + Directory.Exists(@"I:\d\e"));
            }
            """);
        CollectionAssert.AreEqual(new[] { @"I:\a I:\b", @"I:\d", "c.bin", ".bin True" }, lines);
    }

    [TestMethod]
    public void A_full_volume_swallows_what_does_not_fit_by_fault_and_by_size()
    {
        foreach (bool byFault in new[] { true, false })
        {
            using var board = new Board(new BoardSettings());
            string[] lines = DeviceCode.Run(board, """
                public static void Main()
                {
                    using (var file = new FileStream(@"I:\a.txt", FileMode.Append))
                    {
                        file.Write(new byte[100], 0, 100);
                    }
                    Console.WriteLine("reported nothing");
                }
                """, b =>
            {
                b.Flash.Fault = byFault ? FlashFault.Full : FlashFault.None;
                b.Flash.WriteFile(@"I:\big", new byte[byFault ? 10 : 56 * 4096]);
                b.Flash.WriteFile(Path, new byte[4050]);
            });
            CollectionAssert.AreEqual(new[] { "reported nothing" }, lines);
            Assert.HasCount(4050, board.Flash.ReadFile(Path)!);
        }
    }

    [TestMethod]
    public void A_failing_flash_throws_plain_exceptions_of_native_code()
    {
        string[] lines = DeviceCode.Run("""
            public static void Main()
            {
                try { File.WriteAllText(@"I:\a.txt", "x"); }
                catch (Exception e) { Console.WriteLine(e.GetType().FullName + " '" + e.Message + "'"); }
            }
            """, b => b.Flash.Fault = FlashFault.Failing);
        CollectionAssert.AreEqual(new[] { "System.Exception ''" }, lines);
    }

    [TestMethod]
    [DataRow("/tmp/a.txt")]
    [DataRow("a.txt")]
    [DataRow(@"D:\a.txt")]
    public void A_path_off_the_internal_volume_is_a_trap(string path)
    {
        using var board = new Board(new BoardSettings());
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(() => DeviceCode.Run(board, $$"""
            public static void Main() { File.Exists(@"{{path}}"); }
            """));
        StringAssert.Contains(trap.Message, "the only volume is");
    }

    [TestMethod]
    public void Writing_on_the_event_thread_is_a_trap()
    {
        using var board = new Board(new BoardSettings());
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(() => DeviceCode.Run(board, """
            public static void Main()
            {
                var timer = new nanoFramework.Hardware.Esp32.HighResTimer();
                timer.OnHighResTimerExpired += (sender, e) => File.WriteAllText(@"I:\a.txt", "x");
                timer.StartOneShot(1000);
                Thread.Sleep(100);
            }
            """));
        StringAssert.Contains(trap.Message, "event thread");
    }
}
