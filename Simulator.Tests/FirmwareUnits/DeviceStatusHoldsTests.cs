#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The holds in the status, and what counting them costs.</summary>
    [TestClass]
    public class DeviceStatusHoldsTests
    {
        private const int Second = 80; // turns
        private const int Holds = 12;
        private const int Waiting = 14;

        [TestMethod]
        public void A_hold_that_ends_and_one_that_a_phone_takes_over_are_counted()
        {
            LoopBench bench = DeviceStatusTests.Idle(FakeStore.With(1, 2, 3));
            bench.Hold();
            bench.Press(0, 2 * Second);
            Assert.AreEqual(4, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Holds));
            Assert.AreEqual(4, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Waiting));
            byte[] acknowledged = { 7, 0, 0, 0, 3, 0, 0, 0 };
            bench.Link.Control.RequestBytes(ControlCode.Acknowledge, acknowledged);
            bench.Press(0, 2 * Second);
            Assert.AreEqual(4, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Holds));
            Assert.AreEqual(1, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Waiting));
        }

        [TestMethod]
        public void Deleted_holds_are_counted_out()
        {
            LoopBench bench = DeviceStatusTests.Idle(FakeStore.With(1, 2, 3));
            byte[] upTo = { 2, 0, 0, 0 };
            bench.Link.Control.RequestBytes(ControlCode.AskDelete, upTo);
            bench.Press(0, 3);
            byte[] confirmed = { 2, 0, 0, 0, 2, 0 };
            bench.Link.Control.RequestBytes(ControlCode.ConfirmDelete, confirmed);
            bench.Press(0, 2 * Second);
            Assert.AreEqual(1, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Holds));
            Assert.AreEqual(1, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Waiting));
        }

        [TestMethod]
        public void A_device_with_nothing_to_do_reads_no_flash()
        {
            FakeStore store = FakeStore.With(1, 2, 5, 6);
            LoopBench bench = DeviceStatusTests.Idle(store);
            Assert.AreEqual(4, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Holds), "with a gap, for which the log is read");
            store.Files.Counts = new LogFileCounts();
            bench.Press(0, 10 * Second);
            Assert.AreEqual(0, store.Files.Counts.Reads);
        }

        [TestMethod]
        public void While_a_hand_is_guided_holds_are_not_counted_and_the_rest_is_told()
        {
            FakeStore store = FakeStore.With(1, 2, 5, 6);
            LoopBench bench = DeviceStatusTests.Idle(store);
            bench.Press(20_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding);
            byte[] acknowledged = { 7, 0, 0, 0, 5, 0, 0, 0 };
            store.Files.Counts = new LogFileCounts();
            bench.Link.Control.RequestBytes(ControlCode.Acknowledge, acknowledged);
            bench.Battery.Next = FakeBattery.Voltage + 70;
            bench.Press(40_000, 2 * Second);
            Assert.AreEqual(0, store.Files.Counts.Reads);
            Assert.AreEqual(60, (int)DeviceStatusTests.Status(bench)[18], "battery, per cent");
        }

        [TestMethod]
        public void Holds_that_cannot_be_read_are_not_known_and_are_counted_when_they_can()
        {
            FakeStore store = FakeStore.With(1, 2, 5, 6);
            LoopBench bench = DeviceStatusTests.Idle(store);
            store.IsReadable = false;
            byte[] acknowledged = { 7, 0, 0, 0, 2, 0, 0, 0 };
            bench.Link.Control.RequestBytes(ControlCode.Acknowledge, acknowledged);
            bench.Press(0, 2 * Second);
            Assert.AreEqual(DeviceStatus.UnknownHolds, LittleEndian.GetInt32(DeviceStatusTests.Status(bench), Holds));
            store.IsReadable = true;
            bench.Press(0, 3 * Second);
            Assert.AreEqual(4, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Holds));
            Assert.AreEqual(2, LittleEndian.GetUInt16(DeviceStatusTests.Status(bench), Waiting));
        }
    }
}
