#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Battery, button, store, calibration and the holds of the day, and which comes first.</summary>
    [TestClass]
    public class DeviceWatchTests
    {
        private const int StepUs = 12_500;
        private const int StuckSteps = 1_600;

        [TestMethod]
        public void A_new_watch_allows_no_hold()
        {
            AssertVerdict(SafetyVerdict.LogBusy, new DeviceWatch());
        }

        [TestMethod]
        public void The_third_measurement_in_a_row_under_the_limit_is_low()
        {
            DeviceWatch watch = Ready();
            See(watch, 3_399, 2);
            AssertVerdict(SafetyVerdict.Allowed, watch);
            See(watch, 3_399, 1);
            AssertVerdict(SafetyVerdict.BatteryLow, watch);
            See(watch, 3_000, 100);
            AssertVerdict(SafetyVerdict.BatteryLow, watch);
            See(watch, 3_400, 1);
            AssertVerdict(SafetyVerdict.Allowed, watch);
            See(watch, 3_399, 2);
            AssertVerdict(SafetyVerdict.Allowed, watch);
        }

        [TestMethod]
        public void A_battery_at_the_limit_is_not_low_and_one_good_measurement_begins_the_count_anew()
        {
            DeviceWatch watch = Ready();
            See(watch, 3_400, 10);
            AssertVerdict(SafetyVerdict.Allowed, watch);
            for (int i = 0; i < 10; i++)
            {
                See(watch, 3_399, 2);
                See(watch, 3_400, 1);
            }

            AssertVerdict(SafetyVerdict.Allowed, watch);
            See(watch, 0, 3);
            AssertVerdict(SafetyVerdict.BatteryLow, watch);
        }

        [TestMethod]
        public void The_button_is_stuck_after_twenty_seconds_and_not_before()
        {
            DeviceWatch watch = Ready();
            Press(watch, StuckSteps - 1);
            AssertVerdict(SafetyVerdict.Allowed, watch);
            Press(watch, 1);
            AssertVerdict(SafetyVerdict.ButtonStuck, watch);
            Press(watch, 200_000);
            AssertVerdict(SafetyVerdict.ButtonStuck, watch);
            watch.SeeButton(false, StepUs);
            AssertVerdict(SafetyVerdict.Allowed, watch);
        }

        [TestMethod]
        public void A_button_that_is_let_go_begins_its_time_anew()
        {
            DeviceWatch watch = Ready();
            for (int i = 0; i < 5; i++)
            {
                Press(watch, StuckSteps - 1);
                watch.SeeButton(false, StepUs);
                AssertVerdict(SafetyVerdict.Allowed, watch);
            }
        }

        [TestMethod]
        public void Battery_then_the_buttons_then_store_then_calibration_then_the_holds_of_the_day()
        {
            DeviceWatch watch = Ready();
            watch.NextHold = SafetyVerdict.DailyLimit;
            AssertVerdict(SafetyVerdict.DailyLimit, watch);
            watch.IsCalibrating = true;
            AssertVerdict(SafetyVerdict.NotCalibrated, watch);
            watch.IsStoreFailing = true;
            AssertVerdict(SafetyVerdict.StoreFailed, watch);
            watch.IsButtonLost = true;
            AssertVerdict(SafetyVerdict.ButtonLost, watch);
            Press(watch, StuckSteps);
            AssertVerdict(SafetyVerdict.ButtonStuck, watch);
            See(watch, 3_000, 3);
            AssertVerdict(SafetyVerdict.BatteryLow, watch);
            See(watch, 4_000, 1);
            watch.SeeButton(false, StepUs);
            AssertVerdict(SafetyVerdict.ButtonLost, watch);
            watch.IsButtonLost = false;
            AssertVerdict(SafetyVerdict.StoreFailed, watch);
            watch.IsStoreFailing = false;
            AssertVerdict(SafetyVerdict.NotCalibrated, watch);
            watch.IsCalibrating = false;
            AssertVerdict(SafetyVerdict.DailyLimit, watch);
            watch.NextHold = SafetyVerdict.Allowed;
            AssertVerdict(SafetyVerdict.Allowed, watch);
        }

        private static void See(DeviceWatch watch, int milliVolts, int times)
        {
            for (int i = 0; i < times; i++)
            {
                watch.SeeBattery(milliVolts);
            }
        }

        private static void Press(DeviceWatch watch, int steps)
        {
            for (int i = 0; i < steps; i++)
            {
                watch.SeeButton(true, StepUs);
            }
        }

        private static DeviceWatch Ready()
        {
            DeviceWatch watch = new DeviceWatch();
            watch.NextHold = SafetyVerdict.Allowed;
            return watch;
        }

        private static void AssertVerdict(SafetyVerdict expected, DeviceWatch watch)
        {
            Assert.AreEqual((int)expected, (int)watch.Verdict);
        }
    }
}
