using System.Globalization;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class FlashModelTests
{
    private const string Code = """
        public static int Seed;

        public static void Main()
        {
            var random = new Random(Seed);
            for (int i = 0; i < 60; i++)
            {
                int what = random.Next(5);
                int name = random.Next(5);
                int count = random.Next(3) == 0 ? random.Next(4000) : random.Next(300);
                int place = random.Next(5000);
                Console.WriteLine(what + " " + name + " " + count + " " + place + " " + i);
                Do(what, @"I:\f" + name, count, place, (byte)i);
                Console.WriteLine("done");
            }
        }

        private static void Do(int what, string path, int count, int place, byte value)
        {
            if (what == 0) { File.Delete(path); return; }
            if (what == 1 && File.Exists(path)) { File.Delete(path + "x"); File.Move(path, path + "x"); return; }
            var bytes = new byte[count];
            for (int i = 0; i < count; i++) { bytes[i] = value; }
            FileMode mode = what == 2 ? FileMode.Create : what == 3 ? FileMode.OpenOrCreate : FileMode.Append;
            using (var file = new FileStream(path, mode))
            {
                if (what == 3) { file.Seek(place, SeekOrigin.Begin); }
                file.Write(bytes, 0, count);
            }
        }
        """;

    [TestMethod]
    public void Random_operations_with_random_cuts_leave_what_a_plain_model_says()
    {
        Action code = DeviceCode.Compile(Code);
        System.Reflection.FieldInfo seed = code.Method.DeclaringType!.GetField("Seed")!;
        var random = new Random(1);
        using var board = new Board(new BoardSettings());
        var model = new SortedDictionary<string, byte[]>(StringComparer.Ordinal);
        string output = string.Empty;
        board.ConsoleWritten += text => output += text;
        int cuts = 0;
        for (int round = 0; round < 300; round++)
        {
            output = string.Empty;
            seed.SetValue(null, random.Next());
            board.Flash.CutPowerAt(board.Flash.Operations + random.Next(700), (FlashCut)random.Next(3));
            FlashCuts.Run(board, code);
            cuts += board.IsPowered ? 0 : 1;
            board.PowerOff();
            string[] lines = output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
            bool isCut = lines[^1] != "done";
            foreach (string line in lines.Where(line => line != "done").SkipLast(isCut ? 1 : 0))
            {
                Apply(model, line, int.MaxValue);
            }

            string where = $"round {round}, last {lines[^1]}";
            int steps = 0;
            while (isCut && steps < 3 && !AreEqual(model, board.Flash))
            {
                Apply(model, lines[^1], ++steps);
            }

            Assert.IsGreaterThan(8, board.Flash.FreeBlocks, $"{where}: on a full volume the model would be another");
            Assert.IsTrue(AreEqual(model, board.Flash), $"{where}: not {Shown(model)} but {Shown(Stored(board.Flash))}");
            int used = board.Flash.Files.Sum(file => board.Flash.BlocksOf(file).Count);
            int[] blocks = [.. board.Flash.Files.SelectMany(file => board.Flash.BlocksOf(file))];
            Assert.HasCount(used, blocks.Distinct().ToArray(), $"{where}: two files share a block");
        }

        Assert.IsGreaterThan(100, cuts);
    }

    /// <summary>
    /// What an operation leaves after so many of its steps: of a new file the empty one is a step, of a move the destination's delete.
    /// </summary>
    private static void Apply(SortedDictionary<string, byte[]> model, string line, int steps)
    {
        int[] numbers = [.. line.Split(' ').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
        string path = $@"I:\f{numbers[1]}";
        byte[]? old = model.GetValueOrDefault(path);
        if (numbers[0] == 0)
        {
            model.Remove(path);
            return;
        }

        if (numbers[0] == 1 && old is not null)
        {
            bool hadDestination = model.Remove(path + "x");
            if (steps > 1 || !hadDestination)
            {
                model[path + "x"] = old;
                model.Remove(path);
            }

            return;
        }

        if (old is null && steps == 1)
        {
            model[path] = [];
            return;
        }

        byte[] kept = numbers[0] == 2 ? [] : old ?? [];
        int at = numbers[0] == 3 ? numbers[3] : kept.Length;
        int length = numbers[2] == 0 ? kept.Length : Math.Max(kept.Length, at + numbers[2]);
        var content = new byte[length];
        kept.CopyTo(content, 0);
        content.AsSpan(Math.Min(at, length), numbers[2]).Fill((byte)numbers[4]);
        model[path] = content;
    }

    private static Dictionary<string, byte[]> Stored(FlashFileSystem flash) =>
        flash.Files.ToDictionary(file => file, file => flash.ReadFile(file)!);

    private static string Shown(IDictionary<string, byte[]> files) => string.Join(
        ", ", files.Select(file => $"{file.Key} {file.Value.Length} bytes from {file.Value.FirstOrDefault()} to {file.Value.LastOrDefault()}"));

    private static bool AreEqual(SortedDictionary<string, byte[]> model, FlashFileSystem flash) =>
        model.Keys.SequenceEqual(flash.Files) && model.All(file => file.Value.SequenceEqual(flash.ReadFile(file.Key)!));
}
