using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class FlashDamageTests
{
    private const string Path = @"I:\a.bin";

    [TestMethod]
    public void On_a_full_volume_an_append_is_swallowed_and_the_old_file_stays()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(Path, new byte[1000]);
        Fill(board, 0);
        string[] lines = DeviceCode.Run(board, """
            public static void Main()
            {
                using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(new byte[76], 0, 76); }
                Console.WriteLine("nothing was said");
            }
            """);
        CollectionAssert.AreEqual(new[] { "nothing was said" }, lines);
        Assert.HasCount(1000, board.Flash.ReadFile(Path)!);
    }

    [TestMethod]
    public void What_finds_no_room_only_at_the_close_fails_the_close_and_keeps_the_old_file()
    {
        using var board = new Board(new BoardSettings());
        byte[] old = [.. Enumerable.Repeat((byte)7, 9000)];
        board.Flash.WriteFile(Path, old);
        Fill(board, 1);
        string[] lines = DeviceCode.Run(board, """
            public static void Main()
            {
                var file = new FileStream(@"I:\a.bin", FileMode.Open);
                file.Write(new byte[76], 0, 76);
                Console.WriteLine("written");
                try { file.Close(); Console.WriteLine("closed"); }
                catch (Exception e) { Console.WriteLine(e.GetType().FullName); }
            }
            """);
        CollectionAssert.AreEqual(new[] { "written", "System.Exception" }, lines);
        CollectionAssert.AreEqual(old, board.Flash.ReadFile(Path), "what lies behind the change would have needed two more blocks");
    }

    [TestMethod]
    public void Deleting_makes_room_on_a_full_volume()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(Path, new byte[1000]);
        Fill(board, 0);
        DeviceCode.Run(board, """
            public static void Main()
            {
                File.Delete(@"I:\fill");
                using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(new byte[76], 0, 76); }
            }
            """);
        Assert.HasCount(1076, board.Flash.ReadFile(Path)!);
    }

    [TestMethod]
    public void Bad_blocks_are_passed_over_and_nothing_is_lost()
    {
        using var board = new Board(new BoardSettings());
        for (int block = 6; block < board.Flash.Blocks; block += 2)
        {
            board.Flash.BadBlocks.Add(block);
        }

        FlashWear wear = FlashCuts.WearOf(board, DeviceCode.Compile("""
            public static void Main()
            {
                for (int i = 0; i < 30; i++)
                {
                    using (var file = new FileStream(@"I:\a.bin", FileMode.Append)) { file.Write(new byte[600], 0, 600); }
                }
            }
            """));
        Assert.HasCount(18_000, board.Flash.ReadFile(Path)!);
        Assert.IsFalse(board.Flash.BlocksOf(Path).Any(board.Flash.BadBlocks.Contains));
        Assert.IsGreaterThan(45, wear.DataErases, "each bad block costs an erase of its own");
    }

    [TestMethod]
    public void A_block_of_the_superblock_that_goes_bad_freezes_the_names()
    {
        using var board = new Board(new BoardSettings());
        board.Flash.WriteFile(Path, "old"u8.ToArray());
        board.Flash.BadBlocks.Add(0);
        board.Flash.BadBlocks.Add(1);
        string[] lines = DeviceCode.Run(board, """
            public static void Main()
            {
                try { File.WriteAllText(@"I:\b.bin", "x"); }
                catch (Exception e) { Console.WriteLine(e.GetType().FullName); }
                Console.WriteLine(File.ReadAllText(@"I:\a.bin"));
            }
            """);
        CollectionAssert.AreEqual(new[] { "System.Exception", "old" }, lines);
    }

    [TestMethod]
    public void A_bit_that_rots_is_read_as_it_is()
    {
        using var board = new Board(new BoardSettings());
        string[] lines = DeviceCode.Run(board, """
            public static void Main() { byte[] b = File.ReadAllBytes(@"I:\a.bin"); Console.WriteLine(b[999] + " " + b[1000]); }
            """, b =>
        {
            b.Flash.WriteFile(Path, new byte[2000]);
            b.Flash.FlipBit(Path, (8 * 1000) + 3);
        });
        CollectionAssert.AreEqual(new[] { "0 8" }, lines);
    }

    [TestMethod]
    public void The_same_code_wears_the_same_blocks_again_and_another_seed_others_after_a_restart()
    {
        Action code = DeviceCode.Compile("""
            public static void Main()
            {
                for (int i = 0; i < 20; i++) { File.WriteAllBytes(@"I:\f" + i % 3, new byte[300 * i]); }
            }
            """);
        FlashWear Run(ulong seed)
        {
            using var board = new Board(new BoardSettings { Seed = seed });
            FlashCuts.WearOf(board, code);
            return FlashCuts.WearOf(board, code);
        }

        int[] first = [.. Run(5).ErasesPerBlock];
        CollectionAssert.AreEqual(first, Run(5).ErasesPerBlock.ToArray());
        CollectionAssert.AreNotEqual(first, Run(6).ErasesPerBlock.ToArray());
    }

    /// <summary>Fills the volume up to a number of free blocks.</summary>
    private static void Fill(Board board, int free)
    {
        int blocks = board.Flash.FreeBlocks - free;
        board.Flash.WriteFile(@"I:\fill", new byte[(blocks * 4096) - 600]);
        Assert.AreEqual(free, board.Flash.FreeBlocks);
    }
}
