#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The device and what comes to it from outside the sensor: the button and the verdict of the rest.</summary>
    [TestClass]
    public class DeviceConditionTests
    {
        [TestMethod]
        public void The_button_ends_a_guided_hold_with_its_next_conversion()
        {
            AssertButtonEnds(20_000, HoldState.Approach);
            AssertButtonEnds(40_000, HoldState.Hold);
            AssertButtonEnds(50_000, HoldState.OffBand);
        }

        [TestMethod]
        public void A_hold_that_is_about_to_be_complete_ends_by_the_button_all_the_same()
        {
            DeviceBench bench = DeviceBench.InHold(799);
            bench.Device.SetButton(true);
            bench.Press(40_000, 1);
            Assert.AreEqual((int)HoldOutcome.TooMuch, (int)bench.Device.Session.Outcome);
        }

        [TestMethod]
        public void The_button_alone_begins_and_ends_nothing_else()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Device.SetButton(true);
            bench.Press(0, 20);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Device.SetButton(false);
            bench.Press(20_000, 2);
            bench.Press(40_000, 803);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Device.SetButton(true);
            bench.Press(40_000, 5);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            Assert.AreEqual((int)HoldOutcome.Completed, (int)bench.Device.Session.Outcome);
        }

        [TestMethod]
        public void Each_verdict_of_the_rest_ends_a_hold_with_the_next_conversion()
        {
            AssertConditionEnds(HoldOutcome.NotCalibrated, SafetyVerdict.NotCalibrated);
            AssertConditionEnds(HoldOutcome.BatteryLow, SafetyVerdict.BatteryLow);
            AssertConditionEnds(HoldOutcome.TooMuch, SafetyVerdict.ButtonStuck);
            AssertConditionEnds(HoldOutcome.NotCalibrated, SafetyVerdict.StoreFailed);
            AssertConditionEnds(HoldOutcome.NotCalibrated, SafetyVerdict.DailyLimit);
            AssertConditionEnds(HoldOutcome.Stopped, SafetyVerdict.Stopped);
            AssertConditionEnds(HoldOutcome.ButtonLost, SafetyVerdict.ButtonLost);
        }

        [TestMethod]
        public void No_hold_begins_under_a_verdict_of_the_rest()
        {
            for (int verdict = 0; verdict <= (int)SafetyVerdict.ButtonLost; verdict++)
            {
                DeviceBench bench = DeviceBench.Tared();
                bench.Device.Condition = (SafetyVerdict)verdict;
                bench.Press(40_000, 100);
                Check.That(bench.Device.IsGuiding == (verdict == (int)SafetyVerdict.Allowed), "guides only when allowed", verdict);
                Check.Equal(verdict, (int)bench.Device.Verdict, "verdict", verdict);
            }
        }

        [TestMethod]
        public void The_sensor_comes_before_the_rest()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Device.Condition = SafetyVerdict.BatteryLow;
            bench.Press(70_000, 3);
            Assert.AreEqual((int)SafetyVerdict.OverForce, (int)bench.Device.Verdict);
            bench.Miss();
            Assert.AreEqual((int)SafetyVerdict.SensorMissing, (int)bench.Device.Verdict);
            bench.Press(0, 30);
            Assert.AreEqual((int)SafetyVerdict.BatteryLow, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_touch_and_a_drop_are_told_once_and_a_hold_is_no_drop()
        {
            DeviceBench bench = DeviceBench.Tared();
            int begun = 0;
            int dropped = 0;
            for (int i = 0; i < 300; i++)
            {
                // Two touches that never reach the band, then a hold that is let go.
                int force = i < 20 || (i >= 50 && i < 70) ? 20_000 : i >= 100 && i < 200 ? 40_000 : 0;
                bench.Press(force, 1);
                begun += bench.Device.HoldBegan ? 1 : 0;
                dropped += bench.Device.HoldDropped ? 1 : 0;
                Check.That(!(bench.Device.HoldBegan && !bench.Device.IsGuiding), "a hold that began is guided", i);
            }

            Assert.AreEqual(3, begun);
            Assert.AreEqual(2, dropped);
            Assert.AreEqual(1, bench.HoldsEnded);
        }

        [TestMethod]
        public void Drift_is_followed_while_idle()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(150, 20 * ZeroTracker.WindowConversions);
            Check.Between(-1, 2, bench.Device.Sensor.ForceMilliNewtons, "force after twenty seconds");
        }

        [TestMethod]
        public void Drift_is_not_followed_while_pressed_in_a_hold_or_when_guidance_is_forbidden()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(1_900, 5 * ZeroTracker.WindowConversions);
            Assert.AreEqual(1_900, bench.Device.Sensor.ForceMilliNewtons, "under the force of a touch");

            bench = DeviceBench.InHold(400);
            bench.Press(40_150, 400);
            Assert.AreEqual(40_150, bench.Device.Sensor.ForceMilliNewtons);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Press(1_000, 200);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            Assert.AreEqual(1_000, bench.Device.Sensor.ForceMilliNewtons, "not yet let go");

            bench = DeviceBench.Tared();
            bench.Device.Condition = SafetyVerdict.BatteryLow;
            bench.Press(150, 5 * ZeroTracker.WindowConversions);
            Assert.AreEqual(150, bench.Device.Sensor.ForceMilliNewtons);
        }

        [TestMethod]
        public void A_touch_makes_the_following_of_the_drift_begin_anew()
        {
            DeviceBench bench = DeviceBench.Tared();
            for (int i = 0; i < 10; i++)
            {
                bench.Press(150, ZeroTracker.WindowConversions - 20);
                bench.Press(20_000, 3);
                Check.That(bench.Device.IsGuiding, "a touch", i);
                bench.Press(0, 3);
            }

            bench.Press(150, 3);
            Assert.AreEqual(150, bench.Device.Sensor.ForceMilliNewtons);
        }

        [TestMethod]
        public void A_cell_that_stands_where_no_load_puts_it_is_named()
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            bench.Press(-6_000, 2 * TestCell.TareConversions);
            Assert.AreEqual((int)SafetyVerdict.ZeroShifted, (int)bench.Device.Verdict);
            bench.Press(5_000, 2 * TestCell.TareConversions);
            Assert.AreEqual((int)SafetyVerdict.NotTared, (int)bench.Device.Verdict, "a load is no fault: it can be lifted off");
            bench.Press(0, 2 * TestCell.TareConversions);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        private static void AssertButtonEnds(int forceMilliNewtons, HoldState state)
        {
            DeviceBench bench = DeviceBench.InHold(20);
            if (state == HoldState.Approach)
            {
                bench = DeviceBench.Tared();
            }

            bench.Press(forceMilliNewtons, 5);
            Check.Equal((int)state, (int)bench.Device.Session.State, "phase before the button", (int)state);
            bench.Device.SetButton(true);
            bench.Press(forceMilliNewtons, 1);
            Check.Equal((int)HoldState.Aborted, (int)bench.Device.Session.State, "phase after the button", (int)state);
            Check.Equal((int)HoldOutcome.TooMuch, (int)bench.Device.Session.Outcome, "outcome after the button", (int)state);
            Check.Equal(LightColour.NoGuidance, bench.Device.Light, "light after the button", (int)state);
            Check.That(bench.Device.HoldEnded, "its record is due", (int)state);
        }

        private static void AssertConditionEnds(HoldOutcome outcome, SafetyVerdict verdict)
        {
            DeviceBench bench = DeviceBench.InHold(50);
            bench.Device.Condition = verdict;
            bench.Press(40_000, 1);
            Check.Equal((int)HoldState.Aborted, (int)bench.Device.Session.State, "phase under verdict", (int)verdict);
            Check.Equal((int)outcome, (int)bench.Device.Session.Outcome, "outcome under verdict", (int)verdict);
            Check.Equal(LightColour.NoGuidance, bench.Device.Light, "light under verdict", (int)verdict);
        }
    }
}
