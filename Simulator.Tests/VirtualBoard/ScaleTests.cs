using System.Device.Spi;
using Iot.Device.Hx711;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

[TestClass]
public sealed class ScaleTests
{
    private const double CountsPerMicrovolt = 0x800000 / 12_890.625;

    [TestMethod]
    public void Read_gives_raw_counts_less_the_offset()
    {
        double read = 0;
        double tared = 0;
        using Board board = Ran(500.0, scale =>
        {
            scale.SampleAveraging = 1;
            read = scale.Read();
            scale.Tare();
            tared = scale.Read();
        });
        Assert.AreEqual(500 * CountsPerMicrovolt, read, 1);
        Assert.AreEqual(0, tared, 1);
        Assert.AreEqual(0, board.Hx711.Torn);
    }

    [TestMethod]
    public void Averaging_takes_that_many_conversions()
    {
        using Board board = Ran(0, scale =>
        {
            scale.SampleAveraging = 8;
            scale.Read();
        });
        Assert.AreEqual(8, board.Hx711.ReadOut);
    }

    [TestMethod]
    public void No_averaging_is_refused() =>
        Ran(0, scale =>
        {
            scale.SampleAveraging = 0;
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => scale.Read());
        }).Dispose();

    [TestMethod]
    public void The_constructor_refuses_no_gain() =>
        DeviceRun.Of(() =>
        {
            SpiDevice bus = Frames.OpenBus();
            Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new Scale(bus, GainLevel.None));
        }).Dispose();

    [TestMethod]
    [DataRow(GainLevel.GainA128, Hx711Channel.A128)]
    [DataRow(GainLevel.GainB32, Hx711Channel.B32)]
    [DataRow(GainLevel.GainA64, Hx711Channel.A64)]
    public void The_gain_of_the_constructor_goes_out_with_each_read(GainLevel gain, Hx711Channel channel)
    {
        using Board board = DeviceRun.Of(() => new Scale(Frames.OpenBus(), gain).Read());
        Assert.AreEqual(channel, board.Hx711.Channel);
    }

    [TestMethod]
    public void PowerUp_chooses_a_gain_and_setting_the_property_does_not()
    {
        var channels = new List<Hx711Channel>();
        using Board board = Ran(0, scale =>
        {
            scale.Gain = GainLevel.GainA64;
            scale.Read();
            channels.Add(Board.Current.Hx711.Channel);
            scale.PowerUp(GainLevel.GainA64);
            scale.Read();
            channels.Add(Board.Current.Hx711.Channel);
        });
        CollectionAssert.AreEqual(new[] { Hx711Channel.A128, Hx711Channel.A64 }, channels);
    }

    [TestMethod]
    public void PowerDown_is_a_reset_pulse_and_the_next_reading_settles_first()
    {
        long gap = 0;
        using Board board = Ran(0, scale =>
        {
            scale.SampleAveraging = 1;
            scale.Read();
            scale.PowerDown();
            long before = Board.Current.Scheduler.NowMicroseconds;
            scale.Read();
            gap = Board.Current.Scheduler.NowMicroseconds - before;
        });
        Assert.IsTrue(gap is >= 50_000 and <= 62_000, $"{gap} µs");
    }

    [TestMethod]
    public void Waiting_on_a_dead_line_is_a_trap_instead_of_a_hang() =>
        DeviceRun.CheckTrap(true, "dead line", () =>
        {
            var scale = new Scale(Frames.OpenBus());
            Board.Current.Hx711.Fault = Hx711Fault.LineOpen;
            scale.Read();
        });

    private static Board Ran(double microvolts, Action<Scale> main) =>
        DeviceRun.Of(
            () =>
            {
                Board.Current.Hx711.BridgeMicrovoltsAt = _ => microvolts;
                Board.Current.Scheduler.Sleep(100);
                main(new Scale(Frames.OpenBus()));
            },
            new BoardSettings { NoiseNanovolts = 0 });
}
