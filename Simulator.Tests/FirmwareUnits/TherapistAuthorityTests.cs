#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The therapist's key, to the millisecond, and what a patient's device refuses without it.</summary>
    [TestClass]
    public class TherapistAuthorityTests
    {
        private const int Pause = TherapistAuthority.WrongKeyPauseMs;

        [TestMethod]
        public void After_a_wrong_key_none_is_taken_for_the_pause_and_not_a_millisecond_longer()
        {
            int[] starts = { 0, 123_456, int.MaxValue - 5_000 }; // the last one: the uptime wraps in the pause
            for (int i = 0; i < starts.Length; i++)
            {
                TherapistAuthority authority = Of(DeviceRole.Patient, Requests.Key);
                int now = starts[i];
                Check.Equal(ControlCode.NotAllowed, authority.Show(1, now), "wrong key, start", i);
                Check.Equal(ControlCode.NotAllowed, authority.Show(Requests.Key, now), "right key at once, start", i);
                Check.Equal(ControlCode.NotAllowed, authority.Show(Requests.Key, unchecked(now + Pause - 1)), "right key too soon, start", i);
                Check.That(!authority.IsShown, "no authority yet, start", i);
                Check.Equal(ControlCode.Done, authority.Show(Requests.Key, unchecked(now + Pause)), "right key after the pause, start", i);
                Check.Equal(ControlCode.Done, authority.Show(Requests.Key, unchecked(now + Pause)), "and again at once, start", i);
                Check.That(authority.IsShown, "authority, start", i);
            }
        }

        [TestMethod]
        public void A_new_connection_does_not_end_the_pause()
        {
            TherapistAuthority authority = Of(DeviceRole.Patient, Requests.Key);
            authority.Show(1, 0);
            authority.Forget();
            Assert.AreEqual(ControlCode.NotAllowed, authority.Show(Requests.Key, Pause - 1));
        }

        [TestMethod]
        public void Every_bit_of_the_key_counts()
        {
            for (int bit = 0; bit < 32; bit++)
            {
                TherapistAuthority authority = Of(DeviceRole.Patient, Requests.Key);
                Check.Equal(ControlCode.NotAllowed, authority.Show(Requests.Key ^ (1 << bit), 0), "key with another bit", bit);
            }
        }

        [TestMethod]
        public void What_a_phone_may_do_follows_from_role_key_and_authority()
        {
            for (int role = 0; role <= (int)DeviceRole.Patient; role++)
            {
                for (int isShown = 0; isShown <= 1; isShown++)
                {
                    bool hasKey = role != (int)DeviceRole.Unassigned;
                    TherapistAuthority authority = Of((DeviceRole)role, hasKey ? Requests.Key : 0);
                    bool shows = isShown == 1 && authority.Show(hasKey ? Requests.Key : 0, 0) == ControlCode.Done;
                    Check.That(shows == (isShown == 1 && hasKey), "a device without a key takes none, role", role);
                    bool isPatient = role == (int)DeviceRole.Patient;
                    Check.That(authority.MayPrescribe == (!isPatient || shows), "prescribing, ten times the role plus shown", (10 * role) + isShown);
                    Check.That(authority.MaySetRole == (!hasKey || shows), "setting the role, ten times the role plus shown", (10 * role) + isShown);
                    bool isLong = role == (int)DeviceRole.Therapist || shows;
                    Check.That(authority.AllowsLongHolds == isLong, "long holds, ten times the role plus shown", (10 * role) + isShown);
                }
            }
        }

        [TestMethod]
        public void Whatever_is_sent_to_a_patients_device_without_the_key_changes_neither_programme_nor_role()
        {
            const int seed = 4_711;
            byte[] opcodes =
            {
                ControlCode.ProgrammeBegin, ControlCode.ProgrammeStep, ControlCode.ProgrammeApply, ControlCode.SetRole, ControlCode.Authorise,
                ControlCode.CalibrateBegin, ControlCode.CalibrateMass, ControlCode.CalibrateFinish,
            };
            byte[] lengths = { 6, 8, 1, 9, 5, 1, 5, 5 };
            ControlBench bench = Requests.InRole(DeviceRole.Patient, 4_500);
            NoiseGenerator noise = new NoiseGenerator(seed);
            int writes = bench.SettingSlots.WritesTried + bench.Slots.WritesTried;
            for (int i = 0; i < 250; i++)
            {
                int which = (noise.Next(1_000) & 0x7FFF) % opcodes.Length;
                byte[] operand = new byte[lengths[which] - 1];
                for (int at = 0; at < operand.Length; at++)
                {
                    operand[at] = (byte)noise.Next(100);
                }

                if (i % 50 == 49)
                {
                    Requests.Reconnect(bench);
                }

                Check.Equal(ControlCode.NotAllowed, bench.Ask(opcodes[which], operand), "result of request (seed 4711)", i);
            }

            Assert.AreEqual(writes, bench.SettingSlots.WritesTried + bench.Slots.WritesTried, "writes");
            Assert.AreEqual((int)DeviceRole.Patient, (int)bench.Settings.Role);
            Assert.AreEqual(45_000, bench.Settings.CapMilliNewtons);
            Assert.AreEqual((int)ProgrammeKind.Steady, (int)bench.Device.Programme.Kind);
            Assert.AreEqual(TestCell.CalibrationId, bench.Device.Sensor.Calibration.Id);
        }

        [TestMethod]
        public void The_long_holds_are_taken_from_a_therapist_and_from_nobody_else()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            ProgrammeSamples.Put(programme, ProgrammeField.Hold, 0, 90);
            Assert.AreEqual(ControlCode.OutOfRange, Requests.Send(ControlBench.Tared(), programme), "as delivered");
            Assert.AreEqual(ControlCode.Done, Requests.Send(Requests.InRole(DeviceRole.Therapist, 6_000), programme), "a therapist's device");
            ControlBench bench = Requests.InRole(DeviceRole.Patient, 6_000);
            Assert.AreEqual(ControlCode.NotAllowed, Requests.Send(bench, programme), "a patient's device");
            Requests.Authorise(bench, Requests.Key);
            Assert.AreEqual(ControlCode.Done, Requests.Send(bench, programme), "a patient's device in the therapist's hands");
            Assert.AreEqual(90_000, new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).Programme.HoldMs(0));
        }

        private static TherapistAuthority Of(DeviceRole role, int key)
        {
            DeviceSettings settings = new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]);
            settings.SetRole(role, 60_000, 0, key);
            return new TherapistAuthority(settings);
        }
    }
}
