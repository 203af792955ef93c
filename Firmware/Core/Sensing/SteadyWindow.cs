namespace PressureDevice.Core
{
    /// <summary>A window of conversions with its mean and its spread. Begins anew by itself after each full window. What waits for a steady window derives from it.</summary>
    public class SteadyWindow
    {
        private int _conversions;
        private int _lowest;
        private int _highest;
        private long _sum;

        /// <summary>Mean of the window that the last step has filled, counts.</summary>
        public int MeanCounts
        {
            get { return (int)(_sum / _conversions); }
        }

        /// <summary>Highest less lowest code of the window that the last step has filled, counts.</summary>
        public int SpreadCounts
        {
            get { return _highest - _lowest; }
        }

        /// <summary>Begins the window anew.</summary>
        public void Interrupt()
        {
            _conversions = 0;
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <param name="length">Conversions in the window, 1 or more.</param>
        /// <returns>True when it filled the window.</returns>
        public bool Step(int counts, int length)
        {
            if (_conversions == 0 || _conversions >= length)
            {
                _conversions = 0;
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
            return _conversions >= length;
        }
    }
}
