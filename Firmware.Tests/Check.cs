#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif

namespace PressureDevice.Tests
{
    /// <summary>
    /// Comparisons inside swept loops. The message is built only for a failure: on the chip a string costs as much as 170 turns of a loop.
    /// </summary>
    internal static class Check
    {
        /// <summary>Fails the test.</summary>
        /// <param name="message">What is wrong.</param>
        public static void Fail(string message)
        {
            Assert.AreEqual(string.Empty, message);
        }

        /// <summary>Compares two numbers.</summary>
        /// <param name="expected">What it should be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="what">What is compared.</param>
        /// <param name="at">Where the sweep stands.</param>
        public static void Equal(int expected, int actual, string what, int at)
        {
            if (expected != actual)
            {
                Fail(
                    what + " at " + at.ToString() + ": expected " + expected.ToString() + ", was " + actual.ToString());
            }
        }

        /// <summary>Demands a condition.</summary>
        /// <param name="condition">What should be true.</param>
        /// <param name="what">What it says.</param>
        /// <param name="at">Where the sweep stands.</param>
        public static void That(bool condition, string what, int at)
        {
            if (!condition)
            {
                Fail(what + " at " + at.ToString());
            }
        }

        /// <summary>Demands that a number lies between two others, both included.</summary>
        /// <param name="lowest">The lowest it may be.</param>
        /// <param name="highest">The highest it may be.</param>
        /// <param name="actual">What it is.</param>
        /// <param name="what">What is compared.</param>
        public static void Between(int lowest, int highest, int actual, string what)
        {
            if (actual < lowest || actual > highest)
            {
                string range = lowest.ToString() + " to " + highest.ToString();
                Fail(what + ": expected " + range + ", was " + actual.ToString());
            }
        }

        /// <summary>Compares the first bytes of two arrays.</summary>
        /// <param name="expected">What they should be.</param>
        /// <param name="actual">What they are.</param>
        /// <param name="length">How many to compare.</param>
        /// <param name="what">What is compared.</param>
        public static void Bytes(byte[] expected, byte[] actual, int length, string what)
        {
            for (int i = 0; i < length; i++)
            {
                if (expected[i] != actual[i])
                {
                    Equal(expected[i], actual[i], what + ", byte", i);
                }
            }
        }
    }
}
