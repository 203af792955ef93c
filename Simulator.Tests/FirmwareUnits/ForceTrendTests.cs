#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>How the force moves: slope and slow level.</summary>
    [TestClass]
    public class ForceTrendTests
    {
        private const int Force = 40_000;
        private const int Tolerance = 4_000;

        [TestMethod]
        public void A_constant_force_does_not_move()
        {
            for (int force = -1_000; force <= 200_000; force += 40_200)
            {
                ForceTrend trend = new ForceTrend();
                trend.Begin(force);
                for (int i = 0; i < 200; i++)
                {
                    trend.Step(TestCell.ConversionUs, force);
                    Check.Equal(0, trend.SlopeMilliNewtonsPerSecond, "slope, step", i);
                    Check.Equal(force, trend.SlowMilliNewtons, "slow level, step", i);
                }
            }
        }

        [TestMethod]
        public void A_steady_rise_or_fall_is_seen_at_its_rate_and_the_slow_level_lags_by_its_time()
        {
            for (int rate = -20_000; rate <= 20_000; rate += 2_500)
            {
                ForceTrend trend = new ForceTrend();
                trend.Begin(0);
                int force = 0;
                for (int i = 1; i <= 400; i++)
                {
                    force = rate * i / 80;
                    trend.Step(TestCell.ConversionUs, force);
                }

                int most = 50 + (Size(rate) / 100);
                Check.Between(rate - most, rate + most, trend.SlopeMilliNewtonsPerSecond, "slope");
                int lag = rate * ForceTrend.SlowMs / 1_000;
                most = 60 + (Size(lag) / 20);
                Check.Between(force - lag - most, force - lag + most, trend.SlowMilliNewtons, "slow level");
            }
        }

        [TestMethod]
        public void A_tremor_of_9_hertz_moves_what_is_seen_ahead_less_than_the_end_of_a_cue()
        {
            // 0.3 % of 40 N, as a triangle of nine swings a second.
            ForceTrend trend = new ForceTrend();
            trend.Begin(Force);
            int largest = 0;
            int slow = 0;
            for (int i = 0; i < 800; i++)
            {
                int phase = i * 9 * 4_000 / 80 % 4_000;
                int swing = phase < 1_000 ? phase : phase < 3_000 ? 2_000 - phase : phase - 4_000;
                trend.Step(TestCell.ConversionUs, Force + (120 * swing / 1_000));
                int ahead = Size(trend.SlopeMilliNewtonsPerSecond) * CueAim.HoldLeadMs / 1_000;
                largest = ahead > largest ? ahead : largest;
                int off = Size(trend.SlowMilliNewtons - Force);
                slow = off > slow ? off : slow;
            }

            Check.Between(1, Tolerance * CueAim.MoreBackSixteenths / 16, largest, "what is seen ahead, mN");
            Check.Between(0, 20, slow, "slow level off, mN");
        }

        [TestMethod]
        public void A_step_of_8_newtons_is_seen_ahead_within_60_milliseconds()
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                ForceTrend trend = new ForceTrend();
                trend.Begin(Force);
                int ms = 0;
                int ahead = 0;
                while (ahead < 2_500 && ms < 100)
                {
                    trend.Step(TestCell.ConversionUs, Force + (sign * 8_000));
                    ms += 13;
                    ahead = sign * trend.SlopeMilliNewtonsPerSecond * CueAim.HoldLeadMs / 1_000;
                }

                Check.Between(1, 60, ms, "ms until 2.5 N are seen ahead");
            }
        }

        [TestMethod]
        public void A_new_touch_forgets_how_the_last_one_moved()
        {
            ForceTrend trend = new ForceTrend();
            trend.Begin(0);
            for (int i = 0; i < 80; i++)
            {
                trend.Step(TestCell.ConversionUs, 500 * i);
            }

            trend.Begin(3_000);
            Assert.AreEqual(0, trend.SlopeMilliNewtonsPerSecond);
            Assert.AreEqual(3_000, trend.SlowMilliNewtons);
            trend.Step(TestCell.ConversionUs, 3_000);
            Assert.AreEqual(0, trend.SlopeMilliNewtonsPerSecond);
            Assert.AreEqual(3_000, trend.SlowMilliNewtons);
        }

        [TestMethod]
        public void A_step_that_is_over_is_forgotten()
        {
            ForceTrend trend = new ForceTrend();
            trend.Begin(0);
            for (int i = 0; i < 480; i++)
            {
                trend.Step(TestCell.ConversionUs, Force);
            }

            Check.Between(-50, 50, trend.SlopeMilliNewtonsPerSecond, "slope six seconds later");
            Check.Between(Force - 100, Force, trend.SlowMilliNewtons, "slow level six seconds later");
        }

        [TestMethod]
        public void Jumps_of_200_newtons_either_way_do_not_overflow()
        {
            for (int period = 1; period <= 40; period++)
            {
                ForceTrend trend = new ForceTrend();
                trend.Begin(0);
                for (int i = 0; i < 160; i++)
                {
                    int force = (i / period % 2) == 0 ? 200_000 : -200_000;
                    trend.Step(TestCell.ConversionUs, force);
                    Check.Between(-200_100, 200_100, trend.SlowMilliNewtons, "slow level");
                    int slope = trend.SlopeMilliNewtonsPerSecond;
                    Check.Between(-32_000_000, 32_000_000, slope, "slope: the whole jump in a conversion at most");
                    bool goesWithIt = (force > 0) == (slope > 0);
                    Check.That(i % period != 0 || goesWithIt || period < 30, "the slope goes with a jump once the last one is over, period", period);
                }
            }
        }

        [TestMethod]
        public void Uneven_conversions_of_a_steady_force_or_rise_do_not_shake_it()
        {
            for (int rate = -10_000; rate <= 10_000; rate += 10_000)
            {
                NoiseGenerator noise = new NoiseGenerator(99);
                ForceTrend trend = new ForceTrend();
                trend.Begin(Force);
                int us = 0;
                for (int i = 0; i < 400; i++)
                {
                    int elapsed = TestCell.ConversionUs + noise.Next(2_000);
                    us += elapsed;
                    trend.Step(elapsed, Force + (int)((long)rate * us / 1_000_000));
                    if (i > 160)
                    {
                        int most = 100 + (Size(rate) / 20);
                        Check.Between(rate - most, rate + most, trend.SlopeMilliNewtonsPerSecond, "slope (seed 99)");
                    }
                }
            }
        }

        [TestMethod]
        public void No_elapsed_time_however_short_or_long_breaks_it()
        {
            int[] times = { 0, -1, 1, 15, 16, 999, 1_000, 1_001, StepClock.LongestCountedUs };
            for (int i = 0; i < times.Length; i++)
            {
                ForceTrend trend = new ForceTrend();
                trend.Begin(Force);
                for (int step = 0; step < 20; step++)
                {
                    trend.Step(times[i], Force + 1_000);
                }

                Check.Between(Force, Force + 1_000, trend.SlowMilliNewtons, "slow level");
            }
        }

        private static int Size(int value)
        {
            return value < 0 ? -value : value;
        }
    }
}
