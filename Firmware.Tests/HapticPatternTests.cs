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

        [TestMethod]
        public void Every_pattern_ends_with_the_motor_off_within_a_second()
        {
            for (int i = 0; i < 4; i++)
            {
                int[] pattern = Pattern(i);
                Check.Equal(1, pattern.Length % 2, "stretches are odd, so that the last one is on, pattern", i);
                int total = 0;
                for (int stretch = 0; stretch < pattern.Length; stretch++)
                {
                    Check.That(pattern[stretch] > 0, "the stretch has a length, pattern", i);
                    total += pattern[stretch];
                }

                Check.That(total <= LongestMs, "it is over within a second, pattern", i);
            }
        }

        [TestMethod]
        public void No_two_patterns_have_the_same_rhythm()
        {
            for (int a = 0; a < 4; a++)
            {
                for (int b = a + 1; b < 4; b++)
                {
                    Check.That(
                        AreDifferent(Pattern(a), Pattern(b)),
                        "the rhythms of two patterns differ, a digit each",
                        (a * 10) + b);
                }
            }
        }

        private static int[] Pattern(int i)
        {
            switch (i)
            {
                case 0: return HapticPattern.Reached;
                case 1: return HapticPattern.LeftBand;
                case 2: return HapticPattern.Done;
                default: return HapticPattern.Ended;
            }
        }

        // By number of pulses, or by a first pulse that is at least twice as long: a hand does not count milliseconds.
        private static bool AreDifferent(int[] a, int[] b)
        {
            return a.Length != b.Length || a[0] >= 2 * b[0] || b[0] >= 2 * a[0];
        }
    }
}
