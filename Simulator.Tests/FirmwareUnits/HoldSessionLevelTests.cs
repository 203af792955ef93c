#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What button and programme bring into a hold: levels, a guided rise, the mark of a threshold, a rest.</summary>
    [TestClass]
    public class HoldSessionLevelTests
    {
        private const int ApproachUs = 20_000_000;
        private const int Cap = HoldSettings.HighestForceMilliNewtons;

        [TestMethod]
        public void The_button_is_too_much_in_every_guided_phase_and_keeps_a_hold_from_beginning()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                SessionBench bench = SessionBench.At((HoldState)state);
                bench.Meet(40_000, HoldCondition.TooMuch);
                bench.AssertIs(HoldState.Aborted, HoldOutcome.TooMuch);
            }

            SessionBench idle = new SessionBench();
            idle.Meet(20_000, HoldCondition.TooMuch);
            idle.AssertIs(HoldState.Idle, HoldOutcome.None);
            idle.Press(TestCell.ConversionUs, 20_000, ForceZone.Below);
            idle.AssertIs(HoldState.Approach, HoldOutcome.None);
        }

        [TestMethod]
        public void The_mark_ends_every_guided_phase_as_a_threshold()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                SessionBench bench = SessionBench.At((HoldState)state);
                bench.Meet(30_000, HoldCondition.Marked);
                bench.AssertIs(HoldState.Done, HoldOutcome.ThresholdMarked);
            }
        }

        [TestMethod]
        public void A_higher_level_has_its_own_clock_and_the_press_keeps_its_own()
        {
            HoldSettings settings = HoldSettings.Default();
            SessionBench bench = InHold(settings, 2_000_000);
            bench.Press(4_000_000, 40_000, ForceZone.InBand);
            bench.Meet(40_000, HoldCondition.EasedBelowTop);
            settings.AskMore(50_000, 5_000, 10_000, Cap);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            Assert.AreEqual(0, bench.Session.LevelMs);
            Assert.AreEqual(4_000, bench.Session.InBandMs);

            bench.Press(3_000_000, 45_500, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            Assert.AreEqual(2_000, bench.Session.ApproachMs, "to the first level");
            bench.Press(1_000_000, 50_000, ForceZone.InBand);
            Assert.AreEqual(1_000, bench.Session.LevelMs);
            Assert.AreEqual(5_000, bench.Session.InBandMs);
            Assert.AreEqual(9_000, bench.Session.TimeLeftMs);
            bench.Press(8_999_999, 50_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            bench.Press(1, 50_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.Completed);
            Assert.AreEqual(14_000, bench.Session.InBandMs);
        }

        [TestMethod]
        public void Each_level_has_its_own_time_to_be_reached()
        {
            HoldSettings settings = HoldSettings.Default();
            SessionBench bench = InHold(settings, ApproachUs - 1);
            bench.Meet(40_000, HoldCondition.EasedBelowTop);
            settings.AskMore(50_000, 5_000, 10_000, Cap);
            bench.Press(ApproachUs - 1, 40_000, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(1, 40_000, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.ApproachTimedOut);
        }

        [TestMethod]
        public void The_time_of_the_whole_press_goes_on_over_its_levels()
        {
            HoldSettings settings = HoldSettings.Default();
            SessionBench bench = InHold(settings, 1_000_000);
            int us = 1_000_000;
            for (int level = 0; level < 12; level++)
            {
                bench.Press(9_000_000, 40_000, ForceZone.InBand);
                bench.Meet(40_000, HoldCondition.EasedBelowTop);
                settings.AskMore(50_000 + level, 5_000, 10_000, Cap);
                bench.Press(16_000_000, 50_000, ForceZone.InBand);
                us += 25_000_000;
                int expected = us >= HoldSettings.LongestPressMs * 1_000 ? (int)HoldState.Aborted : (int)HoldState.Hold;
                Check.Equal(expected, (int)bench.Session.State, "phase after s", us / 1_000_000);
            }

            bench.AssertIs(HoldState.Aborted, HoldOutcome.TimeLimit);
        }

        [TestMethod]
        public void Letting_go_on_the_way_to_a_higher_level_is_a_release_of_a_hold()
        {
            SessionBench bench = SessionBench.InHold();
            bench.Press(1_000_000, 40_000, ForceZone.InBand);
            bench.Meet(40_000, HoldCondition.EasedBelowTop);
            bench.Press(TestCell.ConversionUs, 0, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(TestCell.ConversionUs, 0, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.Released);

            bench.Press(TestCell.ConversionUs, 0, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.Released);
            bench.Press(TestCell.ConversionUs, 20_000, ForceZone.Below);
            bench.Press(TestCell.ConversionUs, 0, ForceZone.Below);
            bench.Press(TestCell.ConversionUs, 0, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.None); // the next touch has not reached its band
        }

        [TestMethod]
        public void Eased_at_the_top_is_the_end()
        {
            SessionBench bench = SessionBench.InHold();
            bench.Press(1_000_000, 40_000, ForceZone.InBand);
            bench.Meet(40_000, HoldCondition.EasedAtTop);
            bench.AssertIs(HoldState.Done, HoldOutcome.Eased);
        }

        [TestMethod]
        public void Nothing_is_held_in_the_band_of_a_target_that_still_rises()
        {
            HoldSettings settings = HoldSettings.Default();
            settings.Ask(40_000, 4_000, 10_000, 5_000, Cap);
            SessionBench bench = new SessionBench(settings);
            bench.Press(0, 20_000, ForceZone.Below);
            int us = 0;
            while (!settings.IsRisen)
            {
                bench.Press(TestCell.ConversionUs, settings.TargetMilliNewtons, ForceZone.InBand);
                Check.Equal((int)HoldState.Approach, (int)bench.Session.State, "phase while it rises, µs", us);
                settings.Rise(TestCell.ConversionUs);
                us += TestCell.ConversionUs;
            }

            Check.Between(7_600_000, 7_612_500, us, "rise from 2 N to 40 N at 5 N/s, µs");
            bench.Press(TestCell.ConversionUs, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
        }

        [TestMethod]
        public void A_rise_that_only_the_button_ends_is_never_held_and_over_when_force_and_target_are_there()
        {
            HoldSettings settings = HoldSettings.Default();
            settings.Ask(40_000, 4_000, 0, 5_000, Cap);
            SessionBench bench = new SessionBench(settings);
            bench.Press(0, 20_000, ForceZone.Below);
            bench.Press(TestCell.ConversionUs, 2_000, ForceZone.InBand);
            bench.Press(TestCell.ConversionUs, 30_000, ForceZone.Above);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            settings.Rise(8_000_000);
            bench.Press(TestCell.ConversionUs, 30_000, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(TestCell.ConversionUs, 36_500, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.ThresholdNotReached);
            Assert.AreEqual(0, bench.Session.InBandMs);
        }

        [TestMethod]
        public void A_rise_has_its_own_time_besides_that_of_the_approach()
        {
            HoldSettings settings = HoldSettings.Default();
            settings.Ask(40_000, 4_000, 10_000, 5_000, Cap);
            SessionBench bench = new SessionBench(settings);
            bench.Press(0, 20_000, ForceZone.Below);
            bench.Press(ApproachUs + 8_000_000 - 1, 20_000, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(1, 20_000, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.ApproachTimedOut);
        }

        [TestMethod]
        public void A_rest_guides_nobody_and_ends_when_it_is_over()
        {
            SessionBench bench = SessionBench.At(HoldState.Rest);
            bench.Press(400_000_000, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Rest, HoldOutcome.None);
            bench.Session.Step(TestCell.ConversionUs, 80_000, ForceZone.Above, SafetyVerdict.OverForce, 1 << HoldCondition.TooMuch);
            bench.AssertIs(HoldState.Rest, HoldOutcome.None);
            bench.Meet(20_000, HoldCondition.RestOver);
            bench.AssertIs(HoldState.Idle, HoldOutcome.None);
            bench.Press(TestCell.ConversionUs, 20_000, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            Assert.AreEqual(0, bench.Session.ApproachMs + bench.Session.InBandMs, "the clocks stood still");
        }

        private static SessionBench InHold(HoldSettings settings, int approachUs)
        {
            SessionBench bench = new SessionBench(settings);
            bench.Press(TestCell.ConversionUs, 20_000, ForceZone.Below);
            bench.Press(approachUs, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            return bench;
        }
    }
}
