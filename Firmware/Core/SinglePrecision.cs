namespace PressureDevice.Core
{
    /// <summary>
    /// Numbers as the 32 bits of an IEEE-754 float, by integers alone: Core has no floating point (docs/decisions/0007), a protocol may.
    /// </summary>
    public static class SinglePrecision
    {
        // 1 kgf is 9,806.65 mN, so a force in kgf is 20 · mN / 196,133. The divisor is odd: a quotient never lies half-way between two floats.
        private const int Numerator = 20;
        private const int Divisor = 196_133;

        private const int FractionBits = 23;
        private const int Bias = 127;
        private const long ImplicitBit = 1L << FractionBits;
        private const long Full = (long)Divisor << (FractionBits + 1); // from here on a quotient has a bit too many
        private const int CoarseShift = 8;

        /// <summary>A force as the bits of the float nearest to it in kgf.</summary>
        /// <param name="milliNewtons">Force, mN; every int.</param>
        /// <returns>The bits; 0 for no force.</returns>
        public static int KilogramForce(int milliNewtons)
        {
            if (milliNewtons == 0)
            {
                return 0;
            }

            long size = (milliNewtons < 0 ? -(long)milliNewtons : milliNewtons) * Numerator;
            int exponent = FractionBits;
            while (size < Full >> CoarseShift)
            {
                size <<= CoarseShift;
                exponent -= CoarseShift;
            }

            while (size < Full >> 1)
            {
                size <<= 1;
                exponent--;
            }

            // A quotient that rounds up to 24 bits carries into the exponent, as it should.
            long quotient = (size + (Divisor / 2)) / Divisor;
            int bits = ((exponent + Bias) << FractionBits) + (int)(quotient - ImplicitBit);
            return milliNewtons < 0 ? bits | int.MinValue : bits;
        }
    }
}
