#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>"This is the device that you mean", and the warning at the start.</summary>
    [TestClass]
    public class CueNoticeTests
    {
        private const int StepUs = 10_000;

        [TestMethod]
        public void Identify_flashes_white_twice_a_second_and_runs_the_motor_for_two_seconds_whatever_the_verdict()
        {
            for (int verdict = 0; verdict <= (int)SafetyVerdict.ButtonLost; verdict++)
            {
                CueBench bench = CueBench.At(HoldState.Idle);
                bench.Verdict = (SafetyVerdict)verdict;
                bench.Planner.Identify();
                for (int us = 0; us < CueNotice.IdentifyUs; us += StepUs)
                {
                    bench.Step(StepUs);
                    int expected = us % 500_000 < 250_000 ? LightColour.Sign : LightColour.Off;
                    Check.Equal(expected, bench.Planner.Light, "light, µs", us);
                    Check.That(bench.Planner.Haptic, "the motor runs, µs", us);
                }

                for (int i = 0; i < 200; i++)
                {
                    bench.Step(StepUs);
                    Check.That(bench.Planner.Light != LightColour.Sign && !bench.Planner.Haptic, "over, step", i);
                }
            }
        }

        [TestMethod]
        public void A_touch_ends_it_for_good()
        {
            CueBench bench = CueBench.At(HoldState.Idle);
            bench.Planner.Identify();
            bench.Step(StepUs);
            bench.Enter(SessionBench.At(HoldState.Approach).Session);
            bench.Point(0);
            bench.AssertSteady(LightColour.Stay);
            bench.Enter(SessionBench.At(HoldState.Idle).Session);
            bench.AssertSteady(LightColour.Off);
        }

        [TestMethod]
        public void A_warning_is_shown_for_a_second_at_rest_and_a_sign_goes_before_it()
        {
            CueBench bench = CueBench.At(HoldState.Idle);
            bench.Planner.Warn();
            for (int us = 0; us < CueNotice.WarningUs; us += StepUs)
            {
                bench.Step(StepUs);
                Check.Equal(LightColour.NoGuidance, bench.Planner.Light, "light, µs", us);
            }

            bench.AssertSteady(LightColour.Off);
            bench.Planner.Warn();
            bench.Planner.Sign = LightSign.PasskeyLit;
            bench.AssertSteady(LightColour.Sign);
        }

        [TestMethod]
        public void A_warning_waits_for_the_end_of_a_hold()
        {
            CueBench bench = CueBench.At(HoldState.Idle);
            bench.Planner.Warn();
            bench.Enter(SessionBench.At(HoldState.Approach).Session);
            bench.Point(0);
            bench.AssertSteady(LightColour.Stay);
            bench.Enter(SessionBench.At(HoldState.Idle).Session);
            bench.Step(StepUs);
            Assert.AreEqual(LightColour.NoGuidance, bench.Planner.Light);
        }

        [TestMethod]
        public void A_notice_goes_to_nothing_from_either_side_and_stays_there()
        {
            Assert.AreEqual(1, CueNotice.Advance(10_001, 10_000));
            Assert.AreEqual(0, CueNotice.Advance(10_000, 10_000));
            Assert.AreEqual(0, CueNotice.Advance(1, 10_000));
            Assert.AreEqual(-1, CueNotice.Advance(-10_001, 10_000));
            Assert.AreEqual(0, CueNotice.Advance(-10_000, 10_000));
            Assert.AreEqual(0, CueNotice.Advance(-1, 10_000));
            Assert.AreEqual(0, CueNotice.Advance(0, 10_000));
            Assert.IsFalse(CueNotice.Pulses(0, 0));
            Assert.IsFalse(CueNotice.Pulses(CueNotice.WarningUs, 0));
        }
    }
}
