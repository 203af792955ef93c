#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The settings that the device keeps.</summary>
    [TestClass]
    public class DeviceSettingsTests
    {
        [TestMethod]
        public void Without_stored_settings_the_device_is_as_delivered()
        {
            AssertDelivered(new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]), "nothing stored");
            FakeSlots unreadable = Stored();
            unreadable.IsUnreadable = true;
            AssertDelivered(new DeviceSettings(unreadable, new byte[WorkBuffer.Length]), "unreadable");
        }

        [TestMethod]
        public void As_delivered_it_guides_what_it_ships_with_under_the_cautious_cap()
        {
            DeviceSettings settings = new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]);
            HoldSettings shipped = HoldSettings.Default();
            Assert.AreEqual(shipped.TargetMilliNewtons, settings.Programme.TargetMilliNewtons(0));
            Assert.AreEqual(shipped.ToleranceMilliNewtons, shipped.TargetMilliNewtons * settings.Programme.TolerancePercent(0) / 100);
            Assert.AreEqual(shipped.HoldMs, settings.Programme.HoldMs(0));
            Assert.IsTrue(new ProgrammeCheck(settings.Programme, settings.CapMilliNewtons, false).IsGood());
        }

        [TestMethod]
        public void What_is_saved_is_read_again_field_by_field()
        {
            DeviceSettings settings = new DeviceSettings(Stored(), new byte[WorkBuffer.Length]);
            Assert.IsFalse(settings.WasLost);
            Assert.AreEqual((int)DeviceRole.Patient, (int)settings.Role);
            Assert.AreEqual(123_450, settings.CapMilliNewtons);
            Assert.AreEqual(7, settings.DailyLimit);
            Assert.AreEqual(0x7654_3210, settings.TherapistKey);
            Assert.AreEqual(80, settings.BrightnessPercent);
            Assert.AreEqual(60, settings.HapticPercent);
            Assert.AreEqual((int)CueMode.HapticOnly, (int)settings.CueMode);
            Assert.AreEqual(20_713, settings.Day);
            Assert.AreEqual(0x0102_0304, settings.DaySequence);
            Assert.AreEqual(999_999, settings.Passkey);
            Assert.AreEqual(200, settings.TipSquareMillimetres);
            ProgrammeSamples.AssertSame(ProgrammeSamples.Of(ProgrammeKind.Threshold), settings.Programme);
        }

        [TestMethod]
        public void The_ends_of_every_range_are_kept()
        {
            AssertKept(DeviceRole.Unassigned, DeviceSettings.LowestCapMilliNewtons, 0, int.MinValue, 10, 20, CueMode.Both, 0, 1);
            AssertKept(DeviceRole.Therapist, HoldSettings.HighestForceMilliNewtons, 255, -1, 100, 100, CueMode.LightOnly, 0xFFFF, int.MaxValue);
            AssertKept(DeviceRole.Patient, 12_340, 1, int.MaxValue, 11, 21, CueMode.HapticOnly, 1, 0);
        }

        [TestMethod]
        public void Each_field_stands_alone()
        {
            DeviceSettings settings = new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]);
            settings.SetTip(50);
            settings.SetPasskey(1);
            settings.SetDay(0xFFFF, -1);
            settings.SetCues(10, 20, (int)CueMode.LightOnly);
            settings.SetRole(DeviceRole.Therapist, 10_000, 255, -1);
            Assert.AreEqual(50, settings.TipSquareMillimetres);
            Assert.AreEqual(1, settings.Passkey);
            Assert.AreEqual(0xFFFF, settings.Day);
            Assert.AreEqual(-1, settings.DaySequence);
            Assert.AreEqual(10, settings.BrightnessPercent);
            Assert.AreEqual(20, settings.HapticPercent);
            Assert.AreEqual((int)CueMode.LightOnly, (int)settings.CueMode);
            Assert.AreEqual(10_000, settings.CapMilliNewtons);
            Assert.AreEqual(255, settings.DailyLimit);
            Assert.AreEqual(-1, settings.TherapistKey);
            Assert.AreEqual((int)ProgrammeKind.Steady, (int)settings.Programme.Kind);
            Assert.AreEqual(4_000, settings.Programme.TargetCentiNewtons(0));
        }

        [TestMethod]
        public void A_slot_holds_the_block_and_its_frame_and_a_save_writes_both_one_after_the_other()
        {
            FakeSlots slots = new FakeSlots();
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            Check.Equal(86, DeviceSettings.Length, "length of the block", 0);
            Assert.IsTrue(settings.Save());
            Assert.AreEqual(DeviceSettings.Length + SlotStore.FrameBytes, slots.Bytes(0).Length);
            Assert.AreEqual(DeviceSettings.Length + SlotStore.FrameBytes, slots.Bytes(1).Length);
            Assert.AreEqual(2, slots.WritesTried);
        }

        [TestMethod]
        public void Nothing_is_written_before_it_is_saved()
        {
            FakeSlots slots = new FakeSlots();
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            settings.SetRole(DeviceRole.Patient, 20_000, 1, 2);
            settings.SetPasskey(3);
            Assert.AreEqual(0, slots.WritesTried);
            AssertDelivered(new DeviceSettings(slots, new byte[WorkBuffer.Length]), "not saved");
        }

        private static FakeSlots Stored()
        {
            FakeSlots slots = new FakeSlots();
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            settings.SetRole(DeviceRole.Patient, 123_450, 7, 0x7654_3210);
            settings.SetCues(80, 60, (int)CueMode.HapticOnly);
            settings.SetDay(20_713, 0x0102_0304);
            settings.SetPasskey(999_999);
            settings.SetTip(200);
            byte[] bytes = new byte[Programme.Length];
            Programme programme = new Programme(bytes, 0);
            Programme sample = ProgrammeSamples.Of(ProgrammeKind.Threshold);
            programme.SetHead((int)sample.Kind, 1, 3, sample.RampCentiNewtonsPerSecond);
            programme.SetStep(0, sample.TargetCentiNewtons(0), sample.TolerancePercent(0), 0, sample.RestSeconds(0));
            settings.SetProgramme(bytes);
            Assert.IsTrue(settings.Save());
            return slots;
        }

        private static void AssertKept(
            DeviceRole role, int cap, int limit, int key, int brightness, int haptic, CueMode mode, int day, int sequence)
        {
            FakeSlots slots = new FakeSlots();
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            settings.SetRole(role, cap, limit, key);
            settings.SetCues(brightness, haptic, (int)mode);
            settings.SetDay(day, sequence);
            settings.Save();
            DeviceSettings again = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            Check.That(!again.WasLost, "the settings are believed, cap", cap);
            Check.Equal((int)role, (int)again.Role, "role, cap", cap);
            Check.Equal(cap, again.CapMilliNewtons, "cap", cap);
            Check.Equal(limit, again.DailyLimit, "daily limit, cap", cap);
            Check.Equal(key, again.TherapistKey, "key, cap", cap);
            Check.Equal(brightness, again.BrightnessPercent, "brightness, cap", cap);
            Check.Equal(haptic, again.HapticPercent, "strength of the motor, cap", cap);
            Check.Equal((int)mode, (int)again.CueMode, "cues, cap", cap);
            Check.Equal(day, again.Day, "day, cap", cap);
            Check.Equal(sequence, again.DaySequence, "first record of the day, cap", cap);
        }

        private static void AssertDelivered(DeviceSettings settings, string when)
        {
            Assert.IsTrue(settings.WasLost, when);
            Assert.AreEqual((int)DeviceRole.Unassigned, (int)settings.Role, when);
            Assert.AreEqual(DeviceSettings.CapAsDeliveredMilliNewtons, settings.CapMilliNewtons, when);
            Assert.AreEqual(0, settings.DailyLimit, when);
            Assert.AreEqual(0, settings.TherapistKey, when);
            Assert.AreEqual(0, settings.Passkey, when);
            Assert.AreEqual(0, settings.Day, when);
            Assert.AreEqual(1, settings.DaySequence, when);
            Assert.AreEqual(0, settings.TipSquareMillimetres, when);
            Assert.AreEqual(100, settings.BrightnessPercent, when);
            Assert.AreEqual(100, settings.HapticPercent, when);
            Assert.AreEqual((int)CueMode.Both, (int)settings.CueMode, when);
            Assert.AreEqual((int)ProgrammeKind.Steady, (int)settings.Programme.Kind, when);
        }
    }
}
