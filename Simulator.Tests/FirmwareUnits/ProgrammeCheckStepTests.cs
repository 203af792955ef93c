#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The judgement of a programme's steps.</summary>
    [TestClass]
    public class ProgrammeCheckStepTests
    {
        private const int Cap = HoldSettings.HighestForceMilliNewtons;

        [TestMethod]
        public void Each_field_of_each_step_is_judged_on_both_sides_of_both_limits()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                int steps = ProgrammeSamples.Of((ProgrammeKind)kind).StepCount;
                for (int step = 0; step < steps; step++)
                {
                    Sweep((ProgrammeKind)kind, ProgrammeField.Tolerance, step, 3, 30, 0xFF);
                    Sweep((ProgrammeKind)kind, ProgrammeField.Rest, step, 0, 600, 0xFFFF);
                    int longest = kind == (int)ProgrammeKind.Threshold ? 0 : 30;
                    Sweep((ProgrammeKind)kind, ProgrammeField.Hold, step, longest == 0 ? 0 : 10, longest, 0xFF);
                    if (kind != (int)ProgrammeKind.Stepped)
                    {
                        Sweep((ProgrammeKind)kind, ProgrammeField.Target, step, 200, 15_000, 0xFFFF);
                    }
                }
            }
        }

        [TestMethod]
        public void Each_level_of_a_stepped_programme_lies_over_the_one_before()
        {
            Sweep(ProgrammeKind.Stepped, ProgrammeField.Target, 2, 3_001, 15_000, 0xFFFF);
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Stepped);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, 3_000);
            AssertRefused(programme, ProgrammeField.Target, 1, 3_001, 15_000);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, 2_999);
            Assert.IsTrue(new ProgrammeCheck(programme, Cap, false).IsGood());

            programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 1, 200);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 2, 200);
            Assert.IsTrue(new ProgrammeCheck(programme, Cap, false).IsGood(), "alternating levels may go down and stay");
        }

        [TestMethod]
        public void Holds_of_60_and_90_seconds_are_the_therapists_and_none_between_is_anybodys()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                Programme programme = ProgrammeSamples.Of((ProgrammeKind)kind);
                bool isThreshold = kind == (int)ProgrammeKind.Threshold;
                for (int hold = 0; hold <= 0xFF; hold++)
                {
                    ProgrammeSamples.Put(programme, ProgrammeField.Hold, 0, hold);
                    bool isShort = hold >= 10 && hold <= 30;
                    bool isLong = hold == 60 || hold == 90;
                    bool forAll = isThreshold ? hold == 0 : isShort;
                    bool forTherapist = isThreshold ? hold == 0 : isShort || isLong;
                    Check.That(new ProgrammeCheck(programme, Cap, false).IsGood() == forAll, "without a therapist, s", hold);
                    Check.That(new ProgrammeCheck(programme, Cap, true).IsGood() == forTherapist, "for a therapist, s", hold);
                }
            }
        }

        [TestMethod]
        public void Every_band_fits_twice_under_the_cap()
        {
            for (int cap = DeviceSettings.LowestCapMilliNewtons; cap < Cap; cap += 9_500)
            {
                for (int tolerance = 3; tolerance <= 30; tolerance++)
                {
                    int highest = HighestTaken(cap, tolerance);
                    Check.That((long)highest * 10 * (100 + (2 * tolerance)) <= (long)cap * 100, "the cap is kept, mN", cap);
                    bool isNext = (long)(highest + 1) * 10 * (100 + (2 * tolerance)) <= (long)cap * 100;
                    Check.That(!isNext || highest == 15_000, "nothing is given away, cap, mN", cap);
                }
            }
        }

        [TestMethod]
        public void Under_the_devices_own_limit_every_target_fits_with_every_band()
        {
            for (int tolerance = 3; tolerance <= 30; tolerance++)
            {
                Check.Equal(15_000, HighestTaken(Cap, tolerance), "highest target with a tolerance of", tolerance);
                Check.That(HighestTaken(Cap - 1_000, tolerance) <= 15_000, "no cap allows more, with a tolerance of", tolerance);
            }
        }

        [TestMethod]
        public void The_highest_target_is_told_in_millinewtons_for_every_cap()
        {
            Assert.AreEqual(50_000, ProgrammeCheck.HighestTargetMilliNewtons(60_000, 10));
            Assert.AreEqual(37_500, ProgrammeCheck.HighestTargetMilliNewtons(60_000, 30));
            Assert.AreEqual(188_678, ProgrammeCheck.HighestTargetMilliNewtons(199_999, 3));
            Assert.AreEqual(6_250, ProgrammeCheck.HighestTargetMilliNewtons(10_000, 30));
        }

        /// <summary>The highest target the check takes, 10 mN, found by what it names as the highest, and tried.</summary>
        private static int HighestTaken(int cap, int tolerance)
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ProgrammeSamples.Put(programme, ProgrammeField.Tolerance, 0, tolerance);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, 0xFFFF);
            ProgrammeCheck check = new ProgrammeCheck(programme, cap, false);
            Check.That(!check.IsGood(), "655 N is refused, cap, mN", cap);
            int highest = check.High;
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, highest);
            Check.That(new ProgrammeCheck(programme, cap, false).IsGood(), "the highest that was named is taken, cap, mN", cap);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, highest + 1);
            Check.That(!new ProgrammeCheck(programme, cap, false).IsGood(), "the next is not, cap, mN", cap);
            return highest;
        }

        private static void Sweep(ProgrammeKind kind, ProgrammeField field, int step, int low, int high, int most)
        {
            for (int side = 0; side < 5; side++)
            {
                int value = side == 0 ? low - 1 : side == 1 ? low : side == 2 ? high : side == 3 ? high + 1 : most;
                if (value < 0)
                {
                    continue;
                }

                Programme programme = ProgrammeSamples.Of(kind);
                ProgrammeSamples.Put(programme, field, step, value);
                if (value >= low && value <= high)
                {
                    Check.That(new ProgrammeCheck(programme, Cap, false).IsGood(), "taken, field times 100000 plus value", ((int)field * 100_000) + value);
                }
                else
                {
                    AssertRefused(programme, field, step, low, high);
                }
            }
        }

        private static void AssertRefused(Programme programme, ProgrammeField field, int step, int low, int high)
        {
            ProgrammeCheck check = new ProgrammeCheck(programme, Cap, false);
            Check.That(!check.IsGood(), "refused, field", (int)field);
            Check.Equal((int)field, (int)check.Field, "field named, step", step);
            Check.Equal(step, check.Step, "step named, field", (int)field);
            Check.Equal(low, check.Low, "lowest named, field", (int)field);
            Check.Equal(high, check.High, "highest named, field", (int)field);
        }
    }
}
