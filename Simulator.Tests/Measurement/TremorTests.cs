using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Measurement;

/// <summary>Tremor: passed over by the light, kept in the record.</summary>
[TestClass]
public sealed class TremorTests
{
    private const double StartSeconds = 6;
    private const double StepSeconds = DeviceOnBench.WorldStepMicroseconds / 1e6;
    private const double HalfWidthHertz = 0.5;

    [TestMethod]
    [DataRow(8.0, 0.0028)]
    [DataRow(8.0, 0.006)]
    [DataRow(10.0, 0.0028)]
    [DataRow(10.0, 0.004)]
    public void Does_not_reach_the_light_in_the_middle_of_the_band_and_is_in_the_standard_deviation(double hertz, double share)
    {
        for (int seed = 0; seed < 10; seed++)
        {
            NarrowBandNoise tremor = new(new SeededRandom(seed, "tremor"), hertz, HalfWidthHertz, StepSeconds);
            WaveHand hand = new(seconds => seconds < StartSeconds ? 0 : 40 * (1 + (share * tremor.Next())));
            MeasuredHold hold = new(hand, seed, BenchSettings.Usual with { Cell = LoadCellParameters.Ideal });
            Assert.AreEqual(1, hold.ChangesWhileHeld, $"seed {seed}: only from green to white");

            double kept = hold.Record.StandardDeviationMilliNewtons / 1000.0 / hold.StandardDeviation;
            Console.WriteLine($"seed {seed}: {hold.StandardDeviation:F3} N, {kept:P0} of it recorded");
            Assert.IsTrue(kept is >= 0.75 and <= 1.05, $"seed {seed}: {kept:P0} of {hold.StandardDeviation:F3} N is in the record");
        }
    }
}
