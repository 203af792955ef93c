#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Noise told from a hand.</summary>
    [TestClass]
    public class NoiseMonitorTests
    {
        private const int Jump = 300 * TestCell.CountsPerMilliNewton;

        // The cell's own noise: 7 mN.
        private const int Deviation = 7 * TestCell.CountsPerMilliNewton;

        [TestMethod]
        public void One_wild_conversion_is_no_noise_however_wild()
        {
            AssertSpikes(false, 1, 0);
        }

        [TestMethod]
        public void Two_wild_conversions_in_a_row_are_no_noise()
        {
            NoiseMonitor monitor = Rested();
            Check.That(!monitor.Step(ForceSensor.HighestCode), "no noise", 1);
            Check.That(!monitor.Step(ForceSensor.LowestCode), "no noise", 2);
            Rest(monitor, 20, 0);
        }

        [TestMethod]
        public void A_step_of_force_is_no_noise_in_either_direction()
        {
            NoiseMonitor monitor = Rested();
            Rest(monitor, 10, 200_000);
            Rest(monitor, 10, 0);
            Rest(monitor, 10, 100_000);
            Rest(monitor, 10, 0);
        }

        [TestMethod]
        public void A_burst_of_wild_conversions_is_noise()
        {
            AssertSpikes(true, 8, 1);
        }

        [TestMethod]
        public void A_jump_counts_from_one_count_over_its_limit()
        {
            AssertTrips(false, Jump);
            AssertTrips(true, Jump + 1);
            AssertTrips(false, -Jump);
            AssertTrips(true, -Jump - 1);
        }

        [TestMethod]
        public void The_fastest_press_and_the_quickest_release_are_no_noise()
        {
            for (int ms = 50; ms <= 400; ms += 50)
            {
                NoiseMonitor monitor = Rested();
                for (int move = 0; move < 4; move++)
                {
                    Move(monitor, 0, 150_000, ms);
                    Move(monitor, 150_000, 0, ms);
                }
            }
        }

        [TestMethod]
        public void Noise_is_found_with_its_fifth_swing_and_not_before()
        {
            NoiseMonitor monitor = Rested();
            for (int swing = 1; swing <= 4; swing++)
            {
                Check.That(!monitor.Step(Code(swing)), "no noise yet, swing", swing);
            }

            Assert.IsTrue(monitor.Step(Code(5)));
        }

        [TestMethod]
        public void Noise_is_over_with_the_first_quiet_conversion_and_back_with_the_next_jump()
        {
            NoiseMonitor monitor = Rested();
            for (int i = 1; i <= 200; i++)
            {
                monitor.Step(Code(i));
            }

            int quiet = Code(200);
            Check.That(monitor.Step(quiet), "the way to a standstill bends twice", 1);
            Check.That(!monitor.Step(quiet), "quiet", 2);
            for (int i = 3; i < 18; i++)
            {
                Check.That(!monitor.Step(quiet), "quiet", i);
            }

            Check.That(!monitor.Step(TestCell.ZeroCounts), "one jump after a long rest", 0);
        }

        [TestMethod]
        public void Noise_a_hundred_times_the_cells_own_is_found_within_a_quarter_of_a_second()
        {
            for (int seed = 1; seed <= 20; seed++)
            {
                NoiseGenerator noise = new NoiseGenerator(seed);
                NoiseMonitor monitor = Rested();
                int conversions = 1;
                while (!monitor.Step(TestCell.ZeroCounts + noise.Next(100 * Deviation)) && conversions < 100)
                {
                    conversions++;
                }

                Check.That(
                    conversions <= 20, "found within 20 conversions, seed times 1000 plus conversions", (seed * 1_000) + conversions);
            }
        }

        [TestMethod]
        public void The_cells_own_noise_and_five_times_it_are_never_taken_for_noise()
        {
            AssertNeverTrips(1);
            AssertNeverTrips(5);
        }

        [TestMethod]
        public void Without_a_calibration_the_nominal_slope_is_taken()
        {
            NoiseMonitor monitor = new NoiseMonitor(Calibration.None());
            int jump = Calibration.None().ToCounts(300);
            bool isNoise = false;
            for (int i = 0; i < 100; i++)
            {
                isNoise |= monitor.Step((i & 1) == 0 ? 0 : jump / 4);
            }

            Assert.IsFalse(isNoise, "under the limit");
            for (int i = 0; i < 100; i++)
            {
                isNoise |= monitor.Step((i & 1) == 0 ? 0 : jump);
            }

            Assert.IsTrue(isNoise, "over the limit");
        }

        private static void AssertNeverTrips(int factor)
        {
            NoiseGenerator noise = new NoiseGenerator(2_026 + factor);
            NoiseMonitor monitor = Rested();
            for (int i = 0; i < 10_000; i++)
            {
                Check.That(!monitor.Step(TestCell.ZeroCounts + noise.Next(factor * Deviation)), "no noise, conversion", i);
            }
        }

        private static void AssertTrips(bool expected, int bend)
        {
            // A staircase of two conversions a step: its second difference is the step, up and down in turn.
            NoiseMonitor monitor = Rested();
            int code = TestCell.ZeroCounts;
            bool isNoise = false;
            for (int i = 0; i < 200; i++)
            {
                code += (i & 1) == 0 ? bend : 0;
                isNoise |= monitor.Step(code);
            }

            Check.That(isNoise == expected, expected ? "is noise" : "is no noise", bend);
        }

        private static void AssertSpikes(bool expected, int spikes, int gap)
        {
            NoiseMonitor monitor = Rested();
            bool isNoise = false;
            for (int i = 0; i < spikes; i++)
            {
                isNoise |= monitor.Step((i & 1) == 0 ? ForceSensor.HighestCode : ForceSensor.LowestCode);
                for (int j = 0; j < gap; j++)
                {
                    isNoise |= monitor.Step(TestCell.Counts(0, j));
                }
            }

            for (int i = 0; i < 20; i++)
            {
                isNoise |= monitor.Step(TestCell.Counts(0, i));
            }

            Check.That(isNoise == expected, expected ? "is noise" : "is no noise", spikes);
        }

        // A move as a hand makes it: the smoothest one there is, which begins and ends at rest.
        private static void Move(NoiseMonitor monitor, int from, int to, int ms)
        {
            for (long us = 0; us <= (ms * 1_000) + (8 * TestCell.ConversionUs); us += TestCell.ConversionUs)
            {
                long t = us >= ms * 1_000 ? 1_000 : us / ms;
                long way = t * t * t / 1_000 * (10_000_000 - (15_000 * t) + (6 * t * t)) / 1_000_000_000;
                int force = (int)(from + ((to - from) * way / 1_000));
                Check.That(!monitor.Step(TestCell.Counts(force, 0)), "a move is no noise, ms", ms);
            }
        }

        private static int Code(int i)
        {
            return TestCell.ZeroCounts + ((i & 1) == 0 ? 0 : 20 * Jump);
        }

        private static NoiseMonitor Rested()
        {
            NoiseMonitor monitor = new NoiseMonitor(TestCell.Calibrated());
            Rest(monitor, 40, 0);
            return monitor;
        }

        private static void Rest(NoiseMonitor monitor, int conversions, int forceMilliNewtons)
        {
            for (int i = 0; i < conversions; i++)
            {
                Check.That(!monitor.Step(TestCell.Counts(forceMilliNewtons, i)), "no noise at rest, conversion", i);
            }
        }
    }
}
