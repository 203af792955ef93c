namespace PressureDevice.Core
{
    /// <summary>
    /// The whole firmware between two conversions: a conversion comes in, a cue and perhaps the end of a hold go out.
    /// Sensor, safety, phase, figures, cue, gate: in that order, and nothing flows back.
    /// </summary>
    public sealed partial class Device
    {
        private const byte NoEvent = 0;
        private const byte Began = 1;
        private const byte Dropped = 2;
        private const byte Ended = 3;

        private readonly HoldSettings _settings;
        private readonly ForceSensor _sensor;
        private readonly ForceBand _band;
        private readonly HoldSession _session;
        private readonly HoldStatistics _statistics;
        private readonly ForceCurve _curve;
        private readonly ProgrammeRun _programme;
        private readonly PatientButton _button;
        private readonly Guidance _guidance;
        private readonly StepClock _clock;
        private bool _isPressed;
        private byte _event; // what became of a hold in the newest step

        /// <summary>Makes the device, waiting for its first conversions.</summary>
        /// <param name="settings">What a hold asks.</param>
        /// <param name="calibration">The stored calibration.</param>
        public Device(HoldSettings settings, Calibration calibration)
        {
            _settings = settings;
            _sensor = new ForceSensor(calibration);
            _band = new ForceBand();
            _session = new HoldSession(settings);
            _statistics = new HoldStatistics();
            _curve = new ForceCurve();
            _programme = new ProgrammeRun(settings);
            _button = new PatientButton();
            _guidance = new Guidance(settings);
            _clock = new StepClock();
            Condition = SafetyVerdict.Allowed;
        }

        /// <summary>Takes in one conversion.</summary>
        /// <param name="counts">The converter's code.</param>
        /// <param name="stampUs">When it was seen, low 32 bits of the µs counter.</param>
        public void Step(int counts, int stampUs)
        {
            _sensor.Shake(_guidance.Shakes);
            _sensor.Step(counts);
            Proceed(stampUs);
        }

        /// <summary>Says that the self-test found something.</summary>
        public void Warn()
        {
            _guidance.Warn();
        }

        /// <summary>Says for two seconds which device this is: light white 2 Hz, and the motor; a touch ends it.</summary>
        public void Identify()
        {
            _guidance.Identify();
        }

        /// <summary>Sets the button for the steps to come; <see cref="PatientButton"/> says what it means.</summary>
        /// <param name="isPressed">True while it is pressed.</param>
        public void SetButton(bool isPressed)
        {
            _isPressed = isPressed;
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
            int elapsedUs = _clock.Step(stampUs);
            SafetyVerdict verdict = SafetyMonitor.Judge(_sensor, _settings.OverForceMilliNewtons, Condition);
            Verdict = verdict;
            int force = _sensor.ForceMilliNewtons;
            HoldState before = _session.State;
            Follow(elapsedUs, before, force, verdict);
            HoldState state = _session.State;
            bool changed = state != before;
            Count(elapsedUs, before, force);
            if (changed)
            {
                Change(before, state, force);
            }
            else
            {
                _event = NoEvent;
            }

            if (state == HoldState.Idle && verdict == SafetyVerdict.Allowed)
            {
                _sensor.TrackZero();
            }
            else
            {
                _sensor.InterruptZeroTracking();
            }

            _guidance.Step(elapsedUs, _session, changed, force, verdict);
        }

        /// <summary>The phase follows force, button, rest and verdict.</summary>
        private void Follow(int elapsedUs, HoldState before, int force, SafetyVerdict verdict)
        {
            int conditions = _button.Step(elapsedUs, _isPressed, before, _programme.Kind, _programme.IsTop);
            if (before == HoldState.Idle || before == HoldState.Rest)
            {
                _programme.Step(elapsedUs);
                conditions |= 1 << (_programme.IsResting ? HoldCondition.Resting : HoldCondition.RestOver);
            }
            else if (before == HoldState.Approach)
            {
                _settings.Rise(elapsedUs);
            }

            ForceZone zone = _band.Step(force, _settings.TargetMilliNewtons, _settings.ToleranceMilliNewtons);
            _session.Step(elapsedUs, force, zone, verdict, conditions);
        }

        /// <summary>The interval that has just passed belongs to the phase it was spent in.</summary>
        private void Count(int elapsedUs, HoldState before, int force)
        {
            if (!HoldSession.IsGuided(before))
            {
                return;
            }

            _curve.Step(elapsedUs, force);
            _statistics.SeePeak(force);
            if (_statistics.IsReached)
            {
                _statistics.Step(elapsedUs, force, _settings.TargetMilliNewtons);
            }
        }

        private void Change(HoldState before, HoldState state, int force)
        {
            bool ends = state == HoldState.Done || state == HoldState.Aborted;
            bool begins = before == HoldState.Idle && state == HoldState.Approach;
            bool isDropped = before == HoldState.Approach && state == HoldState.Idle;
            _event = ends ? Ended : begins ? Began : isDropped ? Dropped : NoEvent;
            if (HoldBegan)
            {
                HoldStartMs = UptimeMs;
                MarkedMilliNewtons = 0;
                _settings.Touch();
                _statistics.Clear(_settings.GoalMilliNewtons);
                _curve.Clear(_settings.GoalMilliNewtons, _settings.HoldMs);
                _guidance.Begin(force);
            }
            else if (before == HoldState.Approach && state == HoldState.Hold)
            {
                _statistics.Reach(force);
            }
            else if (state == HoldState.Approach)
            {
                _programme.RaiseLevel();
                _guidance.Begin(force);
            }
            else if (HoldEnded && _session.Outcome == HoldOutcome.ThresholdMarked)
            {
                MarkedMilliNewtons = force;
            }
            else if (state == HoldState.Idle && !HoldDropped && before != HoldState.Rest)
            {
                // Only now, with the record written and the hand off: what the next hold asks is not what the last one was.
                _programme.EndHold(_session.Outcome, MarkedMilliNewtons);
            }
        }
    }
}
