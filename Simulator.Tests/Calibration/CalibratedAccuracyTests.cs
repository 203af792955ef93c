using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>How right the force is after the procedure of docs/calibration.md, on cells at the limits of their data sheet.</summary>
[TestClass]
public sealed class CalibratedAccuracyTests
{
    private const int Specimens = 10;
    private const double ErrorShare = 0.01;
    private const double ErrorNewtons = 0.3;
    private const double WarmUpSeconds = 600;
    private const double ExerciseNewtons = 150;

    // The masses that docs/calibration.md recommends.
    private static readonly double[] Masses = [3, 6, 9, 6, 3];

    // Up and down again.
    private static readonly double[] CheckedNewtons = [2, 5, 10, 15, 20, 25, 30, 35, 40, 50, 60, 80, 100, 125, 150, 100, 60, 40, 35, 30, 25, 20, 15, 10, 5, 2];

    [TestMethod]
    public void From_2_to_150_N_and_back_the_error_is_within_1_per_cent_or_0_3_N()
    {
        for (int seed = 0; seed < Specimens; seed++)
        {
            using CalibrationWalk walk = new(calibrated: false, seed: seed);
            walk.Bench.Run(WarmUpSeconds);
            Assert.AreEqual("ok", walk.Begin());
            walk.Bench.Place(ExerciseNewtons / MassStand.StandardGravity);
            walk.Bench.Place(0);
            Assert.AreEqual("ok", walk.Begin());
            foreach (double mass in Masses)
            {
                Assert.AreEqual("ok", walk.Add(mass), $"seed {seed}, {mass} kg");
            }

            Assert.AreEqual("ok", walk.Finish());
            walk.Bench.Run(2);
            Assert.AreEqual("ok", walk.Tare());
            Check(walk, seed);
        }
    }

    private static void Check(CalibrationWalk walk, int seed)
    {
        double worst = 0;
        Assert.AreEqual("ok", walk.Begin(), "so that nobody is guided meanwhile");
        foreach (double newtons in CheckedNewtons)
        {
            walk.Bench.Place(newtons / MassStand.StandardGravity);
            double error = Math.Abs(walk.Bench.IndicatedNewtons() - newtons);
            double limit = Math.Max(ErrorNewtons, ErrorShare * newtons);
            worst = Math.Max(worst, error / limit);
            Assert.IsLessThanOrEqualTo(limit, error, $"seed {seed}, {newtons} N");
        }

        Console.WriteLine($"seed {seed}: at most {100 * worst:F0} % of what is allowed");
    }
}
