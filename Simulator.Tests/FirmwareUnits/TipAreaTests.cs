#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The area of the tip, set by a phone and stored with the settings.</summary>
    [TestClass]
    public class TipAreaTests
    {
        [TestMethod]
        public void A_new_device_has_a_free_tip()
        {
            Assert.AreEqual(0, new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]).TipSquareMillimetres);
        }

        [TestMethod]
        public void Only_the_tips_that_there_are_can_be_set()
        {
            ControlBench bench = ControlBench.Tared();
            int inUse = 0;
            for (int area = 0; area < 256; area++)
            {
                bool exists = area == 0 || area == 50 || area == 100 || area == 200;
                int writes = bench.SettingSlots.WritesTried;
                Check.Equal(exists ? ControlCode.Done : ControlCode.InvalidValue, Set(bench, area), "result of area", area);
                inUse = exists ? area : inUse;
                Check.Equal(inUse, bench.Settings.TipSquareMillimetres, "area in use after", area);
                Check.Equal(inUse, new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).TipSquareMillimetres, "area after a restart after", area);
                Check.Equal(exists ? 2 : 0, bench.SettingSlots.WritesTried - writes, "writes of area", area);
            }
        }

        [TestMethod]
        public void An_area_that_cannot_be_stored_is_not_in_use()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(ControlCode.Done, Set(bench, 100));
            bench.SettingSlots.Lies = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, Set(bench, 200));
            Assert.AreEqual(100, bench.Settings.TipSquareMillimetres);
            Assert.AreEqual(100, new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).TipSquareMillimetres);
        }

        [TestMethod]
        public void A_stored_area_of_another_version_or_of_no_tip_is_a_free_tip()
        {
            ControlBench bench = ControlBench.Tared();
            Set(bench, 100);
            byte[] stored = new byte[DeviceSettings.Length];
            Assert.AreEqual((int)SlotState.Good, (int)new SlotStore(bench.SettingSlots, new byte[WorkBuffer.Length]).Load(stored));
            AssertReads(100, stored, stored[0], 100);
            AssertReads(0, stored, 0, 100);
            AssertReads(0, stored, stored[0] + 1, 100);
            AssertReads(0, stored, stored[0], 99);
            AssertReads(0, stored, stored[0], 255);
        }

        private static int Set(ControlBench bench, int area)
        {
            bench.Control.RequestByte(ControlCode.SetTipArea, area);
            return bench.Await(0);
        }

        private static void AssertReads(int expected, byte[] good, int version, int area)
        {
            byte[] stored = new byte[good.Length];
            System.Array.Copy(good, stored, good.Length);
            stored[0] = (byte)version;
            stored[1] = (byte)area;
            FakeSlots slots = new FakeSlots();
            new SlotStore(slots, new byte[WorkBuffer.Length]).Save(stored);
            Check.Equal(expected, new DeviceSettings(slots, new byte[WorkBuffer.Length]).TipSquareMillimetres, "area of version times 1000 plus area", (version * 1_000) + area);
        }
    }
}
