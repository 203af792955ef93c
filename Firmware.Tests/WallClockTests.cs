#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The time of day.</summary>
    [TestClass]
    public class WallClockTests
    {
        private const int Noon = 1_789_560_000; // 2026-09-16 12:00 UTC, day 20,712
        private const int NoonDay = 20_712;

        [TestMethod]
        public void Before_it_is_told_the_time_is_not_known()
        {
            WallClock clock = new WallClock();
            for (int uptime = 0; uptime < 100_000_000; uptime += 9_999_999)
            {
                clock.Follow(uptime);
                Check.That(!clock.IsSet, "not set, uptime", uptime);
                Check.Equal(0, clock.UtcAt(uptime), "UTC, uptime", uptime);
                Check.Equal(0, clock.DayAt(uptime), "day, uptime", uptime);
            }
        }

        [TestMethod]
        public void It_goes_on_with_the_uptime_and_knows_moments_before_it_was_told()
        {
            WallClock clock = new WallClock();
            clock.Set(Noon, 0, 5_000);
            Assert.AreEqual(Noon, clock.UtcAt(5_000));
            Assert.AreEqual(Noon, clock.UtcAt(5_999));
            Assert.AreEqual(Noon + 1, clock.UtcAt(6_000));
            Assert.AreEqual(Noon - 4, clock.UtcAt(1_000));
            clock.Set(Noon - 100, 0, 7_000);
            Assert.AreEqual(Noon - 100, clock.UtcAt(7_000), "the newest word counts");
        }

        [TestMethod]
        public void The_local_day_turns_at_the_local_midnight()
        {
            AssertDay(NoonDay, Noon, 0);
            AssertDay(NoonDay, Noon + 43_199, 0);
            AssertDay(NoonDay + 1, Noon + 43_200, 0);
            AssertDay(NoonDay, Noon - 43_200, 0);
            AssertDay(NoonDay - 1, Noon - 43_201, 0);
            AssertDay(NoonDay, Noon + (11 * 3_600) - 1, 4); // one hour ahead
            AssertDay(NoonDay + 1, Noon + (11 * 3_600), 4);
            AssertDay(NoonDay, Noon + 43_200 + (8 * 3_600) - 1, -32); // eight hours behind
            AssertDay(NoonDay + 1, Noon + 43_200 + (8 * 3_600), -32);
            AssertDay(NoonDay + 1, Noon, 51); // Chatham: 12:45 ahead
            AssertDay(NoonDay + 1, Noon, 56); // Line Islands: 14:00 ahead
            AssertDay(NoonDay, Noon, -48);
        }

        [TestMethod]
        public void Seconds_are_an_unsigned_number()
        {
            AssertDay(24_855, int.MaxValue, 0); // 2038-01-19
            AssertDay(24_855, int.MinValue, 0); // a second later
            AssertDay(49_710, -1, 0); // 2106-02-07, the last second there is
            AssertDay(0, 0, 0);
            AssertDay(1, 86_400, 0);
            Assert.IsTrue(WallClock.DayOf(0, -128) < 1, "before 1970 there is no day");
        }

        [TestMethod]
        public void It_keeps_time_across_the_wrap_of_the_uptime()
        {
            WallClock clock = new WallClock();
            int uptime = int.MaxValue - 3_600_000;
            clock.Set(Noon, 0, uptime);
            int seconds = 0;
            for (int halfHour = 1; halfHour <= 60 * 48; halfHour++)
            {
                uptime += 1_800_000; // wraps twice in sixty days
                seconds += 1_800;
                clock.Follow(uptime);
                Check.Equal(Noon + seconds, clock.UtcAt(uptime), "UTC after half hours", halfHour);
            }

            Assert.AreEqual(NoonDay + 60, clock.DayAt(uptime));
        }

        [TestMethod]
        public void Followed_or_not_it_tells_the_same()
        {
            WallClock followed = new WallClock();
            WallClock left = new WallClock();
            followed.Set(Noon, 8, 123);
            left.Set(Noon, 8, 123);
            for (int uptime = 123; uptime < 2_000_000_000; uptime += 3_333_333)
            {
                followed.Follow(uptime);
                Check.Equal(left.UtcAt(uptime), followed.UtcAt(uptime), "UTC at uptime", uptime);
            }
        }

        private static void AssertDay(int day, int utcSeconds, int offsetQuarterHours)
        {
            Check.Equal(day, WallClock.DayOf(utcSeconds, offsetQuarterHours), "day, quarter hours ahead", offsetQuarterHours);
            WallClock clock = new WallClock();
            clock.Set(utcSeconds, offsetQuarterHours, 77);
            Check.Equal(day, clock.DayAt(77), "day told, quarter hours ahead", offsetQuarterHours);
        }
    }
}
