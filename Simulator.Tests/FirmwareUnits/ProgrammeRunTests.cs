#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The order of a programme's holds, its rests and what they ask.</summary>
    [TestClass]
    public class ProgrammeRunTests
    {
        private const int Cap = HoldSettings.HighestForceMilliNewtons;

        [TestMethod]
        public void Steps_come_in_their_order_as_often_as_asked_with_their_rests_and_then_begin_anew()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Alternating; kind++)
            {
                Programme programme = ProgrammeSamples.Of((ProgrammeKind)kind);
                HoldSettings settings = HoldSettings.Default();
                ProgrammeRun run = Running(programme, settings, Cap);
                int holds = programme.StepCount * programme.Repeats;
                for (int hold = 0; hold < 2 * holds; hold++)
                {
                    int step = hold % programme.StepCount;
                    Check.Equal(step, run.StepIndex, "step of hold", hold);
                    Check.Equal(programme.TargetMilliNewtons(step), settings.TargetMilliNewtons, "target of hold", hold);
                    Check.Equal(programme.TargetMilliNewtons(step) / 10, settings.ToleranceMilliNewtons, "tolerance of hold", hold);
                    Check.Equal(programme.HoldMs(step), settings.HoldMs, "time in band of hold", hold);
                    run.EndHold(HoldOutcome.Completed, 0);
                    bool isLast = (hold + 1) % holds == 0;
                    Check.Equal(isLast ? 0 : programme.RestSeconds(step) * 1_000, run.RestLeftMs, "rest behind hold", hold);
                }
            }
        }

        [TestMethod]
        public void A_hold_that_was_neither_done_nor_too_much_is_asked_for_again_after_its_rest()
        {
            for (int outcome = (int)HoldOutcome.Completed; outcome <= (int)HoldOutcome.ButtonLost; outcome++)
            {
                bool advances = outcome == (int)HoldOutcome.Completed || outcome == (int)HoldOutcome.TooMuch
                    || outcome == (int)HoldOutcome.ThresholdMarked || outcome == (int)HoldOutcome.ThresholdNotReached;
                ProgrammeRun run = Running(ProgrammeSamples.Of(ProgrammeKind.Alternating), HoldSettings.Default(), Cap);
                run.EndHold((HoldOutcome)outcome, 0);
                Check.Equal(advances ? 1 : 0, run.StepIndex, "step after outcome", outcome);
                Check.Equal(2_000, run.RestLeftMs, "rest after outcome", outcome);
            }
        }

        [TestMethod]
        public void A_rest_lasts_its_time_and_not_a_microsecond_longer()
        {
            ProgrammeRun run = Running(ProgrammeSamples.Of(ProgrammeKind.Alternating), HoldSettings.Default(), Cap);
            Assert.IsFalse(run.IsResting);
            run.EndHold(HoldOutcome.Completed, 0);
            run.Step(1_999_999);
            Assert.IsTrue(run.IsResting);
            run.Step(1);
            Assert.IsFalse(run.IsResting);
            run.Step(1_000_000);
            Assert.AreEqual(0, run.RestLeftMs);
        }

        [TestMethod]
        public void The_longest_rest_is_counted_to_its_end()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            ProgrammeSamples.Put(programme, ProgrammeField.Rest, 0, ProgrammeLimits.MostRestSeconds);
            ProgrammeRun run = Running(programme, HoldSettings.Default(), Cap);
            run.EndHold(HoldOutcome.Completed, 0);
            for (int i = 0; i < 6_000; i++)
            {
                Check.That(run.IsResting, "the rest goes on, tenths of a second", i);
                run.Step(100_000);
            }

            Assert.IsFalse(run.IsResting);
        }

        [TestMethod]
        public void Too_much_brings_every_later_target_down_by_a_tenth_of_the_programmes_up_to_five_times()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Alternating);
            HoldSettings settings = HoldSettings.Default();
            ProgrammeRun run = Running(programme, settings, Cap);
            for (int reliefs = 1; reliefs <= ProgrammeRun.MostReliefs + 3; reliefs++)
            {
                run.EndHold(HoldOutcome.TooMuch, 0);
                int counted = reliefs < ProgrammeRun.MostReliefs ? reliefs : ProgrammeRun.MostReliefs;
                int target = programme.TargetMilliNewtons(run.StepIndex) * (100 - (counted * ProgrammeRun.ReliefPercent)) / 100;
                Check.Equal(target, settings.TargetMilliNewtons, "target after too much, times", reliefs);
                Check.Equal(target / 10, settings.ToleranceMilliNewtons, "tolerance after too much, times", reliefs);
                run.EndHold(HoldOutcome.Completed, 0);
                run.EndHold(HoldOutcome.Completed, 0);
                target = programme.TargetMilliNewtons(run.StepIndex) * (100 - (counted * ProgrammeRun.ReliefPercent)) / 100;
                Check.Equal(target, settings.TargetMilliNewtons, "target two holds later, too much, times", reliefs);
            }

            run.EndHold(HoldOutcome.Released, 0);
            Assert.IsTrue(run.IsResting);
            run.Use(programme, Cap);
            Assert.AreEqual(programme.TargetMilliNewtons(0), settings.TargetMilliNewtons, "a programme that begins has no relief");
            Assert.IsFalse(run.IsResting, "and no rest");
        }

        [TestMethod]
        public void No_relief_goes_under_the_lowest_target()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, ProgrammeLimits.LeastTargetCentiNewtons);
            HoldSettings settings = HoldSettings.Default();
            ProgrammeRun run = Running(programme, settings, Cap);
            run.EndHold(HoldOutcome.TooMuch, 0);
            Assert.AreEqual(HoldSettings.LowestTargetMilliNewtons, settings.TargetMilliNewtons);
        }

        [TestMethod]
        public void A_cap_that_came_after_the_programme_holds_all_the_same()
        {
            for (int kind = (int)ProgrammeKind.Steady; kind <= (int)ProgrammeKind.Threshold; kind++)
            {
                for (int cap = DeviceSettings.LowestCapMilliNewtons; cap <= Cap; cap += 10_000)
                {
                    Programme programme = ProgrammeSamples.Of((ProgrammeKind)kind);
                    ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, 15_000);
                    HoldSettings settings = HoldSettings.Default();
                    Running(programme, settings, cap);
                    int highest = ProgrammeCheck.HighestTargetMilliNewtons(cap, 10);
                    Check.Equal(highest < 150_000 ? highest : 150_000, settings.GoalMilliNewtons, "target under the cap, mN", cap);
                    Check.That(settings.OverForceMilliNewtons <= cap, "over-force under the cap, mN", cap);
                    Check.That(
                        settings.GoalMilliNewtons + (2 * settings.GoalToleranceMilliNewtons) <= settings.OverForceMilliNewtons,
                        "two tolerances of room, cap, mN",
                        cap);
                }
            }
        }

        [TestMethod]
        public void A_stepped_press_goes_up_level_by_level_and_the_next_begins_at_the_lowest()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Stepped);
            for (int top = 0; top < programme.StepCount; top++)
            {
                HoldSettings settings = HoldSettings.Default();
                ProgrammeRun run = Running(programme, settings, Cap);
                for (int level = 1; level <= top; level++)
                {
                    Check.That(!run.IsTop, "not at the top before level", level);
                    run.RaiseLevel();
                    Check.Equal(level, run.StepIndex, "level", level);
                    Check.Equal(programme.TargetMilliNewtons(level), settings.TargetMilliNewtons, "target of level", level);
                }

                Check.That(run.IsTop == (top == programme.StepCount - 1), "the top is told at level", top);
                run.EndHold(top == 1 ? HoldOutcome.Released : HoldOutcome.Completed, 0);
                Check.Equal(0, run.StepIndex, "step after a press to level", top);
                Check.Equal(programme.TargetMilliNewtons(0), settings.TargetMilliNewtons, "target after a press to level", top);
                Check.Equal(programme.RestSeconds(top) * 1_000, run.RestLeftMs, "rest behind level", top);
            }
        }

        [TestMethod]
        public void Without_a_programme_the_settings_stay_as_they_were_made()
        {
            HoldSettings settings = new HoldSettings(30_000, 2_000, 20_000);
            ProgrammeRun run = new ProgrammeRun(settings);
            for (int outcome = 0; outcome <= (int)HoldOutcome.ButtonLost; outcome++)
            {
                run.EndHold((HoldOutcome)outcome, 25_000);
                Check.Equal(30_000, settings.TargetMilliNewtons, "target after outcome", outcome);
                Check.That(!run.IsResting && run.IsTop, "no rest and no level after outcome", outcome);
            }

            Assert.AreEqual((int)ProgrammeKind.None, (int)run.Kind);
            Assert.AreEqual(0, run.Readings);
        }

        private static ProgrammeRun Running(Programme programme, HoldSettings settings, int cap)
        {
            ProgrammeRun run = new ProgrammeRun(settings);
            run.Use(programme, cap);
            return run;
        }
    }
}
