#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Which pattern the motor plays at which event.</summary>
    [TestClass]
    public class HapticCuesTests
    {
        private const int Silence = -1;
        private const int PulsesOfAWay = 2;

        [TestMethod]
        public void Every_outcome_has_its_pattern_and_no_other_phase_has_one()
        {
            for (int outcome = 0; outcome <= (int)HoldOutcome.ButtonLost; outcome++)
            {
                for (int state = 0; state <= (int)HoldState.Rest; state++)
                {
                    HapticBench bench = new HapticBench();
                    bench.Cues.Enter((HoldState)state, (HoldOutcome)outcome);
                    bool isTooMuch = outcome == (int)HoldOutcome.TooMuch || outcome == (int)HoldOutcome.OverForce;
                    int pattern = state == (int)HoldState.Done ? HapticPattern.Done
                        : state != (int)HoldState.Aborted ? Silence
                        : isTooMuch ? HapticPattern.TooMuch : HapticPattern.Fault;
                    bench.AssertPlays(pattern, (100 * state) + outcome);
                }
            }
        }

        [TestMethod]
        public void A_way_that_begins_is_said_once_and_only_an_overshoot_on_the_approach()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                bool isApproach = state == (int)HoldState.Approach;
                HapticBench bench = Begun();
                bench.Guide((HoldState)state, CueDirection.PressMore, 10);
                bench.AssertPlays(isApproach ? Silence : HapticPattern.LeavingLow, state);
                bench.Guide((HoldState)state, CueDirection.PressMore, 5_000);
                Check.Equal(isApproach ? 0 : PulsesOfAWay, bench.Pulses, "pulses in five seconds, state", state);

                bench = Begun();
                bench.Guide((HoldState)state, CueDirection.EaseOff, 10);
                bench.AssertPlays(HapticPattern.LeavingHigh, state);
                bench.Guide((HoldState)state, CueDirection.EaseOff, 5_000);
                Check.Equal(PulsesOfAWay, bench.Pulses, "pulses in five seconds, state", state);
            }
        }

        [TestMethod]
        public void To_stay_is_said_once_when_the_way_is_over()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                HapticBench bench = Begun();
                bench.Guide(HoldState.Approach, CueDirection.PressMore, 2_000);
                bench.Guide((HoldState)state, CueDirection.Stay, 10);
                bench.AssertPlays(HapticPattern.Reached, state);
                int pulses = bench.Pulses;
                bench.Guide((HoldState)state, CueDirection.Stay, 5_000);
                Check.Equal(pulses, bench.Pulses, "pulses while it stays, state", state);
            }
        }

        [TestMethod]
        public void A_hand_that_swings_from_side_to_side_is_not_hammered_at()
        {
            for (int ms = 20; ms <= 400; ms += 20)
            {
                HapticBench bench = Begun();
                int seconds = 12;
                for (int at = 0; at < seconds * 1_000; at += 2 * ms)
                {
                    bench.Guide(HoldState.OffBand, CueDirection.PressMore, ms);
                    bench.Guide(HoldState.OffBand, CueDirection.EaseOff, ms);
                }

                int most = PulsesOfAWay * (1 + ((seconds * 1_000_000) + (800 * ms)) / HapticCues.RepeatUs);
                Check.That(bench.Pulses > PulsesOfAWay && bench.Pulses <= most, "pulses in 12 s, sides of ms", ms);
            }
        }

        [TestMethod]
        public void Without_light_the_way_is_said_again_while_it_lasts_and_on_the_approach_too()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                for (int way = (int)CueDirection.PressMore; way <= (int)CueDirection.EaseOff; way++)
                {
                    HapticBench bench = Begun();
                    bench.Repeats = true;
                    bench.Guide((HoldState)state, (CueDirection)way, (4 * HapticCues.RepeatUs / 1_000) + 200);
                    Check.Between(4 * PulsesOfAWay, 5 * PulsesOfAWay, bench.Pulses, "pulses in four repeats");
                    int pulses = bench.Pulses;
                    bench.Guide((HoldState)state, CueDirection.Stay, 5_000);
                    Check.Between(pulses, pulses + 1, bench.Pulses, "pulses once it stays");
                }
            }
        }

        [TestMethod]
        public void Half_the_time_is_said_once_a_level()
        {
            HapticBench bench = Begun();
            bench.HalfMs = 5_000;
            for (int level = 0; level < 3; level++)
            {
                bench.Cues.Enter(HoldState.Approach, HoldOutcome.None);
                bench.InBandMs = 4_999;
                bench.Guide(HoldState.Hold, CueDirection.Stay, 1_000);
                int pulses = bench.Pulses;
                bench.InBandMs = 5_000;
                bench.Guide(HoldState.Hold, CueDirection.Stay, 10);
                bench.AssertPlays(HapticPattern.Halfway, level);
                bench.InBandMs = 9_000;
                bench.Guide(HoldState.OffBand, CueDirection.Stay, 500);
                bench.Guide(HoldState.Hold, CueDirection.Stay, 2_000);
                Check.Equal(pulses + 2, bench.Pulses, "pulses, level", level);
            }
        }

        [TestMethod]
        public void A_press_that_asks_for_no_time_has_no_half()
        {
            HapticBench bench = Begun();
            for (int ms = 0; ms < 100_000; ms += 10_000)
            {
                bench.InBandMs = ms;
                bench.Guide(HoldState.Approach, CueDirection.PressMore, 100);
            }

            Assert.AreEqual(0, bench.Pulses);
        }

        [TestMethod]
        public void The_first_way_of_a_new_press_does_not_wait_for_the_last_one()
        {
            HapticBench bench = Begun();
            bench.Guide(HoldState.Hold, CueDirection.EaseOff, 300);
            bench.Cues.Enter(HoldState.Approach, HoldOutcome.None);
            bench.Guide(HoldState.Approach, CueDirection.EaseOff, 10);
            bench.AssertPlays(HapticPattern.LeavingHigh, 0);
        }

        private static HapticBench Begun()
        {
            HapticBench bench = new HapticBench();
            bench.Cues.Enter(HoldState.Approach, HoldOutcome.None);
            return bench;
        }
    }
}
