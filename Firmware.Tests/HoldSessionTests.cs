#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The phases of a hold and their clocks; 40 N ± 4 N for 10 s, grace 3 s, approach 20 s, 40 s in all.</summary>
    [TestClass]
    public class HoldSessionTests
    {
        private const int HoldUs = 10_000_000;
        private const int TouchMilliNewtons = 2_000;
        private const int ReleaseMilliNewtons = 1_000;

        [TestMethod]
        public void A_whole_hold_goes_from_touch_to_done_and_back_to_idle()
        {
            SessionBench bench = new SessionBench();
            bench.AssertIs(HoldState.Idle, HoldOutcome.None);
            bench.Press(12_500, 20_000, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(2_000_000, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            Assert.AreEqual(2_000, bench.Session.ApproachMs);
            bench.Press(HoldUs, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.Completed);
            Assert.AreEqual(10_000, bench.Session.InBandMs);
            Assert.AreEqual(0, bench.Session.TimeLeftMs);
            bench.Press(5_000_000, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.Completed);
            bench.Press(12_500, 0, ForceZone.Below);
            bench.Press(12_500, 0, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.Completed);
            bench.Press(5_000_000, 0, ForceZone.Below);
            Assert.AreEqual(10_000, bench.Session.InBandMs, "the figures stay until the next touch");
            Assert.AreEqual(2_000, bench.Session.ApproachMs, "the figures stay until the next touch");
        }

        [TestMethod]
        public void The_next_touch_begins_with_clocks_at_zero()
        {
            SessionBench bench = SessionBench.InApproach();
            bench.Press(15_000_000, 40_000, ForceZone.InBand);
            bench.Press(HoldUs, 40_000, ForceZone.InBand);
            bench.Press(12_500, 0, ForceZone.Below);
            bench.Press(12_500, 0, ForceZone.Below);
            bench.Press(12_500, 20_000, ForceZone.Below);

            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            Assert.AreEqual(0, bench.Session.InBandMs);
            Assert.AreEqual(0, bench.Session.ApproachMs);
            Assert.AreEqual(10_000, bench.Session.TimeLeftMs);
            bench.Press(15_000_000, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            bench.Press(HoldUs - 1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            bench.Press(1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.Completed);
        }

        [TestMethod]
        public void Touch_and_release_have_their_limits_a_millinewton_apart_from_the_rest()
        {
            SessionBench bench = new SessionBench();
            bench.Press(12_500, TouchMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.None);
            bench.Press(12_500, TouchMilliNewtons, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(12_500, ReleaseMilliNewtons, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(12_500, ReleaseMilliNewtons, ForceZone.Below);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.None);
        }

        [TestMethod]
        public void Letting_go_ends_the_hold_from_both_of_its_phases()
        {
            SessionBench bench = SessionBench.InHold();
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.OffBand, HoldOutcome.None);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.Released);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.Released);

            bench = SessionBench.InHold();
            bench.Press(12_500, 20_000, ForceZone.Below);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.Press(12_500, ReleaseMilliNewtons - 1, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.Released);
        }

        [TestMethod]
        public void Every_verdict_but_allowed_ends_every_guided_phase_under_its_name()
        {
            for (int verdict = 0; verdict < 20; verdict++)
            {
                AssertEnds(SessionBench.InApproach(), (SafetyVerdict)verdict);
                AssertEnds(SessionBench.InHold(), (SafetyVerdict)verdict);
                SessionBench bench = SessionBench.InHold();
                bench.Press(12_500, 50_000, ForceZone.Above);
                AssertEnds(bench, (SafetyVerdict)verdict);
            }
        }

        [TestMethod]
        public void Nothing_begins_and_nothing_goes_on_while_guidance_is_forbidden()
        {
            SessionBench bench = new SessionBench();
            bench.Session.Step(12_500, 20_000, ForceZone.Below, SafetyVerdict.NotTared, 0);
            bench.AssertIs(HoldState.Idle, HoldOutcome.None);

            bench = SessionBench.InHold();
            bench.Session.Step(12_500, 40_000, ForceZone.InBand, SafetyVerdict.SensorMissing, 0);
            bench.Session.Step(12_500, 0, ForceZone.Below, SafetyVerdict.SensorMissing, 0);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.SensorMissing);
            bench.Press(12_500, 0, ForceZone.Below);
            bench.AssertIs(HoldState.Idle, HoldOutcome.SensorMissing);
        }

        private static void AssertEnds(SessionBench bench, SafetyVerdict verdict)
        {
            if (verdict == SafetyVerdict.Allowed)
            {
                return;
            }

            HoldOutcome outcome = verdict == SafetyVerdict.OverForce ? HoldOutcome.OverForce
                : verdict == SafetyVerdict.SensorMissing ? HoldOutcome.SensorMissing
                : verdict == SafetyVerdict.SensorSaturated ? HoldOutcome.SensorSaturated
                : verdict == SafetyVerdict.SensorFrozen ? HoldOutcome.SensorFrozen
                : verdict == SafetyVerdict.SensorNoisy ? HoldOutcome.SensorNoisy
                : verdict == SafetyVerdict.BatteryLow ? HoldOutcome.BatteryLow
                : verdict == SafetyVerdict.ButtonStuck ? HoldOutcome.TooMuch
                : verdict == SafetyVerdict.Stopped ? HoldOutcome.Stopped
                : verdict == SafetyVerdict.ButtonLost ? HoldOutcome.ButtonLost
                : HoldOutcome.NotCalibrated;
            bench.Session.Step(12_500, 40_000, ForceZone.InBand, verdict, 0);
            Check.Equal((int)HoldState.Aborted, (int)bench.Session.State, "state under verdict", (int)verdict);
            Check.Equal((int)outcome, (int)bench.Session.Outcome, "outcome under verdict", (int)verdict);
        }
    }
}
