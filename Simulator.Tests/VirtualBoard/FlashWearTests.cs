using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class FlashWearTests
{
    private const string Append76 = """
        public static void Append()
        {
            using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(new byte[76], 0, 76); }
        }
        """;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void An_append_of_76_bytes_to_8_KB_erases_one_block_and_commits_twice()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\a.bin", new byte[8192]);
        FlashWear wear = Wear(board, Append76 + "public static void Main() { Append(); }", "append of 76 to 8 KB");
        Assert.AreEqual(1, wear.DataErases);
        Assert.AreEqual(0, wear.MetadataErases, "the log has room");
        Assert.AreEqual(2, wear.Commits, "the time at the opening, the new length at the close");
        Assert.AreEqual(3 * 128, wear.ProgrammedBytes, "two commits; 12 bytes copied and 76 written are one program unit");
        Assert.AreEqual(12, wear.ReadBytes);
    }

    [TestMethod]
    public void An_append_copies_the_part_of_the_block_before_it()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\a.bin", new byte[4000]);
        FlashWear wear = Wear(board, Append76 + "public static void Main() { Append(); }", "append of 76 to 4,000 bytes");
        Assert.AreEqual(1, wear.DataErases);
        Assert.AreEqual(4000, wear.ReadBytes);
        Assert.AreEqual(4096 + 256, wear.ProgrammedBytes);
        Assert.HasCount(1, board.Flash.BlocksOf(@"I:\a.bin"));
    }

    [TestMethod]
    public void A_hundred_appends_erase_a_block_each_one_more_at_each_seam_and_the_metadata_every_15th()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\a.bin", new byte[8192]);
        FlashWear wear = Wear(
            board, Append76 + "public static void Main() { for (int i = 0; i < 100; i++) { Append(); } }", "100 appends of 76");
        Assert.AreEqual(101, wear.DataErases, "100 and the seam at 12,276 bytes");
        Assert.AreEqual(200, wear.Commits);
        Assert.IsTrue(wear.MetadataErases is 6 or 7, $"{wear.MetadataErases}: 29 or 30 commits a compaction");
        Assert.IsLessThanOrEqualTo(4, wear.ErasesPerBlock.Skip(2).Max(), "the blocks take turns");
    }

    [TestMethod]
    public void Making_and_deleting_a_small_file_costs_four_commits_and_no_block()
    {
        using var board = new Board(new BoardSettings());
        FlashWear wear = Wear(board, """
            public static void Main()
            {
                File.WriteAllBytes(@"I:\s.bin", new byte[90]);
                File.Delete(@"I:\s.bin");
            }
            """, "create and delete of 90 bytes");
        Assert.AreEqual(0, wear.TotalErases);
        Assert.AreEqual(4, wear.Commits);
        Assert.AreEqual(4 * 128, wear.ProgrammedBytes, "90 bytes, 16 of tags and time, 20 of checksums just fit one program unit");
    }

    [TestMethod]
    public void An_overwrite_of_90_bytes_costs_two_commits_and_the_metadata_an_erase_every_8th_to_16th_time()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\s.bin", new byte[90]);
        FlashWear wear = Wear(board, """
            public static void Main()
            {
                for (int i = 0; i < 100; i++)
                {
                    using (var file = new FileStream(@"I:\s.bin", FileMode.Create)) { file.Write(new byte[90], 0, 90); }
                }
            }
            """, "100 overwrites of 90 bytes");
        Assert.AreEqual(0, wear.DataErases);
        Assert.AreEqual(200, wear.Commits);
        Assert.IsTrue(wear.MetadataErases is >= 6 and <= 13, $"{wear.MetadataErases}: 29 commits a compaction, some compact twice");
        Assert.AreEqual(wear.MetadataErases, wear.ErasesPerBlock[0] + wear.ErasesPerBlock[1], "the root's pair");
    }

    [TestMethod]
    public void A_file_opened_when_the_log_is_just_full_compacts_it_twice()
    {
        Action read = DeviceCode.Compile("""public static void Main() { File.ReadAllBytes(@"I:\s.bin"); }""");
        Action overwrite = DeviceCode.Compile("""
            public static void Main() { File.WriteAllBytes(@"I:\s.bin", new byte[90]); }
            """);
        var erases = new List<int>();
        for (int reads = 0; reads < 30; reads++)
        {
            using var board = new Board(new BoardSettings());
            board.Flash.WriteFile(@"I:\s.bin", new byte[90]);
            for (int i = 0; i < reads; i++)
            {
                FlashCuts.WearOf(board, read);
            }

            erases.Add(FlashCuts.WearOf(board, overwrite).MetadataErases);
        }

        string all = string.Join(" ", erases);
        Assert.AreEqual(1, erases.Count(count => count == 2), all);
        Assert.AreEqual(1, erases.Count(count => count == 1), all);
    }

    [TestMethod]
    public void A_small_file_of_over_92_bytes_takes_twice_the_metadata()
    {
        using var board = new Board(new BoardSettings());
        FlashWear wear = Wear(board, """
            public static void Main() { File.WriteAllBytes(@"I:\s.bin", new byte[92]); File.WriteAllBytes(@"I:\t.bin", new byte[93]); }
            """, "92 and 93 bytes");
        Assert.AreEqual((6 + 1) * 128, wear.ProgrammedBytes);
    }

    [TestMethod]
    public void Reading_costs_a_commit_at_the_opening()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\a.bin", new byte[2000]);
        FlashWear wear = Wear(board, """public static void Main() { File.ReadAllBytes(@"I:\a.bin"); }""", "read of 2,000 bytes");
        Assert.AreEqual(1, wear.Commits);
        Assert.AreEqual(128, wear.ProgrammedBytes);
        Assert.AreEqual(2000, wear.ReadBytes);
    }

    [TestMethod]
    public void The_root_leaves_the_superblock_before_that_wears_out_and_its_pair_moves()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\s.bin", new byte[400]);
        FlashWear wear = Wear(board, """
            public static void Main()
            {
                for (int i = 0; i < 12000; i++)
                {
                    using (var file = new FileStream(@"I:\s.bin", FileMode.Open)) { file.WriteByte(1); }
                }
            }
            """, "12,000 rewrites of 400 bytes");
        Assert.IsGreaterThan(2000, wear.MetadataErases);
        Assert.IsLessThan(530, wear.ErasesPerBlock[0] + wear.ErasesPerBlock[1]);
        Assert.IsLessThan(600, wear.MostErased, "a pair moves after 513 compactions");
        Assert.HasCount(400, board.Flash.ReadFile(@"I:\s.bin")!);
    }

    [TestMethod]
    public void A_directory_that_fills_its_pair_splits_and_a_pair_that_empties_is_dropped()
    {
        using var board = new Board(new BoardSettings());
        int free = board.Flash.FreeBlocks;
        int fewest = free;
        board.Flash.Operating += (_, _) => fewest = Math.Min(fewest, board.Flash.FreeBlocks);
        Wear(board, """
            public static void Main()
            {
                for (int i = 0; i < 60; i++) { File.WriteAllBytes(@"I:\file" + i, new byte[100]); }
                for (int i = 0; i < 60; i++) { File.Delete(@"I:\file" + i); }
            }
            """, "60 files made and deleted");
        Assert.IsLessThanOrEqualTo(free - 6, fewest);
        Assert.IsGreaterThanOrEqualTo(free - 2, board.Flash.FreeBlocks);
        Assert.IsEmpty(board.Flash.Files);
    }

    [TestMethod]
    public void The_flash_holds_the_processor_for_its_own_times()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(@"I:\a.bin", new byte[8192]);
        Wear(board, Append76 + "public static void Main() { Append(); }", "append");
        Assert.AreEqual(45_000 + (3 * 700) + 2, board.Flash.BusyMicroseconds);
        long before = board.Flash.BusyMicroseconds;
        Wear(board, """public static void Main() { File.ReadAllBytes(@"I:\a.bin"); }""", "read");
        Assert.AreEqual(700 + 200 + (8268 * 10), board.Flash.BusyMicroseconds - before, "100 KB/s");
    }

    private FlashWear Wear(Board board, string members, string what)
    {
        FlashWear wear = FlashCuts.WearOf(board, DeviceCode.Compile(members));
        TestContext.WriteLine(
            $"{what}: erases data {wear.DataErases}, metadata {wear.MetadataErases}, most {wear.MostErased}; "
            + $"commits {wear.Commits}; programmed {wear.ProgrammedBytes}, read {wear.ReadBytes} bytes; "
            + $"busy {board.Flash.BusyMicroseconds} µs, free {board.Flash.FreeBlocks} of {board.Flash.Blocks}");
        return wear;
    }
}
