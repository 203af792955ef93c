using System.Device.Spi;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class Hx711Tests
{
    /// <summary>Half of 3.3 V over the gain of 128.</summary>
    private const double FullScaleMicrovolts = 12_890.625;

    private static readonly BoardSettings s_quiet = new() { NoiseNanovolts = 0 };

    [TestMethod]
    [DataRow(0.0, 0)]
    [DataRow(FullScaleMicrovolts / 2, 0x400000)]
    [DataRow(-FullScaleMicrovolts / 2, -0x400000)]
    [DataRow(FullScaleMicrovolts / 0x800000, 1)]
    [DataRow(-FullScaleMicrovolts / 0x800000, -1)]
    [DataRow(FullScaleMicrovolts, 0x7FFFFF)]
    [DataRow(-FullScaleMicrovolts, -0x800000)]
    [DataRow(1e9, 0x7FFFFF)]
    [DataRow(-1e9, -0x800000)]
    public void A_voltage_arrives_as_two_s_complement_and_saturates(double microvolts, int code)
    {
        using var board = new Board(s_quiet);
        board.Hx711.BridgeMicrovoltsAt = _ => microvolts;
        int read = int.MinValue;
        Frames.Run(board, 200_000, bus => read = NextCode(board, bus));
        Assert.AreEqual(code, read);
    }

    [TestMethod]
    public void The_first_conversion_is_ready_after_four_periods_and_not_before()
    {
        using var board = new Board(s_quiet);
        var at = new List<long>();
        board.Hx711.Converted += conversion => at.Add(conversion.AtMicroseconds);
        Frames.Run(board, 100_000, _ => { });
        Assert.AreEqual(50_000, at[0]);
        Assert.AreEqual(62_500, at[1]);
    }

    [TestMethod]
    [DataRow(80, 0.0, 80)]
    [DataRow(80, 40.0, 112)]
    [DataRow(10, 17.0, 12)]
    [DataRow(80, -10.0, 72)]
    public void Conversions_come_at_the_specimen_s_own_rate(int nominal, double errorPercent, int inOneSecond)
    {
        using var board = new Board(
            s_quiet with { ConversionsPerSecond = nominal, OscillatorErrorPercent = errorPercent });
        int count = 0;
        board.Hx711.Converted += conversion => count += conversion.AtMicroseconds > 1_000_000 ? 1 : 0;
        Frames.Run(board, 2_000_000, _ => { });
        Assert.AreEqual(inOneSecond, count, 1);
    }

    [TestMethod]
    public void A_step_of_the_input_settles_over_the_conversions_that_follow()
    {
        using var board = new Board(s_quiet);
        board.Hx711.BridgeMicrovoltsAt = us => us < 56_250 ? 0 : 1_000;
        var codes = new List<int>();
        board.Hx711.Converted += conversion => codes.Add(conversion.Code);
        Frames.Run(board, 90_000, _ => { });
        double full = 1_000 / FullScaleMicrovolts * 0x800000;
        Assert.AreEqual(0, codes[0]);
        Assert.AreEqual(full * 4 / 64, codes[1], 1, "a step in the middle of its period");
        Assert.AreEqual(full * 44 / 64, codes[2], 1);
        Assert.AreEqual(full, codes[3], 1);
    }

    [TestMethod]
    [DataRow(80, 90.0)]
    [DataRow(10, 50.0)]
    public void Noise_has_the_datasheet_s_size(int rate, double nanovolts)
    {
        using var board = new Board(new BoardSettings { Seed = 7, ConversionsPerSecond = rate });
        var codes = new List<double>();
        board.Hx711.Converted += conversion => codes.Add(conversion.Code * FullScaleMicrovolts * 1000 / 0x800000);
        Frames.Run(board, 2_000_000_000L / rate, _ => { });
        double mean = codes.Average();
        double rms = Math.Sqrt(codes.Average(code => (code - mean) * (code - mean)));
        Assert.AreEqual(nanovolts, rms, nanovolts * 0.1, "seed 7");
    }

    [TestMethod]
    [DataRow(25, Hx711Channel.A128, 128)]
    [DataRow(26, Hx711Channel.B32, 0)]
    [DataRow(27, Hx711Channel.A64, 64)]
    public void The_number_of_pulses_chooses_the_next_input_which_then_settles(
        int pulses,
        Hx711Channel channel,
        int gain)
    {
        using var board = new Board(s_quiet);
        board.Hx711.BridgeMicrovoltsAt = _ => 1_000;
        int code = 0;
        long gap = 0;
        Frames.Run(board, 1_000_000, bus =>
        {
            Frames.WaitReady(bus, board);
            Frames.Read(bus, pulses);
            long before = board.Scheduler.NowMicroseconds;
            Frames.WaitReady(bus, board);
            gap = board.Scheduler.NowMicroseconds - before;
            code = Frames.Read(bus, pulses);
        });
        Assert.AreEqual(channel, board.Hx711.Channel);
        Assert.AreEqual(gain * 1_000 / 1_650_000.0 * 0x800000, code, 1);
        Assert.AreEqual(pulses == 25 ? 12_500 : 62_500, gap, 10_000, "a change of input settles for four conversions");
    }

    [TestMethod]
    [DataRow(1, "left after 1 pulses")]
    [DataRow(24, "left after 24 pulses")]
    [DataRow(28, "More than 27 pulses")]
    public void A_wrong_number_of_pulses_is_a_trap(int pulses, string says)
    {
        using var board = new Board(s_quiet);
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(() => Frames.Run(board, 200_000, bus =>
        {
            Frames.WaitReady(bus, board);
            Frames.Read(bus, pulses);
        }));
        StringAssert.Contains(trap.Message, says);
    }

    [TestMethod]
    public void A_pulse_while_nothing_is_ready_is_a_trap()
    {
        using var board = new Board(s_quiet);
        BoardTrapException trap =
            Assert.ThrowsExactly<BoardTrapException>(() => Frames.Run(board, 1_000, bus => Frames.Read(bus, 25)));
        StringAssert.Contains(trap.Message, "no conversion was ready");
    }

    [TestMethod]
    public void Data_line_rises_with_the_25th_pulse_and_falls_with_the_next_conversion()
    {
        using var board = new Board(s_quiet);
        var ready = new List<bool>();
        Frames.Run(board, 200_000, bus =>
        {
            board.Scheduler.Spend(50_000);
            ready.Add(Frames.IsReady(bus));
            Frames.Read(bus, 25);
            ready.Add(Frames.IsReady(bus));
            board.Scheduler.Spend(12_500);
            ready.Add(Frames.IsReady(bus));
        });
        CollectionAssert.AreEqual(new[] { true, false, true }, ready);
    }

    [TestMethod]
    public void Unread_conversions_are_overwritten_and_counted()
    {
        using var board = new Board(s_quiet);
        Frames.Run(board, 1_050_000, bus =>
        {
            board.Scheduler.Sleep(1_000);
            Frames.Read(bus, 25);
        });
        Assert.AreEqual(81, board.Hx711.Produced);
        Assert.AreEqual(1, board.Hx711.ReadOut);
        Assert.AreEqual(79, board.Hx711.Missed, "the last of 81 still waits");
    }

    [TestMethod]
    public void A_conversion_that_ends_while_bits_are_shifted_out_mixes_into_them()
    {
        using var board = new Board(s_quiet);
        board.Hx711.BridgeMicrovoltsAt = us => us < 44_000 ? -FullScaleMicrovolts / 0x800000 : 0;
        int code = 0;
        Frames.Run(board, 100_000, bus =>
        {
            board.Scheduler.Spend(62_440 - board.Scheduler.NowMicroseconds - BoardCosts.SpiCall);
            code = Frames.Read(bus, 25);
        });
        Assert.AreEqual(1, board.Hx711.Torn);
        Assert.IsTrue(code is < -1 and > -0x800000, $"leading ones of -1, then zeros of 0: {code:X}");
    }

    [TestMethod]
    [DataRow(1_000_000L, false)]
    [DataRow(100_000L, true)]
    public void Clock_high_for_over_60_us_resets_the_chip(long clockHertz, bool resets)
    {
        using var board = new Board(s_quiet);
        var at = new List<long>();
        board.Hx711.Converted += conversion => at.Add(conversion.AtMicroseconds);
        long fell = 0;
        Frames.Run(board, 300_000, bus =>
        {
            board.Scheduler.Spend(100_000);
            var answer = new byte[1];
            bus.TransferFullDuplex(new byte[] { 0xFE }, answer); // seven bits high
            fell = board.Scheduler.NowMicroseconds;
            if (!resets)
            {
                Frames.Read(bus, 24);
            }
        }, (int)clockHertz);
        long gap = at.First(time => time > fell) - fell;
        Assert.AreEqual(resets ? 50_000 : 12_400, gap, resets ? 20 : 200);
    }

    private static int NextCode(Board board, SpiDevice bus)
    {
        Frames.WaitReady(bus, board);
        return Frames.Read(bus, 25);
    }
}
