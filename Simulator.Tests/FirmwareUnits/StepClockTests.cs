#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The clock of the conversions at the limits of its counter.</summary>
    [TestClass]
    public class StepClockTests
    {
        [TestMethod]
        public void The_first_stamp_begins_and_the_counter_may_wrap()
        {
            StepClock clock = new StepClock();
            Assert.AreEqual(0, clock.Step(int.MaxValue - 5_000));
            Assert.AreEqual(12_500, clock.Step(int.MinValue + 7_499));
            Assert.AreEqual(12, clock.UptimeMs);
        }

        [TestMethod]
        public void A_gap_longer_than_half_the_counters_range_never_runs_backwards()
        {
            StepClock clock = new StepClock();
            clock.Step(0);
            clock.Step(1_000_000);
            int uptimeMs = clock.UptimeMs;
            Assert.AreEqual(StepClock.LongestCountedUs, clock.Step(1_000_000 + int.MinValue), "36 minutes");
            Assert.AreEqual(uptimeMs + (StepClock.LongestCountedUs / 1_000), clock.UptimeMs);
            Assert.AreEqual(StepClock.LongestCountedUs, clock.Step(999_999 + int.MinValue), "a microsecond less than the whole range");
            Assert.AreEqual(12_500, clock.Step(1_012_499 + int.MinValue), "and it goes on");
        }
    }
}
