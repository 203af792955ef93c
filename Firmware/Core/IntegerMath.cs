namespace PressureDevice.Core
{
    /// <summary>Integer arithmetic that the class library does not have, or has only through float.</summary>
    public static class IntegerMath
    {
        /// <summary>The whole part of a square root, bit by bit.</summary>
        /// <param name="value">0 to 2⁶² − 1; a negative value gives 0.</param>
        /// <returns>The largest number whose square is not over <paramref name="value"/>.</returns>
        public static int SquareRoot(long value)
        {
            long rest = value;
            long root = 0;
            long bit = 1L << 60;
            while (bit > value)
            {
                bit >>= 2;
                if (bit == 0)
                {
                    return 0;
                }
            }

            while (bit != 0)
            {
                if (rest >= root + bit)
                {
                    rest -= root + bit;
                    root = (root >> 1) + bit;
                }
                else
                {
                    root >>= 1;
                }

                bit >>= 2;
            }

            return (int)root;
        }
    }
}
