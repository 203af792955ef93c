#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>How often the light comes on: never over three times in any second, whatever the cues do, and what takes force away is not kept waiting for that.</summary>
    [TestClass]
    public class CuePlannerFlashTests
    {
        private const int SecondUs = 1_000_000;
        private const int ShortestUs = 400_000; // 2.5 a second
        private const int EarlyUs = 200_000;
        private const int StepUs = 10_000;
        private const int Seeds = 60;
        private const int Cues = 400;

        [TestMethod]
        public void No_second_has_over_three_flashes_whatever_way_rate_phase_sign_and_verdict_do()
        {
            int early = 0;
            int flashes = 0;
            int shortestUs = int.MaxValue;
            for (int seed = 1; seed <= Seeds; seed++)
            {
                FlashCounter eye = new FlashCounter();
                early += Wander(seed, eye);
                flashes += eye.Flashes;
                shortestUs = eye.FourUs < shortestUs ? eye.FourUs : shortestUs;
                Check.That(eye.FourUs >= SecondUs, "four flashes took " + eye.FourUs.ToString() + " µs, seed", seed);
                Check.That(eye.ShortestUs >= EarlyUs, "one flash after the other came within " + eye.ShortestUs.ToString() + " µs, seed", seed);
            }

            Check.That(flashes > Seeds * Cues / 4, "there were flashes to look at", flashes);
            Check.That(early > Seeds, "some of them early", early);
            Check.That(shortestUs < SecondUs + (SecondUs / 20), "the limit was reached, four flashes, µs,", shortestUs);
        }

        [TestMethod]
        public void A_way_that_comes_near_or_gets_far_in_the_middle_of_a_flash_or_a_gap_never_brings_the_next_flash_early()
        {
            for (int side = -1; side <= 1; side += 2)
            {
                for (int us = StepUs; us < 2 * SecondUs; us += StepUs)
                {
                    AssertNoEarlyFlash(side * CueBench.Far, side * CueBench.Near, us);
                    AssertNoEarlyFlash(side * CueBench.Near, side * CueBench.Far, us);
                }
            }
        }

        [TestMethod]
        public void A_hand_that_goes_back_and_forth_over_the_edge_of_far_sees_no_more_than_two_and_a_half_flashes_a_second()
        {
            for (int dwellUs = StepUs; dwellUs < SecondUs; dwellUs += StepUs)
            {
                CueBench bench = Approaching();
                FlashCounter eye = new FlashCounter();
                for (int i = 0; i < 40; i++)
                {
                    bench.Point((i & 1) == 0 ? -CueBench.Far : -CueBench.Near);
                    Run(bench, eye, dwellUs);
                }

                Check.That(eye.ShortestUs >= ShortestUs, "flashes " + eye.ShortestUs.ToString() + " µs apart, change each µs", dwellUs);
            }
        }

        [TestMethod]
        public void What_takes_force_away_shows_at_once_in_the_light_and_in_the_dark_no_later_than_200_ms_after_the_last_flash()
        {
            for (int us = StepUs; us < SecondUs; us += StepUs)
            {
                AssertShows(HoldState.Hold, 0, LightColour.Stay, us, EarlyUs);
                AssertShows(HoldState.Hold, CueBench.Near, LightColour.EaseOff, us, EarlyUs);
                AssertShows(HoldState.Aborted, 0, LightColour.NoGuidance, us, EarlyUs);
                AssertShows(HoldState.Done, 0, LightColour.Done, us, EarlyUs);
            }
        }

        [TestMethod]
        public void Press_more_shows_at_once_in_the_light_and_in_the_dark_no_sooner_than_400_ms_after_the_last_flash()
        {
            for (int us = StepUs; us < SecondUs; us += StepUs)
            {
                CueBench bench = Approaching();
                bench.Point(CueBench.Far);
                Run(bench, new FlashCounter(), us);
                bool isLit = bench.Planner.Light != LightColour.Off;
                bench.Point(-CueBench.Far);
                int waitedUs = Wait(bench, LightColour.PressMore);
                int periodUs = LightRhythm.FarLessOnUs + LightRhythm.FarLessOffUs;
                int expectedUs = isLit ? 0 : ShortestUs - (us % (periodUs + StepUs));
                Check.Between(0, expectedUs + StepUs, waitedUs, "wait for blue, µs");
            }
        }

        [TestMethod]
        public void A_flash_that_came_early_is_made_up_for_by_the_next_also_when_the_colour_changes_meanwhile()
        {
            CueBench bench = Approaching();
            FlashCounter eye = new FlashCounter();
            bench.Point(-CueBench.Far);
            Run(bench, eye, 250_000);
            bench.Point(CueBench.Far);
            Run(bench, eye, StepUs);
            Assert.AreEqual(LightColour.EaseOff, bench.Planner.Light, "ease off in the dark of press more");
            Check.Between(EarlyUs, ShortestUs - 1, eye.LastUs, "an early flash, µs");
            bench.Point(-CueBench.Far);
            Run(bench, eye, StepUs);
            Assert.AreEqual(LightColour.PressMore, bench.Planner.Light, "a change in the light is no flash");
            int flashes = eye.Flashes;
            while (eye.Flashes == flashes)
            {
                Run(bench, eye, StepUs);
            }

            Check.Between((2 * ShortestUs) - EarlyUs, SecondUs, eye.LastUs, "the flash after it, µs");
        }

        private static void AssertNoEarlyFlash(int before, int after, int us)
        {
            CueBench bench = Approaching();
            FlashCounter eye = new FlashCounter();
            bench.Point(before);
            Run(bench, eye, us);
            bench.Point(after);
            Run(bench, eye, 2 * SecondUs);
            Check.That(eye.ShortestUs >= ShortestUs, "flashes " + eye.ShortestUs.ToString() + " µs apart, change after µs", us);
            Check.That(eye.Flashes >= 3, "it goes on to blink, change after µs", us);
        }

        // From "press much more", lit for some time or dark, to a new colour.
        private static void AssertShows(HoldState state, int error, int colour, int us, int limitUs)
        {
            CueBench bench = Approaching();
            FlashCounter eye = new FlashCounter();
            bench.Point(-CueBench.Far);
            Run(bench, eye, us);
            int sinceUs = us % (LightRhythm.FarMoreOnUs + LightRhythm.FarMoreOffUs);
            bool isLit = bench.Planner.Light != LightColour.Off;
            bench.Point(error);
            bench.Enter(SessionBench.At(state).Session);
            int waitedUs = Wait(bench, colour);
            int mostUs = isLit || sinceUs >= limitUs ? StepUs : limitUs - sinceUs + (2 * StepUs);
            Check.That(waitedUs <= mostUs, "colour " + colour.ToString() + " waited " + waitedUs.ToString() + " µs, change after µs", us);
        }

        private static int Wait(CueBench bench, int colour)
        {
            int waitedUs = 0;
            while (bench.Planner.Light != colour && waitedUs < SecondUs)
            {
                bench.Step(StepUs);
                waitedUs += StepUs;
            }

            return waitedUs;
        }

        private static CueBench Approaching()
        {
            CueBench bench = CueBench.At(HoldState.Approach);
            bench.Point(0);
            bench.Step(SecondUs); // lit, and long since the last flash
            return bench;
        }

        private static void Run(CueBench bench, FlashCounter eye, int us)
        {
            for (int at = 0; at < us; at += StepUs)
            {
                bench.Step(StepUs);
                eye.Look(StepUs, bench.Planner.Light);
            }
        }

        // Cues in any order, each for as long as it happens to last; the number of flashes that came early. One that did was not blue.
        private static int Wander(int seed, FlashCounter eye)
        {
            NoiseGenerator noise = new NoiseGenerator(seed);
            CueBench bench = CueBench.Started();
            int early = 0;
            for (int cue = 0; cue < Cues; cue++)
            {
                Turn(bench, Draw(noise, 12), noise);
                early += IsEarly(eye, 0, bench.Planner.Light, seed);
                int steps = 1 + Draw(noise, Draw(noise, 4) == 0 ? 80 : 30);
                for (int i = 0; i < steps; i++)
                {
                    int elapsedUs = StepUs + (Draw(noise, 6) * 1_000);
                    bench.Step(elapsedUs);
                    early += IsEarly(eye, elapsedUs, bench.Planner.Light, seed);
                }
            }

            return early;
        }

        private static int IsEarly(FlashCounter eye, int elapsedUs, int light, int seed)
        {
            bool isEarly = eye.Look(elapsedUs, light) && eye.LastUs < ShortestUs;
            Check.That(!isEarly || light != LightColour.PressMore, "an early flash of press more, seed", seed);
            return isEarly ? 1 : 0;
        }

        private static void Turn(CueBench bench, int what, NoiseGenerator noise)
        {
            if (what < 8)
            {
                // Mostly from way to way and rate to rate.
                bench.Point((Draw(noise, 5) - 2) * CueBench.Near);
            }
            else if (what < 10)
            {
                int state = Draw(noise, 2) == 0 ? Draw(noise, (int)HoldState.Rest + 1) : (int)HoldState.Approach + Draw(noise, 3);
                bench.Enter(SessionBench.At((HoldState)state).Session);
            }
            else if (what == 10)
            {
                bench.Verdict = (SafetyVerdict)Draw(noise, (int)SafetyVerdict.ButtonLost + 1);
                bench.Planner.Sign = (LightSign)Draw(noise, (int)LightSign.Identify + 1);
            }
            else
            {
                bench.Planner.Mode = (CueMode)Draw(noise, 3);
            }
        }

        // 0 to one under the limit, all alike.
        private static int Draw(NoiseGenerator noise, int limit)
        {
            int value = noise.Next(10_000) % limit;
            return value < 0 ? value + limit : value;
        }
    }
}
