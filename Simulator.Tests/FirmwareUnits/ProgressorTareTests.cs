#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The Progressor's tare: the device's own, or none at all.</summary>
    [TestClass]
    public class ProgressorTareTests
    {
        private const int LongEnough = 4 * ZeroFinder.WindowConversions;

        [TestMethod]
        public void A_tare_with_a_free_tip_takes_the_zero_while_it_streams_and_no_sample_is_missing()
        {
            ProgressorBench bench = ProgressorBench.Streaming(20);
            bench.Press(300, 10);
            Check.Between(299, 301, Force(bench), "force before");
            bench.Ask(ProgressorCode.Tare);
            bench.Press(300, ZeroFinder.WindowConversions + 1);
            bench.Press(300, 3);
            Check.Between(-1, 1, Force(bench), "force after");
            Assert.IsTrue(bench.Server.IsStreaming);
            bench.Ask(ProgressorCode.Stop);
            bench.Press(300, 5);
            bench.AssertComplete(0, 0);
        }

        [TestMethod]
        public void A_tare_under_load_is_taken_and_changes_nothing()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Press(1_900, 3);
            bench.Ask(ProgressorCode.Tare);
            bench.Press(1_900, LongEnough);
            Check.Between(1_899, 1_901, Force(bench), "force");
            Assert.IsFalse(bench.Device.Sensor.IsTaring);
        }

        [TestMethod]
        public void A_tare_while_a_hand_is_guided_is_ignored_then_and_later()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Press(20_000, 2);
            bench.Press(40_000, 20);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.Ask(ProgressorCode.Tare);
            for (int i = 0; i < 40; i++)
            {
                bench.Press(40_000, 1);
                Check.That(!bench.Device.Sensor.IsTaring, "no tare begins", i);
            }

            Check.Between(39_999, 40_001, Force(bench), "force");
            Assert.AreEqual(0, bench.Client.Waiting, "it was taken");
        }

        [TestMethod]
        public void A_hand_that_begins_a_hold_ends_a_tare()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Ask(ProgressorCode.Tare);
            bench.Press(0, 10);
            Assert.IsTrue(bench.Device.Sensor.IsTaring);
            bench.Press(20_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding);
            Assert.IsFalse(bench.Device.Sensor.IsTaring);
        }

        [TestMethod]
        public void A_fault_ends_a_tare_and_none_begins_while_there_is_one()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Ask(ProgressorCode.Tare);
            bench.Press(500, 10);
            bench.Miss();
            Assert.IsFalse(bench.Device.Sensor.IsTaring, "ended by the fault");
            bench.Ask(ProgressorCode.Tare);
            bench.Press(500, 1);
            Assert.IsFalse(bench.Device.Sensor.IsTaring, "not begun");
            bench.Press(500, LongEnough);
            Check.Between(400, 501, Force(bench), "force after: only the drift is followed");
        }

        [TestMethod]
        public void A_device_without_a_calibration_is_not_tared()
        {
            ProgressorBench bench = new ProgressorBench(new DeviceBench(HoldSettings.Default(), Calibration.None(), 0));
            bench.Press(0, LongEnough);
            bench.Ask(ProgressorCode.Tare);
            bench.Press(0, 2);
            Assert.IsFalse(bench.Device.Sensor.IsTaring);
            Assert.AreEqual(0, bench.Client.Waiting);
        }

        [TestMethod]
        public void A_tare_ends_with_its_connection()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Ask(ProgressorCode.Tare);
            bench.Press(300, 10);
            bench.Client.Reconnect();
            bench.Press(300, 1);
            Assert.IsFalse(bench.Device.Sensor.IsTaring);
            bench.Press(300, 3);
            Check.Between(299, 301, Force(bench), "force");
        }

        [TestMethod]
        public void A_tare_of_the_control_point_is_left_alone()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Press(300, 2);
            bench.Device.Sensor.Retare();
            bench.Press(300, 20);
            bench.Ask(ProgressorCode.Tare);
            bench.Press(300, 10);
            bench.Client.Reconnect();
            bench.Press(300, 9);
            Assert.IsTrue(bench.Device.Sensor.IsTaring, "ended by the wrong one");
            bench.Press(300, 2);
            Assert.IsFalse(bench.Device.Sensor.IsTaring, "begun again");
            Check.Between(-1, 1, Force(bench), "force");
        }

        [TestMethod]
        public void A_tare_that_is_over_does_not_end_the_next_one_of_the_control_point()
        {
            ProgressorBench bench = ProgressorBench.Tared();
            bench.Ask(ProgressorCode.Tare);
            bench.Press(0, ZeroFinder.WindowConversions + 2);
            Assert.IsFalse(bench.Device.Sensor.IsTaring);
            bench.Device.Sensor.Retare();
            bench.Press(0, 1);
            bench.Client.Reconnect();
            bench.Press(0, 1);
            Assert.IsTrue(bench.Device.Sensor.IsTaring);
        }

        private static int Force(ProgressorBench bench)
        {
            return bench.Device.Sensor.ForceMilliNewtons;
        }
    }
}
