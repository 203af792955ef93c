#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The readings of a threshold measurement.</summary>
    [TestClass]
    public class ThresholdReadingTests
    {
        [TestMethod]
        public void The_threshold_is_the_mean_of_the_last_two_of_three_readings()
        {
            ProgrammeRun run = Measuring();
            AssertReads(run, 0, 0, 0);
            run.EndHold(HoldOutcome.ThresholdMarked, 30_000);
            AssertReads(run, 1, 30_000, 0);
            run.EndHold(HoldOutcome.ThresholdMarked, 26_000);
            AssertReads(run, 2, 26_000, 0);
            run.EndHold(HoldOutcome.ThresholdMarked, 27_001);
            AssertReads(run, 3, 27_001, 26_500);
        }

        [TestMethod]
        public void A_fourth_reading_is_the_first_of_another_measurement()
        {
            ProgrammeRun run = Measuring();
            for (int reading = 1; reading <= 9; reading++)
            {
                run.EndHold(HoldOutcome.ThresholdMarked, 1_000 * reading);
                int number = 1 + ((reading - 1) % ProgrammeLimits.ThresholdReadings);
                AssertReads(run, number, 1_000 * reading, number == 3 ? (1_000 * reading) - 500 : 0);
            }
        }

        [TestMethod]
        public void A_press_that_the_button_did_not_end_is_no_reading()
        {
            for (int outcome = (int)HoldOutcome.Completed; outcome <= (int)HoldOutcome.Eased; outcome++)
            {
                if (outcome != (int)HoldOutcome.ThresholdMarked)
                {
                    ProgrammeRun run = Measuring();
                    run.EndHold((HoldOutcome)outcome, 40_000);
                    Check.Equal(0, run.Readings, "readings after outcome", outcome);
                    Check.Equal(0, run.LastReadingMilliNewtons, "reading after outcome", outcome);
                }
            }
        }

        [TestMethod]
        public void A_reading_that_was_released_is_asked_for_again_in_the_same_measurement()
        {
            ProgrammeRun run = Measuring();
            run.EndHold(HoldOutcome.ThresholdMarked, 20_000);
            run.EndHold(HoldOutcome.Released, 0);
            run.EndHold(HoldOutcome.OverForce, 0);
            run.EndHold(HoldOutcome.ThresholdMarked, 22_000);
            AssertReads(run, 2, 22_000, 0);
            Assert.IsTrue(run.IsResting, "one reading is still to come");
            run.EndHold(HoldOutcome.ThresholdMarked, 24_000);
            AssertReads(run, 3, 24_000, 23_000);
            Assert.IsFalse(run.IsResting, "the measurement is over");
        }

        [TestMethod]
        public void No_threshold_is_made_of_two_measurements()
        {
            ProgrammeRun run = Measuring();
            run.EndHold(HoldOutcome.ThresholdMarked, 20_000);
            run.EndHold(HoldOutcome.ThresholdNotReached, 0);
            run.EndHold(HoldOutcome.ThresholdMarked, 22_000);
            Assert.IsFalse(run.IsResting, "the measurement is over, with two readings");
            Assert.AreEqual(0, run.ThresholdMilliNewtons);
            run.EndHold(HoldOutcome.ThresholdMarked, 40_000);
            Assert.AreEqual(0, run.ThresholdMilliNewtons, "the first reading of the next measurement");
            run.EndHold(HoldOutcome.ThresholdMarked, 42_000);
            run.EndHold(HoldOutcome.ThresholdMarked, 44_000);
            Assert.AreEqual(43_000, run.ThresholdMilliNewtons);
        }

        [TestMethod]
        public void Whichever_reading_of_a_later_measurement_is_missed_it_has_no_threshold()
        {
            for (int missed = 0; missed < ProgrammeLimits.ThresholdReadings; missed++)
            {
                ProgrammeRun run = Measuring();
                for (int reading = 0; reading < 2 * ProgrammeLimits.ThresholdReadings; reading++)
                {
                    bool isMissed = reading == ProgrammeLimits.ThresholdReadings + missed;
                    run.EndHold(isMissed ? HoldOutcome.ThresholdNotReached : HoldOutcome.ThresholdMarked, isMissed ? 0 : 20_000);
                    Check.That(run.Readings <= ProgrammeLimits.ThresholdReadings, "at most three readings, reading", reading);
                }

                Check.Equal(ProgrammeLimits.ThresholdReadings - 1, run.Readings, "readings, missed", missed);
                Check.Equal(0, run.ThresholdMilliNewtons, "threshold, missed", missed);
            }
        }

        [TestMethod]
        public void Every_reading_rises_to_the_same_force_whatever_was_too_much()
        {
            HoldSettings settings = HoldSettings.Default();
            ProgrammeRun run = new ProgrammeRun(settings);
            run.Use(ProgrammeSamples.Of(ProgrammeKind.Threshold), HoldSettings.HighestForceMilliNewtons);
            for (int i = 0; i < 7; i++)
            {
                Check.Equal(20_000, settings.GoalMilliNewtons, "goal of the rise", i);
                Check.Equal(HoldSettings.LowestTargetMilliNewtons, settings.TargetMilliNewtons, "where the rise begins", i);
                Check.Equal(0, settings.HoldMs, "time in band", i);
                run.EndHold(HoldOutcome.TooMuch, 0);
            }
        }

        [TestMethod]
        public void Another_programme_forgets_the_readings()
        {
            ProgrammeRun run = Measuring();
            for (int i = 0; i < 3; i++)
            {
                run.EndHold(HoldOutcome.ThresholdMarked, 20_000);
            }

            run.Use(ProgrammeSamples.Of(ProgrammeKind.Threshold), HoldSettings.HighestForceMilliNewtons);
            AssertReads(run, 0, 0, 0);
        }

        private static ProgrammeRun Measuring()
        {
            ProgrammeRun run = new ProgrammeRun(HoldSettings.Default());
            run.Use(ProgrammeSamples.Of(ProgrammeKind.Threshold), HoldSettings.HighestForceMilliNewtons);
            return run;
        }

        private static void AssertReads(ProgrammeRun run, int readings, int last, int threshold)
        {
            Check.Equal(readings, run.Readings, "readings, newest", last);
            Check.Equal(last, run.LastReadingMilliNewtons, "newest of readings", readings);
            Check.Equal(threshold, run.ThresholdMilliNewtons, "threshold after readings", readings);
        }
    }
}
