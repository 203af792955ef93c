namespace PressureDevice.Core
{
    /// <summary>
    /// The whole firmware between two conversions: a conversion comes in, a cue and perhaps the end of a hold go out.
    /// Sensor, safety, phase, statistics, cue, gate: in that order, and nothing flows back.
    /// </summary>
    public sealed class Device
    {
        /// <summary>The most that one step counts for the hold, µs: for longer nobody has measured where the force was.</summary>
        public const int LongestCountedUs = ForceSensor.ConversionLimitMs * 1_000;

        private readonly HoldSettings _settings;
        private readonly ForceSensor _sensor;
        private readonly ForceBand _band;
        private readonly HoldSession _session;
        private readonly HoldStatistics _statistics;
        private readonly CuePlanner _cues;
        private int _lastStampUs;
        private bool _started;
        private bool _tooMuch;
        private long _uptimeUs;

        /// <summary>Makes the device, waiting for its first conversions.</summary>
        /// <param name="settings">What a hold asks.</param>
        /// <param name="calibration">The stored calibration.</param>
        public Device(HoldSettings settings, Calibration calibration)
        {
            _settings = settings;
            _sensor = new ForceSensor(calibration);
            _band = new ForceBand(settings.TargetMilliNewtons, settings.ToleranceMilliNewtons);
            _session = new HoldSession(settings);
            _statistics = new HoldStatistics(settings.TargetMilliNewtons);
            _cues = new CuePlanner(settings);
            Condition = SafetyVerdict.Allowed;
        }

        /// <summary>The light to show now, 0xRRGGBB.</summary>
        public int Light { get; private set; }

        /// <summary>True while the haptic motor is to run.</summary>
        public bool Haptic { get; private set; }

        /// <summary>Whether guidance is allowed now, and if not, why.</summary>
        public SafetyVerdict Verdict { get; private set; }

        /// <summary>What the rest of the device says, for the steps to come; <see cref="SafetyVerdict.Allowed"/> unless something forbids guidance.</summary>
        public SafetyVerdict Condition { get; set; }

        /// <summary>True after the step in which a hand touched.</summary>
        public bool HoldBegan { get; private set; }

        /// <summary>True after the step in which a touch ended that was no hold.</summary>
        public bool HoldDropped { get; private set; }

        /// <summary>Time since the step before, µs, at most <see cref="LongestCountedUs"/>.</summary>
        public int ElapsedUs { get; private set; }

        /// <summary>True after the step in which a hold ended and its record is due.</summary>
        public bool HoldEnded { get; private set; }

        /// <summary>Uptime at the touch that began the present or the last hold, ms.</summary>
        public int HoldStartMs { get; private set; }

        /// <summary>Time since the first conversion, ms; wraps after 49 days.</summary>
        public int UptimeMs
        {
            get { return (int)(_uptimeUs / 1_000); }
        }

        /// <summary>Stamp of the newest conversion, low 32 bits of the µs counter.</summary>
        public int StampUs
        {
            get { return _lastStampUs; }
        }

        /// <summary>What a hold asks.</summary>
        public HoldSettings Settings
        {
            get { return _settings; }
        }

        /// <summary>The force sensor.</summary>
        public ForceSensor Sensor
        {
            get { return _sensor; }
        }

        /// <summary>The phase of the hold and its clocks.</summary>
        public HoldSession Session
        {
            get { return _session; }
        }

        /// <summary>The figures of the present or the last hold.</summary>
        public HoldStatistics Statistics
        {
            get { return _statistics; }
        }

        /// <summary>True while a hand is being guided: slow work waits.</summary>
        public bool IsGuiding
        {
            get { return _session.State >= HoldState.Approach && _session.State <= HoldState.OffBand; }
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <param name="stampUs">When it was seen, low 32 bits of the µs counter.</param>
        public void Step(int counts, int stampUs)
        {
            _sensor.Step(counts);
            Proceed(stampUs);
        }

        /// <summary>Says that the self-test found something.</summary>
        public void Warn()
        {
            _cues.Warn();
        }

        /// <summary>Sets the button for the steps to come.</summary>
        /// <param name="isPressed">True while it is pressed: too much.</param>
        public void SetButton(bool isPressed)
        {
            _tooMuch = isPressed;
        }

        /// <summary>Goes on without a conversion: none came within its limit.</summary>
        /// <param name="stampUs">The time now, low 32 bits of the µs counter.</param>
        public void StepWithoutConversion(int stampUs)
        {
            _sensor.Miss();
            Proceed(stampUs);
        }

        private void Proceed(int stampUs)
        {
            // A difference of two stamps is right across the wrap of the counter.
            int elapsedUs = _started ? stampUs - _lastStampUs : 0;
            if (elapsedUs < 0)
            {
                elapsedUs = LongestCountedUs; // a gap of over 35 minutes, half the counter's range
            }

            _started = true;
            _lastStampUs = stampUs;
            _uptimeUs += elapsedUs;
            if (elapsedUs > LongestCountedUs)
            {
                elapsedUs = LongestCountedUs;
            }

            ElapsedUs = elapsedUs;
            SafetyVerdict verdict = SafetyMonitor.Judge(_sensor, _settings.OverForceMilliNewtons, Condition);
            int force = _sensor.ForceMilliNewtons;
            ForceZone zone = _band.Step(force);
            HoldState before = _session.State;
            _session.Step(elapsedUs, force, zone, verdict, _tooMuch);
            HoldState state = _session.State;
            bool changed = state != before;

            HoldEnded = changed && state >= HoldState.Done;
            HoldBegan = changed && state == HoldState.Approach;
            HoldDropped = changed && before == HoldState.Approach && state == HoldState.Idle;
            if (HoldBegan)
            {
                _statistics.Clear();
                HoldStartMs = UptimeMs;
            }

            // The interval that has just passed belongs to the phase it was spent in.
            if (before >= HoldState.Approach && before <= HoldState.OffBand)
            {
                _statistics.SeePeak(force);
                if (before != HoldState.Approach)
                {
                    _statistics.Step(elapsedUs, force);
                }
                else if (state == HoldState.Hold)
                {
                    _statistics.Reach(force);
                }
            }

            if (state == HoldState.Idle && verdict == SafetyVerdict.Allowed)
            {
                _sensor.TrackZero();
            }
            else
            {
                _sensor.InterruptZeroTracking();
            }

            _cues.Step(elapsedUs, state, changed, zone, force, verdict);
            Light = CueGate.Pass(_cues.Light, verdict);
            Haptic = _cues.Haptic;
            Verdict = verdict;
        }
    }
}
