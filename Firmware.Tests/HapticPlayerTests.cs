#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The player of haptic patterns.</summary>
    [TestClass]
    public class HapticPlayerTests
    {
        [TestMethod]
        public void Nothing_plays_before_the_first_pattern()
        {
            HapticPlayer player = new HapticPlayer();
            Assert.IsFalse(player.IsOn);
            player.Step(1_000_000);
            Assert.IsFalse(player.IsOn);
        }

        [TestMethod]
        public void The_motor_starts_at_once_and_stops_on_the_last_microsecond()
        {
            HapticPlayer player = new HapticPlayer();
            player.Play(HapticPattern.Reached);
            Assert.IsTrue(player.IsOn);
            player.Step(99_999);
            Assert.IsTrue(player.IsOn);
            player.Step(1);
            Assert.IsFalse(player.IsOn);
        }

        [TestMethod]
        public void Every_pattern_plays_stretch_by_stretch_and_ends_by_itself()
        {
            for (int pattern = 0; pattern < HapticPattern.Count; pattern++)
            {
                AssertPlays(new HapticPlayer(), pattern);
            }
        }

        [TestMethod]
        public void A_pattern_may_be_played_again_as_soon_as_it_has_ended()
        {
            HapticPlayer player = new HapticPlayer();
            AssertPlays(player, HapticPattern.Halfway);
            AssertPlays(player, HapticPattern.Halfway);
        }

        [TestMethod]
        public void Steps_that_do_not_divide_the_stretches_do_not_lengthen_the_pattern()
        {
            HapticPlayer player = new HapticPlayer();
            player.Play(HapticPattern.Fault);
            int onUs = 0;
            int lastOnUs = 0;
            for (int us = TestCell.ConversionUs; us <= 1_000_000; us += TestCell.ConversionUs)
            {
                onUs += player.IsOn ? TestCell.ConversionUs : 0;
                player.Step(TestCell.ConversionUs);
                lastOnUs = player.IsOn ? us : lastOnUs;
            }

            Check.Between(450_000, 450_000 + (3 * TestCell.ConversionUs), onUs, "time on, µs");
            Check.Between(650_000 - (2 * TestCell.ConversionUs), 650_000, lastOnUs, "end of the last pulse, µs");
        }

        [TestMethod]
        public void What_a_step_overshoots_a_stretch_by_is_taken_from_the_next()
        {
            int pattern = HapticPattern.TooMuch;
            int totalUs = 0;
            for (int stretch = 0; HapticPattern.StretchMs(pattern, stretch) > 0; stretch++)
            {
                totalUs += HapticPattern.StretchMs(pattern, stretch) * 1_000;
            }

            HapticPlayer player = new HapticPlayer();
            player.Play(pattern);
            int lastOnUs = 0;
            for (int us = TestCell.ConversionUs; us <= 1_000_000; us += TestCell.ConversionUs)
            {
                player.Step(TestCell.ConversionUs);
                lastOnUs = player.IsOn ? us : lastOnUs;
            }

            Check.Between(totalUs - TestCell.ConversionUs, totalUs, lastOnUs, "end of the last of many pulses, µs");
        }

        [TestMethod]
        public void A_new_pattern_drops_the_one_that_plays()
        {
            HapticPlayer player = new HapticPlayer();
            player.Play(HapticPattern.Fault);
            player.Step(200_000);
            Assert.IsFalse(player.IsOn, "in the first pause");
            AssertPlays(player, HapticPattern.LeavingLow);
        }

        private static void AssertPlays(HapticPlayer player, int pattern)
        {
            player.Play(pattern);
            int at = 0;
            for (int stretch = 0; HapticPattern.StretchMs(pattern, stretch) > 0; stretch++)
            {
                for (int ms = 0; ms < HapticPattern.StretchMs(pattern, stretch); ms++)
                {
                    Check.That(player.IsOn == ((stretch & 1) == 0), "the motor is as its pattern says, ms", at);
                    player.Step(1_000);
                    at++;
                }
            }

            for (int ms = 0; ms < 100; ms++)
            {
                Check.That(!player.IsOn, "the motor is off after the pattern, ms", at);
                player.Step(1_000);
                at++;
            }
        }
    }
}
