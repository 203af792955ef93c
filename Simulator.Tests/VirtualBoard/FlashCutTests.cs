using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class FlashCutTests
{
    private const string Path = @"I:\a.bin";

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(100, 10, "small, in the metadata")]
    [DataRow(500, 100, "leaving the metadata")]
    [DataRow(3000, 76, "in one block")]
    [DataRow(4090, 76, "over the end of a block")]
    [DataRow(8188, 76, "from the seam of two blocks")]
    [DataRow(0, 9000, "three blocks at once")]
    public void A_cut_anywhere_in_an_append_leaves_the_old_file_or_the_new_one(int before, int added, string what)
    {
        byte[] old = Pattern(before, 1);
        byte[] appended = [.. old, .. Enumerable.Range(0, added).Select(i => (byte)i)];
        Action code = DeviceCode.Compile($$"""
            public static void Main()
            {
                var bytes = new byte[{{added}}];
                for (int i = 0; i < bytes.Length; i++) { bytes[i] = (byte)i; }
                using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(bytes, 0, bytes.Length); }
            }
            """);
        LeavesOneOf(FlashCuts.Image((Path, old)), code, what, old, appended);
    }

    [TestMethod]
    [DataRow(90)]
    [DataRow(2000)]
    public void A_cut_anywhere_in_an_overwrite_leaves_the_old_bytes_or_the_new_ones(int length)
    {
        byte[] old = Pattern(length, 1);
        Action code = DeviceCode.Compile($$"""
            public static void Main()
            {
                var bytes = new byte[{{length}}];
                using (var file = new FileStream(@"I:\a.bin", FileMode.Create)) { file.Write(bytes, 0, bytes.Length); }
            }
            """);
        LeavesOneOf(FlashCuts.Image((Path, old)), code, "overwrite", old, new byte[length]);
    }

    [TestMethod]
    public void A_cut_anywhere_while_a_file_is_made_leaves_none_or_an_empty_one_or_the_whole()
    {
        Action code = DeviceCode.Compile("""
            public static void Main() { File.WriteAllBytes(@"I:\a.bin", new byte[700]); }
            """);
        LeavesOneOf(FlashCuts.Image(), code, "create", null, [], new byte[700]);
    }

    [TestMethod]
    [DataRow(20)]
    [DataRow(5000)]
    public void A_cut_anywhere_in_a_delete_leaves_the_whole_file_or_none(int length)
    {
        byte[] old = Pattern(length, 3);
        Action code = DeviceCode.Compile("""public static void Main() { File.Delete(@"I:\a.bin"); }""");
        LeavesOneOf(FlashCuts.Image((Path, old)), code, "delete", old, null);
    }

    [TestMethod]
    public void A_cut_anywhere_in_a_move_leaves_exactly_one_of_the_two_names()
    {
        Action code = DeviceCode.Compile("""
            public static void Main() { Directory.CreateDirectory(@"I:\d"); File.Move(@"I:\a.bin", @"I:\d\b.bin"); }
            """);
        FlashCuts.AtEveryOperation(FlashCuts.Image((Path, Pattern(3000, 1))), code, (board, cut) =>
        {
            Assert.HasCount(1, board.Flash.Files, cut);
            Assert.HasCount(3000, board.Flash.ReadFile(board.Flash.Files[0])!, cut);
        });
    }

    [TestMethod]
    public void A_cut_anywhere_in_a_row_of_changes_leaves_the_state_between_two_of_them_and_the_device_goes_on()
    {
        Action code = DeviceCode.Compile("""
            public static void Main()
            {
                for (int i = 0; i < 30; i++)
                {
                    using (var log = new FileStream(@"I:\log", FileMode.Append)) { log.Write(new byte[400], 0, 400); }
                    using (var slot = new FileStream(@"I:\slot." + i % 2, FileMode.Create)) { slot.Write(new byte[90], 0, 90); }
                    if (i % 4 == 3) { File.Delete(@"I:\log"); }
                }
            }
            """);
        Action again = DeviceCode.Compile("""
            public static void Main() { File.AppendAllText(@"I:\after", "all is well"); File.ReadAllText(@"I:\after"); }
            """);
        int restarts = 0;
        long operations = FlashCuts.AtEveryOperation(FlashCuts.Image(), code, (board, cut) =>
        {
            Assert.AreEqual(0, (board.Flash.ReadFile(@"I:\log") ?? []).Length % 400, cut);
            foreach (string slot in board.Flash.Files.Where(file => file.StartsWith(@"I:\slot", StringComparison.Ordinal)))
            {
                Assert.IsTrue(board.Flash.ReadFile(slot)!.Length is 0 or 90, cut);
            }

            FlashCuts.Run(board, again);
            Assert.HasCount(11, board.Flash.ReadFile(@"I:\after")!, cut);
            restarts++;
        });
        TestContext.WriteLine($"{operations} operations, {restarts} restarts");
        Assert.IsGreaterThan(200, operations);
        Assert.AreEqual(3 * operations, restarts);
    }

    [TestMethod]
    public void A_second_cut_in_the_code_that_runs_after_the_first_one_leaves_old_or_new_too()
    {
        Action code = DeviceCode.Compile("""
            public static void Main()
            {
                using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(new byte[600], 0, 600); }
            }
            """);
        var lengths = new SortedSet<int>();
        FlashCuts.AtEveryOperation(FlashCuts.Image((Path, new byte[600])), code, (first, cut) =>
            FlashCuts.AtEveryOperation(first.Flash.TakeImage(), code, (second, again) =>
                lengths.Add(second.Flash.ReadFile(Path)!.Length)));
        CollectionAssert.AreEqual(new[] { 600, 1200, 1800 }, lengths.ToArray());
    }

    [TestMethod]
    public void After_a_torn_commit_the_next_one_goes_into_the_other_block()
    {
        Action code = DeviceCode.Compile("""public static void Main() { File.Delete(@"I:\a.bin"); }""");
        FlashImage start = FlashCuts.Image((Path, [1, 2, 3]));
        using var board = new Board(new BoardSettings());
        board.Flash.PutImage(start);
        board.Flash.CutPowerAt(0, FlashCut.During);
        FlashCuts.Run(board, code);
        Assert.IsFalse(board.IsPowered);
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, board.Flash.ReadFile(Path));
        FlashWear wear = FlashCuts.WearOf(board, code);
        Assert.AreEqual(1, wear.MetadataErases);
        Assert.IsNull(board.Flash.ReadFile(Path));
    }

    [TestMethod]
    public void The_power_going_by_itself_in_the_middle_of_an_operation_tears_it_too()
    {
        Action code = DeviceCode.Compile("""
            public static void Main()
            {
                using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(new byte[5000], 0, 5000); }
            }
            """);
        byte[] old = Pattern(10, 1);
        FlashImage start = FlashCuts.Image((Path, old));
        for (long at = 500; at < 130_000; at += 700)
        {
            using var board = new Board(new BoardSettings());
            board.Flash.PutImage(start);
            board.Scheduler.At(at, board.PowerOff);
            FlashCuts.Run(board, code);
            Assert.IsTrue(board.Flash.ReadFile(Path)!.Length is 10 or 5010, $"power off at {at} µs");
        }
    }

    private static void LeavesOneOf(FlashImage start, Action code, string what, params byte[]?[] states)
    {
        var seen = new HashSet<int>();
        FlashCuts.AtEveryOperation(start, code, (board, cut) =>
        {
            byte[]? left = board.Flash.ReadFile(Path);
            int state = Array.FindIndex(states, s => s is null ? left is null : left is not null && s.SequenceEqual(left));
            Assert.IsGreaterThanOrEqualTo(0, state, $"{what}: {left?.Length ?? -1} bytes are neither old nor new, {cut}");
            seen.Add(state);
        });
        Assert.HasCount(states.Length, seen, what);
    }

    private static byte[] Pattern(int length, int seed) => [.. Enumerable.Range(0, length).Select(i => (byte)((i * 7) + seed))];
}
