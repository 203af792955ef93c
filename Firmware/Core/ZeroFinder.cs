namespace PressureDevice.Core
{
    /// <summary>
    /// Takes the zero at the start: the mean of a steady window of conversions near the calibrated zero.
    /// A window that is not steady, or that lies too far from that zero (something stands on the tip), is thrown away and the next one begun.
    /// </summary>
    public sealed class ZeroFinder
    {
        /// <summary>Conversions in a window: 0.5 s at 80 a second.</summary>
        public const int WindowConversions = 40;

        /// <summary>Largest spread within a window, mN: about 40 times the cell's noise of 7 mN, less than any hand.</summary>
        public const int SteadyMilliNewtons = 300;

        /// <summary>Largest distance from the calibrated zero, mN: over the drift of a 50 kg cell (0.05 % per 10 °C), under the weight of a resting hand.</summary>
        public const int NearZeroMilliNewtons = 5_000;

        private readonly Calibration _calibration;
        private int _conversions;
        private int _lowest;
        private int _highest;
        private long _sum;

        /// <summary>Makes a finder for a cell.</summary>
        /// <param name="calibration">The cell's calibration.</param>
        public ZeroFinder(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>The zero, counts; 0 until <see cref="Found"/>.</summary>
        public int ZeroCounts { get; private set; }

        /// <summary>True once a zero has been taken.</summary>
        public bool Found { get; private set; }

        /// <summary>Takes in one healthy conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        public void Step(int counts)
        {
            if (_conversions == 0)
            {
                _lowest = counts;
                _highest = counts;
                _sum = 0;
            }
            else if (counts < _lowest)
            {
                _lowest = counts;
            }
            else if (counts > _highest)
            {
                _highest = counts;
            }

            _sum += counts;
            _conversions++;
            if (_conversions == WindowConversions)
            {
                _conversions = 0;
                Judge((int)(_sum / WindowConversions));
            }
        }

        private void Judge(int meanCounts)
        {
            int spread = Size(_calibration.ToMilliNewtons(_highest - _lowest));
            int distance = Size(_calibration.ToMilliNewtons(meanCounts - _calibration.ZeroCounts));
            if (spread <= SteadyMilliNewtons && distance <= NearZeroMilliNewtons)
            {
                ZeroCounts = meanCounts;
                Found = true;
            }
        }

        private static int Size(int value)
        {
            return value < 0 ? -value : value;
        }
    }
}
