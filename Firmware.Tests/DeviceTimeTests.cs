#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The device when conversions are wild, late, repeated or missing, and when the counter of the stamps wraps.</summary>
    [TestClass]
    public class DeviceTimeTests
    {
        [TestMethod]
        public void Dropped_conversions_do_not_lengthen_the_hold()
        {
            DeviceBench bench = DeviceBench.InHold(0);
            int us = 0;
            for (int i = 0; bench.Device.Session.State == HoldState.Hold && i < 1_000; i++)
            {
                int elapsedUs = TestCell.ConversionUs * (1 + (i % 7));
                bench.Convert(TestCell.Counts(40_000, i), elapsedUs);
                us += elapsedUs;
            }

            AssertState(HoldState.Done, bench);
            Check.Between(10_000_000, 10_000_000 + (7 * TestCell.ConversionUs), us, "time in the band, µs");
        }

        [TestMethod]
        public void Time_in_which_nothing_was_measured_does_not_count_as_time_in_the_band()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            int before = bench.Device.Session.InBandMs;
            int uptimeMs = bench.Device.UptimeMs;
            bench.Convert(TestCell.Counts(40_000, bench.Conversions), 100_000);
            Assert.AreEqual(before + 100, bench.Device.Session.InBandMs, "up to the limit of a conversion it counts");
            bench.Convert(TestCell.Counts(40_000, bench.Conversions), 5_000_000);
            Assert.AreEqual(before + 200, bench.Device.Session.InBandMs, "and not beyond");
            Assert.AreEqual(uptimeMs + 5_100, bench.Device.UptimeMs, "the uptime goes on");
        }

        [TestMethod]
        public void One_wild_conversion_in_a_hold_changes_nothing()
        {
            DeviceBench calm = DeviceBench.InHold(100);
            DeviceBench wild = DeviceBench.InHold(100);
            for (int i = 0; i < 700; i++)
            {
                calm.Press(40_000, 1);
                if (i % 50 == 10)
                {
                    wild.Convert(
                        (i & 2) == 0 ? ForceSensor.LowestCode : ForceSensor.HighestCode, TestCell.ConversionUs);
                }
                else
                {
                    wild.Press(40_000, 1);
                }

                Check.Equal(calm.Device.Light, wild.Device.Light, "light", i);
                Check.That(calm.Device.Haptic == wild.Device.Haptic, "motor is the same", i);
            }

            AssertState(HoldState.Done, wild);
            Assert.AreEqual(40_000, wild.Device.Statistics.PeakMilliNewtons);
            Assert.AreEqual(0, wild.Device.Statistics.RmsErrorMilliNewtons);
        }

        [TestMethod]
        public void Stamps_that_wrap_in_the_middle_of_a_hold_change_nothing()
        {
            DeviceBench plain = new DeviceBench(HoldSettings.Default(), TestCell.Calibrated(), 0);
            DeviceBench wraps = new DeviceBench(
                HoldSettings.Default(), TestCell.Calibrated(), int.MaxValue - 6_000_000);
            for (int i = 0; i < 900; i++)
            {
                int force = i < 60 ? 0 : i < 100 ? 20_000 : (i / 8) % 20 == 0 ? 50_000 : 40_000 + i;
                plain.Press(force, 1);
                wraps.Press(force, 1);
                Check.Equal((int)plain.Device.Session.State, (int)wraps.Device.Session.State, "state", i);
                Check.Equal(plain.Device.Light, wraps.Device.Light, "light", i);
                Check.That(plain.Device.Haptic == wraps.Device.Haptic, "motor is the same", i);
                Check.Equal(plain.Device.UptimeMs, wraps.Device.UptimeMs, "uptime", i);
            }

            Assert.IsTrue(wraps.StampUs < 0, "the counter has wrapped");
            Assert.IsTrue(plain.Device.Session.InBandMs > 5_000, "there was a hold");
            byte[] record = new byte[HoldRecord.Length];
            byte[] expected = new byte[HoldRecord.Length];
            HoldRecord.Write(expected, plain.Device, 1, 1, 0, 0, 0, 0);
            HoldRecord.Write(record, wraps.Device, 1, 1, 0, 0, 0, 0);
            Check.Bytes(expected, record, HoldRecord.Length, "record");
        }

        [TestMethod]
        public void A_repeated_code_does_not_delay_over_force_beyond_three_conversions()
        {
            DeviceBench bench = DeviceBench.InHold(100);
            bench.Convert(TestCell.Counts(70_000, 0), TestCell.ConversionUs);
            bench.Convert(TestCell.Counts(70_000, 0), TestCell.ConversionUs);
            AssertState(HoldState.Hold, bench);
            bench.Convert(TestCell.Counts(70_000, 1), TestCell.ConversionUs);
            AssertState(HoldState.Aborted, bench);
            Assert.AreEqual((int)HoldOutcome.OverForce, (int)bench.Device.Session.Outcome);
        }

        private static void AssertState(HoldState state, DeviceBench bench)
        {
            Assert.AreEqual((int)state, (int)bench.Device.Session.State, "state");
        }
    }
}
