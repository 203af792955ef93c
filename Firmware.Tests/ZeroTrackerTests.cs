#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Following the drift of the zero.</summary>
    [TestClass]
    public class ZeroTrackerTests
    {
        private const int Near = 200 * TestCell.CountsPerMilliNewton;
        private const int Steady = 100 * TestCell.CountsPerMilliNewton;
        private const int Most = 500 * TestCell.CountsPerMilliNewton;

        [TestMethod]
        public void A_steady_window_near_zero_moves_the_zero_by_a_quarter_of_what_it_shows()
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            for (int i = 1; i < 80; i++)
            {
                tracker.Step(400);
                Check.Equal(0, tracker.ShiftCounts, "shift before the window is full", i);
            }

            tracker.Step(400);
            Assert.AreEqual(100, tracker.ShiftCounts);
            Windows(tracker, 1, 400, 0);
            Assert.AreEqual(175, tracker.ShiftCounts, "a quarter of the 300 that are left");
            Windows(tracker, 40, 400, 0);
            Check.Between(396, 400, tracker.ShiftCounts, "shift in the end");
            Windows(tracker, 40, -400, 0);
            Check.Between(-400, -396, tracker.ShiftCounts, "and back over to the other side");
        }

        [TestMethod]
        public void What_is_not_near_zero_is_no_drift()
        {
            AssertTracks(true, Near, 0);
            AssertTracks(false, Near + TestCell.CountsPerMilliNewton, 0);
            AssertTracks(true, -Near, 0);
            AssertTracks(false, -Near - TestCell.CountsPerMilliNewton, 0);
        }

        [TestMethod]
        public void What_is_not_steady_is_no_drift()
        {
            AssertTracks(true, 400, Steady);
            AssertTracks(false, 400, Steady + TestCell.CountsPerMilliNewton);
            AssertTracks(true, 400, -Steady);
            AssertTracks(false, 400, -Steady - TestCell.CountsPerMilliNewton);
        }

        [TestMethod]
        public void Drift_is_followed_up_to_its_limit_in_all_and_not_beyond()
        {
            AssertStopsAt(1);
            AssertStopsAt(-1);
        }

        [TestMethod]
        public void The_limit_in_all_may_be_reached_and_not_passed_by_a_millinewton()
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            for (int i = 0; i < 39; i++)
            {
                Windows(tracker, 1, tracker.ShiftCounts + 400, 0);
            }

            Windows(tracker, 1, tracker.ShiftCounts + 432, 0);
            Assert.AreEqual(3_900, tracker.ShiftCounts, "to 4,008 counts, 501 mN, it does not go");
            Windows(tracker, 1, tracker.ShiftCounts + 400, 0);
            Assert.AreEqual(4_000, tracker.ShiftCounts);
        }

        [TestMethod]
        public void From_the_limit_it_can_come_back()
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            for (int i = 0; i < 200; i++)
            {
                Windows(tracker, 1, tracker.ShiftCounts + 800, 0);
            }

            int highest = tracker.ShiftCounts;
            Windows(tracker, 1, highest - 800, 0);
            Assert.AreEqual(highest - 200, tracker.ShiftCounts);
        }

        [TestMethod]
        public void A_new_zero_forgets_the_shift_and_the_window()
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            Windows(tracker, 1, 400, 0);
            Part(tracker, ZeroTracker.WindowConversions - 1, 800);
            tracker.Clear();
            Assert.AreEqual(0, tracker.ShiftCounts);
            tracker.Step(800);
            Assert.AreEqual(0, tracker.ShiftCounts, "the window has begun anew");
        }

        [TestMethod]
        public void A_touch_makes_the_window_begin_anew_and_keeps_the_shift()
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            Windows(tracker, 1, 400, 0);
            Part(tracker, ZeroTracker.WindowConversions - 1, 800);
            tracker.Interrupt();
            Part(tracker, ZeroTracker.WindowConversions - 1, 500);
            Assert.AreEqual(100, tracker.ShiftCounts);
            tracker.Step(500);
            Assert.AreEqual(200, tracker.ShiftCounts);
        }

        [TestMethod]
        public void A_cell_wired_the_other_way_has_the_same_limits()
        {
            Calibration inverted = new Calibration(1, TestCell.ZeroCounts, TestCell.ZeroCounts - 1_000_000, 125_000);
            ZeroTracker tracker = new ZeroTracker(inverted);
            Windows(tracker, 1, -Near, 0);
            Assert.AreEqual(-Near / 4, tracker.ShiftCounts);
            tracker = new ZeroTracker(inverted);
            Windows(tracker, 1, Near + TestCell.CountsPerMilliNewton, 0);
            Assert.AreEqual(0, tracker.ShiftCounts);
            Windows(tracker, 1, 400, Steady + TestCell.CountsPerMilliNewton);
            Assert.AreEqual(0, tracker.ShiftCounts);
        }

        private static void AssertTracks(bool expected, int counts, int spread)
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            Windows(tracker, 1, counts, spread);
            Check.That((tracker.ShiftCounts != 0) == expected, expected ? "is tracked" : "is not tracked", counts + spread);
        }

        private static void AssertStopsAt(int sign)
        {
            ZeroTracker tracker = new ZeroTracker(TestCell.Calibrated());
            for (int i = 0; i < 100; i++)
            {
                Windows(tracker, 1, tracker.ShiftCounts + (sign * 400), 0);
            }

            // Steps of 100 counts, so the limit itself is one of them.
            Check.Equal(sign * Most, tracker.ShiftCounts, "shift in the end, direction", sign);
        }

        // One conversion off the others makes the spread and hardly moves the mean.
        private static void Windows(ZeroTracker tracker, int windows, int counts, int spread)
        {
            for (int i = 0; i < windows * ZeroTracker.WindowConversions; i++)
            {
                tracker.Step(counts + (i % ZeroTracker.WindowConversions == 3 ? spread : 0));
            }
        }

        private static void Part(ZeroTracker tracker, int conversions, int counts)
        {
            for (int i = 0; i < conversions; i++)
            {
                tracker.Step(counts);
            }
        }
    }
}
