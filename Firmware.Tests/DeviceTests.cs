#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The whole device between two conversions: a hand presses, cues come out.</summary>
    [TestClass]
    public class DeviceTests
    {
        [TestMethod]
        public void A_device_gets_ready_in_violet_and_is_dark_when_it_may_guide()
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            for (int i = 1; i < TestCell.TareConversions; i++)
            {
                bench.Press(0, 1);
                int light = i <= DeviceBench.SelfTestConversions ? LightColour.SelfTest : LightColour.NoGuidance;
                Check.Equal(light, bench.Device.Light, "light", i);
                Check.That(bench.Device.Verdict != SafetyVerdict.Allowed, "guidance is forbidden", i);
            }

            bench.Press(0, 1);

            Assert.AreEqual(LightColour.Off, bench.Device.Light);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_hand_that_presses_before_the_zero_is_taken_is_not_guided()
        {
            DeviceBench bench = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            bench.Press(40_000, 400);
            AssertState(HoldState.Idle, bench);
            Assert.AreEqual(LightColour.NoGuidance, bench.Device.Light);
            Assert.AreEqual((int)SafetyVerdict.NotTared, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void The_light_leads_the_hand_into_the_band_and_out_again()
        {
            DeviceBench bench = DeviceBench.Tared();
            AssertShows(bench, 20_000, HoldState.Approach, LightColour.PressMore);
            AssertShows(bench, 34_000, HoldState.Approach, LightColour.PressMore);
            AssertShows(bench, 40_000, HoldState.Hold, LightColour.Stay);
            AssertShows(bench, 46_000, HoldState.OffBand, LightColour.EaseOff);
            AssertShows(bench, 40_000, HoldState.Hold, LightColour.Stay);
            AssertShows(bench, 34_000, HoldState.OffBand, LightColour.PressMore);
            AssertShows(bench, 40_000, HoldState.Hold, LightColour.Stay);
            bench.Press(40_000, 800);
            AssertShows(bench, 40_000, HoldState.Done, LightColour.Done);
            bench.Press(0, 1); // a release takes its second low conversion
            AssertShows(bench, 0, HoldState.Idle, LightColour.Off);
        }

        [TestMethod]
        public void A_hold_ends_once_and_lasts_exactly_its_time_in_the_band()
        {
            DeviceBench bench = DeviceBench.InHold(799);
            AssertState(HoldState.Hold, bench);
            Assert.AreEqual(0, bench.HoldsEnded);
            bench.Press(40_000, 1);
            AssertState(HoldState.Done, bench);
            Assert.IsTrue(bench.Device.HoldEnded);
            bench.Press(40_000, 1);
            Assert.IsFalse(bench.Device.HoldEnded);
            bench.Press(0, 100);
            Assert.AreEqual(1, bench.HoldsEnded);
            Assert.AreEqual((int)HoldOutcome.Completed, (int)bench.Device.Session.Outcome);
        }

        [TestMethod]
        public void A_touch_that_never_reaches_the_band_is_no_hold()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(20_000, 100);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.Press(0, 10);
            AssertState(HoldState.Idle, bench);
            Assert.AreEqual(0, bench.HoldsEnded);
        }

        [TestMethod]
        public void The_figures_belong_to_the_time_in_the_hold_alone()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(20_000, 50);
            bench.Press(47_000, 40);
            bench.Press(41_000, 2 + 800);
            AssertState(HoldState.Done, bench);
            HoldStatistics statistics = bench.Device.Statistics;

            Assert.AreEqual(10_000, statistics.DurationMs);
            Assert.AreEqual(41_000, statistics.MeanMilliNewtons);
            Assert.AreEqual(0, statistics.StandardDeviationMilliNewtons);
            Assert.AreEqual(1_000, statistics.RmsErrorMilliNewtons);
            Assert.AreEqual(47_000, statistics.PeakMilliNewtons, "the overshoot on the approach counts for the peak");
        }

        [TestMethod]
        public void Time_outside_the_band_counts_for_the_figures_and_not_for_the_hold()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Press(46_000, 80);
            bench.Press(40_000, 20);

            Assert.AreEqual(2_500, bench.Device.Statistics.DurationMs);
            Check.Between(1_490, 1_510, bench.Device.Session.InBandMs, "time in band, ms");
            Check.Between(42_380, 42_420, bench.Device.Statistics.MeanMilliNewtons, "2 of 5 parts at 46 N: mean");
        }

        [TestMethod]
        public void The_figures_of_the_next_hold_begin_from_nothing()
        {
            DeviceBench bench = DeviceBench.InHold(400);
            bench.Press(55_000, 2);
            bench.Press(0, 30);
            bench.Press(20_000, 2);
            bench.Press(39_000, 2 + 80);

            Assert.AreEqual(1_000, bench.Device.Statistics.DurationMs);
            Assert.AreEqual(39_000, bench.Device.Statistics.MeanMilliNewtons);
            Assert.AreEqual(39_000, bench.Device.Statistics.PeakMilliNewtons);
            Assert.AreEqual(1_000, bench.Device.Statistics.RmsErrorMilliNewtons);
        }

        [TestMethod]
        public void The_force_at_which_the_band_was_reached_is_remembered()
        {
            DeviceBench bench = DeviceBench.Tared();
            int force = 0;
            while (bench.Device.Session.State != HoldState.Hold && force < 50_000)
            {
                force += 500;
                bench.Press(force, 1);
            }

            int reached = bench.Device.Sensor.ForceMilliNewtons;
            bench.Press(40_000, 10);

            Assert.AreEqual(36_500, reached);
            Assert.AreEqual(reached, bench.Device.Statistics.ReachedMilliNewtons);
        }

        private static void AssertShows(DeviceBench bench, int force, HoldState state, int light)
        {
            bench.Press(force, 2);
            AssertState(state, bench);
            int opposite = light == LightColour.PressMore ? LightColour.EaseOff : light == LightColour.EaseOff ? LightColour.PressMore : -1;
            for (int i = 0; i < 160 && bench.Device.Light != light; i++)
            {
                Check.That(bench.Device.Light != opposite, "never the other way", force);
                bench.Press(force, 1); // the last cue runs out, or the light is in the dark part of a blink
            }

            Check.Equal(light, bench.Device.Light, "light", force);
            bool guides = state == HoldState.Approach || state == HoldState.Hold || state == HoldState.OffBand;
            Check.That(bench.Device.IsGuiding == guides, "guiding is told", force);
            bench.Press(force, 6); // a hand rests between two moves; what never rests is noise
        }

        private static void AssertState(HoldState state, DeviceBench bench)
        {
            Assert.AreEqual((int)state, (int)bench.Device.Session.State, "state");
        }
    }
}
