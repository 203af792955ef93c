#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Who may tell the device what to do.</summary>
    [TestClass]
    public class RoleRequestsTests
    {
        private const int Patient = (int)DeviceRole.Patient;
        private const int Therapist = (int)DeviceRole.Therapist;

        [TestMethod]
        public void A_device_as_delivered_takes_its_first_role_from_any_phone()
        {
            for (int role = Therapist; role <= Patient; role++)
            {
                ControlBench bench = ControlBench.Tared();
                Check.Equal(ControlCode.NotAllowed, Requests.Authorise(bench, 0), "there is no key yet, role", role);
                Check.Equal(ControlCode.Done, SetRole(bench, role, 4_500, Requests.Key), "result, role", role);
                int cap = role == Patient ? 4_500 : 20_000;
                AssertRole(bench, role, cap, 5, 1);
                DeviceSettings stored = new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]);
                Check.Equal(role, (int)stored.Role, "role stored", role);
                Check.Equal(cap * 10, stored.CapMilliNewtons, "cap stored, role", role);
                Check.Equal(Requests.Key, stored.TherapistKey, "key stored, role", role);
            }
        }

        [TestMethod]
        public void The_role_changes_only_by_the_therapists_key()
        {
            for (int role = Therapist; role <= Patient; role++)
            {
                ControlBench bench = Requests.InRole((DeviceRole)role, 4_500);
                AssertRole(bench, role, role == Patient ? 4_500 : 20_000, 5, 0);
                Check.Equal(ControlCode.NotAllowed, SetRole(bench, Therapist, 20_000, Requests.Key), "without the key, role", role);
                Check.Equal(ControlCode.Done, Requests.Authorise(bench, Requests.Key), "showing the key, role", role);
                Check.Equal(ControlCode.Done, SetRole(bench, Patient, 3_000, 77), "with the key, role", role);
                AssertRole(bench, Patient, 3_000, 5, 1);
                Requests.Reconnect(bench);
                Check.Equal(ControlCode.NotAllowed, Requests.Authorise(bench, Requests.Key), "the key before, role", role);
            }
        }

        [TestMethod]
        public void Authority_ends_with_the_connection()
        {
            ControlBench bench = Requests.InRole(DeviceRole.Patient, 6_000);
            Assert.AreEqual(ControlCode.Done, Requests.Authorise(bench, Requests.Key));
            AssertRole(bench, Patient, 6_000, 5, 1);
            Assert.AreEqual(ControlCode.Done, Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Stepped)));
            Requests.Reconnect(bench);
            AssertRole(bench, Patient, 6_000, 5, 0);
            Assert.AreEqual(ControlCode.NotAllowed, Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Steady)));
            Assert.AreEqual((int)ProgrammeKind.Stepped, (int)bench.Device.Programme.Kind);
        }

        [TestMethod]
        public void A_wrong_key_takes_the_authority_back_and_a_second_one_is_not_even_looked_at_for_ten_seconds()
        {
            ControlBench bench = Requests.InRole(DeviceRole.Patient, 6_000);
            Requests.Authorise(bench, Requests.Key);
            Assert.AreEqual(ControlCode.NotAllowed, Requests.Authorise(bench, Requests.Key + 1));
            int wrongMs = bench.Device.UptimeMs;
            AssertRole(bench, Patient, 6_000, 5, 0);
            Requests.Reconnect(bench); // a new connection does not shorten it
            while (bench.Device.UptimeMs - wrongMs < TherapistAuthority.WrongKeyPauseMs - 500)
            {
                Assert.AreEqual(ControlCode.NotAllowed, Requests.Authorise(bench, Requests.Key));
                bench.Press(0, 50);
            }

            bench.Press(0, 50);
            Assert.AreEqual(ControlCode.Done, Requests.Authorise(bench, Requests.Key), "the pause is over, and tries in it did not lengthen it");
        }

        [TestMethod]
        public void A_role_that_cannot_be_is_refused()
        {
            ControlBench bench = ControlBench.Tared();
            for (int role = 0; role < 256; role += role == 3 ? 126 : 1)
            {
                if (role != Therapist && role != Patient)
                {
                    Check.Equal(ControlCode.InvalidValue, SetRole(bench, role, 6_000, 1), "role", role);
                }
            }

            Assert.AreEqual(ControlCode.InvalidValue, SetRole(bench, Patient, 999, 1));
            Assert.AreEqual(ControlCode.InvalidValue, SetRole(bench, Patient, 20_001, 1));
            Assert.AreEqual(ControlCode.InvalidValue, SetRole(bench, Patient, 6_000, 0), "without a key anybody could change it");
            AssertRole(bench, (int)DeviceRole.Unassigned, 6_000, 0, 0);
            Assert.AreEqual(ControlCode.Done, SetRole(bench, Patient, 1_000, 1));
            Assert.AreEqual(ControlCode.Done, SetRole(bench, Patient, 20_000, -1));
        }

        [TestMethod]
        public void A_role_that_cannot_be_stored_is_not_taken_and_gives_no_authority()
        {
            ControlBench bench = ControlBench.Tared();
            bench.SettingSlots.Refuses = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, SetRole(bench, Patient, 2_000, 1));
            AssertRole(bench, (int)DeviceRole.Unassigned, 6_000, 0, 0);
            Assert.AreEqual(40_000, bench.Device.Settings.GoalMilliNewtons, "the cap as delivered is in use");
        }

        [TestMethod]
        public void A_cap_holds_from_the_moment_it_is_set()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(ControlCode.Done, SetRole(bench, Patient, 3_000, 1));
            Assert.AreEqual(25_000, bench.Device.Settings.GoalMilliNewtons, "40 N do not fit twice under 30 N");
            Assert.AreEqual(30_000, bench.Device.Settings.OverForceMilliNewtons);
            bench.Press(20_000, 3);
            bench.Press(25_000, 20);
            bench.Press(29_999, 4);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.Press(30_000, 2);
            Assert.AreEqual((int)HoldOutcome.OverForce, (int)bench.Device.Session.Outcome);
        }

        private static int SetRole(ControlBench bench, int role, int cap, int key)
        {
            return bench.Ask(ControlCode.SetRole, Requests.Role(role, cap, 5, key));
        }

        private static void AssertRole(ControlBench bench, int role, int cap, int limit, int isTherapist)
        {
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadRole));
            byte[] answer = bench.Control.Answer;
            Assert.AreEqual(9, bench.Control.AnswerLength);
            Assert.AreEqual(role, (int)answer[3], "role");
            Assert.AreEqual(cap, LittleEndian.GetUInt16(answer, 4), "cap");
            Assert.AreEqual(limit, (int)answer[6], "holds a day");
            Assert.AreEqual(0, (int)answer[7], "used today");
            Assert.AreEqual(isTherapist, (int)answer[8], "the phone is the therapist's");
        }
    }
}
