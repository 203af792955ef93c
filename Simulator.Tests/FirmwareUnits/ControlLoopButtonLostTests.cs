#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop and the patient's button that goes: what it ends, what it forbids, and how it goes on.</summary>
    [TestClass]
    public class ControlLoopButtonLostTests
    {
        private const int TurnsPerSecond = 80;

        // The readings, one that the middle of three is behind, and the step behind the turn in which the loss is told.
        private const int TurnsToLose = PatientCable.ReadingsToBelieve + 2;

        [TestMethod]
        public void A_button_that_goes_ends_the_hold_in_each_phase_and_light_record_and_fault_log_say_so()
        {
            AssertLossEnds(20_000, HoldState.Approach);
            AssertLossEnds(40_000, HoldState.Hold);
            AssertLossEnds(48_000, HoldState.OffBand);
            AssertLossEnds(32_000, HoldState.OffBand);
        }

        [TestMethod]
        public void After_a_completed_hold_it_takes_the_white_away()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, 804);
            Assert.AreEqual(LightColour.Done, bench.Outputs.Light, "light of a completed hold");
            bench.PatientLine.IsUnplugged = true;
            bench.Press(40_000, TurnsToLose);
            Assert.AreEqual(LightColour.NoGuidance, bench.Outputs.Light, "light without the button");
            Assert.AreEqual((int)HoldOutcome.Completed, (int)bench.Device.Session.Outcome, "outcome");
        }

        [TestMethod]
        public void No_hold_begins_before_it_is_back()
        {
            LoopBench bench = Lost();
            bench.Press(40_000, TurnsPerSecond);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State, "phase while it is gone");
            bench.Press(0, 5);
            bench.PatientLine.IsUnplugged = false;
            bench.Press(0, TurnsToLose);
            AssertHolds(bench, "back");
            bench.PatientLine.IsUnplugged = true;
            bench.Press(40_000, TurnsToLose);
            Assert.AreEqual((int)HoldOutcome.ButtonLost, (int)bench.Device.Session.Outcome, "gone again");
        }

        [TestMethod]
        public void A_press_of_the_devices_button_goes_on_without_it()
        {
            LoopBench bench = Lost();
            bench.Button.IsPressed = true;
            bench.Press(0, 3);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "verdict");
            bench.Button.IsPressed = false;
            bench.Press(0, 3);
            AssertHolds(bench, "gone on without");
            bench.Press(40_000, TurnsPerSecond);
            Assert.IsTrue(bench.Device.IsGuiding, "and on");
        }

        [TestMethod]
        public void A_press_of_the_devices_button_that_comes_with_the_loss_does_not_save_the_hold()
        {
            for (int before = -3; before <= 3; before++)
            {
                LoopBench bench = AtLevel(); // where a short press is an answer, and ends no hold
                bench.PatientLine.IsUnplugged = true;
                bench.Press(20_000, TurnsToLose - 1 - before);
                bench.Button.IsPressed = true;
                bench.Press(20_000, TurnsToLose);
                Check.Equal((int)HoldOutcome.ButtonLost, (int)bench.Device.Session.Outcome, "outcome, turns between press and loss", before);
            }
        }

        [TestMethod]
        public void A_button_unplugged_while_it_is_pressed_at_a_level_asks_for_no_more_force()
        {
            for (int pressed = 2; pressed < 40; pressed++)
            {
                LoopBench bench = AtLevel();
                bench.PatientLine.IsPressed = true;
                bench.Press(20_000, pressed);
                bench.PatientLine.IsUnplugged = true;
                for (int i = 0; i < TurnsToLose; i++)
                {
                    bench.Press(20_000, 1);
                    Check.Equal(20_000, bench.Device.Settings.TargetMilliNewtons, "target, turns pressed", pressed);
                }

                Check.Equal((int)HoldOutcome.ButtonLost, (int)bench.Device.Session.Outcome, "outcome, turns pressed", pressed);
            }
        }

        [TestMethod]
        public void The_press_that_shows_the_passkey_does_not_go_on_without_it()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(0, TurnsPerSecond);
            bench.Button.IsPressed = true;
            bench.Press(0, 4 * TurnsPerSecond);
            bench.Button.IsPressed = false;
            bench.Press(0, 2);
            Assert.AreNotEqual(0, bench.Link.Passkey, "a window is open");
            bench.PatientLine.IsUnplugged = true;
            bench.Press(0, TurnsToLose);
            bench.Button.IsPressed = true;
            bench.Press(0, 65 * TurnsPerSecond);
            Assert.AreEqual((int)SafetyVerdict.ButtonLost, (int)bench.Device.Verdict, "while the passkey is shown");
            bench.Link.Pairings++;
            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.Passkey, "the window is over");
            Assert.AreEqual((int)SafetyVerdict.ButtonLost, (int)bench.Device.Verdict, "the same press behind it");
            bench.Button.IsPressed = false;
            bench.Press(0, 2);
            bench.Button.IsPressed = true;
            bench.Press(0, 3);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "a new press");
        }

        private static LoopBench Guided(int forceMilliNewtons)
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            if (forceMilliNewtons != 20_000)
            {
                bench.Press(40_000, 20);
            }

            bench.Press(forceMilliNewtons, 10);
            Check.That(bench.Device.IsGuiding, "guided at force, mN", forceMilliNewtons);
            return bench;
        }

        private static LoopBench AtLevel()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Device.Programme.Use(ProgrammeSamples.Of(ProgrammeKind.Stepped), HoldSettings.HighestForceMilliNewtons);
            bench.Press(20_000, 20);
            Assert.AreEqual((int)HoldState.Hold, (int)bench.Device.Session.State, "phase at the level");
            return bench;
        }

        private static LoopBench Lost()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.PatientLine.IsUnplugged = true;
            bench.Press(0, TurnsToLose - 1);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "verdict a turn before");
            bench.Press(0, 1);
            Assert.AreEqual((int)SafetyVerdict.ButtonLost, (int)bench.Device.Verdict, "verdict");
            return bench;
        }

        private static void AssertLossEnds(int forceMilliNewtons, HoldState phase)
        {
            LoopBench bench = Guided(forceMilliNewtons);
            bench.PatientLine.IsUnplugged = true;
            bench.Press(forceMilliNewtons, TurnsToLose - 1);
            Assert.AreEqual((int)phase, (int)bench.Device.Session.State, "phase a turn before");
            bench.Press(forceMilliNewtons, 1);
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State, "phase");
            Assert.AreEqual(LightColour.NoGuidance, bench.Outputs.Light, "light");
            bench.Press(0, 4 * TurnsPerSecond);
            Assert.AreEqual((int)HoldOutcome.ButtonLost, (int)bench.Store.Record(0)[HoldRecord.OutcomeOffset], "outcome in the record");
            Assert.AreEqual((int)FaultCode.ButtonLost, (int)new FaultLog(bench.Faults, new byte[WorkBuffer.Length]).Newest, "newest event");
        }

        private static void AssertHolds(LoopBench bench, string when)
        {
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, when);
            bench.Press(20_000, 3);
            bench.Press(40_000, 20);
            Assert.AreEqual((int)HoldState.Hold, (int)bench.Device.Session.State, when);
        }
    }
}
