#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The clock, set and read as the time of day.</summary>
    [TestClass]
    public class ClockOverTheLinkTests
    {
        private const int Noon = 1_789_560_000; // 2026-09-16 12:00 UTC, a Wednesday
        private const int Second = 80; // turns

        [TestMethod]
        public void A_phone_sets_the_clock_and_everybody_sees_it_run()
        {
            LoopBench bench = Idle();
            AssertShown(bench, CurrentTimeTests.Time(0, 0, 0, 0, 0, 0), 0);
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0);
            bench.Press(0, 1);
            AssertShown(bench, CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0), 3);
            bench.Press(0, 5 * Second);
            Check.Between(4, 5, bench.Link.Values[(int)LinkChannel.CurrentTime][6], "seconds");
        }

        [TestMethod]
        public void The_phone_is_told_once_of_each_time_that_was_set_by_whatever_way()
        {
            LoopBench bench = Idle();
            Assert.AreEqual(0, Told(bench), "time that goes by is no news");
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0);
            bench.Press(0, 5 * Second);
            Assert.AreEqual(1, Told(bench));
            bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(Noon, 8));
            bench.Press(0, 5 * Second);
            Assert.AreEqual(2, Told(bench));
            Assert.AreEqual(14, (int)bench.Link.Values[(int)LinkChannel.CurrentTime][4], "hours, two ahead");
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 15, 0, 0);
            bench.Press(0, 1);
            AssertShown(bench, CurrentTimeTests.Time(2026, 9, 16, 15, 0, 0), 3);
            bench.Hold();
            bench.Press(0, Second);
            Check.Between(Noon + 3_600, Noon + 3_602, LittleEndian.GetInt32(bench.Store.Record(0), 12), "UTC in a record");
        }

        [TestMethod]
        public void What_the_radio_refused_is_told_later_and_what_nobody_heard_is_not()
        {
            LoopBench bench = Idle();
            bench.Link.Refuses = true;
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0);
            bench.Press(0, 3 * Second);
            Assert.AreEqual(0, Told(bench));
            bench.Link.Refuses = false;
            bench.Press(0, 3 * Second);
            Assert.AreEqual(1, Told(bench));
            bench.Link.ListensStatus = false;
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0);
            bench.Press(0, 3 * Second);
            bench.Link.ListensStatus = true;
            bench.Press(0, 3 * Second);
            Assert.AreEqual(1, Told(bench));
        }

        [TestMethod]
        public void While_a_hand_is_guided_the_clock_stays_as_it_is()
        {
            LoopBench bench = Idle();
            bench.Press(20_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0);
            bench.Press(40_000, 100);
            Assert.IsTrue(bench.Link.TimeWrite == null, "it was taken out of the inbox");
            bench.Press(0, 3 * Second);
            AssertShown(bench, CurrentTimeTests.Time(0, 0, 0, 0, 0, 0), 0);
        }

        [TestMethod]
        public void A_patients_device_takes_no_day_that_is_over()
        {
            LoopBench bench = Idle();
            bench.Link.Control.RequestBytes(ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, 5, Requests.Key));
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 12, 0, 0);
            bench.Press(0, Second);
            Assert.AreEqual(0, bench.Link.Control.Result);
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 15, 23, 59, 59);
            bench.Press(0, 1);
            Assert.AreEqual(16, (int)bench.Link.Values[(int)LinkChannel.CurrentTime][3], "day");
            Assert.AreEqual(1, Told(bench));
            bench.Link.TimeWrite = CurrentTimeTests.Time(2026, 9, 16, 0, 0, 1);
            bench.Press(0, 1);
            AssertShown(bench, CurrentTimeTests.Time(2026, 9, 16, 0, 0, 1), 3);
        }

        [TestMethod]
        public void A_date_told_far_ahead_is_set_right_by_the_therapist_and_by_nobody_else()
        {
            LoopBench bench = Idle();
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, 5, Requests.Key)));
            bench.Link.TimeWrite = CurrentTimeTests.Time(2099, 1, 1, 12, 0, 0);
            bench.Press(0, Second);
            Assert.AreEqual(ControlCode.InvalidValue, Ask(bench, ControlCode.SetTime, Requests.Time(Noon, 0)));
            bench.Link.ConnectionNumber++;
            bench.Press(0, 3);
            byte[] therapist = Requests.Role((int)DeviceRole.Therapist, 6_000, 5, Requests.Key);
            Assert.AreEqual(ControlCode.NotAllowed, Ask(bench, ControlCode.SetRole, therapist));
            byte[] key = new byte[4];
            LittleEndian.PutInt32(key, 0, Requests.Key);
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.Authorise, key));
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetRole, therapist));
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetTime, Requests.Time(Noon, 0)));
            bench.Press(0, Second);
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, 5, Requests.Key)));
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetTime, Requests.Time(Noon + 60, 0)));
        }

        private static int Ask(LoopBench bench, int opcode, byte[] operand)
        {
            bench.Link.Control.RequestBytes(opcode, operand);
            bench.Press(0, 3);
            Check.Equal(1, bench.Link.Control.Answers, "answers, opcode", opcode);
            return bench.Link.Control.Result;
        }

        private static LoopBench Idle()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Link.ListensStatus = true;
            bench.Press(0, 2 * Second);
            return bench;
        }

        private static int Told(LoopBench bench)
        {
            return bench.Link.Sent[(int)LinkChannel.CurrentTime];
        }

        private static void AssertShown(LoopBench bench, byte[] expected, int weekday)
        {
            expected[7] = (byte)weekday;
            Check.Bytes(expected, bench.Link.Values[(int)LinkChannel.CurrentTime], CurrentTime.Length, "time shown");
        }
    }
}
