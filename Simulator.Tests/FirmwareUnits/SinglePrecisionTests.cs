using System;
#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Forces as the bits of a float in kgf, against the desktop's own division.</summary>
    [TestClass]
    public class SinglePrecisionTests
    {
        private const int WholeRangeMilliNewtons = 300_000;
        private const int RandomNumbers = 300_000;
        private const int Seed = 20_261_121;

        [TestMethod]
        public void Every_millinewton_up_to_300_newtons_either_way_is_the_nearest_float()
        {
            for (int force = -WholeRangeMilliNewtons; force <= WholeRangeMilliNewtons; force++)
            {
                AssertNearest(force);
            }
        }

        [TestMethod]
        public void Random_forces_of_every_size_are_the_nearest_float()
        {
            int state = Seed; // a uint cast to int stays one on the device, also in a shift
            for (int i = 0; i < RandomNumbers; i++)
            {
                state = (state * 1_664_525) + 1_013_904_223;
                AssertNearest(state >> (i % 32));
            }
        }

        [TestMethod]
        public void Powers_of_two_their_neighbours_and_the_ends_are_the_nearest_float()
        {
            for (int shift = 0; shift < 31; shift++)
            {
                for (int off = -1; off <= 1; off++)
                {
                    AssertNearest((1 << shift) + off);
                    AssertNearest(-(1 << shift) + off);
                }
            }

            AssertNearest(int.MaxValue);
            AssertNearest(int.MinValue);
        }

        [TestMethod]
        public void Forces_around_the_powers_of_two_in_kgf_are_the_nearest_float_also_where_rounding_carries()
        {
            for (int power = 0; power <= 17; power++)
            {
                int below = (int)((196_133L << power) / 20);
                AssertNearest(below);
                AssertNearest(below + 1);
                AssertNearest(-below);
                AssertNearest(-below - 1);
            }

            Assert.AreEqual(0x45800000, SinglePrecision.KilogramForce(40_168_038), "4,095.99998 kgf is nearest to 4,096");
            Assert.AreEqual(0x46000000, SinglePrecision.KilogramForce(80_336_076), "8,191.99996 kgf is nearest to 8,192");
        }

        [TestMethod]
        public void Well_known_forces_have_well_known_bits()
        {
            Assert.AreEqual(0, SinglePrecision.KilogramForce(0), "no force is the positive zero");
            Assert.AreEqual(0x42C80000, SinglePrecision.KilogramForce(980_665), "100 kgf");
            Assert.AreEqual(unchecked((int)0xC2C80000), SinglePrecision.KilogramForce(-980_665), "-100 kgf");
            Assert.AreEqual(0x41A00000, SinglePrecision.KilogramForce(196_133), "20 kgf");
        }

        /// <summary>The bits of the nearest float.</summary>
        /// <param name="milliNewtons">Force, mN.</param>
        /// <returns>
        /// The bits. The double quotient is off by 2⁻³⁰ of a float's step at most, and the true one stays 1/392,266 of a step away from half-way between two: rounding
        /// twice is right.
        /// </returns>
        internal static int Reference(int milliNewtons)
        {
            return BitConverter.ToInt32(BitConverter.GetBytes((float)(milliNewtons * 20.0 / 196_133.0)), 0);
        }

        private static void AssertNearest(int milliNewtons)
        {
            Check.Equal(Reference(milliNewtons), SinglePrecision.KilogramForce(milliNewtons), "bits of the force", milliNewtons);
        }
    }
}
