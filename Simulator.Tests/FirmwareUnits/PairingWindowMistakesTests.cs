#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What becomes of the window when phones pair, and when they are wrong.</summary>
    [TestClass]
    public class PairingWindowMistakesTests
    {
        [TestMethod]
        public void A_phone_that_pairs_closes_the_window_held_button_or_not()
        {
            WindowBench bench = WindowBench.Opened();
            bench.Pairings++;
            bench.Wait(1);
            Assert.IsFalse(bench.IsOpen);
            bench.Hold(4_000_000);
            Assert.IsTrue(bench.IsOpen, "the next window");
            bench.Press();
            bench.Pairings++;
            bench.Wait(1);
            Assert.IsFalse(bench.IsOpen, "while the passkey is shown");
            bench.Wait(5_000_000);
            bench.Release();
            Assert.AreEqual((int)PairingState.Closed, (int)bench.State, "that press is no gesture");
        }

        [TestMethod]
        public void The_third_wrong_passkey_closes_the_window_and_none_opens_for_five_minutes()
        {
            WindowBench bench = WindowBench.Opened();
            bench.WrongPasskeys = 2;
            bench.Wait(1_000_000);
            Assert.IsTrue(bench.IsOpen, "two");
            bench.WrongPasskeys = 3;
            bench.Wait(100_000);
            Assert.IsFalse(bench.IsOpen, "three");
            AssertPaused(bench);
        }

        [TestMethod]
        public void Wrong_passkeys_count_over_windows()
        {
            WindowBench bench = WindowBench.Opened();
            for (int mistake = 1; mistake < PairingWindow.MostMistakes; mistake++)
            {
                bench.WrongPasskeys++;
                bench.Wait(61_000_000);
                bench.Hold(4_000_000);
                Check.That(bench.IsOpen, "open with wrong passkeys", mistake);
            }

            bench.WrongPasskeys++;
            bench.Wait(100_000);
            Assert.IsFalse(bench.IsOpen);
            AssertPaused(bench);
            bench.WrongPasskeys += 2;
            bench.Wait(1_000_000);
            Assert.IsTrue(bench.IsOpen, "after the pause the count begins anew");
        }

        [TestMethod]
        public void A_phone_that_pairs_begins_their_count_anew()
        {
            WindowBench bench = WindowBench.Opened();
            bench.WrongPasskeys = 2;
            bench.Wait(1_000_000);
            bench.Pairings = 1;
            bench.Wait(1_000_000);
            bench.Hold(4_000_000);
            bench.WrongPasskeys = 4;
            bench.Wait(1_000_000);
            Assert.IsTrue(bench.IsOpen, "two since then");
            bench.WrongPasskeys = 5;
            bench.Wait(100_000);
            Assert.IsFalse(bench.IsOpen, "three");
            AssertPaused(bench);
        }

        [TestMethod]
        public void A_third_mistake_that_ends_behind_its_window_brings_the_pause_too()
        {
            WindowBench bench = WindowBench.Opened();
            bench.WrongPasskeys = 2;
            bench.Wait(61_000_000);
            Assert.IsFalse(bench.IsOpen);
            bench.WrongPasskeys = 3;
            bench.Wait(100_000);
            AssertPaused(bench);

            bench = WindowBench.Opened();
            bench.WrongPasskeys = 2;
            bench.Wait(61_000_000);
            bench.Press();
            bench.Wait(4_000_000);
            bench.WrongPasskeys = 3;
            bench.Release();
            Assert.AreEqual((int)PairingState.Refused, (int)bench.State, "with the button just let go");
        }

        [TestMethod]
        public void A_touch_together_with_the_third_mistake_does_not_spare_the_pause()
        {
            WindowBench bench = WindowBench.Opened();
            bench.WrongPasskeys = 3;
            bench.IsAtRest = false;
            bench.Wait(100_000);
            bench.IsAtRest = true;
            AssertPaused(bench);
        }

        [TestMethod]
        public void The_pause_lets_phones_be_forgotten()
        {
            WindowBench bench = WindowBench.Opened();
            bench.WrongPasskeys = 3;
            bench.Wait(100_000);
            bench.Hold(12_000_000);
            Assert.AreEqual((int)PairingState.Forgetting, (int)bench.State);
        }

        // The pause has just begun: it has all of its time before it.
        private static void AssertPaused(WindowBench bench)
        {
            bench.Hold(4_000_000);
            Assert.AreEqual((int)LightSign.PairingRefused, (int)bench.Sign, "the light says no");
            bench.Wait(PairingWindow.PauseUs - 8_000_001);
            bench.Hold(4_000_000);
            Assert.AreEqual((int)PairingState.Refused, (int)bench.State, "a microsecond before its end");
            bench.Wait(2_000_000);
            bench.Hold(4_000_000);
            Assert.AreEqual((int)PairingState.Open, (int)bench.State, "after it");
        }
    }
}
