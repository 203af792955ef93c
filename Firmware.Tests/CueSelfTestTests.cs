#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Light and motor at the start, and the warning after the self-test.</summary>
    [TestClass]
    public class CueSelfTestTests
    {
        [TestMethod]
        public void At_the_start_all_the_lights_show_for_300_ms_and_the_motor_gives_one_pulse()
        {
            CuePlanner planner = new CuePlanner(HoldSettings.Default());
            int lit = 0;
            int pulse = 0;
            Step(planner, 0, SafetyVerdict.NotChecked);
            for (int ms = 0; ms < 2_000; ms += 5)
            {
                lit += planner.Light == LightColour.SelfTest ? 5 : 0;
                pulse += planner.Haptic ? 5 : 0;
                Check.That(ms <= 300 || planner.Light != LightColour.SelfTest, "only at the start, ms", ms);
                Step(planner, 5_000, SafetyVerdict.NotChecked);
            }

            Check.Between(300, 305, lit, "light, ms");
            Check.Between(100, 105, pulse, "pulse, ms");
        }

        [TestMethod]
        public void The_self_test_is_shown_whatever_the_verdict_and_after_it_the_verdict()
        {
            for (int verdict = 0; verdict < 20; verdict++)
            {
                CuePlanner planner = new CuePlanner(HoldSettings.Default());
                for (int i = 0; i < DeviceBench.SelfTestConversions; i++)
                {
                    Step(planner, i == 0 ? 0 : TestCell.ConversionUs, (SafetyVerdict)verdict);
                    Check.Equal(LightColour.SelfTest, planner.Light, "light under verdict", verdict);
                }

                Step(planner, TestCell.ConversionUs, (SafetyVerdict)verdict);
                int after = verdict == (int)SafetyVerdict.Allowed ? LightColour.Off : LightColour.NoGuidance;
                Check.Equal(after, planner.Light, "light after it under verdict", verdict);
            }
        }

        [TestMethod]
        public void Without_conversions_the_self_test_ends_all_the_same()
        {
            CuePlanner planner = new CuePlanner(HoldSettings.Default());
            for (int i = 0; i < 5; i++)
            {
                Step(planner, 100_000, SafetyVerdict.SensorMissing);
            }

            Assert.AreEqual(LightColour.NoGuidance, planner.Light);
        }

        [TestMethod]
        public void A_warning_is_violet_for_a_second_and_three_pulses()
        {
            CuePlanner planner = Started();
            planner.Warn();
            int lit = 0;
            int pulses = 0;
            bool before = false;
            for (int ms = 0; ms < 3_000; ms += 10)
            {
                Step(planner, 10_000, SafetyVerdict.Allowed);
                lit += planner.Light == LightColour.NoGuidance ? 10 : 0;
                pulses += planner.Haptic && !before ? 1 : 0;
                before = planner.Haptic;
            }

            Assert.AreEqual(1_000, lit);
            Assert.AreEqual(3, pulses);
            Assert.AreEqual(LightColour.Off, planner.Light);
        }

        [TestMethod]
        public void A_warning_does_not_colour_a_hold()
        {
            CuePlanner planner = Started();
            planner.Warn();
            planner.Step(10_000, HoldState.Hold, true, ForceZone.InBand, 40_000, SafetyVerdict.Allowed);
            Assert.AreEqual(LightColour.Stay, planner.Light);
        }

        private static CuePlanner Started()
        {
            CuePlanner planner = new CuePlanner(HoldSettings.Default());
            for (int i = 0; i < 60; i++)
            {
                Step(planner, TestCell.ConversionUs, SafetyVerdict.Allowed);
            }

            return planner;
        }

        private static void Step(CuePlanner planner, int elapsedUs, SafetyVerdict verdict)
        {
            planner.Step(elapsedUs, HoldState.Idle, false, ForceZone.Below, 0, verdict);
        }
    }
}
