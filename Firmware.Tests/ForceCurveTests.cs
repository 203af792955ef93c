#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The force curve of a press, packed and read back.</summary>
    [TestClass]
    public class ForceCurveTests
    {
        private const int Target = 40_000;

        [TestMethod]
        public void Each_point_is_the_mean_force_of_its_period_to_a_thousandth_of_the_target()
        {
            int[] targets = { 2_000, 2_999, 40_000, 77_777, 150_000 };
            for (int i = 0; i < targets.Length; i++)
            {
                int target = targets[i];
                CurveHand hand = new CurveHand(target, 10_000, 1 + i);
                hand.Press(0, target, target / 100, 3_000, 0);
                hand.Press(target, target * 9 / 10, target / 50, 10_000, 0);
                hand.Press(target, 0, 0, 300, 0);
                hand.AssertFollowed(target, target);
                Check.Equal(66, hand.Curve.Points, "five points a second, target", target);
            }
        }

        [TestMethod]
        public void Uneven_conversions_neither_bend_the_points_nor_stretch_them()
        {
            for (int seed = 1; seed <= 4; seed++)
            {
                CurveHand hand = new CurveHand(Target, 10_000, seed);
                hand.Press(0, Target, 400, 2_000, 2_000);
                hand.Step(StepClock.LongestCountedUs, Target); // a gap
                hand.Press(Target, Target + 3_000, 400, 10_000, 2_000);
                hand.AssertFollowed(Target, seed);
            }
        }

        [TestMethod]
        public void A_hold_of_30_seconds_behind_an_approach_of_10_fits_and_a_lonely_one_takes_under_200_bytes()
        {
            for (int seed = 1; seed <= 4; seed++)
            {
                CurveHand hand = new CurveHand(Target, 30_000, seed);
                hand.Press(0, Target, 120, 10_000, 0);
                hand.Press(Target, Target, 1_000, 30_000, 0);
                hand.AssertFollowed(Target, seed);
                Check.Equal(200, hand.Curve.Points, "points, seed", seed);
                Check.Between(200, ForceCurve.Capacity - 20, hand.Curve.Length, "bytes with the approach");

                hand = new CurveHand(Target, 30_000, seed);
                hand.Press(Target, Target, 1_000, 30_000, 0);
                hand.AssertFollowed(Target, seed);
                Check.Between(150, 199, hand.Curve.Length, "bytes of the hold alone");
            }
        }

        [TestMethod]
        public void A_longer_hold_has_longer_periods()
        {
            AssertPeriod(200, 0);
            AssertPeriod(200, 10_000);
            AssertPeriod(200, 30_000);
            AssertPeriod(400, 60_000);
            AssertPeriod(600, 90_000);
        }

        [TestMethod]
        public void Holds_of_60_and_90_seconds_fit_with_their_approach()
        {
            for (int hold = 60_000; hold <= 90_000; hold += 30_000)
            {
                CurveHand hand = new CurveHand(Target, hold, hold);
                hand.Press(0, Target, 120, 10_000, 0);
                hand.Press(Target, Target, 1_000, hold, 0);
                hand.AssertFollowed(Target, hold);
                Check.Equal((10_000 + hold) / hand.Curve.PointMs, hand.Curve.Points, "points of hold", hold);
            }
        }

        [TestMethod]
        public void Jumps_of_every_size_and_either_sign_are_followed()
        {
            int[] jumps = { 1, 63, 64, 65, 8_191, 8_192, 8_193, 100_000 };
            for (int i = 0; i < jumps.Length; i++)
            {
                CurveHand hand = new CurveHand(HoldSettings.LowestTargetMilliNewtons, 10_000, 1);
                int jump = jumps[i] * hand.Curve.UnitMilliNewtons;
                for (int period = 0; period < 12; period++)
                {
                    hand.Press((period & 1) * jump, (period & 1) * jump, 0, ForceCurve.PeriodMs, 0);
                }

                hand.AssertFollowed(HoldSettings.LowestTargetMilliNewtons, jumps[i]);
                int bytes = jumps[i] < 64 ? 1 : jumps[i] < 8_192 ? 2 : 3;
                Check.Between(12 * bytes - 12, 12 * bytes, hand.Curve.Length, "bytes of twelve points");
            }
        }

        [TestMethod]
        public void What_does_not_fit_is_cut_off_and_said_so()
        {
            CurveHand hand = new CurveHand(Target, 30_000, 1);
            hand.Press(Target, Target, 200, 46_000, 0);
            Assert.IsFalse(hand.Curve.IsCut);
            hand.Press(Target, Target, 200, 100_000, 0);
            Assert.IsTrue(hand.Curve.IsCut);
            int points = hand.Curve.Points;
            Check.Between(ForceCurve.Capacity - 3, ForceCurve.Capacity, hand.Curve.Length, "bytes");
            int[] forces = CurveReader.Decode(CurveReader.BytesOf(hand.Curve), points, hand.Curve.UnitMilliNewtons);
            for (int i = 0; i < points; i++)
            {
                Check.Between(hand.Mean(i) - 40, hand.Mean(i) + 40, forces[i], "force before the cut");
            }
        }

        [TestMethod]
        public void The_last_bytes_are_never_overrun_by_a_jump()
        {
            for (int small = 0; small < 3; small++)
            {
                CurveHand hand = new CurveHand(HoldSettings.LowestTargetMilliNewtons, 10_000, 1);
                hand.Press(10, 10, 0, small * ForceCurve.PeriodMs, 0);
                for (int period = 0; period < ForceCurve.Capacity / 2; period++)
                {
                    int force = (period & 1) == 0 ? 150_000 : 10;
                    hand.Press(force, force, 0, ForceCurve.PeriodMs, 0);
                }

                Check.That(hand.Curve.IsCut && hand.Curve.Length <= ForceCurve.Capacity, "cut in time, small points", small);
                CurveReader.Decode(CurveReader.BytesOf(hand.Curve), hand.Curve.Points, hand.Curve.UnitMilliNewtons);
            }
        }

        [TestMethod]
        public void Forces_below_zero_are_kept_to_half_a_unit()
        {
            CurveHand hand = new CurveHand(Target, 10_000, 1);
            hand.Press(-5_000, 500, 100, 2_000, 0);
            int[] forces = CurveReader.Decode(CurveReader.BytesOf(hand.Curve), hand.Curve.Points, hand.Curve.UnitMilliNewtons);
            for (int i = 0; i < forces.Length; i++)
            {
                Check.Between(hand.Mean(i) - 21, hand.Mean(i) + 21, forces[i], "force about zero");
            }
        }

        [TestMethod]
        public void A_new_press_forgets_the_last()
        {
            CurveHand hand = new CurveHand(Target, 60_000, 1);
            hand.Press(0, 150_000, 10_000, 200_000, 0);
            Assert.IsTrue(hand.Curve.IsCut);
            hand.Curve.Clear(20_000, 10_000);
            Assert.AreEqual(0, hand.Curve.Points + hand.Curve.Length);
            Assert.IsFalse(hand.Curve.IsCut);
            Assert.AreEqual(20, hand.Curve.UnitMilliNewtons);
            for (int i = 0; i < 16; i++)
            {
                hand.Curve.Step(TestCell.ConversionUs, 20_000);
            }

            Assert.AreEqual(1, hand.Curve.Points, "its first period begins with it");
            Assert.AreEqual(20_000, CurveReader.Decode(CurveReader.BytesOf(hand.Curve), 1, 20)[0]);
        }

        [TestMethod]
        public void A_part_is_copied_as_far_as_there_is_one()
        {
            CurveHand hand = new CurveHand(Target, 10_000, 1);
            hand.Press(0, Target, 300, 5_000, 0);
            byte[] whole = CurveReader.BytesOf(hand.Curve);
            byte[] part = new byte[20];
            for (int from = 0; from <= whole.Length; from++)
            {
                int left = whole.Length - from;
                int count = hand.Curve.Copy(from, part, 2, 18);
                Check.Equal(left < 18 ? left : 18, count, "bytes copied from", from);
                for (int i = 0; i < count; i++)
                {
                    Check.Equal(whole[from + i], part[2 + i], "byte of the part", i);
                }
            }
        }

        private static void AssertPeriod(int periodMs, int holdMs)
        {
            ForceCurve curve = new ForceCurve();
            curve.Clear(Target, holdMs);
            Check.Equal(periodMs, curve.PointMs, "period, hold", holdMs);
        }
    }
}
