namespace PressureDevice.Core
{
    /// <summary>A window of conversions with its mean and its spread. Begins anew by itself after each full window.</summary>
    public sealed class SteadyWindow
    {
        private readonly int _length;
        private int _conversions;
        private int _lowest;
        private int _highest;
        private long _sum;

        /// <summary>Makes an empty window.</summary>
        /// <param name="length">Conversions in the window, 1 or more.</param>
        public SteadyWindow(int length)
        {
            _length = length;
        }

        /// <summary>Mean of the last full window, counts.</summary>
        public int MeanCounts { get; private set; }

        /// <summary>Highest less lowest code of the last full window, counts.</summary>
        public int SpreadCounts { get; private set; }

        /// <summary>Begins the window anew.</summary>
        public void Clear()
        {
            _conversions = 0;
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <returns>True when it filled the window.</returns>
        public bool Step(int counts)
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
            if (_conversions < _length)
            {
                return false;
            }

            _conversions = 0;
            MeanCounts = (int)(_sum / _length);
            SpreadCounts = _highest - _lowest;
            return true;
        }
    }
}
