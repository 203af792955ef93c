#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The area of the tip, set and stored.</summary>
    [TestClass]
    public class TipAreaTests
    {
        [TestMethod]
        public void A_new_device_has_a_free_tip()
        {
            Assert.AreEqual(0, new TipArea(new FakeSlots()).SquareMillimetres);
        }

        [TestMethod]
        public void Only_the_tips_that_there_are_can_be_set()
        {
            for (int area = 0; area < 256; area++)
            {
                FakeSlots slots = new FakeSlots();
                TipArea tip = new TipArea(slots);
                bool exists = area == 0 || area == 50 || area == 100 || area == 200;
                Check.Equal(exists ? ControlCode.Done : ControlCode.InvalidValue, tip.Set(area), "result of area", area);
                Check.Equal(exists ? area : 0, tip.SquareMillimetres, "area in use", area);
                Check.Equal(exists ? area : 0, new TipArea(slots).SquareMillimetres, "area after a restart", area);
                Check.Equal(exists ? 1 : 0, slots.WritesTried, "writes of area", area);
            }
        }

        [TestMethod]
        public void A_refused_area_leaves_the_one_before()
        {
            TipArea tip = new TipArea(new FakeSlots());
            tip.Set(100);
            Assert.AreEqual(ControlCode.InvalidValue, tip.Set(51));
            Assert.AreEqual(100, tip.SquareMillimetres);
        }

        [TestMethod]
        public void An_area_that_cannot_be_stored_is_not_in_use()
        {
            FakeSlots slots = new FakeSlots();
            TipArea tip = new TipArea(slots);
            tip.Set(100);
            slots.Lies = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, tip.Set(200));
            Assert.AreEqual(100, tip.SquareMillimetres);
            Assert.AreEqual(100, new TipArea(slots).SquareMillimetres);
        }

        [TestMethod]
        public void A_stored_area_of_another_version_or_of_no_tip_is_a_free_tip()
        {
            AssertReads(100, 1, 100);
            AssertReads(0, 0, 100);
            AssertReads(0, 2, 100);
            AssertReads(0, 1, 99);
            AssertReads(0, 1, 255);
        }

        private static void AssertReads(int expected, int version, int area)
        {
            FakeSlots slots = new FakeSlots();
            new SlotStore(slots, 2).Save(new byte[] { (byte)version, (byte)area });
            Check.Equal(expected, new TipArea(slots).SquareMillimetres, "area of version", version);
        }
    }
}
