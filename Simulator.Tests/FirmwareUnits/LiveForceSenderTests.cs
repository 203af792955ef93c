#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>When samples and guidance leave.</summary>
    [TestClass]
    public class LiveForceSenderTests
    {
        [TestMethod]
        public void Guidance_comes_first_then_every_fourth_conversion_a_message_of_four()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            for (int i = 1; i <= 31; i++)
            {
                Turn(bench, link, sender, 0, 1);
                Check.Equal(1, link.Live.Guidances, "messages of guidance, turn", i);
                Check.Equal(i / 4, link.Live.Messages, "messages of samples, turn", i);
            }

            Turn(bench, link, sender, 0, 1);
            Assert.AreEqual(2, link.Live.Guidances, "0.4 s later");
            Assert.AreEqual(0, link.Live.Lost);
        }

        [TestMethod]
        public void A_new_phase_is_told_at_once_behind_the_samples_that_wait()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 6);
            int samples = link.Live.Samples;
            Turn(bench, link, sender, 20_000, 2);
            Assert.AreEqual((int)HoldState.Approach, (int)link.Live.Guidance[1]);
            Assert.AreEqual(bench.StampUs, LittleEndian.GetInt32(link.Live.Guidance, 4));
            Assert.AreEqual(bench.StampUs & ~15, link.Live.StampUs, "no sample is left behind");
            Assert.IsTrue(link.Live.Samples > samples);
        }

        [TestMethod]
        public void A_verdict_that_changes_is_told_at_once()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 6);
            bench.Device.Condition = SafetyVerdict.BatteryLow;
            Turn(bench, link, sender, 0, 1);
            Assert.AreEqual((int)SafetyVerdict.BatteryLow, (int)link.Live.Guidance[2]);
        }

        [TestMethod]
        public void A_target_that_rises_is_told_ten_times_a_second()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Device.Settings.Ask(150_000, 15_000, 10_000, 1_000, HoldSettings.HighestForceMilliNewtons);
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 3_000, 16);
            int before = link.Live.Guidances;
            Turn(bench, link, sender, 3_000, 80);
            Assert.AreEqual(10, link.Live.Guidances - before);
            Assert.IsFalse(bench.Device.Settings.IsRisen);
        }

        [TestMethod]
        public void A_slow_converters_samples_do_not_wait()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            byte[] work = new byte[WorkBuffer.Length];
            for (int i = 1; i <= 20; i++)
            {
                bench.Convert(TestCell.Counts(0, i), 100_000);
                sender.Turn(link, bench.Device, true, work);
                Check.Equal(i, link.Live.Samples, "samples", i);
            }

            bench.Miss();
            sender.Turn(link, bench.Device, false, work);
            Assert.AreEqual(LiveForceSamples.NoConversion, link.Live.Force);
            Assert.AreEqual((int)SafetyVerdict.SensorMissing, (int)link.Live.Guidance[2]);
        }

        [TestMethod]
        public void The_next_listener_hears_only_what_comes_from_then_on()
        {
            DeviceBench bench = DeviceBench.Tared();
            FakeLink link = new FakeLink();
            LiveForceSender sender = new LiveForceSender();
            Turn(bench, link, sender, 0, 2);
            link.Refuses = true;
            Turn(bench, link, sender, 0, 40);
            link.Refuses = false;
            link.ListensLive = false;
            Turn(bench, link, sender, 0, 40);
            link.ListensLive = true;
            LiveReceiver next = link.Listen();
            Turn(bench, link, sender, 10, 4);
            Assert.AreEqual(4, next.Samples);
            Assert.AreEqual(0, next.Lost, "it begins with 0");
            Assert.AreEqual(0, next.Marked);
            Assert.AreEqual(1, next.Guidances);
            Assert.AreEqual(bench.StampUs & ~15, next.StampUs);
        }

        private static void Turn(DeviceBench bench, FakeLink link, LiveForceSender sender, int forceMilliNewtons, int turns)
        {
            byte[] work = new byte[WorkBuffer.Length];
            for (int i = 0; i < turns; i++)
            {
                bench.Press(forceMilliNewtons, 1);
                sender.Turn(link, bench.Device, true, work);
            }
        }
    }
}
