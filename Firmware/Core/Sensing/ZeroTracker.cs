namespace PressureDevice.Core
{
    /// <summary>
    /// Follows the slow drift of the zero while nothing is pressed: a fraction of what a steady window near zero shows, and only so far from the tare in all.
    /// Never during a hold: it would take a slow press for drift.
    /// </summary>
    public sealed class ZeroTracker : SteadyWindow
    {
        /// <summary>Conversions in a window: 1 s at 80 a second.</summary>
        public const int WindowConversions = 80;

        /// <summary>Largest force that may be drift, mN; a touch begins at ten times this.</summary>
        public const int NearZeroMilliNewtons = 200;

        /// <summary>Largest spread within a window, mN.</summary>
        public const int SteadyMilliNewtons = 100;

        /// <summary>The most that is tracked away from the tare in all, mN: the cell's drift over 20 °C, half the least target.</summary>
        public const int CumulativeMilliNewtons = 500;

        private const int Fraction = 4;

        private readonly Calibration _calibration;

        /// <summary>Makes a tracker.</summary>
        /// <param name="calibration">The cell's calibration.</param>
        public ZeroTracker(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>What is to be added to the tared zero, counts.</summary>
        public int ShiftCounts { get; private set; }

        /// <summary>Forgets the shift: a new zero was taken.</summary>
        public void Clear()
        {
            ShiftCounts = 0;
            Interrupt();
        }

        /// <summary>Takes in one conversion while nothing is pressed.</summary>
        /// <param name="countsOverTare">The code less the tared zero, without the shift.</param>
        public void Step(int countsOverTare)
        {
            if (!Step(countsOverTare, WindowConversions))
            {
                return;
            }

            int error = MeanCounts - ShiftCounts;
            int shift = ShiftCounts + (error / Fraction);
            if (Size(_calibration.ToMilliNewtons(SpreadCounts)) <= SteadyMilliNewtons
                && Size(_calibration.ToMilliNewtons(error)) <= NearZeroMilliNewtons
                && Size(_calibration.ToMilliNewtons(shift)) <= CumulativeMilliNewtons)
            {
                ShiftCounts = shift;
            }
        }

        private static int Size(int value)
        {
            return value < 0 ? -value : value;
        }
    }
}
