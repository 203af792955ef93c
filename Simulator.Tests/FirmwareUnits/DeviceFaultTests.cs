#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The device when something goes wrong under a guided hand.</summary>
    [TestClass]
    public class DeviceFaultTests
    {
        private const int FrozenConversions = 8;
        private const int RecoveryConversions = 20;
        private const int OverForce = 60_000;

        [TestMethod]
        public void Over_force_ends_the_hold_within_three_conversions_from_every_guided_phase()
        {
            AssertOverForceEnds(DeviceBench.InHold(100));
            DeviceBench approach = DeviceBench.Tared();
            approach.Press(20_000, 10);
            AssertOverForceEnds(approach);
            DeviceBench offBand = DeviceBench.InHold(100);
            offBand.Press(30_000, 10);
            AssertOverForceEnds(offBand);
        }

        [TestMethod]
        public void A_force_one_millinewton_under_the_limit_is_guided_back()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Press(OverForce - 1, 20);
            Assert.AreEqual((int)HoldState.OffBand, (int)bench.Device.Session.State);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_dead_line_ends_the_hold_with_the_first_wait_in_vain()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Miss();
            AssertAborted(HoldOutcome.SensorMissing, bench);
            for (int i = 0; i < 50; i++)
            {
                bench.Miss();
                AssertNoGuidance(bench, i);
            }

            Assert.AreEqual(1, bench.HoldsEnded);
        }

        [TestMethod]
        public void A_saturated_converter_ends_the_hold_with_its_second_code()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Convert(ForceSensor.LowestCode, TestCell.ConversionUs);
            Assert.AreEqual((int)HoldState.Hold, (int)bench.Device.Session.State);
            bench.Convert(ForceSensor.LowestCode, TestCell.ConversionUs);
            AssertAborted(HoldOutcome.SensorSaturated, bench);
        }

        [TestMethod]
        public void A_frozen_converter_ends_the_hold_with_its_eighth_code()
        {
            DeviceBench bench = DeviceBench.InHold(101);
            int code = TestCell.Counts(40_100, 0);
            for (int i = 1; i < FrozenConversions; i++)
            {
                bench.Convert(code, TestCell.ConversionUs);
                Check.Equal((int)HoldState.Hold, (int)bench.Device.Session.State, "state after equal codes", i);
            }

            bench.Convert(code, TestCell.ConversionUs);
            AssertAborted(HoldOutcome.SensorFrozen, bench);
        }

        [TestMethod]
        public void A_line_that_sticks_in_a_hold_is_a_fault_and_not_a_hand_that_lets_go_or_presses()
        {
            AssertSticks(0);
            AssertSticks(-1);
            AssertSticks(TestCell.Counts(-40_000, 0));
            AssertSticks(TestCell.Counts(70_000, 0));
        }

        [TestMethod]
        public void A_line_stuck_low_or_high_never_gets_ready()
        {
            AssertNeverReady(0);
            AssertNeverReady(-1);
            AssertNeverReady(ForceSensor.HighestCode);
            AssertNeverReady(ForceSensor.LowestCode);
        }

        [TestMethod]
        public void Without_a_calibration_no_force_is_ever_guided()
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), Calibration.None(), 0);
            int random = 1;
            for (int i = 0; i < 2_100; i++)
            {
                random = (random * 1_103_515_245) + 12_345;
                bool isWild = i >= 1_000 && i < 2_000;
                bench.Convert(isWild ? random >> 8 : TestCell.Counts(40_000, i), TestCell.ConversionUs);
                AssertNoGuidance(bench, i);
                Check.That(!bench.Device.Haptic || i < DeviceBench.SelfTestConversions, "the motor is off", i);
            }

            Assert.AreEqual((int)SafetyVerdict.NotCalibrated, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void After_a_fault_a_hand_must_let_go_before_the_next_hold()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Miss();
            bench.Press(40_000, 200);
            AssertAborted(HoldOutcome.SensorMissing, bench);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "the sensor has recovered");
            bench.Press(0, 3);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State);
            bench.Press(40_000, 2 + 1 + 800);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            Assert.AreEqual(2, bench.HoldsEnded);
        }

        [TestMethod]
        public void A_hand_that_lets_go_during_a_fault_is_not_guided_before_the_fault_is_over()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Miss();
            for (int i = 1; i < RecoveryConversions; i++)
            {
                bench.Press(i < 10 ? 0 : 20_000, 1);
                AssertNoGuidance(bench, i);
                Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State);
            }
        }

        [TestMethod]
        public void The_motor_tells_the_end_of_a_hold_that_a_fault_ended()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            Assert.IsFalse(bench.Device.Haptic);
            bench.Miss();
            Assert.IsTrue(bench.Device.Haptic);
        }

        private static void AssertOverForceEnds(DeviceBench bench)
        {
            int conversions = bench.PressUntil(OverForce, HoldState.Aborted, 10);
            Check.Between(1, 3, conversions, "conversions until the hold ended");
            AssertAborted(HoldOutcome.OverForce, bench);
        }

        private static void AssertSticks(int code)
        {
            DeviceBench bench = DeviceBench.InHold(100);
            for (int i = 1; i < FrozenConversions; i++)
            {
                bench.Convert(code, TestCell.ConversionUs);
                Check.Equal((int)HoldState.Hold, (int)bench.Device.Session.State, "state with the code", code);
            }

            bench.Convert(code, TestCell.ConversionUs);
            AssertAborted(HoldOutcome.SensorFrozen, bench);
        }

        private static void AssertNeverReady(int code)
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            for (int i = 0; i < 200; i++)
            {
                bench.Convert(code, TestCell.ConversionUs);
                AssertNoGuidance(bench, code);
            }
        }

        private static void AssertAborted(HoldOutcome outcome, DeviceBench bench)
        {
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State, "state");
            Assert.AreEqual((int)outcome, (int)bench.Device.Session.Outcome, "outcome");
            AssertNoGuidance(bench, 0);
        }

        private static void AssertNoGuidance(DeviceBench bench, int at)
        {
            int light = bench.Device.Light;
            Check.That(!bench.Device.IsGuiding, "nobody is guided", at);
            Check.That(
                light == LightColour.NoGuidance
                    || light == LightColour.Off
                    || (light == LightColour.SelfTest && bench.Conversions <= DeviceBench.SelfTestConversions),
                "the light is violet or in its dark half, or dim white at the start",
                at);
        }
    }
}
