using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>One wild conversion changes nothing: neither light nor record.</summary>
[TestClass]
public sealed class WildConversionTests
{
    private const double StartSeconds = 6;

    [TestMethod]
    [DataRow(1)]
    [DataRow(5)]
    public void Wild_conversions_one_at_a_time_leave_light_and_record_as_they_were(int wild)
    {
        MeasuredHold quiet = Hold(0);
        MeasuredHold hold = Hold(wild);
        Assert.AreEqual(1, hold.ChangesWhileHeld, "only from green to white");
        Assert.AreEqual(quiet.Record.MeanMilliNewtons, hold.Record.MeanMilliNewtons, 2, "mean, mN");
        Assert.AreEqual(quiet.Record.StandardDeviationMilliNewtons, hold.Record.StandardDeviationMilliNewtons, 2, "standard deviation, mN");
        Assert.AreEqual(quiet.Record.PeakMilliNewtons, hold.Record.PeakMilliNewtons, 35, "peak, mN: five times the noise");
        Assert.AreEqual(quiet.Record.DurationMilliseconds, hold.Record.DurationMilliseconds, "duration, ms");
    }

    private static MeasuredHold Hold(int wild)
    {
        const int wildCode = 1_000_000;
        int seen = 0;
        BenchSettings settings = BenchSettings.Usual with { Cell = LoadCellParameters.Ideal };
        WaveHand hand = new(seconds => Math.Clamp((seconds - StartSeconds) * 100, 0, 40));
        MeasuredHold hold = new(hand, seed: 1, settings, device =>
        {
            device.Board.Hx711.Converted += conversion => seen += conversion.Code > wildCode ? 1 : 0;
            for (int i = 1; i <= wild; i++)
            {
                device.Scheduler.At((long)((StartSeconds + (1.3 * i)) * 1e6), () => device.Board.Hx711.ConversionsToSpike = 1);
            }
        });
        Assert.AreEqual(wild, seen, "wild conversions that really came");
        return hold;
    }
}
