#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The clocks of a hold, each limit a microsecond on both sides.</summary>
    [TestClass]
    public class HoldSessionLimitTests
    {
        private const int HoldUs = 10_000_000;
        private const int GraceUs = 3_000_000;
        private const int ApproachUs = 20_000_000;
        private const int TimeLimitUs = 40_000_000;

        [TestMethod]
        public void The_hold_is_complete_on_its_last_microsecond()
        {
            SessionBench bench = SessionBench.InHold();
            bench.Press(HoldUs - 1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            Assert.AreEqual(1, bench.Session.TimeLeftMs, "a millisecond that has begun counts");
            bench.Press(1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.Completed);
        }

        [TestMethod]
        public void The_grace_is_over_on_its_last_microsecond()
        {
            SessionBench bench = SessionBench.InHold();
            bench.Press(1_000_000, 30_000, ForceZone.Below);
            bench.AssertIs(HoldState.OffBand, HoldOutcome.None);
            bench.Press(GraceUs - 1, 30_000, ForceZone.Below);
            bench.AssertIs(HoldState.OffBand, HoldOutcome.None);
            bench.Press(1, 30_000, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.LeftBand);
        }

        [TestMethod]
        public void Coming_back_into_the_band_gives_the_whole_grace_again()
        {
            SessionBench bench = SessionBench.InHold();
            for (int i = 0; i < 5; i++)
            {
                bench.Press(1_000_000, 50_000, ForceZone.Above);
                bench.Press(GraceUs - 1, 50_000, ForceZone.Above);
                bench.AssertIs(HoldState.OffBand, HoldOutcome.None);
                bench.Press(1, 40_000, ForceZone.InBand);
                bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            }

            Assert.AreEqual(5_000, bench.Session.InBandMs);
        }

        [TestMethod]
        public void The_clock_of_the_band_stands_still_outside_it()
        {
            SessionBench bench = SessionBench.InHold();
            bench.Press(4_000_000, 30_000, ForceZone.Below);
            Assert.AreEqual(4_000, bench.Session.InBandMs);
            bench.Press(1_000_000, 30_000, ForceZone.Below);
            bench.Press(1_000_000, 40_000, ForceZone.InBand);
            Assert.AreEqual(4_000, bench.Session.InBandMs);
            Assert.AreEqual(6_000, bench.Session.TimeLeftMs);
            bench.Press(5_999_999, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            bench.Press(1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Done, HoldOutcome.Completed);
        }

        [TestMethod]
        public void The_approach_times_out_on_its_last_microsecond()
        {
            SessionBench bench = SessionBench.InApproach();
            bench.Press(ApproachUs - 1, 20_000, ForceZone.Below);
            bench.AssertIs(HoldState.Approach, HoldOutcome.None);
            bench.Press(1, 20_000, ForceZone.Below);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.ApproachTimedOut);
            Assert.AreEqual(20_000, bench.Session.ApproachMs);
            bench.Press(5_000_000, 20_000, ForceZone.Below);
            Assert.AreEqual(20_000, bench.Session.ApproachMs, "the end has ended it");
        }

        [TestMethod]
        public void The_hold_as_a_whole_ends_on_the_last_microsecond_of_its_limit()
        {
            SessionBench bench = SessionBench.InHold();
            int totalUs = 0;
            while (totalUs < TimeLimitUs - 1_000_000)
            {
                bench.Press(500_000, 50_000, ForceZone.Above);
                bench.Press(2_500_000, 40_000, ForceZone.InBand);
                totalUs += 3_000_000;
            }

            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            bench.Press(TimeLimitUs - totalUs - 1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Hold, HoldOutcome.None);
            bench.Press(1, 40_000, ForceZone.InBand);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.TimeLimit);
        }

        [TestMethod]
        public void The_limit_of_the_whole_comes_before_every_other_clock()
        {
            AssertLimitWins(SessionBench.InApproach(), ForceZone.Below);
            AssertLimitWins(SessionBench.InHold(), ForceZone.InBand);
            SessionBench offBand = SessionBench.InHold();
            offBand.Press(0, 50_000, ForceZone.Above);
            AssertLimitWins(offBand, ForceZone.Above);
        }

        private static void AssertLimitWins(SessionBench bench, ForceZone zone)
        {
            bench.Press(TimeLimitUs, 40_000, zone);
            bench.AssertIs(HoldState.Aborted, HoldOutcome.TimeLimit);
        }
    }
}
