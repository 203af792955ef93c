#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Counts to millinewtons, and which calibrations are believed.</summary>
    [TestClass]
    public class CalibrationTests
    {
        private const int Run = 1 << 24;

        [TestMethod]
        public void Two_points_give_the_force_between_and_beyond_them()
        {
            Calibration calibration = new Calibration(1, 10_000, 1_010_000, 125_000);

            Assert.IsTrue(calibration.IsValid);
            Assert.AreEqual(0, calibration.ToMilliNewtons(0));
            Assert.AreEqual(125_000, calibration.ToMilliNewtons(1_000_000));
            Assert.AreEqual(-125_000, calibration.ToMilliNewtons(-1_000_000));
            Assert.AreEqual(2_097_151, calibration.ToMilliNewtons(0xFFFFFF));
        }

        [TestMethod]
        public void Force_is_rounded_towards_minus_infinity()
        {
            Calibration calibration = new Calibration(1, 0, 8_000, 1_000);

            Assert.AreEqual(0, calibration.ToMilliNewtons(7));
            Assert.AreEqual(1, calibration.ToMilliNewtons(8));
            Assert.AreEqual(-1, calibration.ToMilliNewtons(-1));
            Assert.AreEqual(-1, calibration.ToMilliNewtons(-8));
            Assert.AreEqual(-2, calibration.ToMilliNewtons(-9));
        }

        [TestMethod]
        public void A_cell_wired_the_other_way_gives_the_same_force()
        {
            Calibration calibration = new Calibration(1, 10_000, -990_000, 125_000);

            Assert.IsTrue(calibration.IsValid);
            Assert.AreEqual(125_000, calibration.ToMilliNewtons(-1_000_000));
            Assert.AreEqual(-125_000, calibration.ToMilliNewtons(1_000_000));
        }

        [TestMethod]
        public void The_smallest_slope_is_believed_and_nothing_under_it()
        {
            AssertSlopeValid(true, Calibration.SmallestSlopeQ24);
            AssertSlopeValid(false, Calibration.SmallestSlopeQ24 - 1);
            AssertSlopeValid(true, -Calibration.SmallestSlopeQ24);
            AssertSlopeValid(false, 1 - Calibration.SmallestSlopeQ24);
            AssertSlopeValid(false, 0);
        }

        [TestMethod]
        public void The_largest_slope_is_believed_and_nothing_over_it()
        {
            AssertSlopeValid(true, Calibration.LargestSlopeQ24);
            AssertSlopeValid(false, Calibration.LargestSlopeQ24 + 1);
            AssertSlopeValid(true, -Calibration.LargestSlopeQ24);
            AssertSlopeValid(false, -Calibration.LargestSlopeQ24 - 1);
        }

        [TestMethod]
        public void Two_points_with_the_same_counts_are_no_calibration()
        {
            Calibration calibration = new Calibration(1, 500, 500, 125_000);

            Assert.IsFalse(calibration.IsValid);
            Assert.AreEqual(0, calibration.ToMilliNewtons(1_000_000));
        }

        [TestMethod]
        public void Points_at_the_ends_of_the_integers_do_not_overflow_into_a_believable_slope()
        {
            Assert.IsFalse(new Calibration(1, int.MinValue, int.MaxValue, 1).IsValid);
            Assert.IsFalse(new Calibration(1, int.MaxValue, int.MinValue, 1).IsValid);
            Assert.IsFalse(new Calibration(1, 0, 1, int.MinValue).IsValid);
            Assert.IsFalse(new Calibration(1, 0, 1, int.MaxValue).IsValid);
        }

        [TestMethod]
        public void Only_an_identity_from_1_to_65535_is_valid()
        {
            AssertIdentityValid(false, -1);
            AssertIdentityValid(false, 0);
            AssertIdentityValid(true, 1);
            AssertIdentityValid(true, 0xFFFF);
            AssertIdentityValid(false, 0x10000);
        }

        [TestMethod]
        public void A_device_that_was_never_calibrated_is_not_valid()
        {
            Assert.IsFalse(Calibration.None().IsValid);
            Assert.AreEqual(0, Calibration.None().Id);
        }

        private static void AssertSlopeValid(bool expected, int slopeQ24)
        {
            Calibration calibration = new Calibration(1, 0, Run, slopeQ24);
            Check.That(calibration.IsValid == expected, expected ? "slope is believed" : "slope is refused", slopeQ24);
            Check.Equal(expected ? slopeQ24 : 0, calibration.SlopeQ24, "stored slope", slopeQ24);
        }

        private static void AssertIdentityValid(bool expected, int id)
        {
            Check.That(
                new Calibration(id, 0, 8_000, 1_000).IsValid == expected, expected ? "is valid" : "is refused", id);
        }
    }
}
