#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The last events, over restarts.</summary>
    [TestClass]
    public class FaultLogTests
    {
        [TestMethod]
        public void A_new_log_is_empty_and_has_nothing_to_store()
        {
            FaultLog log = new FaultLog(new FakeSlots(), new byte[WorkBuffer.Length]);
            Assert.AreEqual(0, log.Count);
            Assert.IsFalse(log.IsDirty);
        }

        [TestMethod]
        public void Every_field_of_an_event_stands_at_its_offset()
        {
            FaultLog log = new FaultLog(new FakeSlots(), new byte[WorkBuffer.Length]);
            log.Add(FaultCode.OverForce, HoldState.OffBand, 0x1234, 0x12345678, -70_000);
            byte[] bytes = new byte[FaultLog.EventBytes + 3];
            log.Copy(0, bytes, 2);
            Assert.AreEqual(0, (int)bytes[1], "before it");
            Assert.AreEqual((int)FaultCode.OverForce, (int)bytes[2], "code");
            Assert.AreEqual((int)HoldState.OffBand, (int)bytes[3], "phase");
            Assert.AreEqual(0x1234, LittleEndian.GetUInt16(bytes, 4), "boot");
            Assert.AreEqual(0x12345678, LittleEndian.GetInt32(bytes, 6), "uptime");
            Assert.AreEqual(-70_000, LittleEndian.GetInt32(bytes, 10), "detail");
            Assert.AreEqual(0, (int)bytes[14], "behind it");
        }

        [TestMethod]
        public void Events_are_in_their_order_and_the_oldest_gives_way()
        {
            FaultLog log = new FaultLog(new FakeSlots(), new byte[WorkBuffer.Length]);
            for (int number = 1; number <= 40; number++)
            {
                Add(log, number);
                int count = number < 16 ? number : 16;
                Check.Equal(count, log.Count, "events after", number);
                AssertEvents(log, number - count + 1, count);
            }
        }

        [TestMethod]
        public void The_log_survives_a_restart_at_every_length()
        {
            FakeSlots slots = new FakeSlots();
            for (int number = 1; number <= 40; number++)
            {
                FaultLog log = new FaultLog(slots, new byte[WorkBuffer.Length]);
                Add(log, number);
                Check.That(log.IsDirty, "there is something to store after", number);
                Check.That(log.Save(), "stored", number);
                Check.That(!log.IsDirty, "nothing is left to store after", number);
                int count = number < 16 ? number : 16;
                AssertEvents(new FaultLog(slots, new byte[WorkBuffer.Length]), number - count + 1, count);
            }
        }

        [TestMethod]
        public void A_log_that_could_not_be_stored_stays_dirty_and_the_stored_one_stays()
        {
            FakeSlots slots = new FakeSlots();
            FaultLog log = new FaultLog(slots, new byte[WorkBuffer.Length]);
            Add(log, 1);
            log.Save();
            Add(log, 2);
            slots.Lies = true;
            Assert.IsFalse(log.Save());
            Assert.IsTrue(log.IsDirty);
            AssertEvents(new FaultLog(slots, new byte[WorkBuffer.Length]), 1, 1);
            slots.Lies = false;
            Assert.IsTrue(log.Save());
            AssertEvents(new FaultLog(slots, new byte[WorkBuffer.Length]), 1, 2);
        }

        [TestMethod]
        public void A_damaged_log_is_the_one_before_and_two_damaged_are_an_empty_one()
        {
            FakeSlots slots = new FakeSlots();
            FaultLog log = new FaultLog(slots, new byte[WorkBuffer.Length]);
            Add(log, 1);
            log.Save();
            Add(log, 2);
            log.Save();
            slots.Bytes(1)[20] ^= 1;
            AssertEvents(new FaultLog(slots, new byte[WorkBuffer.Length]), 1, 1);
            slots.Bytes(0)[20] ^= 1;
            Assert.AreEqual(0, new FaultLog(slots, new byte[WorkBuffer.Length]).Count);
        }

        private static void Add(FaultLog log, int number)
        {
            log.Add((FaultCode)(1 + (number % 16)), HoldState.Hold, number, number * 1_000, number);
        }

        private static void AssertEvents(FaultLog log, int first, int count)
        {
            byte[] bytes = new byte[FaultLog.EventBytes];
            Check.Equal(count, log.Count, "events from", first);
            for (int i = 0; i < count; i++)
            {
                log.Copy(i, bytes, 0);
                Check.Equal(first + i, LittleEndian.GetUInt16(bytes, 2), "number of event", i);
                Check.Equal(1 + ((first + i) % 16), bytes[0], "code of event", i);
                Check.Equal((first + i) * 1_000, LittleEndian.GetInt32(bytes, 4), "uptime of event", i);
                Check.Equal(first + i, LittleEndian.GetInt32(bytes, 8), "detail of event", i);
            }
        }
    }
}
