using Microsoft.VisualStudio.TestTools.UnitTesting;
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What keeps a patient at home safe from a programme and from a cramped hand, in the whole device.</summary>
    [TestClass]
    public class PrescribedSafetyTests
    {
        private const int CapCentiNewtons = 4_000;
        private const int CapMilliNewtons = 10 * CapCentiNewtons;
        private const int Cap = HoldSettings.HighestForceMilliNewtons;
        private const int Level = 20_000; // of the stepped sample's first step

        [TestMethod]
        public void A_button_kept_for_a_second_at_a_level_says_too_much_and_released_before_it_says_eased()
        {
            for (int ms = 100; ms <= 1_900; ms += 300)
            {
                WalkBench walk = new WalkBench(ProgrammeSamples.Of(ProgrammeKind.Stepped), Cap);
                walk.Hold(500);
                walk.AssertIs(HoldState.Hold, HoldOutcome.None, ms);
                walk.PressButton(Level, ms);
                bool isShort = ms * 1_000 < PatientButton.KeptUs;
                Check.Equal(isShort ? 1 : 0, walk.Device.Programme.StepIndex, "level after a press of ms", ms);
                walk.AssertIs(isShort ? HoldState.Approach : HoldState.Aborted, isShort ? HoldOutcome.None : HoldOutcome.TooMuch, ms);
            }
        }

        [TestMethod]
        public void A_patients_device_refuses_what_goes_over_the_cap_and_ends_a_hold_at_it()
        {
            ControlBench bench = Requests.InRole(DeviceRole.Patient, CapCentiNewtons);
            Assert.AreEqual(ControlCode.Done, Requests.Authorise(bench, Requests.Key));
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Steady);
            int goal = bench.Device.Settings.GoalMilliNewtons;
            for (int target = CapCentiNewtons - 600; target <= 15_000; target += 100)
            {
                ProgrammeSamples.Put(programme, ProgrammeField.Target, 0, target);
                Check.Equal(ControlCode.OutOfRange, Requests.Send(bench, programme), "result for a target of 10 mN", target);
                Check.Equal(goal, bench.Device.Settings.GoalMilliNewtons, "goal after a target of 10 mN", target);
            }

            bench.Press(goal / 2, 10);
            bench.Press(goal, 40);
            bench.Press(CapMilliNewtons - 1, 4);
            Assert.IsTrue(bench.Device.IsGuiding, "just under the cap");
            bench.Press(CapMilliNewtons, 2);
            Assert.AreEqual((int)HoldOutcome.OverForce, (int)bench.Device.Session.Outcome);
        }

        [TestMethod]
        public void Settings_that_are_lost_leave_the_cautious_cap()
        {
            ControlBench before = Requests.InRole(DeviceRole.Therapist, 20_000);
            FakeSlots slots = before.SettingSlots;
            for (int slot = 0; slot < 2; slot++)
            {
                if (slots.Bytes(slot) != null)
                {
                    slots.Bytes(slot)[20] ^= 0x10;
                }
            }

            ControlBench bench = new ControlBench(LoopBench.StoredTwice(), slots);
            bench.Press(0, TestCell.TareConversions);
            Assert.AreEqual((int)DeviceRole.Unassigned, (int)bench.Settings.Role);
            Assert.AreEqual(DeviceSettings.CapAsDeliveredMilliNewtons, bench.Settings.CapMilliNewtons);
            bench.Press(20_000, 10);
            bench.Press(40_000, 40);
            Assert.IsTrue(bench.Device.IsGuiding);
            bench.Press(DeviceSettings.CapAsDeliveredMilliNewtons, 2);
            Assert.AreEqual((int)HoldOutcome.OverForce, (int)bench.Device.Session.Outcome);
        }
    }
}
