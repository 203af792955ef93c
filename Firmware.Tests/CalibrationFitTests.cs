#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The slope by least squares through the zero.</summary>
    [TestClass]
    public class CalibrationFitTests
    {
        private const int OneCountPerMilliNewton = 1 << Calibration.FractionBits;

        [TestMethod]
        public void Points_on_a_line_give_its_slope()
        {
            AssertSlope(OneCountPerMilliNewton / 8, new int[] { 160_000, 320_000 }, new int[] { 20_000, 40_000 });
            AssertSlope(OneCountPerMilliNewton, new int[] { 1 }, new int[] { 1 });
            AssertSlope(-OneCountPerMilliNewton / 8, new int[] { -160_000, -8, -800_000 }, new int[] { 20_000, 1, 100_000 });
            AssertSlope(
                OneCountPerMilliNewton / 4,
                new int[] { 4, 40, 400, 4_000, 40_000, 400_000 },
                new int[] { 1, 10, 100, 1_000, 10_000, 100_000 });
        }

        [TestMethod]
        public void Points_off_a_line_weigh_by_their_distance_from_the_zero()
        {
            // (1,000 · 130 + 2,000 · 250) / (1,000² + 2,000²) = 0.126
            AssertSlope(
                (int)(126L * OneCountPerMilliNewton / 1_000), new int[] { 1_000, 2_000 }, new int[] { 130, 250 });
        }

        [TestMethod]
        public void The_order_of_the_points_does_not_matter()
        {
            int[] counts = { 170_123, 350_456, 790_789 };
            int[] forces = { 21_000, 44_000, 98_000 };
            int slope = CalibrationFit.Slope(counts, forces, 3);
            int[] countsBack = { 790_789, 350_456, 170_123 };
            int[] forcesBack = { 98_000, 44_000, 21_000 };
            Assert.AreEqual(slope, CalibrationFit.Slope(countsBack, forcesBack, 3));
        }

        [TestMethod]
        public void Only_the_points_that_count_are_fitted()
        {
            int[] counts = { 160_000, 320_000, 9 };
            int[] forces = { 20_000, 40_000, 400_000 };
            Assert.AreEqual(OneCountPerMilliNewton / 8, CalibrationFit.Slope(counts, forces, 2));
        }

        [TestMethod]
        public void The_slope_is_the_best_there_is_against_a_search()
        {
            for (int seed = 1; seed <= 20; seed++)
            {
                NoiseGenerator noise = new NoiseGenerator(seed);
                int[] counts = new int[4];
                int[] forces = new int[4];
                for (int i = 0; i < 4; i++)
                {
                    forces[i] = (i + 1) * 10_000;
                    counts[i] = (forces[i] * 8) + noise.Next(2_000);
                }

                // Near the best the squares grow with the square of the distance: a step to either side must be worse.
                int slope = CalibrationFit.Slope(counts, forces, 4);
                long best = Squares(counts, forces, slope);
                Check.That(Squares(counts, forces, slope + 20_000) > best, "a steeper line is worse, seed", seed);
                Check.That(Squares(counts, forces, slope - 20_000) > best, "a flatter line is worse, seed", seed);
            }
        }

        [TestMethod]
        public void The_largest_points_there_can_be_do_not_overflow()
        {
            int[] counts = { 1 << 24, 1 << 24, 1 << 24, 1 << 24, 1 << 24, 1 << 24 };
            int[] forces = { 490_332, 490_332, 490_332, 490_332, 490_332, 490_332 };
            AssertSlope(490_332, counts, forces);
            int[] back = { -(1 << 24), -(1 << 24), -(1 << 24), -(1 << 24), -(1 << 24), -(1 << 24) };
            AssertSlope(-490_332, back, forces);
        }

        [TestMethod]
        public void A_slope_is_given_up_to_its_limits_and_not_beyond_them()
        {
            AssertSlope(Calibration.LargestSlopeQ24, new int[] { 400_000 }, new int[] { 400_000 });
            AssertSlope(0, new int[] { 399_999 }, new int[] { 400_000 });
            AssertSlope(-Calibration.LargestSlopeQ24, new int[] { -400_000 }, new int[] { 400_000 });
            AssertSlope(0, new int[] { -399_999 }, new int[] { 400_000 });
            AssertSlope(Calibration.SmallestSlopeQ24, new int[] { 1_000_000 }, new int[] { 10_000 });
            AssertSlope(0, new int[] { 1_000_001 }, new int[] { 10_000 });
            AssertSlope(0, new int[] { 1 }, new int[] { 490_332 });
            AssertSlope(0, new int[] { -1 }, new int[] { 490_332 });

            // Cut to 32 bits these would be the largest slope itself.
            AssertSlope(0, new int[] { 1 }, new int[] { 257 });
            AssertSlope(0, new int[] { -1 }, new int[] { 257 });
        }

        [TestMethod]
        public void No_counts_and_no_points_give_no_slope()
        {
            AssertSlope(0, new int[] { 0, 0 }, new int[] { 20_000, 40_000 });
            Assert.AreEqual(0, CalibrationFit.Slope(new int[6], new int[6], 0));
        }

        [TestMethod]
        public void The_residual_is_the_distance_from_the_line_without_sign()
        {
            int slope = OneCountPerMilliNewton / 8;
            Assert.AreEqual(0, CalibrationFit.Residual(8_000, 1_000, slope));
            Assert.AreEqual(7, CalibrationFit.Residual(8_000, 993, slope));
            Assert.AreEqual(7, CalibrationFit.Residual(8_000, 1_007, slope));
            Assert.AreEqual(2_000, CalibrationFit.Residual(-8_000, 1_000, slope));
            Assert.AreEqual((1 << 24) + 490_332, CalibrationFit.Residual(-(1 << 24), 490_332, OneCountPerMilliNewton));
        }

        private static void AssertSlope(int expected, int[] counts, int[] forces)
        {
            Check.Equal(expected, CalibrationFit.Slope(counts, forces, counts.Length), "slope of points", counts.Length);
        }

        private static long Squares(int[] counts, int[] forces, int slope)
        {
            long sum = 0;
            for (int i = 0; i < counts.Length; i++)
            {
                // With 8 bits behind the point: the residuals are a few hundred mN.
                long distance = (((long)counts[i] * slope) >> 16) - ((long)forces[i] << 8);
                sum += distance * distance;
            }

            return sum;
        }
    }
}
