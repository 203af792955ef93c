#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Settings whose medium fails or holds what no device can mean.</summary>
    [TestClass]
    public class DeviceSettingsFaultTests
    {
        [TestMethod]
        public void One_damaged_slot_brings_no_older_settings_back_whichever_it_is_and_is_told()
        {
            for (int slot = 0; slot < 2; slot++)
            {
                for (int at = 0; at < DeviceSettings.Length + SlotStore.FrameBytes; at++)
                {
                    FakeSlots slots = With(40_000, 30_000);
                    Check.That(!new DeviceSettings(slots, new byte[WorkBuffer.Length]).HasOneCopy, "two copies, byte", at);
                    slots.Bytes(slot)[at] ^= 0x10;
                    DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
                    Check.That(!settings.WasLost, "one slot is enough, byte", at);
                    Check.That(settings.HasOneCopy, "one copy is told, byte", at);
                    Check.Equal(30_000, settings.CapMilliNewtons, "cap, byte", at);
                }
            }
        }

        [TestMethod]
        public void A_cut_between_the_two_copies_leaves_the_new_settings_in_use()
        {
            FakeSlots slots = With(40_000, 40_000);
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            settings.SetRole(DeviceRole.Patient, 30_000, 0, 1);
            slots.WritesLeft = 1;
            Assert.IsTrue(settings.Save(), "one is stored");
            Assert.AreEqual(30_000, new DeviceSettings(slots, new byte[WorkBuffer.Length]).CapMilliNewtons);
        }

        [TestMethod]
        public void With_both_slots_damaged_it_is_as_delivered_and_can_be_set_up_again()
        {
            FakeSlots slots = With(20_000, 30_000);
            slots.Bytes(0)[20] ^= 0x10;
            slots.Bytes(1)[20] ^= 0x10;
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            AssertDelivered(settings, 0);
            settings.SetRole(DeviceRole.Patient, 40_000, 0, 1);
            Assert.IsTrue(settings.Save());
            Assert.AreEqual(40_000, new DeviceSettings(slots, new byte[WorkBuffer.Length]).CapMilliNewtons);
        }

        [TestMethod]
        public void A_block_of_another_version_is_as_delivered()
        {
            for (int version = 0; version < 256; version++)
            {
                FakeSlots slots = With(20_000, 30_000);
                byte[] block = new byte[DeviceSettings.Length];
                SlotStore store = new SlotStore(slots, new byte[WorkBuffer.Length]);
                Assert.AreEqual((int)SlotState.Good, (int)store.Load(block));
                bool isOurs = block[0] == version;
                block[0] = (byte)version;
                store.Save(block);
                Check.That(new DeviceSettings(slots, new byte[WorkBuffer.Length]).WasLost == !isOurs, "judgement of version", version);
            }
        }

        [TestMethod]
        public void A_sound_block_that_holds_what_no_device_can_mean_is_as_delivered()
        {
            for (int what = 0; what < 18; what++)
            {
                FakeSlots slots = new FakeSlots();
                DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
                settings.SetRole(DeviceRole.Patient, 20_000, 3, 4);
                settings.SetPasskey(5);
                Spoil(settings, what);
                Assert.IsTrue(settings.Save());
                AssertDelivered(new DeviceSettings(slots, new byte[WorkBuffer.Length]), what);
            }
        }

        [TestMethod]
        public void A_save_that_fails_brings_back_what_was_stored()
        {
            for (int way = 0; way < 3; way++)
            {
                FakeSlots slots = With(20_000, 30_000);
                DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
                slots.Refuses = way == 0;
                slots.Lies = way == 1;
                slots.Forgets = way == 2;
                settings.SetRole(DeviceRole.Therapist, 200_000, 99, 77);
                settings.SetCues(10, 20, 2);
                Check.That(!settings.Save(), "the failure is told, way", way);
                Check.Equal(30_000, settings.CapMilliNewtons, "cap in use, way", way);
                Check.Equal((int)DeviceRole.Patient, (int)settings.Role, "role in use, way", way);
                Check.Equal(100, settings.BrightnessPercent, "brightness in use, way", way);
                Check.Equal(30_000, new DeviceSettings(slots, new byte[WorkBuffer.Length]).CapMilliNewtons, "cap after a restart, way", way);
                slots.Refuses = false;
                slots.Lies = false;
                slots.Forgets = false;
                settings.SetRole(DeviceRole.Patient, 40_000, 0, 9);
                Check.That(settings.Save(), "the next save, way", way);
                Check.Equal(40_000, new DeviceSettings(slots, new byte[WorkBuffer.Length]).CapMilliNewtons, "cap of the next save, way", way);
            }
        }

        [TestMethod]
        public void A_first_save_that_fails_leaves_it_as_delivered()
        {
            FakeSlots slots = new FakeSlots();
            slots.Refuses = true;
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            settings.SetRole(DeviceRole.Patient, 20_000, 1, 1);
            Assert.IsFalse(settings.Save());
            AssertDelivered(settings, 0);
        }

        private static FakeSlots With(params int[] caps)
        {
            FakeSlots slots = new FakeSlots();
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            for (int i = 0; i < caps.Length; i++)
            {
                settings.SetRole(DeviceRole.Patient, caps[i], 5, 6);
                Assert.IsTrue(settings.Save());
            }

            return slots;
        }

        private static void Spoil(DeviceSettings settings, int what)
        {
            switch (what)
            {
                case 0: settings.SetRole((DeviceRole)3, 20_000, 0, 1); break;
                case 1: settings.SetRole((DeviceRole)255, 20_000, 0, 1); break;
                case 2: settings.SetRole(DeviceRole.Patient, DeviceSettings.LowestCapMilliNewtons - 10, 0, 1); break;
                case 3: settings.SetRole(DeviceRole.Patient, HoldSettings.HighestForceMilliNewtons + 10, 0, 1); break;
                case 4: settings.SetRole(DeviceRole.Patient, 655_350, 0, 1); break;
                case 5: settings.SetCues(9, 100, 0); break;
                case 6: settings.SetCues(101, 100, 0); break;
                case 7: settings.SetCues(100, 19, 0); break;
                case 8: settings.SetCues(100, 101, 0); break;
                case 9: settings.SetCues(100, 100, 3); break;
                case 10: settings.SetTip(51); break;
                case 11: settings.Programme.SetHead(5, 1, 1, 0); break;
                case 12: settings.Programme.SetStep(0, 15_001, 3, 10, 0); break;
                case 13: settings.SetPasskey(1_000_000); break;
                case 14: settings.SetPasskey(-1); break;
                case 15: settings.SetRole(DeviceRole.Patient, 20_000, 0, 0); break;
                case 16: settings.SetRole(DeviceRole.Therapist, 20_000, 0, 0); break;
                default: settings.Programme.SetHead(2, 9, 1, 0); break;
            }
        }

        private static void AssertDelivered(DeviceSettings settings, int at)
        {
            Check.Equal((int)DeviceRole.Unassigned, (int)settings.Role, "role as delivered", at);
            Check.Equal(DeviceSettings.CapAsDeliveredMilliNewtons, settings.CapMilliNewtons, "cap as delivered", at);
            Check.Equal(0, settings.TherapistKey + settings.Passkey + settings.DailyLimit, "keys and limit as delivered", at);
            Check.Equal(100, settings.BrightnessPercent, "brightness as delivered", at);
            Check.Equal(0, settings.TipSquareMillimetres, "tip as delivered", at);
            Check.Equal(4_000, settings.Programme.TargetCentiNewtons(0), "target as delivered", at);
        }
    }
}
