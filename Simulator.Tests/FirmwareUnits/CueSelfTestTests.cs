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
            CueBench bench = new CueBench();
            int lit = 0;
            int pulse = 0;
            Step(bench, 0, SafetyVerdict.NotChecked);
            for (int ms = 0; ms < 2_000; ms += 5)
            {
                lit += bench.Planner.Light == LightColour.SelfTest ? 5 : 0;
                pulse += bench.Planner.Haptic ? 5 : 0;
                Check.That(ms <= 300 || bench.Planner.Light != LightColour.SelfTest, "only at the start, ms", ms);
                Step(bench, 5_000, SafetyVerdict.NotChecked);
            }

            Check.Between(300, 305, lit, "light, ms");
            Check.Between(100, 105, pulse, "pulse, ms");
        }

        [TestMethod]
        public void The_self_test_is_shown_whatever_the_verdict_and_after_it_the_verdict()
        {
            for (int verdict = 0; verdict < 20; verdict++)
            {
                CueBench bench = new CueBench();
                for (int i = 0; i < DeviceBench.SelfTestConversions; i++)
                {
                    Step(bench, i == 0 ? 0 : TestCell.ConversionUs, (SafetyVerdict)verdict);
                    Check.Equal(LightColour.SelfTest, bench.Planner.Light, "light under verdict", verdict);
                }

                Step(bench, TestCell.ConversionUs, (SafetyVerdict)verdict);
                int after = verdict == (int)SafetyVerdict.Allowed ? LightColour.Off : LightColour.NoGuidance;
                Check.Equal(after, bench.Planner.Light, "light after it under verdict", verdict);
            }
        }

        [TestMethod]
        public void Without_conversions_the_self_test_ends_all_the_same()
        {
            CueBench bench = new CueBench();
            for (int i = 0; i < 5; i++)
            {
                Step(bench, 100_000, SafetyVerdict.SensorMissing);
            }

            Assert.AreEqual(LightColour.NoGuidance, bench.Planner.Light);
        }

        [TestMethod]
        public void A_warning_is_violet_for_a_second_and_three_pulses()
        {
            CueBench bench = CueBench.Started();
            bench.Planner.Warn();
            int lit = 0;
            int pulses = 0;
            bool before = false;
            for (int ms = 0; ms < 3_000; ms += 10)
            {
                Step(bench, 10_000, SafetyVerdict.Allowed);
                lit += bench.Planner.Light == LightColour.NoGuidance ? 10 : 0;
                pulses += bench.Planner.Haptic && !before ? 1 : 0;
                before = bench.Planner.Haptic;
            }

            Assert.AreEqual(1_000, lit);
            Assert.AreEqual(3, pulses);
            Assert.AreEqual(LightColour.Off, bench.Planner.Light);
        }

        [TestMethod]
        public void A_warning_does_not_colour_a_hold()
        {
            CueBench bench = CueBench.Started();
            bench.Planner.Warn();
            bench.Point(0);
            bench.Enter(SessionBench.InHold().Session);
            Assert.AreEqual(LightColour.Stay, bench.Planner.Light);
        }

        private static void Step(CueBench bench, int elapsedUs, SafetyVerdict verdict)
        {
            bench.Verdict = verdict;
            bench.Step(elapsedUs);
        }
    }
}
