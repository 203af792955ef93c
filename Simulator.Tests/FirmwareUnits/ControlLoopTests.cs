#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop over fakes: what it does when.</summary>
    [TestClass]
    public class ControlLoopTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void Every_turn_shows_the_cue_of_its_conversion()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            int shown = bench.Outputs.Shown;
            int eased = 0;
            for (int i = 0; i < 100; i++)
            {
                bench.Press(i < 50 ? 38_000 : 50_000, 1);
                Check.Equal(bench.Device.Light, bench.Outputs.Light, "light shown", i);
                Check.That(bench.Device.Haptic == bench.Outputs.Haptic, "motor is as planned", i);
                eased += bench.Outputs.Light == LightColour.EaseOff ? 1 : 0;
            }

            Assert.AreEqual(shown + 100, bench.Outputs.Shown);
            Assert.AreEqual(100, bench.LoadCell.LimitMs, "a conversion is waited for 100 ms");
            Check.Between(10, 50, eased, "turns with the light that says ease off");
        }

        [TestMethod]
        public void A_hold_leaves_one_intact_record_and_it_is_stored_soon_after_the_end()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, 2 + 800);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Press(40_000, 3);
            Assert.AreEqual(1, bench.Store.Count);
            bench.Press(0, 200);

            Assert.AreEqual(1, bench.Store.Count);
            Assert.AreEqual(1, bench.Store.AppendsTried);
            byte[] record = bench.Store.Record(0);
            Assert.IsTrue(HoldRecord.IsIntact(record));
            Assert.AreEqual((int)HoldOutcome.Completed, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(1, LittleEndian.GetInt32(record, HoldRecord.SequenceOffset));
            Assert.AreEqual(1, LittleEndian.GetUInt16(record, HoldRecord.BootOffset));
            Assert.AreEqual(FakeBattery.Voltage, LittleEndian.GetUInt16(record, 30));
        }

        [TestMethod]
        public void Holds_that_end_shortly_after_one_another_are_each_stored_at_once()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            for (int hold = 1; hold <= 4; hold++)
            {
                bench.Press(40_000, 8);
                bench.Press(0, 4);
                Check.Equal(hold, bench.Store.Count, "records stored after hold", hold);
                int outcome = bench.Store.Record(hold - 1)[HoldRecord.OutcomeOffset];
                Check.Equal((int)HoldOutcome.Released, outcome, "outcome of hold", hold);
                bench.Press(0, 2);
            }
        }

        [TestMethod]
        public void The_numbers_go_on_from_the_newest_stored_record()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(41, 0x01000041));
            bench.Hold();
            bench.Hold();

            Assert.AreEqual(4, bench.Store.Count);
            Assert.AreEqual(0x01000042, LittleEndian.GetInt32(bench.Store.Record(2), HoldRecord.SequenceOffset));
            Assert.AreEqual(0x01000043, LittleEndian.GetInt32(bench.Store.Record(3), HoldRecord.SequenceOffset));
            Assert.AreEqual(
                4, LittleEndian.GetUInt16(bench.Store.Record(2), HoldRecord.BootOffset), "one boot after the stored 3");
            Assert.AreEqual(4, LittleEndian.GetUInt16(bench.Store.Record(3), HoldRecord.BootOffset));
        }

        [TestMethod]
        public void The_phone_gets_every_sample_in_twenty_messages_a_second_and_guidance_more_than_twice_while_idle_and_while_guiding()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            AssertLive(bench, 0, "idle");
            bench.Press(40_000, 8);
            AssertLive(bench, 40_000, "guided");
            Assert.IsTrue(bench.Device.IsGuiding);
            Assert.AreEqual(4_000, bench.Link.Live.Force, "force of the newest sample");
            Assert.AreEqual((int)HoldState.Hold, (int)bench.Link.Live.Guidance[1], "phase");
        }

        [TestMethod]
        public void A_change_of_the_phase_is_told_at_once()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 2);
            Assert.AreEqual((int)HoldState.Approach, (int)bench.Device.Session.State);
            Assert.AreEqual((int)HoldState.Approach, (int)bench.Link.Live.Guidance[1]);
        }

        [TestMethod]
        public void A_line_that_is_dead_is_told_in_the_samples_and_keeps_guidance_coming()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.LoadCell.IsDead = true;
            bench.Press(0, 4);
            int before = bench.Link.Live.Guidances;
            int samples = bench.Link.Live.Samples;
            bench.Press(0, 50);
            Assert.AreEqual(50, bench.Link.Live.Samples - samples);
            Assert.AreEqual(LiveForceSamples.NoConversion, bench.Link.Live.Force);
            Assert.AreEqual((int)SafetyVerdict.SensorMissing, (int)bench.Link.Live.Guidance[2]);
            Assert.AreEqual(50, bench.Link.Live.Guidances - before, "with each");
        }

        [TestMethod]
        public void The_battery_is_measured_at_the_start_and_every_second_while_idle_and_while_guiding()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            Assert.AreEqual(1, bench.Battery.Measurements);
            Assert.AreEqual(50, bench.Link.BatteryPercent);
            bench.Press(0, 10 * TurnsPerSecond);
            Check.Between(10, 12, bench.Battery.Measurements, "measurements in 11 idle seconds");
            int before = bench.Battery.Measurements;
            bench.Press(30_000, 10 * TurnsPerSecond);
            Assert.IsTrue(bench.Device.IsGuiding);
            Check.Between(9, 11, bench.Battery.Measurements - before, "measurements in 10 guided seconds");
        }

        [TestMethod]
        public void Stored_holds_are_refused_in_the_next_turn_of_a_hold_and_sent_behind_it()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(1, 2));
            bench.Press(30_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding);
            for (int i = 0; i < 2 * TurnsPerSecond; i++)
            {
                bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
                bench.Press(30_000, 1);
                Check.Equal(1, bench.Link.Answers, "answers, turn", i);
                Check.Equal(RecordAccessCode.NotCompleted, bench.Link.Answer[3], "result, turn", i);
            }

            bench.Press(0, 10);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Press(0, 30);
            Assert.AreEqual(1, bench.Link.Answers);
            Assert.AreEqual(2, bench.Link.Receiver.Holds);
        }

        [TestMethod]
        public void A_report_that_runs_waits_for_the_end_of_a_hold_and_goes_on()
        {
            LoopBench bench = LoopBench.Tared(FakeStore.With(1, 2, 3));
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Press(0, 6);
            int segments = bench.Link.Receiver.Segments;
            Check.Between(1, 11, segments, "segments before the hold");
            bench.Press(30_000, 5 * TurnsPerSecond);
            Check.Between(segments, segments + 2, bench.Link.Receiver.Segments, "segments in the hold: those of the turns before the touch was seen");
            Assert.AreEqual(0, bench.Link.Answers);
            bench.Press(0, 40);
            Assert.AreEqual(1, bench.Link.Answers);
            Assert.AreEqual(RecordAccessCode.Success, (int)bench.Link.Answer[3]);
            Assert.AreEqual(3, bench.Link.Receiver.Holds, "all that were stored when it was asked for");
        }

        private static void AssertLive(LoopBench bench, int forceMilliNewtons, string phase)
        {
            LiveReceiver live = bench.Link.Live;
            int messages = live.Messages;
            int samples = live.Samples;
            int guidances = live.Guidances;
            bench.Press(forceMilliNewtons, 5 * TurnsPerSecond);
            Check.Between(99, 101, live.Messages - messages, "messages in five seconds, " + phase);
            Check.Between((5 * TurnsPerSecond) - 3, (5 * TurnsPerSecond) + 3, live.Samples - samples, "samples in five seconds, " + phase);
            Check.Between(12, 13, live.Guidances - guidances, "messages of guidance in five seconds, " + phase);
            Assert.AreEqual(0, live.Lost);
        }
    }
}
