#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The blinked passkey, read back by somebody who knows nothing of how it is made.</summary>
    [TestClass]
    public class PasskeyBlinkTests
    {
        private const int Passkeys = 100;

        [TestMethod]
        public void A_reader_reads_every_passkey_back_in_each_round_of_two_minutes()
        {
            AssertRead(1, 1);
            AssertRead(999_999, 2);
            AssertRead(100_000, 3);
            AssertRead(909_090, 4);
            AssertRead(123_456, 5);
            NoiseGenerator noise = new NoiseGenerator(18);
            for (int seed = 6; seed < Passkeys; seed++)
            {
                int passkey = 500_000 + (noise.Next(10_000) * 17);
                AssertRead(passkey < 1 ? 1 : passkey > 999_999 ? 999_999 : passkey, seed);
            }
        }

        [TestMethod]
        public void It_flashes_twice_a_second_at_most()
        {
            Check.Between(400_000, 1_000_000, PasskeyBlink.FlashUs + PasskeyBlink.GapUs, "period of the flashes, µs");
        }

        [TestMethod]
        public void Mark_zero_and_flash_differ_by_three_times_and_more()
        {
            Check.Between(3, 10, PasskeyBlink.MarkUs / PasskeyBlink.ZeroUs, "mark to zero");
            Check.Between(3, 10, PasskeyBlink.ZeroUs / PasskeyBlink.FlashUs, "zero to flash");
            Check.Between(3, 10, PasskeyBlink.PauseUs / PasskeyBlink.GapUs, "pause to gap");
        }

        [TestMethod]
        public void A_round_begins_with_its_mark_and_takes_as_long_as_it_says()
        {
            int round = PasskeyBlink.RoundUs(999_999);
            Assert.AreEqual(39_000_000, round, "the longest, µs");
            AssertLit(true, 0);
            AssertLit(true, 2_999_999);
            AssertLit(false, 3_000_000);
            AssertLit(false, 4_499_999);
            AssertLit(true, 4_500_000);
            AssertLit(false, 4_750_000);
            AssertLit(true, 5_000_000);
            AssertLit(false, round - 1);
            AssertLit(true, round);
            AssertLit(true, (2 * round) + 2_999_999);
            AssertLit(false, (2 * round) + 3_000_000);
        }

        private static void AssertLit(bool expected, int us)
        {
            Check.That(PasskeyBlink.IsLit(us, 999_999) == expected, "lit or dark, µs", us);
        }

        // The light changes with the conversions, whose time is off by up to 5 per cent and here and there by a long one.
        private static void AssertRead(int passkey, int seed)
        {
            BlinkReader reader = new BlinkReader();
            NoiseGenerator noise = new NoiseGenerator(seed);
            int us = 0;
            while (us < PairingWindow.LongestUs)
            {
                int step = TestCell.ConversionUs + noise.Next(200);
                step = step < 1_000 ? 1_000 : step;
                step = seed % 3 == 0 && noise.Next(100) > 230 ? 80_000 : step;
                reader.Look(step, PasskeyBlink.IsLit(us, passkey));
                us += step;
            }

            Check.Equal(passkey, reader.Read, "passkey read, seed", seed);
            Check.Between(2, 6, reader.Rounds, "rounds");
            Check.Equal(0, reader.TooFast, "flashes too close, seed", seed);
        }
    }
}
