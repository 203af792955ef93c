#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Pairing on devices that may guide nobody, and under a finger that does as it likes.</summary>
    [TestClass]
    public class PairingButtonSceneTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void A_device_that_is_not_calibrated_has_a_full_log_or_a_dead_sensor_pairs_and_shows_it()
        {
            AssertPairs(new LoopBench(new FakeStore(), new FakeSlots(), new FakeSlots(), FaultCode.None), SafetyVerdict.NotCalibrated);

            FakeStore store = new FakeStore();
            store.Fill();
            AssertPairs(new LoopBench(store), SafetyVerdict.LogFull);

            LoopBench dead = new LoopBench(new FakeStore());
            dead.Press(0, 3 * TurnsPerSecond);
            dead.LoadCell.IsDead = true;
            AssertPairs(dead, SafetyVerdict.SensorMissing);

            LoopBench loaded = new LoopBench(new FakeStore());
            loaded.Press(0, 3 * TurnsPerSecond);
            loaded.LoadCell.ForceMilliNewtons = 1_900;
            loaded.Press(1_900, TurnsPerSecond);
            AssertPairs(loaded, SafetyVerdict.Allowed, 1_900);
        }

        [TestMethod]
        public void A_pressed_tip_lets_no_window_open_though_nobody_is_guided()
        {
            FakeStore store = new FakeStore();
            store.Fill();
            LoopBench bench = new LoopBench(store);
            bench.Press(0, 3 * TurnsPerSecond);
            bench.Press(2_500, TurnsPerSecond);
            Assert.IsFalse(bench.Device.IsGuiding);
            Hold(bench, 4, 2_500);
            Assert.AreEqual(0, bench.Link.PasskeysSet);
        }

        [TestMethod]
        public void Before_there_is_a_passkey_the_light_says_no_and_nothing_opens()
        {
            LoopBench bench = new LoopBench(new FakeStore());
            bench.LoadCell.IsDead = true; // no noise, no passkey
            bench.Press(0, 10);
            Hold(bench, 4, 0);
            Assert.AreEqual(0, bench.Link.ToldPasskey);
            Assert.AreEqual(0, bench.Link.PasskeysSet);
            Assert.AreEqual(LightColour.NoGuidance, bench.Outputs.Light);
            bench.LoadCell.IsDead = false;
            bench.Press(0, 3 * TurnsPerSecond);
            Hold(bench, 4, 0);
            Assert.AreEqual(bench.Link.ToldPasskey, bench.Link.Passkey);
        }

        [TestMethod]
        public void Whatever_a_finger_does_the_light_flashes_at_most_three_times_in_any_second_and_nobody_is_guided()
        {
            int opened = 0;
            int forgotten = 0;
            for (int seed = 1; seed <= 6; seed++)
            {
                LoopBench bench = new LoopBench(new FakeStore());
                bench.Press(0, 3 * TurnsPerSecond);
                NoiseGenerator noise = new NoiseGenerator(seed);
                int[] flashes = new int[3]; // turns of the last three, a ring
                int flash = 0;
                int left = 0;
                bool wasLit = false;
                for (int turn = TurnsPerSecond; turn < 240 * TurnsPerSecond; turn++)
                {
                    left--;
                    if (left <= 0)
                    {
                        bench.Button.IsPressed = !bench.Button.IsPressed;
                        int next = noise.Next(500);
                        left = next < 0 ? 1 - next : 1 + next;
                    }

                    bench.Press(0, 1);
                    Check.Equal((int)HoldState.Idle, (int)bench.Device.Session.State, "state, seed " + seed.ToString() + ", turn", turn);
                    bool isLit = bench.Outputs.Light != LightColour.Off;
                    if (isLit && !wasLit)
                    {
                        Check.That(turn - flashes[flash] >= TurnsPerSecond, "a fourth flash in a second, seed " + seed.ToString() + ", turn", turn);
                        flashes[flash] = turn;
                        flash = (flash + 1) % flashes.Length;
                    }

                    wasLit = isLit;
                    bool isOpen = bench.Link.Passkey > 0;
                    opened += isOpen ? 1 : 0;
                    Check.That(!isOpen || bench.Link.Passkey == bench.Link.ToldPasskey, "another passkey, seed " + seed.ToString() + ", turn", turn);
                }

                forgotten += bench.Link.BondsForgotten;
            }

            Assert.IsTrue(opened > 0 && forgotten > 0, "the fingers have opened and forgotten");
        }

        private static void AssertPairs(LoopBench bench, SafetyVerdict verdict)
        {
            AssertPairs(bench, verdict, 0);
        }

        private static void AssertPairs(LoopBench bench, SafetyVerdict verdict, int forceMilliNewtons)
        {
            bench.Press(forceMilliNewtons, 3 * TurnsPerSecond);
            Check.Equal((int)verdict, (int)bench.Device.Verdict, "verdict", 0);
            Hold(bench, 4, forceMilliNewtons);
            Check.Equal(bench.Link.ToldPasskey, bench.Link.Passkey, "passkey accepted, verdict", (int)verdict);
            int lit = 0;
            for (int i = 0; i < 4 * TurnsPerSecond; i++)
            {
                bench.Press(forceMilliNewtons, 1);
                Check.That(bench.Outputs.Light == LightColour.Sign || bench.Outputs.Light == LightColour.Off, "white or dark, turn", i);
                lit += bench.Outputs.Light == LightColour.Sign ? 1 : 0;
            }

            Check.Between(1, 40, lit, "turns with a flash of the open window, of 320");
        }

        private static void Hold(LoopBench bench, int seconds, int forceMilliNewtons)
        {
            bench.Button.IsPressed = true;
            int began = bench.Device.UptimeMs;
            while (bench.Device.UptimeMs - began < seconds * 1_000)
            {
                bench.Press(forceMilliNewtons, 1);
            }

            bench.Button.IsPressed = false;
            bench.Press(forceMilliNewtons, 2);
        }
    }
}
