#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the motor plays.</summary>
    [TestClass]
    public class HapticPatternTests
    {
        private const int LongestMs = 1_000;
        private const int ShortestFeltMs = 50;

        [TestMethod]
        public void Every_pattern_ends_with_the_motor_off_within_a_second()
        {
            for (int pattern = 0; pattern < HapticPattern.Count; pattern++)
            {
                int stretches = StretchesOf(pattern);
                Check.Equal(1, stretches % 2, "stretches are odd, so that the last one is on, pattern", pattern);
                int totalMs = 0;
                for (int stretch = 0; stretch < stretches; stretch++)
                {
                    int ms = HapticPattern.StretchMs(pattern, stretch);
                    Check.That(ms >= ShortestFeltMs, "a motor that takes 50 ms to start and to stop shows the stretch, pattern", pattern);
                    totalMs += ms;
                }

                Check.That(totalMs <= LongestMs, "it is over within a second, pattern", pattern);
                Check.Equal(0, HapticPattern.StretchMs(pattern, HapticPattern.MostStretches), "behind the last place, pattern", pattern);
            }
        }

        [TestMethod]
        public void No_two_patterns_have_the_same_rhythm()
        {
            for (int a = 0; a < HapticPattern.Count; a++)
            {
                for (int b = a + 1; b < HapticPattern.Count; b++)
                {
                    Check.That(AreDifferent(a, b), "the rhythms of two patterns differ, a digit each", (a * 10) + b);
                }
            }
        }

        [TestMethod]
        public void More_and_less_are_each_other_backwards()
        {
            int stretches = StretchesOf(HapticPattern.LeavingLow);
            Assert.AreEqual(stretches, StretchesOf(HapticPattern.LeavingHigh), "stretches");
            for (int i = 0; i < stretches; i++)
            {
                int backwards = HapticPattern.StretchMs(HapticPattern.LeavingHigh, stretches - 1 - i);
                Check.Equal(HapticPattern.StretchMs(HapticPattern.LeavingLow, i), backwards, "stretch", i);
            }

            int firstMs = HapticPattern.StretchMs(HapticPattern.LeavingLow, 0);
            Check.That(HapticPattern.StretchMs(HapticPattern.LeavingLow, stretches - 1) >= 2 * firstMs, "more begins short, ms", firstMs);
        }

        private static int StretchesOf(int pattern)
        {
            int stretches = 0;
            while (HapticPattern.StretchMs(pattern, stretches) != 0)
            {
                stretches++;
            }

            return stretches;
        }

        // By number of pulses, or by a pulse that is at least twice as long as its counterpart: a hand does not count milliseconds.
        private static bool AreDifferent(int a, int b)
        {
            int stretches = StretchesOf(a);
            if (stretches != StretchesOf(b))
            {
                return true;
            }

            for (int i = 0; i < stretches; i += 2)
            {
                int aMs = HapticPattern.StretchMs(a, i);
                int bMs = HapticPattern.StretchMs(b, i);
                if (aMs >= 2 * bMs || bMs >= 2 * aMs)
                {
                    return true;
                }
            }

            return false;
        }
    }
}
