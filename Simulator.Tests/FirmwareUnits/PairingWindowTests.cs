#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The button held at rest, both sides of each limit.</summary>
    [TestClass]
    public class PairingWindowTests
    {
        [TestMethod]
        public void The_button_opens_a_window_when_it_is_let_go_between_3_and_10_seconds()
        {
            AssertAfter(PairingState.Closed, 2_999_999);
            AssertAfter(PairingState.Open, 3_000_000);
            AssertAfter(PairingState.Open, 9_999_999);
        }

        [TestMethod]
        public void It_forgets_all_phones_once_when_it_is_let_go_between_10_and_20_seconds()
        {
            AssertAfter(PairingState.Forgetting, 10_000_000);
            AssertAfter(PairingState.Forgetting, 19_999_999);
            WindowBench bench = new WindowBench();
            bench.Hold(12_000_000);
            bench.Wait(30_000_000);
            bench.Hold(4_000_000);
            AssertState(PairingState.Forgetting, bench, "as long as there is no time for it");
            bench.EndForgetting();
            AssertState(PairingState.Closed, bench, "done");
            bench.Wait(10_000_000);
            AssertState(PairingState.Closed, bench, "and not again");
            Assert.IsFalse(bench.IsOpen);
        }

        [TestMethod]
        public void A_stuck_button_opens_nothing_and_forgets_nothing_and_works_again_when_it_is_let_go()
        {
            AssertAfter(PairingState.Closed, 20_000_000);
            WindowBench bench = new WindowBench();
            bench.Press();
            for (int second = 0; second < 3_600; second++)
            {
                bench.Wait(1_000_000);
                Check.That(!bench.IsOpen && bench.State != PairingState.Forgetting, "an hour of a stuck button, s", second);
            }

            bench.Release();
            bench.Hold(3_000_000);
            AssertState(PairingState.Open, bench, "held again");
        }

        [TestMethod]
        public void While_it_is_held_the_light_says_what_letting_go_would_do()
        {
            WindowBench bench = new WindowBench();
            bench.Press();
            bench.Wait(2_999_999);
            AssertSign(LightSign.None, bench, "under 3 s");
            bench.Wait(1);
            AssertSign(LightSign.OfferPairing, bench, "from 3 s");
            bench.Wait(6_999_999);
            AssertSign(LightSign.OfferPairing, bench, "under 10 s");
            bench.Wait(1);
            AssertSign(LightSign.OfferForget, bench, "from 10 s");
            bench.Wait(9_999_999);
            AssertSign(LightSign.OfferForget, bench, "under 20 s");
            bench.Wait(1);
            AssertSign(LightSign.None, bench, "from 20 s");
            AssertSign(LightSign.PairingOpen, WindowBench.Opened(), "open");
        }

        [TestMethod]
        public void A_window_is_open_for_a_minute()
        {
            WindowBench bench = WindowBench.Opened();
            for (int window = 0; window < 3; window++)
            {
                bench.Wait(59_999_999);
                Check.That(bench.IsOpen, "up to a minute, window", window);
                bench.Wait(1);
                Check.That(!bench.IsOpen, "then no longer, window", window);
                bench.Hold(3_000_000);
            }
        }

        [TestMethod]
        public void Held_in_an_open_window_the_button_shows_the_passkey_and_keeps_it_open_for_two_minutes_at_most()
        {
            WindowBench bench = WindowBench.Opened();
            bench.Wait(10_000_000);
            bench.Press();
            AssertState(PairingState.Reading, bench, "pressed");
            AssertSign(LightSign.PasskeyLit, bench, "the start mark");
            bench.Wait(PasskeyBlink.MarkUs);
            AssertSign(LightSign.PasskeyDark, bench, "behind it");
            bench.Wait(109_999_999 - PasskeyBlink.MarkUs);
            AssertState(PairingState.Reading, bench, "up to two minutes");
            bench.Wait(1);
            bench.Wait(60_000_000);
            bench.Release();
            AssertState(PairingState.Closed, bench, "and letting go does nothing");
        }

        [TestMethod]
        public void Let_go_after_its_minute_it_closes()
        {
            WindowBench bench = WindowBench.Opened();
            bench.Hold(90_000_000);
            bench.Wait(1);
            Assert.IsFalse(bench.IsOpen);
        }

        [TestMethod]
        public void A_touch_ends_a_gesture_and_closes_a_window_but_stops_no_forgetting()
        {
            int[] heldUs = new int[] { 1_000_000, 5_000_000, 15_000_000 };
            for (int i = 0; i < heldUs.Length; i++)
            {
                WindowBench held = new WindowBench();
                held.Press();
                held.Wait(heldUs[i]);
                AssertTouchCloses(held, "held");
                held.Release();
                AssertState(PairingState.Closed, held, "let go afterwards");
            }

            AssertTouchCloses(WindowBench.Opened(), "open");
            WindowBench reading = WindowBench.Opened();
            reading.Press();
            AssertTouchCloses(reading, "reading");
            WindowBench forgetting = new WindowBench();
            forgetting.Hold(12_000_000);
            forgetting.IsAtRest = false;
            forgetting.Wait(1_000_000);
            AssertState(PairingState.Forgetting, forgetting, "asked for before the touch");
        }

        [TestMethod]
        public void A_press_that_began_on_a_pressed_tip_is_no_gesture()
        {
            WindowBench bench = new WindowBench();
            bench.IsAtRest = false;
            bench.Press();
            bench.Wait(1_000_000);
            bench.IsAtRest = true;
            bench.Wait(4_000_000);
            bench.Release();
            AssertState(PairingState.Closed, bench, "let go");

            // The tip let go by the very next step.
            bench.IsAtRest = false;
            bench.Press();
            bench.IsAtRest = true;
            bench.Wait(4_000_000);
            bench.Release();
            AssertState(PairingState.Closed, bench, "let go after a tip that was pressed for one step");
        }

        [TestMethod]
        public void Without_a_passkey_the_light_says_no_for_two_seconds()
        {
            WindowBench bench = new WindowBench();
            bench.HasPasskey = false;
            bench.Hold(4_000_000);
            AssertSign(LightSign.PairingRefused, bench, "let go");
            bench.Wait(1_999_999);
            AssertState(PairingState.Refused, bench, "under two seconds");
            bench.Wait(1);
            AssertState(PairingState.Closed, bench, "after two seconds");
            bench.Hold(4_000_000);
            bench.HasPasskey = true;
            bench.Hold(4_000_000);
            AssertState(PairingState.Open, bench, "a press while it says no");
        }

        private static void AssertAfter(PairingState expected, int heldUs)
        {
            WindowBench bench = new WindowBench();
            bench.Hold(heldUs);
            Check.Equal((int)expected, (int)bench.State, "state after a button held for µs", heldUs);
            Check.That(bench.IsOpen == (expected == PairingState.Open), "open after a button held for µs", heldUs);
        }

        private static void AssertTouchCloses(WindowBench bench, string what)
        {
            bench.IsAtRest = false;
            bench.Wait(1);
            AssertState(PairingState.Closed, bench, what);
            bench.IsAtRest = true;
            bench.Wait(1);
            AssertState(PairingState.Closed, bench, what + ", at rest again");
        }

        private static void AssertState(PairingState expected, WindowBench bench, string what)
        {
            Assert.AreEqual((int)expected, (int)bench.State, what);
        }

        private static void AssertSign(LightSign expected, WindowBench bench, string what)
        {
            Assert.AreEqual((int)expected, (int)bench.Sign, what);
        }
    }
}
