using System.Device.Adc;
using System.Globalization;
using System.IO.Hashing;
using System.Text;
using Iot.Device.Hx711;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class DeterminismTests
{
    [TestMethod]
    public void The_same_seed_gives_the_same_run_and_another_seed_another()
    {
        string first = Trace(11);
        Assert.AreEqual(first, Trace(11), "seed 11");
        Assert.AreNotEqual(first, Trace(12), "seeds 11 and 12");
    }

    [TestMethod]
    public void Boards_run_side_by_side_without_seeing_each_other()
    {
        string[] alone = [.. Enumerable.Range(0, 8).Select(i => Trace((ulong)i))];
        var together = new string[alone.Length];
        Parallel.For(0, together.Length, i => together[i] = Trace((ulong)i));
        CollectionAssert.AreEqual(alone, together);
    }

    [TestMethod]
    public void Stopping_on_the_way_changes_nothing()
    {
        Assert.AreEqual(Trace(21), Trace(21, stepMicroseconds: 1_237));
    }

    [TestMethod]
    [DataRow("", 0u)]
    [DataRow("123456789", 0xCBF43926u)]
    [DataRow("The quick brown fox jumps over the lazy dog", 0x414FA339u)]
    public void Crc32_is_that_of_zlib_on_and_off_a_board(string text, uint expected)
    {
        byte[] bytes = Encoding.UTF8.GetBytes(text);
        uint onBoard = 1;
        uint inParts = 1;
        using Board board = DeviceRun.Of(() =>
        {
            onBoard = Crc32.HashToUInt32(bytes);
            var crc = new Crc32();
            foreach (byte value in bytes)
            {
                crc.Append(value);
            }

            inParts = crc.GetCurrentHashAsUInt32();
        });
        Assert.AreEqual(expected, onBoard);
        Assert.AreEqual(expected, inParts);
        Assert.AreEqual(expected, Crc32.HashToUInt32(new SpanByte(bytes)));
    }

    private static string Trace(ulong seed, long stepMicroseconds = 1_000_000)
    {
        var trace = new StringBuilder();
        using var board = new Board(new BoardSettings { Seed = seed, OscillatorErrorPercent = 13 });
        board.Hx711.BridgeMicrovoltsAt = us => 1_000 + (us % 100_000 / 1_000.0);
        board.Adc.BatteryPinMillivoltsAt = us => 2_000 - (us / 10_000.0);
        board.PowerOn(() =>
        {
            var scale = new Scale(Frames.OpenBus()) { SampleAveraging = 1 };
            AdcChannel battery = new AdcController().OpenChannel(6);
            var queue = new WaitQueue();
            board.Scheduler.Start("other", () =>
            {
                while (true)
                {
                    board.Scheduler.Wait(queue, 40);
                    trace.Append('w').Append(board.Scheduler.NowMicroseconds).Append(' ');
                }
            }, BoardPriority.AboveNormal);
            while (true)
            {
                int code = (int)scale.Read();
                trace.Append(CultureInfo.InvariantCulture, $"{code}@{board.Scheduler.NowMicroseconds} ");
                if (code % 3 == 0)
                {
                    board.Scheduler.Wake(queue, all: true);
                    trace.Append(battery.ReadValue()).Append(' ');
                }
            }
        });
        for (long time = stepMicroseconds; time < 3_000_000; time += stepMicroseconds)
        {
            board.Scheduler.RunUntil(time);
        }

        board.Scheduler.RunUntil(3_000_000);
        return trace.ToString();
    }
}
