#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The integer square root.</summary>
    [TestClass]
    public class IntegerMathTests
    {
        [TestMethod]
        public void The_root_steps_up_exactly_at_every_square()
        {
            for (int root = 1; root <= 2_000; root++)
            {
                AssertAround(root);
            }
        }

        [TestMethod]
        public void The_root_is_exact_where_a_float_is_not()
        {
            for (int root = 3; root > 0 && root < 1_500_000_000; root = (root * 3 / 2) + 1)
            {
                AssertAround(root);
            }

            AssertAround(94_906_265);
            AssertAround(0x7FFFFFFF);
        }

        [TestMethod]
        public void Every_power_of_two_below_2_to_the_62_has_its_root()
        {
            for (int shift = 0; shift <= 30; shift++)
            {
                AssertAround(1 << shift);
            }

            Assert.AreEqual(int.MaxValue, IntegerMath.SquareRoot((1L << 62) - 1));
        }

        [TestMethod]
        public void Zero_and_negative_values_have_the_root_zero()
        {
            Assert.AreEqual(0, IntegerMath.SquareRoot(0));
            Assert.AreEqual(0, IntegerMath.SquareRoot(-1));
            Assert.AreEqual(0, IntegerMath.SquareRoot(long.MinValue));
        }

        private static void AssertAround(int root)
        {
            long square = (long)root * root;
            Check.Equal(root - 1, IntegerMath.SquareRoot(square - 1), "root one under the square of", root);
            Check.Equal(root, IntegerMath.SquareRoot(square), "root of the square of", root);
            Check.Equal(root, IntegerMath.SquareRoot(square + root), "root over the square of", root);
        }
    }
}
