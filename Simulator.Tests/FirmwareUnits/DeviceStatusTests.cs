#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The status: each field, when it is told, and what it costs.</summary>
    [TestClass]
    public class DeviceStatusTests
    {
        private const int Second = 80; // turns
        private const int Events = 9;
        private const int Holds = 12;
        private const int Waiting = 14;

        [TestMethod]
        public void Before_the_first_conversion_it_says_so()
        {
            LoopBench bench = new LoopBench(new FakeStore(), new FakeSlots(), new FakeSlots(), FaultCode.None);
            bench.Press(0, 1);
            byte[] expected = { 1, 1, 0, 6, 0, 0, 0, 0, 0, 1, 8, 100, 0xFF, 0xFF, 0xFF, 0xFF, 0x0A, 0x0F, 50, 0 };
            expected[3] = FirmwareVersion.Minor;
            Check.Bytes(expected, Status(bench), DeviceStatus.Length, "status");
        }

        [TestMethod]
        public void A_device_that_is_ready_says_so()
        {
            LoopBench bench = Idle(FakeStore.With(1, 2, 3));
            byte[] status = Status(bench);
            Assert.AreEqual(DeviceStatus.Calibrated | DeviceStatus.Tared | DeviceStatus.SelfTested | DeviceStatus.PatientButton, (int)status[5], "flags");
            Assert.AreEqual(bench.Device.Verdict == SafetyVerdict.Allowed ? 1 : 0, (int)status[8], "verdict");
            Assert.IsTrue((LittleEndian.GetUInt16(status, 6) & SelfTest.CalibrationValid) != 0, "self-test");
            Assert.AreEqual(3, LittleEndian.GetUInt16(status, Holds), "holds");
            Assert.AreEqual(3, LittleEndian.GetUInt16(status, Waiting), "waiting");
            Check.Between(1, 99, status[11], "free, per cent");
            Assert.AreEqual(FakeBattery.Voltage, LittleEndian.GetUInt16(status, 16), "battery, mV");
            Assert.AreEqual(50, (int)status[18], "battery, per cent");
        }

        [TestMethod]
        public void Clock_role_calibration_and_faults_are_in_it()
        {
            LoopBench bench = Idle(new FakeStore());
            int events = Status(bench)[Events];
            bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(1_789_560_000, 0));
            bench.Press(0, 3);
            bench.Link.Control.RequestBytes(ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, 5, Requests.Key));
            bench.Press(0, 3);
            bench.Battery.Next = 3_000;
            bench.Press(0, 4 * Second);
            byte[] status = Status(bench);
            Assert.IsTrue((status[5] & DeviceStatus.ClockSet) != 0, "clock");
            Assert.AreEqual((int)DeviceRole.Patient, (int)status[19], "role");
            Assert.AreEqual((int)SafetyVerdict.BatteryLow, (int)status[8], "verdict");
            Assert.AreEqual(events + 1, (int)status[Events], "events");
            Assert.AreEqual((int)FaultCode.BatteryLow, (int)status[10], "the newest");
            Assert.AreEqual(0, (int)status[18], "battery, per cent");

            bench = Idle(new FakeStore());
            bench.Link.Control.Request(ControlCode.CalibrateBegin);
            bench.Press(0, Second);
            Assert.AreEqual(DeviceStatus.Calibrating, Status(bench)[5] & DeviceStatus.Calibrating);
        }

        [TestMethod]
        public void A_start_for_Progressor_clients_is_in_it()
        {
            FakeSlots settings = new FakeSlots();
            DeviceSettings stored = new DeviceSettings(settings, new byte[WorkBuffer.Length]);
            stored.SetProgressor(51_234);
            Assert.IsTrue(stored.Save());
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, 1);
            Assert.AreEqual(DeviceStatus.Progressor, Status(bench)[5] & DeviceStatus.Progressor);
        }

        [TestMethod]
        public void A_change_is_told_once_and_not_more_often_than_once_a_second()
        {
            LoopBench bench = Idle(new FakeStore());
            int told = Told(bench);
            bench.Press(0, 5 * Second);
            Assert.AreEqual(told, Told(bench), "nothing has changed");
            for (int i = 0; i < 10; i++)
            {
                bench.Press(i % 2 == 0 ? 20_000 : 0, Second / 4);
                bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(1_789_560_000, 0));
            }

            Check.Between(told + 1, told + 3, Told(bench), "notifications in 2.5 s");
        }

        [TestMethod]
        public void A_change_of_the_voltage_alone_is_shown_and_not_told()
        {
            LoopBench bench = Idle(new FakeStore());
            int told = Told(bench);
            bench.Battery.Next = FakeBattery.Voltage + 1;
            bench.Press(0, 2 * Second);
            Assert.AreEqual(FakeBattery.Voltage + 1, LittleEndian.GetUInt16(Status(bench), 16));
            Assert.AreEqual(told, Told(bench));
            bench.Battery.Next = FakeBattery.Voltage + 34;
            bench.Press(0, 2 * Second);
            Assert.AreEqual(told, Told(bench), "four per cent more");
            bench.Battery.Next = FakeBattery.Voltage + 35;
            bench.Press(0, 2 * Second);
            Assert.AreEqual(told + 1, Told(bench), "five per cent more");
        }

        [TestMethod]
        public void The_level_of_the_battery_follows_in_steps_and_reaches_both_ends()
        {
            Assert.AreEqual(50, BatteryGauge.Follow(55, 3_850));
            Assert.AreEqual(52, BatteryGauge.Follow(52, 3_851 + 6));
            Assert.AreEqual(50, BatteryGauge.Follow(50, 3_850 + 34));
            Assert.AreEqual(55, BatteryGauge.Follow(50, 3_850 + 35));
            Assert.AreEqual(45, BatteryGauge.Follow(50, 3_850 - 35));
            Assert.AreEqual(50, BatteryGauge.Follow(50, 3_850 - 28));
            Assert.AreEqual(0, BatteryGauge.Follow(1, 3_500));
            Assert.AreEqual(0, BatteryGauge.Follow(0, 3_507));
            Assert.AreEqual(100, BatteryGauge.Follow(99, 4_200));
            Assert.AreEqual(100, BatteryGauge.Follow(100, 4_190));
        }

        [TestMethod]
        public void A_version_that_is_spoken_is_taken_and_any_other_refused_with_those_that_are()
        {
            ControlBench bench = ControlBench.Tared();
            for (int version = 0; version < 256; version++)
            {
                bool isSpoken = version >= FirmwareVersion.OldestProtocol && version <= FirmwareVersion.Protocol;
                byte[] operand = { (byte)version };
                Check.Equal(isSpoken ? ControlCode.Done : ControlCode.InvalidValue, bench.Ask(ControlCode.Speak, operand), "version", version);
                Check.Equal(5, bench.Control.AnswerLength, "bytes of the answer, version", version);
                Check.Equal(FirmwareVersion.Protocol, bench.Control.Answer[3], "the newest, version", version);
                Check.Equal(FirmwareVersion.OldestProtocol, bench.Control.Answer[4], "the oldest, version", version);
            }
        }

        /// <summary>A loop that is tared and tested, over a store, with a phone that hears its status.</summary>
        /// <param name="store">The hold records.</param>
        internal static LoopBench Idle(FakeStore store)
        {
            LoopBench bench = LoopBench.Tared(store);
            bench.Link.ListensStatus = true;
            bench.Press(0, 4 * Second);
            return bench;
        }

        /// <summary>The status as a phone reads it.</summary>
        /// <param name="bench">The loop.</param>
        internal static byte[] Status(LoopBench bench)
        {
            return bench.Link.Values[(int)LinkChannel.Status];
        }

        private static int Told(LoopBench bench)
        {
            return bench.Link.Sent[(int)LinkChannel.Status];
        }
    }
}
