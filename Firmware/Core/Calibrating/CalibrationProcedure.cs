namespace PressureDevice.Core
{
    /// <summary>
    /// Measures a calibration: the zero, then 2 to 6 known masses, then the fit and its judgement. Nothing is stored here, and nothing is in use
    /// before it has been measured and accepted.
    /// </summary>
    public sealed class CalibrationProcedure
    {
        /// <summary>Most masses.</summary>
        public const int MostPoints = 6;

        /// <summary>Fewest masses.</summary>
        public const int FewestPoints = 2;

        /// <summary>Conversions in a capture: 1 s at 80 a second.</summary>
        public const int WindowConversions = 80;

        /// <summary>Windows a capture may take before it is refused: 3 s.</summary>
        public const int CaptureWindows = 3;

        /// <summary>Largest spread within a window, mN.</summary>
        public const int SteadyMilliNewtons = 300;

        /// <summary>The largest mass must be at least this, mN: 2 kg, four thousand times the mean's noise.</summary>
        public const int SmallestSpanMilliNewtons = 20_000;

        /// <summary>Largest distance of a point from the line, mN: 0.5 % of full scale.</summary>
        public const int LargestResidualMilliNewtons = Calibration.FullScaleMilliNewtons / 200;

        private readonly SteadyWindow _window;
        private readonly int[] _counts;
        private readonly int[] _milliNewtons;
        private readonly int _steadyCounts;
        private int _pendingMilliNewtons;
        private int _windowsLeft;

        /// <summary>Makes a procedure at rest.</summary>
        public CalibrationProcedure()
        {
            _window = new SteadyWindow();
            _counts = new int[MostPoints];
            _milliNewtons = new int[MostPoints];
            _steadyCounts = Calibration.None().ToCounts(SteadyMilliNewtons);
        }

        /// <summary>True from <see cref="Begin"/> to the end.</summary>
        public bool IsRunning { get; private set; }

        /// <summary>True while a capture waits for a steady second.</summary>
        public bool IsCapturing { get; private set; }

        /// <summary>True once the zero has been captured.</summary>
        public bool HasZero { get; private set; }

        /// <summary>The zero, counts.</summary>
        public int ZeroCounts { get; private set; }

        /// <summary>Masses captured.</summary>
        public int PointCount { get; private set; }

        /// <summary>How the last capture ended.</summary>
        public CalibrationRefusal CaptureResult { get; private set; }

        /// <summary>Begins with the capture of the zero.</summary>
        public void Begin()
        {
            IsRunning = true;
            HasZero = false;
            PointCount = 0;
            Capture(0);
        }

        /// <summary>Ends without a result.</summary>
        public void Cancel()
        {
            IsRunning = false;
            IsCapturing = false;
        }

        /// <summary>Begins the capture of a mass.</summary>
        /// <param name="milliNewtons">Its weight, mN.</param>
        public CalibrationRefusal AddMass(int milliNewtons)
        {
            if (!IsRunning || IsCapturing || !HasZero)
            {
                return CalibrationRefusal.WrongOrder;
            }

            if (milliNewtons <= 0 || milliNewtons > Calibration.FullScaleMilliNewtons)
            {
                return CalibrationRefusal.MassOutOfRange;
            }

            if (PointCount == MostPoints)
            {
                return CalibrationRefusal.TooManyPoints;
            }

            Capture(milliNewtons);
            return CalibrationRefusal.None;
        }

        /// <summary>Takes in one conversion while <see cref="IsCapturing"/>.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <param name="fault">What is wrong with the sensor.</param>
        /// <returns>True when the capture has just ended; <see cref="CaptureResult"/> says how.</returns>
        public bool Step(int counts, SensorFault fault)
        {
            if (fault != SensorFault.None)
            {
                return EndCapture(CalibrationRefusal.SensorFault);
            }

            if (!_window.Step(counts, WindowConversions))
            {
                return false;
            }

            if (_window.SpreadCounts <= _steadyCounts)
            {
                Keep(_window.MeanCounts);
                return EndCapture(CalibrationRefusal.None);
            }

            _windowsLeft--;
            return _windowsLeft == 0 && EndCapture(CalibrationRefusal.NotSteady);
        }

        /// <summary>Fits and judges.</summary>
        /// <param name="id">Identity of the new calibration.</param>
        /// <param name="dateUtcSeconds">The date, UTC seconds since 1970; 0 when not known.</param>
        /// <param name="refusal">Why not, or none.</param>
        /// <returns>The calibration, or null when it is refused; the procedure goes on then, another mass may be added.</returns>
        public Calibration Finish(int id, int dateUtcSeconds, out CalibrationRefusal refusal)
        {
            refusal = CheckPoints();
            if (refusal != CalibrationRefusal.None)
            {
                return null;
            }

            int slope = CalibrationFit.Slope(_counts, _milliNewtons, PointCount);
            if (slope == 0)
            {
                refusal = CalibrationRefusal.SlopeAbsurd;
                return null;
            }

            int worst = 0;
            for (int i = 0; i < PointCount; i++)
            {
                int residual = CalibrationFit.Residual(_counts[i], _milliNewtons[i], slope);
                worst = residual > worst ? residual : worst;
            }

            if (worst > LargestResidualMilliNewtons)
            {
                refusal = CalibrationRefusal.ResidualTooLarge;
                return null;
            }

            return new Calibration(id, ZeroCounts, slope, dateUtcSeconds, worst, PointCount);
        }

        private CalibrationRefusal CheckPoints()
        {
            if (!IsRunning || IsCapturing)
            {
                return CalibrationRefusal.WrongOrder;
            }

            if (PointCount < FewestPoints)
            {
                return CalibrationRefusal.TooFewPoints;
            }

            int largest = 0;
            for (int i = 0; i < PointCount; i++)
            {
                largest = _milliNewtons[i] > largest ? _milliNewtons[i] : largest;
            }

            return largest < SmallestSpanMilliNewtons ? CalibrationRefusal.SpanTooSmall : CalibrationRefusal.None;
        }

        private void Capture(int milliNewtons)
        {
            _pendingMilliNewtons = milliNewtons;
            _windowsLeft = CaptureWindows;
            _window.Interrupt();
            IsCapturing = true;
        }

        private void Keep(int meanCounts)
        {
            if (_pendingMilliNewtons == 0)
            {
                ZeroCounts = meanCounts;
                HasZero = true;
            }
            else
            {
                _counts[PointCount] = meanCounts - ZeroCounts;
                _milliNewtons[PointCount] = _pendingMilliNewtons;
                PointCount++;
            }
        }

        private bool EndCapture(CalibrationRefusal result)
        {
            IsCapturing = false;
            CaptureResult = result;
            return true;
        }
    }
}
