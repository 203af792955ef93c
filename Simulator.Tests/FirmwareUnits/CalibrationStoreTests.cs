#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The stored calibration in its two copies.</summary>
    [TestClass]
    public class CalibrationStoreTests
    {
        [TestMethod]
        public void An_empty_store_gives_no_calibration()
        {
            CalibrationStore store = new CalibrationStore(new FakeSlots(), new byte[WorkBuffer.Length]);
            Assert.IsFalse(store.Load().IsValid);
            Assert.AreEqual(0, store.Copies);
        }

        [TestMethod]
        public void A_calibration_is_stored_twice_and_comes_back()
        {
            FakeSlots slots = LoopBench.StoredTwice();
            CalibrationStore store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            AssertIsTestCell(store.Load());
            Assert.AreEqual(2, store.Copies);
            for (int slot = 0; slot < 2; slot++)
            {
                slots = LoopBench.StoredTwice();
                slots.Bytes(slot)[10] ^= 4;
                store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
                AssertIsTestCell(store.Load());
                Check.Equal(1, store.Copies, "copies with damage in slot", slot);
            }
        }

        [TestMethod]
        public void Two_damaged_copies_are_no_calibration()
        {
            FakeSlots slots = LoopBench.StoredTwice();
            slots.Bytes(0)[10] ^= 4;
            slots.Bytes(1)[10] ^= 4;
            CalibrationStore store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            Assert.IsFalse(store.Load().IsValid);
            Assert.AreEqual(0, store.Copies);
        }

        [TestMethod]
        public void The_factory_form_is_read_from_either_slot()
        {
            for (int slot = 0; slot < 2; slot++)
            {
                FakeSlots slots = new FakeSlots();
                slots.Put(slot, CalibrationCodec.Encode(TestCell.Calibrated()));
                CalibrationStore store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
                AssertIsTestCell(store.Load());
                Check.Equal(1, store.Copies, "copies from slot", slot);
            }
        }

        [TestMethod]
        public void A_new_calibration_takes_the_place_of_both_copies()
        {
            FakeSlots slots = LoopBench.StoredTwice();
            CalibrationStore store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            store.Load();
            Assert.IsTrue(store.Save(new Calibration(8, 1, 2_000_000, 3, 4, 5)));
            store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            Assert.AreEqual(8, store.Load().Id);
            Assert.AreEqual(2, store.Copies);
        }

        [TestMethod]
        public void A_power_cut_between_the_two_copies_leaves_the_new_one_in_use()
        {
            FakeSlots slots = LoopBench.StoredTwice();
            CalibrationStore store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            store.Load();
            slots.WritesLeft = 1;
            Assert.IsTrue(store.Save(new Calibration(8, 1, 2_000_000, 3, 4, 5)));
            store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            Assert.AreEqual(8, store.Load().Id);
            Assert.AreEqual(1, store.Copies);
        }

        [TestMethod]
        public void A_calibration_that_cannot_be_stored_leaves_the_one_before()
        {
            FakeSlots slots = LoopBench.StoredTwice();
            CalibrationStore store = new CalibrationStore(slots, new byte[WorkBuffer.Length]);
            store.Load();
            slots.Lies = true;
            Assert.IsFalse(store.Save(new Calibration(8, 1, 2_000_000, 3, 4, 5)));
            AssertIsTestCell(new CalibrationStore(slots, new byte[WorkBuffer.Length]).Load());
        }

        private static void AssertIsTestCell(Calibration calibration)
        {
            Assert.IsTrue(calibration.IsValid);
            Assert.AreEqual(TestCell.CalibrationId, calibration.Id);
            Assert.AreEqual(TestCell.ZeroCounts, calibration.ZeroCounts);
            Assert.AreEqual(TestCell.Calibrated().SlopeQ24, calibration.SlopeQ24);
        }
    }
}
