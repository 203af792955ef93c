#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the light shows: the colour says which way, the rhythm says it again and how far.</summary>
    [TestClass]
    public class CuePlannerTests
    {
        [TestMethod]
        public void Each_way_and_size_has_its_colour_and_rhythm_in_every_guided_phase()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                AssertGuides((HoldState)state, -CueBench.Near, LightColour.PressMore, LightRhythm.NearMoreOnUs, LightRhythm.NearMoreOffUs);
                AssertGuides((HoldState)state, CueBench.Near, LightColour.EaseOff, LightRhythm.NearLessOnUs, LightRhythm.NearLessOffUs);
                AssertGuides((HoldState)state, -CueBench.Far, LightColour.PressMore, LightRhythm.FarMoreOnUs, LightRhythm.FarMoreOffUs);
                AssertGuides((HoldState)state, CueBench.Far, LightColour.EaseOff, LightRhythm.FarLessOnUs, LightRhythm.FarLessOffUs);
                CueBench bench = CueBench.At((HoldState)state);
                bench.Point(0);
                bench.AssertSteady(LightColour.Stay);
            }
        }

        [TestMethod]
        public void More_and_less_differ_in_rhythm_and_not_only_in_colour()
        {
            AssertRhythms(LightRhythm.NearMoreOnUs, LightRhythm.NearMoreOffUs, LightRhythm.NearLessOnUs, LightRhythm.NearLessOffUs);
            AssertRhythms(LightRhythm.FarMoreOnUs, LightRhythm.FarMoreOffUs, LightRhythm.FarLessOnUs, LightRhythm.FarLessOffUs);
            int nearUs = LightRhythm.NearMoreOnUs + LightRhythm.NearMoreOffUs;
            int farUs = LightRhythm.FarMoreOnUs + LightRhythm.FarMoreOffUs;
            Check.That(nearUs >= 2 * farUs, "far blinks at least twice as fast, period, µs", farUs);
            Check.Equal(500_000, 2 * LightRhythm.AlarmUs, "the alarm blinks twice a second, half, µs", LightRhythm.AlarmUs);
        }

        [TestMethod]
        public void The_ends_of_a_hold_and_the_rest_have_their_own_light()
        {
            CueBench.At(HoldState.Done).AssertSteady(LightColour.Done);
            CueBench.At(HoldState.Aborted).AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
            CueBench overForce = CueBench.At(HoldState.Aborted);
            overForce.Verdict = SafetyVerdict.OverForce;
            overForce.AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
            CueBench rest = CueBench.At(HoldState.Rest);
            rest.Point(-CueBench.Far);
            rest.AssertSteady(LightColour.Rest);
        }

        [TestMethod]
        public void Idle_is_dark_when_ready_steady_while_it_gets_ready_and_blinks_at_a_fault()
        {
            CueBench.At(HoldState.Idle).AssertSteady(LightColour.Off);
            for (int verdict = 0; verdict <= (int)SafetyVerdict.ButtonLost; verdict++)
            {
                CueBench bench = CueBench.At(HoldState.Idle);
                bench.Verdict = (SafetyVerdict)verdict;
                if (verdict == (int)SafetyVerdict.NotChecked || verdict == (int)SafetyVerdict.NotTared || verdict == (int)SafetyVerdict.LogBusy)
                {
                    bench.AssertSteady(LightColour.NoGuidance);
                }
                else if (verdict == (int)SafetyVerdict.LogFull)
                {
                    bench.AssertBlinks(LightColour.NoGuidance, LightRhythm.FullOnUs, LightRhythm.FullOffUs);
                }
                else if (verdict != (int)SafetyVerdict.Allowed)
                {
                    bench.AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
                }
            }
        }

        [TestMethod]
        public void A_new_colour_begins_lit_in_the_dark_part_of_a_blink()
        {
            CueBench bench = CueBench.At(HoldState.Approach);
            bench.Point(-CueBench.Far);
            bench.Step(TestCell.ConversionUs);
            bench.Step(LightRhythm.FarMoreOnUs);
            bench.Step(LightRhythm.FarMoreOffUs / 2);
            Assert.AreEqual(LightColour.Off, bench.Planner.Light);
            bench.Point(CueBench.Far);
            bench.Step(TestCell.ConversionUs);
            Assert.AreEqual(LightColour.EaseOff, bench.Planner.Light);
        }

        [TestMethod]
        public void Coming_nearer_changes_the_rhythm_and_not_the_colour()
        {
            CueBench bench = CueBench.At(HoldState.Approach);
            bench.Point(-CueBench.Far);
            bench.Step(TestCell.ConversionUs);
            bench.Point(-CueBench.Near);
            int lit = 0;
            for (int us = 0; us < 4 * (LightRhythm.NearMoreOnUs + LightRhythm.NearMoreOffUs); us += 10_000)
            {
                bench.Step(10_000);
                int light = bench.Planner.Light;
                Check.That(light == LightColour.PressMore || light == LightColour.Off, "blue or dark, µs", us);
                lit += light == LightColour.PressMore ? 10_000 : 0;
            }

            Check.Between((4 * LightRhythm.NearMoreOnUs) - 20_000, (4 * LightRhythm.NearMoreOnUs) + 20_000, lit, "blue in four periods, µs");
        }

        [TestMethod]
        public void A_steady_light_that_begins_to_blink_in_its_own_colour_has_its_whole_flash()
        {
            for (int steps = 60; steps < 400; steps += 20)
            {
                CueBench bench = CueBench.At(HoldState.Idle);
                bench.Verdict = SafetyVerdict.NotTared;
                for (int i = 0; i < steps; i++)
                {
                    bench.Step(TestCell.ConversionUs);
                }

                bench.Verdict = SafetyVerdict.NotCalibrated;
                bench.AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
            }
        }

        [TestMethod]
        public void A_long_gap_is_not_made_up_for_with_a_flicker()
        {
            CueBench bench = CueBench.At(HoldState.Aborted);
            bench.Step(TestCell.ConversionUs);
            bench.Step(3_000_000);
            int changes = 0;
            for (int i = 0; i < 19; i++)
            {
                int before = bench.Planner.Light;
                bench.Step(TestCell.ConversionUs);
                changes += bench.Planner.Light == before ? 0 : 1;
            }

            Check.Between(0, 1, changes, "changes of the light in the next 19 conversions");
        }

        private static void AssertGuides(HoldState state, int error, int colour, int onUs, int offUs)
        {
            CueBench bench = CueBench.At(state);
            bench.Point(error);
            bench.AssertBlinks(colour, onUs, offUs);
        }

        // More is a short flash and less a short gap: each is lit, or dark, for at most four tenths of the same period.
        private static void AssertRhythms(int moreOnUs, int moreOffUs, int lessOnUs, int lessOffUs)
        {
            int periodUs = moreOnUs + moreOffUs;
            Assert.AreEqual(periodUs, lessOnUs + lessOffUs, "period, µs");
            Assert.IsTrue(3 * periodUs >= 1_000_000, "at most three flashes a second");
            Assert.IsTrue(10 * moreOnUs <= 4 * periodUs, "flashes are short");
            Assert.IsTrue(10 * lessOffUs <= 4 * periodUs, "gaps are short");
        }
    }
}
