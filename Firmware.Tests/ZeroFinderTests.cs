#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The zero at the start.</summary>
    [TestClass]
    public class ZeroFinderTests
    {
        private const int SteadyCounts = 300 * TestCell.CountsPerMilliNewton;
        private const int NearCounts = 1_000 * TestCell.CountsPerMilliNewton;
        private const int HangingCounts = 5_000 * TestCell.CountsPerMilliNewton;
        private const int OneMilliNewton = TestCell.CountsPerMilliNewton;

        [TestMethod]
        public void The_zero_is_the_mean_of_one_window_and_comes_with_its_last_conversion()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            for (int i = 1; i < ZeroFinder.WindowConversions; i++)
            {
                finder.Step(TestCell.ZeroCounts + i);
                Check.That(!finder.Found, "no zero before the window is full", i);
            }

            finder.Step(TestCell.ZeroCounts + ZeroFinder.WindowConversions);

            Assert.IsTrue(finder.Found);
            Assert.AreEqual(TestCell.ZeroCounts + 20, finder.ZeroCounts, "mean of 1 to 40 is 20.5");
        }

        [TestMethod]
        public void A_window_is_steady_up_to_its_limit_and_not_over_it()
        {
            AssertFound(true, TestCell.Calibrated(), 0, SteadyCounts);
            AssertFound(false, TestCell.Calibrated(), 0, SteadyCounts + OneMilliNewton);
            AssertFound(true, TestCell.Calibrated(), 0, -SteadyCounts);
            AssertFound(false, TestCell.Calibrated(), 0, -SteadyCounts - OneMilliNewton);
        }

        [TestMethod]
        public void A_zero_is_near_up_to_its_limit_and_not_beyond_it()
        {
            AssertFound(true, TestCell.Calibrated(), NearCounts, 0);
            AssertFound(false, TestCell.Calibrated(), NearCounts + OneMilliNewton, 0);
            AssertFound(true, TestCell.Calibrated(), -HangingCounts, 0);
            AssertFound(false, TestCell.Calibrated(), -HangingCounts - OneMilliNewton, 0);
        }

        [TestMethod]
        public void A_cell_wired_the_other_way_has_the_same_limits()
        {
            Calibration inverted = new Calibration(1, TestCell.ZeroCounts, TestCell.ZeroCounts - 1_000_000, 125_000);

            AssertFound(true, inverted, 0, SteadyCounts);
            AssertFound(false, inverted, 0, SteadyCounts + OneMilliNewton);
            AssertFound(true, inverted, HangingCounts, 0);
            AssertFound(false, inverted, HangingCounts + OneMilliNewton, 0);
            AssertFound(true, inverted, -NearCounts, 0);
            AssertFound(false, inverted, -NearCounts - OneMilliNewton, 0);
        }

        [TestMethod]
        public void A_window_that_is_thrown_away_leaves_nothing_behind()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            Window(finder, NearCounts * 2, SteadyCounts * 5);
            Assert.IsFalse(finder.Found);
            Assert.AreEqual(0, finder.ZeroCounts);

            Window(finder, 800, 0);

            Assert.IsTrue(finder.Found);
            Assert.AreEqual(TestCell.ZeroCounts + 800, finder.ZeroCounts);
        }

        [TestMethod]
        public void One_wild_conversion_anywhere_in_the_window_is_enough_to_throw_it_away()
        {
            for (int wild = 0; wild < ZeroFinder.WindowConversions; wild++)
            {
                ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
                for (int i = 0; i < ZeroFinder.WindowConversions; i++)
                {
                    finder.Step(i == wild ? ForceSensor.LowestCode : TestCell.ZeroCounts);
                }

                Check.That(!finder.Found, "no zero with a wild conversion", wild);
            }
        }

        private static void AssertFound(bool expected, Calibration calibration, int offset, int spread)
        {
            ZeroFinder finder = new ZeroFinder(calibration);
            Window(finder, offset, spread);
            Check.That(finder.Found == expected, expected ? "a zero is found" : "no zero is found", offset + spread);
        }

        // The spread is put on as one high and one low half, so that the mean stays at the offset.
        private static void Window(ZeroFinder finder, int offset, int spread)
        {
            int low = TestCell.ZeroCounts + offset - (spread / 2);
            for (int i = 0; i < ZeroFinder.WindowConversions; i++)
            {
                finder.Step((i & 1) == 0 ? low : low + spread);
            }
        }
    }
}
