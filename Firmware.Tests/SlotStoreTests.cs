#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Data in two slots: what is written where, and what is read.</summary>
    [TestClass]
    public class SlotStoreTests
    {
        private const int Bytes = 5;

        [TestMethod]
        public void Nothing_stored_is_nothing_read()
        {
            SlotStore store = new SlotStore(new FakeSlots(), new byte[WorkBuffer.Length]);
            byte[] payload = Payload(7);
            Assert.AreNotEqual((int)SlotState.Good, (int)store.Load(payload));
            Assert.AreEqual(0, store.Copies);
            Check.Bytes(Payload(7), payload, Bytes, "what was there before");
        }

        [TestMethod]
        public void A_slot_holds_the_sequence_the_data_and_the_checksum()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            Assert.IsTrue(store.Save(Payload(7)));
            Assert.AreEqual(0, slots.LastWritten, "the first goes into the first slot");
            byte[] frame = slots.Bytes(0);
            Assert.AreEqual(Bytes + SlotStore.FrameBytes, frame.Length);
            Assert.AreEqual(1, LittleEndian.GetInt32(frame, 0), "sequence");
            for (int i = 0; i < Bytes; i++)
            {
                Check.Equal(7 + i, frame[4 + i], "byte of the data", i);
            }

            Assert.AreEqual(ReferenceCrc.Of(frame, 4 + Bytes), (uint)LittleEndian.GetInt32(frame, 4 + Bytes), "checksum");
        }

        [TestMethod]
        public void The_older_slot_is_written_and_the_newest_is_read_over_restarts()
        {
            FakeSlots slots = new FakeSlots();
            for (int number = 1; number <= 9; number++)
            {
                SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
                store.Load(new byte[Bytes]);
                Check.That(store.Save(Payload(number)), "saved", number);
                Check.Equal((number + 1) % 2, slots.LastWritten, "slot of save", number);
                Check.Equal(number, LittleEndian.GetInt32(slots.Bytes(slots.LastWritten), 0), "sequence", number);
                AssertLoads(number, slots, 1);
            }
        }

        [TestMethod]
        public void The_sequence_wraps_and_the_newest_is_still_the_newest()
        {
            AssertNewest(0, int.MaxValue - 1, int.MaxValue);
            AssertNewest(1, int.MaxValue, int.MinValue);
            AssertNewest(2, int.MinValue, int.MinValue + 1);
            AssertNewest(3, -1, 0);
        }

        [TestMethod]
        public void A_save_over_the_wrap_goes_into_the_older_slot()
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(1, Framed(1, int.MaxValue - 1));
            slots.Put(0, Framed(2, int.MaxValue));
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.Load(new byte[Bytes]);
            Assert.IsTrue(store.Save(Payload(3)));
            Assert.AreEqual(1, slots.LastWritten);
            Assert.AreEqual(int.MinValue, LittleEndian.GetInt32(slots.Bytes(1), 0));
            AssertLoads(3, slots, 1);
        }

        [TestMethod]
        public void Any_flipped_bit_in_a_slot_leaves_the_other_in_use()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.Save(Payload(1));
            store.Save(Payload(2));
            for (int slot = 0; slot < 2; slot++)
            {
                byte[] frame = slots.Bytes(slot);
                for (int bit = 0; bit < 8 * frame.Length; bit++)
                {
                    frame[bit / 8] ^= (byte)(1 << (bit % 8));
                    AssertLoads(slot == 0 ? 2 : 1, slots, 1);
                    frame[bit / 8] ^= (byte)(1 << (bit % 8));
                }
            }

            AssertLoads(2, slots, 1);
        }

        [TestMethod]
        public void Two_damaged_slots_are_nothing()
        {
            FakeSlots slots = new FakeSlots();
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            store.SaveTwice(Payload(1));
            slots.Bytes(0)[4] ^= 1;
            slots.Bytes(1)[5] ^= 128;
            Assert.AreNotEqual((int)SlotState.Good, (int)new SlotStore(slots, new byte[WorkBuffer.Length]).Load(new byte[Bytes]));
            Assert.IsTrue(store.Save(Payload(3)), "and can be written again");
            AssertLoads(3, slots, 1);
        }

        [TestMethod]
        public void Another_length_is_nothing()
        {
            FakeSlots slots = new FakeSlots();
            new SlotStore(slots, new byte[WorkBuffer.Length]).SaveTwice(Payload(1));
            Assert.AreNotEqual((int)SlotState.Good, (int)new SlotStore(slots, new byte[WorkBuffer.Length]).Load(new byte[Bytes - 1]));
            Assert.AreNotEqual((int)SlotState.Good, (int)new SlotStore(slots, new byte[WorkBuffer.Length]).Load(new byte[Bytes + 1]));
        }

        private static void AssertNewest(int at, int older, int newer)
        {
            FakeSlots slots = new FakeSlots();
            slots.Put(0, Framed(10 + at, older));
            slots.Put(1, Framed(20 + at, newer));
            AssertLoads(20 + at, slots, 1);
            slots.Put(0, Framed(20 + at, newer));
            slots.Put(1, Framed(10 + at, older));
            AssertLoads(20 + at, slots, 1);
        }

        private static void AssertLoads(int number, FakeSlots slots, int copies)
        {
            SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
            byte[] payload = new byte[Bytes];
            Check.That(store.Load(payload) == SlotState.Good, "something is read", number);
            Check.Bytes(Payload(number), payload, Bytes, "data " + number.ToString());
            Check.Equal(copies, store.Copies, "copies of data", number);
        }

        private static byte[] Framed(int number, int sequence)
        {
            byte[] frame = new byte[Bytes + SlotStore.FrameBytes];
            SlotStore.Frame(frame, Payload(number), sequence);
            return frame;
        }

        private static byte[] Payload(int number)
        {
            byte[] payload = new byte[Bytes];
            for (int i = 0; i < Bytes; i++)
            {
                payload[i] = (byte)(number + i);
            }

            return payload;
        }
    }
}
