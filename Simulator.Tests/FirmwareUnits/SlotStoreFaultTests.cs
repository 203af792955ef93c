#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Slots on a medium that refuses and lies, and how many copies there are.</summary>
    [TestClass]
    public class SlotStoreFaultTests
    {
        private const int Bytes = 3;

        [TestMethod]
        public void A_refused_write_leaves_what_was_there_before()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.Save(Payload(1));
            slots.Refuses = true;
            Assert.IsFalse(store.Save(Payload(2)));
            AssertLoads(1, slots);
            slots.Refuses = false;
            Assert.IsTrue(store.Save(Payload(3)));
            AssertLoads(3, slots);
        }

        [TestMethod]
        public void A_write_that_lies_is_noticed_and_the_next_one_goes_into_the_same_slot()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.Save(Payload(1));
            slots.Lies = true;
            for (int i = 0; i < 3; i++)
            {
                Check.That(!store.Save(Payload(2)), "the lie is noticed, write", i);
                Check.Equal(1, slots.LastWritten, "slot of write", i);
                AssertLoads(1, slots);
            }

            slots.Lies = false;
            Assert.IsTrue(store.Save(Payload(3)));
            Assert.AreEqual(1, slots.LastWritten);
            AssertLoads(3, slots);
        }

        [TestMethod]
        public void A_write_that_cannot_be_read_back_does_not_count()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            slots.IsUnreadable = true;
            Assert.IsFalse(store.Save(Payload(1)));
            Assert.AreEqual(0, store.Copies);
        }

        [TestMethod]
        public void A_write_that_leaves_the_old_frame_in_its_slot_is_noticed()
        {
            // The medium says yes and keeps the bytes it had: the same data under an older number.
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.SaveTwice(Payload(1));
            slots.Forgets = true;
            Assert.IsFalse(store.Save(Payload(1)));
            Assert.IsFalse(store.Save(Payload(2)));
            AssertLoads(1, slots);
        }

        [TestMethod]
        public void Saved_twice_is_two_copies_and_each_alone_is_enough()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            Assert.IsTrue(store.SaveTwice(Payload(1)));
            Assert.AreEqual(2, store.Copies);
            Assert.AreEqual(2, slots.WritesTried);
            AssertCopies(2, slots);
            for (int slot = 0; slot < 2; slot++)
            {
                byte[] kept = slots.Bytes(slot);
                slots.Put(slot, null);
                AssertCopies(1, slots);
                AssertLoads(1, slots);
                slots.Put(slot, kept);
            }
        }

        [TestMethod]
        public void Two_slots_with_different_data_are_one_copy()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.SaveTwice(Payload(1));
            Assert.IsTrue(store.Save(Payload(2)));
            Assert.AreEqual(1, store.Copies);
            AssertCopies(1, slots);
            Assert.IsTrue(store.Save(Payload(2)));
            AssertCopies(2, slots);
        }

        [TestMethod]
        public void Saving_twice_with_one_write_refused_is_one_copy_or_none()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.SaveTwice(Payload(1));
            slots.WritesLeft = 1;
            Assert.IsTrue(store.SaveTwice(Payload(2)), "one is stored");
            Assert.AreEqual(1, store.Copies);
            AssertLoads(2, slots);

            slots.WritesLeft = 0;
            Assert.IsFalse(store.SaveTwice(Payload(3)));
            AssertLoads(2, slots);
        }

        [TestMethod]
        public void A_failed_save_counts_the_slot_it_tried_as_lost()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.SaveTwice(Payload(1));
            slots.Lies = true;
            Assert.IsFalse(store.Save(Payload(2)));
            Assert.AreEqual(1, store.Copies);
            AssertCopies(1, slots);
        }

        private static void AssertLoads(int number, FakeSlots slots)
        {
            byte[] payload = new byte[Bytes];
            Check.That(new SlotStore(slots, new byte[WorkBuffer.Length]).Load(payload) == SlotState.Good, "something is read", number);
            Check.Bytes(Payload(number), payload, Bytes, "data");
        }

        private static void AssertCopies(int copies, FakeSlots slots)
        {
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.Load(new byte[Bytes]);
            Check.Equal(copies, store.Copies, "copies", copies);
        }

        private static byte[] Payload(int number)
        {
            return new byte[] { (byte)number, (byte)(number + 100), 0xA5 };
        }
    }
}
