namespace PressureDevice.Core
{
    /// <summary>
    /// The straight line through the zero that fits the points best by least squares: force = slope · (counts − zero), slope = Σ c·f / Σ c².
    /// Through the zero, because that is how the force is computed later: each start takes the zero anew.
    /// </summary>
    public static class CalibrationFit
    {
        private const int FirstShift = 16;
        private const int SecondShift = Calibration.FractionBits - FirstShift;

        /// <summary>Fits the slope.</summary>
        /// <param name="counts">Counts over zero of each point, each within ± 2²⁴.</param>
        /// <param name="milliNewtons">Force of each point, mN, at most 490,332.</param>
        /// <param name="points">How many points, 1 to 6.</param>
        /// <returns>The slope with 24 bits behind the point; 0 when no point has counts or the slope is not believable.</returns>
        public static int Slope(int[] counts, int[] milliNewtons, int points)
        {
            long products = 0;
            long squares = 0;
            for (int i = 0; i < points; i++)
            {
                products += (long)counts[i] * milliNewtons[i];
                squares += (long)counts[i] * counts[i];
            }

            if (squares == 0)
            {
                return 0;
            }

            // In two shifts: Σ c·f reaches 5e13, and 24 bits at once would not fit into 64.
            long whole = (products << FirstShift) / squares;
            long rest = (products << FirstShift) % squares;
            long slope = (whole << SecondShift) + ((rest << SecondShift) / squares);
            return slope > Calibration.LargestSlopeQ24 || slope < -Calibration.LargestSlopeQ24 || !Calibration.IsBelievable((int)slope)
                ? 0
                : (int)slope;
        }

        /// <summary>The distance of a point from the line.</summary>
        /// <param name="counts">Counts over zero.</param>
        /// <param name="milliNewtons">Force of the point, mN.</param>
        /// <param name="slopeQ24">The slope.</param>
        /// <returns>mN, without sign.</returns>
        public static int Residual(int counts, int milliNewtons, int slopeQ24)
        {
            long distance = (((long)counts * slopeQ24) >> Calibration.FractionBits) - milliNewtons;
            return (int)(distance < 0 ? -distance : distance);
        }
    }
}
