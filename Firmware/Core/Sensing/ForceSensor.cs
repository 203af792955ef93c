namespace PressureDevice.Core
{
    /// <summary>
    /// Conversions in, force out: finds the faults that show in the codes, takes the zero at the start, drops a single wild conversion
    /// (median of three, one conversion of delay) and turns counts into millinewtons.
    /// </summary>
    public sealed class ForceSensor
    {
        /// <summary>Longest wait for a conversion, ms: more than six at 80 a second with the oscillator 15 % slow.</summary>
        public const int ConversionLimitMs = 100;

        /// <summary>The HX711's highest code: the input is at or over full scale (HX711 datasheet).</summary>
        public const int HighestCode = 0x7FFFFF;

        /// <summary>The HX711's lowest code.</summary>
        public const int LowestCode = -0x800000;

        /// <summary>Conversions in a row at an end of the range that make a fault; a single one may be a spike.</summary>
        public const int SaturatedConversions = 2;

        /// <summary>
        /// Equal conversions in a row that make a fault. With noise of about 60 counts two in a row are equal once in 200;
        /// eight in a row is no chance. At 80 a second it takes 0.1 s.
        /// </summary>
        public const int FrozenConversions = 8;

        /// <summary>Healthy conversions in a row that end a fault: 0.25 s at 80 a second.</summary>
        public const int RecoveryConversions = 20;

        private Calibration _calibration;
        private ZeroFinder _zero;
        private ZeroTracker _tracker;
        private NoiseMonitor _noise;
        private int _newestCounts;
        private int _middleCounts;
        private int _oldestCounts;
        private int _equal;
        private int _saturated;
        private int _healthy;

        /// <summary>Makes a sensor.</summary>
        /// <param name="calibration">The stored calibration; one that is not valid keeps the sensor from ever being ready.</param>
        public ForceSensor(Calibration calibration)
        {
            Use(calibration);
        }

        /// <summary>The force on the tip, mN, positive when pressed; 0 until <see cref="IsTared"/>.</summary>
        public int ForceMilliNewtons { get; private set; }

        /// <summary>What is wrong with the reading, if anything.</summary>
        public SensorFault Fault { get; private set; }

        /// <summary>True when a valid calibration was stored.</summary>
        public bool IsCalibrated
        {
            get { return _calibration.IsValid; }
        }

        /// <summary>True once a zero has been taken.</summary>
        public bool IsTared
        {
            get { return _zero.Found; }
        }

        /// <summary>What the search for the zero has found.</summary>
        public ZeroState ZeroState
        {
            get { return _zero.State; }
        }

        /// <summary>True while a tare on request is neither taken nor refused.</summary>
        public bool IsTaring
        {
            get { return _zero.IsRetaring; }
        }

        /// <summary>The calibration in use.</summary>
        public Calibration Calibration
        {
            get { return _calibration; }
        }

        /// <summary>The code of the newest conversion.</summary>
        public int Counts
        {
            get { return _newestCounts; }
        }

        /// <summary>Says whether the haptic motor shakes the cell, for the conversions to come.</summary>
        /// <param name="isShaken">True while it does.</param>
        public void Shake(bool isShaken)
        {
            _noise.IsShaken = isShaken;
        }

        /// <summary>Begins anew with a calibration: the zero is searched again.</summary>
        /// <param name="calibration">The calibration.</param>
        public void Use(Calibration calibration)
        {
            _calibration = calibration;
            _zero = new ZeroFinder(calibration);
            _tracker = new ZeroTracker(calibration);
            _noise = new NoiseMonitor(calibration);
            ForceMilliNewtons = 0;
        }

        /// <summary>Takes the zero again; the present one stays when the new one is refused.</summary>
        public void Retare()
        {
            _zero.Retare();
        }

        /// <summary>Ends a tare on request: the zero stays as it is.</summary>
        public void EndTare()
        {
            _zero.EndRetare();
        }

        /// <summary>Follows the drift of the zero by the newest conversion. Only while nothing is pressed.</summary>
        public void TrackZero()
        {
            if (Fault == SensorFault.None && _zero.Found)
            {
                _tracker.Step(_newestCounts - _zero.ZeroCounts);
            }
        }

        /// <summary>Something is pressed: what the drift tracking has gathered is void.</summary>
        public void InterruptZeroTracking()
        {
            _tracker.Interrupt();
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code, −8,388,608 to 8,388,607.</param>
        public void Step(int counts)
        {
            _saturated = counts >= HighestCode || counts <= LowestCode ? _saturated + 1 : 0;
            if (counts == _newestCounts)
            {
                // No news: a line that has just gone dead must not pass for a hand that lets go before it is found out.
                _equal++;
            }
            else
            {
                _equal = 1;
                _oldestCounts = _middleCounts;
                _middleCounts = _newestCounts;
                _newestCounts = counts;
            }

            if (_saturated >= SaturatedConversions)
            {
                Fail(SensorFault.Saturated);
            }
            else if (_equal >= FrozenConversions)
            {
                Fail(SensorFault.Frozen);
            }
            else if (_noise.Step(counts, ForceMilliNewtons))
            {
                Fail(SensorFault.Noisy);
            }
            else if (Fault != SensorFault.None)
            {
                _healthy++;
                if (_healthy >= RecoveryConversions)
                {
                    Fault = SensorFault.None;
                }
            }

            if (_zero.IsSearching && Fault == SensorFault.None && _calibration.IsValid)
            {
                Tare(counts);
            }

            if (_zero.Found)
            {
                ForceMilliNewtons = _calibration.ToMilliNewtons(MedianCounts() - _zero.ZeroCounts - _tracker.ShiftCounts);
            }
        }

        /// <summary>Says that no conversion came within <see cref="ConversionLimitMs"/>.</summary>
        public void Miss()
        {
            Fail(SensorFault.Missing);
        }

        private void Tare(int counts)
        {
            _zero.Step(counts);
            if (!_zero.IsSearching && _zero.State == ZeroState.Normal)
            {
                _tracker.Clear();
            }
        }

        private void Fail(SensorFault fault)
        {
            Fault = fault;
            _healthy = 0;
        }

        private int MedianCounts()
        {
            int a = _newestCounts;
            int b = _middleCounts;
            int c = _oldestCounts;
            if (a > b)
            {
                return b >= c ? b : (a < c ? a : c);
            }

            return a >= c ? a : (b < c ? b : c);
        }
    }
}
