#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the search for the zero names, and the tare on request.</summary>
    [TestClass]
    public class ZeroFinderStateTests
    {
        private const int NearMilliNewtons = 1_000;
        private const int HangingMilliNewtons = 5_000;
        private const int ShiftedMilliNewtons = 49_000;

        [TestMethod]
        public void A_load_is_told_from_a_shifted_cell_by_its_sign_and_its_size()
        {
            AssertState(ZeroState.Shifted, -ShiftedMilliNewtons);
            AssertState(ZeroState.Shifted, -HangingMilliNewtons - 1);
            AssertState(ZeroState.Normal, -HangingMilliNewtons);
            AssertState(ZeroState.Normal, 0);
            AssertState(ZeroState.Normal, NearMilliNewtons);
            AssertState(ZeroState.Loaded, NearMilliNewtons + 1);
            AssertState(ZeroState.Loaded, ShiftedMilliNewtons);
            AssertState(ZeroState.Shifted, ShiftedMilliNewtons + 1);
        }

        [TestMethod]
        public void A_device_calibrated_on_its_cap_finds_its_zero_tip_down()
        {
            const int SteelCellAndTipMilliNewtons = 2_250;
            const int DriftMilliNewtons = 250;
            int turnedOver = 2 * SteelCellAndTipMilliNewtons;
            AssertState(ZeroState.Normal, -turnedOver);
            AssertState(ZeroState.Normal, -turnedOver - DriftMilliNewtons);
            AssertState(ZeroState.Normal, -SteelCellAndTipMilliNewtons);
        }

        [TestMethod]
        public void Nothing_is_named_from_a_window_that_is_not_steady()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            Assert.AreEqual((int)ZeroState.Searching, (int)finder.State);
            Windows(finder, 1, 20_000, ZeroFinder.SteadyMilliNewtons + 1);
            Assert.AreEqual((int)ZeroState.Searching, (int)finder.State);
            Windows(finder, 1, 20_000, ZeroFinder.SteadyMilliNewtons);
            Assert.AreEqual((int)ZeroState.Loaded, (int)finder.State);
        }

        [TestMethod]
        public void The_first_search_goes_on_until_the_tip_is_free()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            for (int i = 0; i < 20; i++)
            {
                Windows(finder, 1, 5_000, 0);
                Check.That(finder.IsSearching && !finder.Found, "the search goes on, window", i);
            }

            Windows(finder, 1, 0, 0);
            Assert.IsTrue(finder.Found);
            Assert.IsFalse(finder.IsSearching);
            Assert.AreEqual(TestCell.ZeroCounts, finder.ZeroCounts);
        }

        [TestMethod]
        public void A_tare_on_request_takes_the_first_steady_window_near_zero()
        {
            ZeroFinder finder = Found();
            finder.Retare();
            Assert.IsTrue(finder.IsSearching);
            Assert.AreEqual((int)ZeroState.Searching, (int)finder.State);
            Assert.IsTrue(finder.Found, "the zero before is still in use");
            Windows(finder, 1, 400, 0);
            Assert.AreEqual(TestCell.ZeroCounts + (400 * TestCell.CountsPerMilliNewton), finder.ZeroCounts);
            Assert.AreEqual((int)ZeroState.Normal, (int)finder.State);
            Assert.IsFalse(finder.IsSearching);
            Assert.IsFalse(finder.IsRetaring);
        }

        [TestMethod]
        public void A_tare_begins_with_a_window_of_its_own()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            for (int i = 1; i < ZeroFinder.WindowConversions; i++)
            {
                finder.Step(TestCell.Counts(30_000, i));
            }

            finder.Retare();
            Windows(finder, 1, 0, 0);
            Assert.AreEqual(TestCell.ZeroCounts, finder.ZeroCounts);
        }

        [TestMethod]
        public void A_tare_under_load_is_refused_after_its_windows_and_keeps_the_zero()
        {
            AssertRefused(2_000, 0, ZeroState.Loaded);
            AssertRefused(60_000, 0, ZeroState.Shifted);
            AssertRefused(-6_000, 0, ZeroState.Shifted);
            AssertRefused(0, 1_000, ZeroState.Searching);
        }

        [TestMethod]
        public void A_tare_takes_the_last_of_its_windows_and_not_the_one_after_it()
        {
            ZeroFinder finder = Found();
            finder.Retare();
            Windows(finder, ZeroFinder.TareWindows - 1, 3_000, 0);
            Windows(finder, 1, 500, 0);
            Assert.AreEqual(TestCell.ZeroCounts + (500 * TestCell.CountsPerMilliNewton), finder.ZeroCounts);

            finder = Found();
            finder.Retare();
            Windows(finder, ZeroFinder.TareWindows, 3_000, 0);
            Assert.IsFalse(finder.IsSearching);
        }

        [TestMethod]
        public void A_tare_before_the_first_zero_ends_and_the_search_goes_on()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            finder.Retare();
            Windows(finder, ZeroFinder.TareWindows, 3_000, 0);
            Assert.IsFalse(finder.IsRetaring, "the request is refused");
            Assert.IsTrue(finder.IsSearching, "a device without a zero needs one");
            Windows(finder, 1, 0, 0);
            Assert.IsTrue(finder.Found);
        }

        [TestMethod]
        public void A_tare_that_was_ended_takes_nothing_any_more()
        {
            ZeroFinder finder = Found();
            finder.Retare();
            finder.EndRetare();
            Assert.IsFalse(finder.IsRetaring);
            Assert.IsFalse(finder.IsSearching);
        }

        private static void AssertRefused(int forceMilliNewtons, int spreadMilliNewtons, ZeroState state)
        {
            ZeroFinder finder = Found();
            finder.Retare();
            for (int window = 1; window <= ZeroFinder.TareWindows; window++)
            {
                Check.That(finder.IsSearching, "the tare goes on before window", window);
                Windows(finder, 1, forceMilliNewtons, spreadMilliNewtons);
            }

            Check.That(!finder.IsSearching, "the tare has ended", forceMilliNewtons);
            Check.That(finder.Found, "the zero before is in use", forceMilliNewtons);
            Check.Equal(TestCell.ZeroCounts, finder.ZeroCounts, "zero", forceMilliNewtons);
            Check.Equal((int)state, (int)finder.State, "state", forceMilliNewtons);
        }

        private static void AssertState(ZeroState state, int forceMilliNewtons)
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            Windows(finder, 1, forceMilliNewtons, 0);
            Check.Equal((int)state, (int)finder.State, "state", forceMilliNewtons);
            Check.That(finder.Found == (state == ZeroState.Normal), "a zero is found only when it is normal", forceMilliNewtons);
        }

        private static ZeroFinder Found()
        {
            ZeroFinder finder = new ZeroFinder(TestCell.Calibrated());
            Windows(finder, 1, 0, 0);
            return finder;
        }

        // The first half of a window stands low and the second high.
        private static void Windows(ZeroFinder finder, int windows, int forceMilliNewtons, int spreadMilliNewtons)
        {
            for (int i = 0; i < windows * ZeroFinder.WindowConversions; i++)
            {
                bool isHigh = i % ZeroFinder.WindowConversions >= ZeroFinder.WindowConversions / 2;
                finder.Step(TestCell.Counts(forceMilliNewtons + (isHigh ? spreadMilliNewtons : 0), 0));
            }
        }
    }
}
