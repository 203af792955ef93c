#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A window of conversions: mean, spread, beginning anew.</summary>
    [TestClass]
    public class SteadyWindowTests
    {
        [TestMethod]
        public void A_window_is_full_with_its_last_conversion_and_tells_mean_and_spread()
        {
            SteadyWindow window = new SteadyWindow();
            Assert.IsFalse(window.Step(10, 4));
            Assert.IsFalse(window.Step(40, 4));
            Assert.IsFalse(window.Step(-20, 4));
            Assert.IsTrue(window.Step(30, 4));
            Assert.AreEqual(15, window.MeanCounts);
            Assert.AreEqual(60, window.SpreadCounts);
        }

        [TestMethod]
        public void The_highest_and_the_lowest_count_wherever_they_stand()
        {
            for (int at = 0; at < 5; at++)
            {
                SteadyWindow window = new SteadyWindow();
                for (int i = 0; i < 5; i++)
                {
                    window.Step(i == at ? 107 : 100, 5);
                }

                Check.Equal(7, window.SpreadCounts, "spread with the high one", at);
                for (int i = 0; i < 5; i++)
                {
                    window.Step(i == at ? 91 : 100, 5);
                }

                Check.Equal(9, window.SpreadCounts, "spread with the low one", at);
                Check.Equal(98, window.MeanCounts, "mean of 491 / 5 with the low one", at);
            }
        }

        [TestMethod]
        public void The_next_window_begins_from_nothing()
        {
            SteadyWindow window = new SteadyWindow();
            Fill(window, 3, 3, 1_000_000);
            Assert.IsFalse(window.Step(-7, 3));
            Assert.IsFalse(window.Step(-7, 3));
            Assert.IsTrue(window.Step(-7, 3));
            Assert.AreEqual(-7, window.MeanCounts);
            Assert.AreEqual(0, window.SpreadCounts);
        }

        [TestMethod]
        public void A_window_that_was_begun_anew_keeps_nothing_of_what_was_before()
        {
            SteadyWindow window = new SteadyWindow();
            Fill(window, 3, 2, 5_000);
            window.Interrupt();
            Assert.IsFalse(window.Step(1, 3));
            Assert.IsFalse(window.Step(2, 3));
            Assert.IsTrue(window.Step(3, 3));
            Assert.AreEqual(2, window.MeanCounts);
            Assert.AreEqual(2, window.SpreadCounts);
        }

        [TestMethod]
        public void Codes_at_the_ends_of_the_range_do_not_overflow()
        {
            SteadyWindow window = new SteadyWindow();
            Fill(window, 80, 80, ForceSensor.HighestCode);
            Assert.AreEqual(ForceSensor.HighestCode, window.MeanCounts);
            Fill(window, 80, 79, ForceSensor.LowestCode);
            window.Step(ForceSensor.HighestCode, 80);
            Assert.AreEqual(0xFFFFFF, window.SpreadCounts);
        }

        private static void Fill(SteadyWindow window, int length, int conversions, int counts)
        {
            for (int i = 0; i < conversions; i++)
            {
                window.Step(counts, length);
            }
        }
    }
}
