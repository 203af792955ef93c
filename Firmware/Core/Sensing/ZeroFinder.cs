namespace PressureDevice.Core
{
    /// <summary>
    /// Takes the zero at the start and when asked: the mean of a steady window near the calibrated zero. What is steady elsewhere is named,
    /// not taken.
    /// </summary>
    public sealed class ZeroFinder : SteadyWindow
    {
        /// <summary>Conversions in a window: 0.5 s at 80 a second.</summary>
        public const int WindowConversions = 40;

        /// <summary>Largest spread within a window, mN: about 40 times the cell's noise of 7 mN, less than any hand.</summary>
        public const int SteadyMilliNewtons = 300;

        /// <summary>
        /// Largest distance over the calibrated zero, mN: four times the drift of a 50 kg cell over 10 °C (0.05 %, 0.25 N), less than the weight of the
        /// device itself (7 N and more), so that a tip left on a table is not taken for zero.
        /// </summary>
        public const int NearZeroMilliNewtons = 1_000;

        /// <summary>
        /// Largest distance under it, mN. What hangs on the cell (tip, flange, half the cell) weighs 1.1 to 2.2 N and presses on it while the device stands on its cap to be
        /// calibrated; held tip down it pulls: twice that, and the drift (docs/decisions/0008).
        /// </summary>
        public const int HangingMilliNewtons = 5_000;

        /// <summary>Beyond this no load is believed, mN: a tenth of the cell's range.</summary>
        public const int ShiftedMilliNewtons = 49_000;

        /// <summary>Windows that a tare on request may take before it is refused: 1.5 s.</summary>
        public const int TareWindows = 3;

        private readonly Calibration _calibration;
        private int _windowsLeft; // of a tare on request, 0 when there is none

        /// <summary>Makes a finder that searches at once.</summary>
        /// <param name="calibration">The cell's calibration.</param>
        public ZeroFinder(Calibration calibration)
        {
            _calibration = calibration;
        }

        /// <summary>The zero, counts; 0 until <see cref="Found"/>.</summary>
        public int ZeroCounts { get; private set; }

        /// <summary>True once a zero has been taken; a refused tare leaves it and the zero as they were.</summary>
        public bool Found { get; private set; }

        /// <summary>True while a tare on request is neither taken nor refused.</summary>
        public bool IsRetaring
        {
            get { return _windowsLeft > 0; }
        }

        /// <summary>True while conversions are wanted.</summary>
        public bool IsSearching
        {
            get { return IsRetaring || !Found; }
        }

        /// <summary>What the last steady window was.</summary>
        public ZeroState State { get; private set; }

        /// <summary>Begins a tare on request; it is taken or refused within <see cref="TareWindows"/>.</summary>
        public void Retare()
        {
            Interrupt();
            _windowsLeft = TareWindows;
            State = ZeroState.Searching;
        }

        /// <summary>Ends a tare on request: nothing is taken for it any more.</summary>
        public void EndRetare()
        {
            _windowsLeft = 0;
        }

        /// <summary>Takes in one healthy conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        public void Step(int counts)
        {
            if (!Step(counts, WindowConversions))
            {
                return;
            }

            if (Size(_calibration.ToMilliNewtons(SpreadCounts)) <= SteadyMilliNewtons)
            {
                Judge(_calibration.ToMilliNewtons(MeanCounts - _calibration.ZeroCounts));
            }

            _windowsLeft -= IsRetaring ? 1 : 0;
        }

        private void Judge(int distanceMilliNewtons)
        {
            if (distanceMilliNewtons <= NearZeroMilliNewtons && distanceMilliNewtons >= -HangingMilliNewtons)
            {
                ZeroCounts = MeanCounts;
                Found = true;
                _windowsLeft = 0;
                State = ZeroState.Normal;
            }
            else
            {
                State = distanceMilliNewtons > 0 && distanceMilliNewtons <= ShiftedMilliNewtons
                    ? ZeroState.Loaded
                    : ZeroState.Shifted;
            }
        }

        private static int Size(int value)
        {
            return value < 0 ? -value : value;
        }
    }
}
