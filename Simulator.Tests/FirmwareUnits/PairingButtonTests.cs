#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The button of the whole loop as the key to the link.</summary>
    [TestClass]
    public class PairingButtonTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void The_passkey_is_accepted_from_the_opening_of_a_window_to_its_end_and_at_no_other_time()
        {
            LoopBench bench = Started();
            int passkey = bench.Link.ToldPasskey;
            Assert.AreEqual(0, bench.Link.PasskeysSet, "nothing was accepted since the start");
            Hold(bench, 4);
            Assert.AreEqual(passkey, bench.Link.Passkey);
            Assert.AreEqual(1, bench.Link.PasskeysSet);
            bench.Press(0, 59 * TurnsPerSecond);
            Assert.AreEqual(passkey, bench.Link.Passkey, "for a minute");
            Assert.AreEqual(1, bench.Link.PasskeysSet, "said once");
            bench.Press(0, 2 * TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.Passkey, "then no longer");
            bench.Press(0, 10 * TurnsPerSecond);
            Assert.AreEqual(2, bench.Link.PasskeysSet);
            Assert.AreEqual(0, bench.Link.BondsForgotten);
        }

        [TestMethod]
        public void A_pairing_and_a_touch_close_the_window()
        {
            LoopBench bench = Started();
            Hold(bench, 4);
            bench.Link.Pairings++;
            bench.Press(0, 1);
            Assert.AreEqual(0, bench.Link.Passkey, "a pairing");
            Hold(bench, 4);
            Assert.AreEqual(bench.Link.ToldPasskey, bench.Link.Passkey);
            bench.Press(20_000, 3);
            Assert.IsTrue(bench.Device.IsGuiding);
            Assert.AreEqual(0, bench.Link.Passkey, "a touch");
        }

        [TestMethod]
        public void The_patients_button_opens_nothing_however_long_it_is_held()
        {
            for (int seconds = 1; seconds < 25; seconds += 2)
            {
                LoopBench bench = Started();
                bench.PatientLine.IsPressed = true;
                bench.Press(0, seconds * TurnsPerSecond);
                bench.PatientLine.IsPressed = false;
                bench.Press(0, TurnsPerSecond);
                Check.Equal(0, bench.Link.PasskeysSet, "passkeys accepted, s", seconds);
                Check.Equal(0, bench.Link.BondsForgotten, "bonds forgotten, s", seconds);
            }
        }

        [TestMethod]
        public void Held_for_12_seconds_it_forgets_all_phones_once_and_the_motor_says_so()
        {
            LoopBench bench = Started();
            Hold(bench, 12);
            Assert.AreEqual(1, bench.Link.BondsForgotten);
            Assert.AreEqual(0, bench.Link.PasskeysSet);
            int turns = 0;
            for (int i = 0; i < TurnsPerSecond; i++)
            {
                bench.Press(0, 1);
                turns += bench.Outputs.Haptic ? 1 : 0;
            }

            Check.Between(38, 42, turns, "one long pulse, turns");
            Assert.AreEqual(1, bench.Link.BondsForgotten);
        }

        [TestMethod]
        public void Bonds_are_not_forgotten_while_a_hand_is_guided_but_as_soon_as_it_is_not()
        {
            LoopBench bench = Started();
            bench.Button.IsPressed = true;
            bench.Press(0, 12 * TurnsPerSecond);
            bench.Button.IsPressed = false;
            int forgotten = bench.Link.BondsForgotten;
            bench.LoadCell.ForceMilliNewtons = 40_000;
            for (int i = 0; i < 40; i++)
            {
                bench.Press(40_000, 1);
                if (bench.Device.IsGuiding)
                {
                    Check.Equal(forgotten, bench.Link.BondsForgotten, "forgotten while guided, turn", i);
                }
                else
                {
                    forgotten = bench.Link.BondsForgotten;
                }
            }

            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual(1, bench.Link.BondsForgotten);
        }

        [TestMethod]
        public void A_stuck_button_opens_and_forgets_nothing_and_is_a_fault_as_before()
        {
            LoopBench bench = Started();
            bench.Button.IsPressed = true;
            bench.Press(0, (20 * TurnsPerSecond) + 3);
            Assert.AreEqual((int)SafetyVerdict.ButtonStuck, (int)bench.Device.Verdict);
            bench.Press(0, 100 * TurnsPerSecond);
            bench.Button.IsPressed = false;
            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.PasskeysSet);
            Assert.AreEqual(0, bench.Link.BondsForgotten);
        }

        [TestMethod]
        public void The_button_that_shows_the_passkey_is_not_stuck_and_the_eye_reads_the_passkey()
        {
            LoopBench bench = Started();
            Hold(bench, 4);
            bench.Button.IsPressed = true;
            BlinkReader reader = new BlinkReader();
            for (int i = 0; i < 100 * TurnsPerSecond; i++)
            {
                bench.Press(0, 1);
                Check.Equal((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "verdict, turn", i);
                reader.Look(TestCell.ConversionUs, bench.Outputs.Light != LightColour.Off);
            }

            Assert.AreEqual(bench.Link.ToldPasskey, reader.Read);
            Assert.AreEqual(0, reader.TooFast);
            bench.Press(0, 50 * TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.Passkey, "the window is over");
            Assert.AreEqual((int)SafetyVerdict.ButtonStuck, (int)bench.Device.Verdict, "and from then on it counts");
        }

        [TestMethod]
        public void The_patients_button_is_stuck_while_the_passkey_is_shown_too()
        {
            LoopBench bench = Started();
            Hold(bench, 4);
            bench.Button.IsPressed = true;
            bench.PatientLine.IsPressed = true;
            bench.Press(0, 21 * TurnsPerSecond);
            Assert.AreEqual((int)SafetyVerdict.ButtonStuck, (int)bench.Device.Verdict);
        }

        [TestMethod]
        public void A_gesture_leaves_the_next_hold_as_it_was()
        {
            for (int seconds = 1; seconds < 20; seconds += 3)
            {
                LoopBench bench = Started();
                Hold(bench, seconds);
                Check.Equal((int)HoldState.Idle, (int)bench.Device.Session.State, "state, s", seconds);
                Check.Equal(40_000, bench.Device.Settings.TargetMilliNewtons, "target, s", seconds);
                bench.Hold();
                Check.Equal((int)HoldOutcome.Completed, (int)bench.Device.Session.Outcome, "outcome, s", seconds);
                Check.Equal(0, bench.Faults.WritesTried, "no fault was noted, s", seconds);
            }
        }

        [TestMethod]
        public void A_button_pressed_in_a_hold_and_kept_after_it_is_no_gesture()
        {
            LoopBench bench = Started();
            bench.Press(20_000, 3);
            bench.Press(40_000, 50);
            bench.Button.IsPressed = true;
            bench.Press(40_000, 10);
            bench.Press(0, 5 * TurnsPerSecond);
            bench.Button.IsPressed = false;
            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.PasskeysSet);
        }

        private static LoopBench Started()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(0, 3 * TurnsPerSecond);
            Check.Between(1, 999_999, bench.Link.ToldPasskey, "passkey");
            return bench;
        }

        private static void Hold(LoopBench bench, int seconds)
        {
            bench.Button.IsPressed = true;
            bench.Press(0, (seconds * TurnsPerSecond) + 1);
            bench.Button.IsPressed = false;
            bench.Press(0, 2);
        }
    }
}
