#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The limit over which a conversion counts for noise, and the tremor that stays under it.</summary>
    [TestClass]
    public class NoiseMonitorLimitTests
    {
        private const int Jump = NoiseMonitor.LeastJumpMilliNewtons * TestCell.CountsPerMilliNewton;

        // The cell's own noise: 7 mN.
        private const int Deviation = 7 * TestCell.CountsPerMilliNewton;

        [TestMethod]
        public void A_swing_counts_from_one_count_over_the_limit()
        {
            // The second difference of a code that swings between two values is twice their distance.
            AssertSwings(Jump / 2, 0);
            AssertSwings(Jump / 2, -5_000);
            for (int force = 1_000; force <= 200_000; force += 19_900)
            {
                int share = force * NoiseMonitor.JumpPerMille / 1_000 * TestCell.CountsPerMilliNewton;
                AssertSwings((share > Jump ? share : Jump) / 2, force);
            }
        }

        [TestMethod]
        public void A_bend_that_is_larger_than_its_own_change_is_a_hand_however_large_it_is()
        {
            // Periods of six and of eight conversions: the fourth difference is as large as the second, or smaller.
            int[] six = { 1, 2, 1, -1, -2, -1 };
            int[] eight = { 5, 7, 5, 0, -5, -7, -5, 0 };
            for (int size = Jump; size <= 100 * Jump; size *= 10)
            {
                AssertWave(six, size);
                AssertWave(eight, size);
            }
        }

        [TestMethod]
        public void A_strong_tremor_is_no_noise_at_any_force()
        {
            // 10 Hz at 80 conversions a second, in both positions against them, with 2.8 % of the force: a tremor of 1 %, root mean square, at twice its swing.
            int[] atPeak = { 0, 707, 1_000, 707, 0, -707, -1_000, -707 };
            int[] besideIt = { 383, 924, 924, 383, -383, -924, -924, -383 };
            for (int force = 2_000; force <= 180_000; force += 8_900)
            {
                AssertTremorPasses(atPeak, force);
                AssertTremorPasses(besideIt, force);
            }
        }

        [TestMethod]
        public void Without_a_calibration_the_nominal_slope_is_taken()
        {
            NoiseMonitor monitor = new NoiseMonitor(Calibration.None());
            int jump = Calibration.None().ToCounts(NoiseMonitor.LeastJumpMilliNewtons);
            bool isNoise = false;
            for (int i = 0; i < 100; i++)
            {
                isNoise |= monitor.Step((i & 1) == 0 ? 0 : jump / 2, 0);
            }

            Assert.IsFalse(isNoise, "under the limit");
            for (int i = 0; i < 100; i++)
            {
                isNoise |= monitor.Step((i & 1) == 0 ? 0 : 1 + (jump / 2), 0);
            }

            Assert.IsTrue(isNoise, "over the limit");
        }

        private static void AssertTremorPasses(int[] wave, int forceMilliNewtons)
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            NoiseGenerator noise = new NoiseGenerator(forceMilliNewtons);
            for (int i = 0; i < 400; i++)
            {
                int force = forceMilliNewtons + (int)((long)forceMilliNewtons * 28 * wave[i % wave.Length] / 1_000_000);
                Check.That(!monitor.Step(TestCell.Counts(force, 0) + noise.Next(Deviation), force), "a tremor is no noise, mN,", forceMilliNewtons);
            }
        }

        private static void AssertSwings(int distance, int forceMilliNewtons)
        {
            AssertSwing(false, distance, forceMilliNewtons);
            AssertSwing(true, distance + 1, forceMilliNewtons);
            AssertSwing(false, -distance, forceMilliNewtons);
            AssertSwing(true, -distance - 1, forceMilliNewtons);
        }

        private static void AssertSwing(bool expected, int distance, int forceMilliNewtons)
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            bool isNoise = false;
            for (int i = 0; i < 4 * NoiseMonitor.NoisyCount; i++)
            {
                isNoise |= monitor.Step(TestCell.ZeroCounts + ((i & 1) == 0 ? distance : 0), forceMilliNewtons);
            }

            Check.That(isNoise == expected, expected ? "is noise, a swing of" : "is no noise, a swing of", distance);
        }

        private static void AssertWave(int[] wave, int size)
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            for (int i = 0; i < 400; i++)
            {
                Check.That(!monitor.Step(TestCell.ZeroCounts + (wave[i % wave.Length] * size), 0), "a wave is no noise, size", size);
            }
        }
    }
}
