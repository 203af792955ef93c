namespace PressureDevice.Core
{
    /// <summary>
    /// One hold after another: keeps the clocks, turns clocks and force into conditions and follows <see cref="HoldTable"/>.
    /// Time comes from the stamps of the conversions and is counted in microseconds.
    /// </summary>
    public sealed class HoldSession
    {
        /// <summary>The force at which the tip counts as touching, mN: over the zero's drift and the weight of the device lying on a body.</summary>
        public const int TouchMilliNewtons = 2_000;

        /// <summary>The force under which the hand counts as having let go when it stays there for a second conversion, mN.</summary>
        public const int ReleaseMilliNewtons = 1_000;

        private const int MicrosecondsPerMillisecond = 1_000;

        private readonly int _holdUs;
        private readonly int _graceUs;
        private readonly int _approachLimitUs;
        private readonly int _timeLimitUs;
        private int _totalUs;
        private int _offBandUs;
        private int _inBandUs;
        private int _approachUs;
        private int _lastConditions;
        private bool _wasLow;

        /// <summary>Makes a session that waits for a touch.</summary>
        /// <param name="settings">What the hold asks.</param>
        public HoldSession(HoldSettings settings)
        {
            _holdUs = settings.HoldMs * MicrosecondsPerMillisecond;
            _graceUs = settings.GraceMs * MicrosecondsPerMillisecond;
            _approachLimitUs = settings.ApproachLimitMs * MicrosecondsPerMillisecond;
            _timeLimitUs = settings.TimeLimitMs * MicrosecondsPerMillisecond;
            _lastConditions = -1;
        }

        /// <summary>The phase now.</summary>
        public HoldState State { get; private set; }

        /// <summary>How the last hold ended; <see cref="HoldOutcome.None"/> before the first and while one runs.</summary>
        public HoldOutcome Outcome { get; private set; }

        /// <summary>Time in the band, ms.</summary>
        public int InBandMs
        {
            get { return _inBandUs / MicrosecondsPerMillisecond; }
        }

        /// <summary>Time from the first touch to the band, ms.</summary>
        public int ApproachMs
        {
            get { return _approachUs / MicrosecondsPerMillisecond; }
        }

        /// <summary>Time that is still to be spent in the band, ms.</summary>
        public int TimeLeftMs
        {
            get { return _inBandUs >= _holdUs ? 0 : (_holdUs - _inBandUs) / MicrosecondsPerMillisecond; }
        }

        /// <summary>Goes on by one conversion.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="zone">Where it stands against the band.</param>
        /// <param name="verdict">Whether guidance is allowed.</param>
        /// <param name="tooMuch">True while the button is pressed.</param>
        public void Step(int elapsedUs, int forceMilliNewtons, ForceZone zone, SafetyVerdict verdict, bool tooMuch)
        {
            int conditions = ConditionsOf(verdict);
            if (tooMuch)
            {
                conditions |= HoldCondition.TooMuch;
            }

            conditions |= zone == ForceZone.InBand ? HoldCondition.InBand : HoldCondition.OutOfBand;
            if (forceMilliNewtons >= TouchMilliNewtons)
            {
                conditions |= HoldCondition.Touched;
            }

            // One low force among jumping ones is a sensor at fault, not a hand that lets go.
            bool isLow = forceMilliNewtons < ReleaseMilliNewtons;
            if (isLow && _wasLow)
            {
                conditions |= HoldCondition.Released;
            }

            _wasLow = isLow;

            conditions |= Advance(elapsedUs);
            if (conditions == _lastConditions)
            {
                return; // the table was asked this before, in this state, and had no row for it
            }

            Follow(conditions);
        }

        private void Follow(int conditions)
        {
            _lastConditions = conditions;
            int row = HoldTable.Find(State, conditions);
            if (row < 0)
            {
                return;
            }

            HoldState next = (HoldState)HoldTable.Cell(row, HoldTable.Next);
            if (next == State)
            {
                return;
            }

            HoldOutcome outcome = (HoldOutcome)HoldTable.Cell(row, HoldTable.Outcome);
            if (outcome != HoldOutcome.None)
            {
                Outcome = outcome;
            }

            if (next == HoldState.Approach)
            {
                Outcome = HoldOutcome.None;
                _totalUs = 0;
                _inBandUs = 0;
                _approachUs = 0;
            }

            _offBandUs = 0;
            _lastConditions = -1;
            State = next;
        }

        private int Advance(int elapsedUs)
        {
            HoldState state = State;
            if (state == HoldState.Idle || state > HoldState.OffBand)
            {
                return 0;
            }

            int conditions = 0;
            _totalUs += elapsedUs;
            if (_totalUs >= _timeLimitUs)
            {
                conditions = HoldCondition.TimeLimit;
            }

            if (state == HoldState.Hold)
            {
                _inBandUs += elapsedUs;
                if (_inBandUs >= _holdUs)
                {
                    conditions |= HoldCondition.HoldComplete;
                }
            }
            else if (state == HoldState.OffBand)
            {
                _offBandUs += elapsedUs;
                if (_offBandUs >= _graceUs)
                {
                    conditions |= HoldCondition.GraceOver;
                }
            }
            else
            {
                _approachUs += elapsedUs;
                if (_approachUs >= _approachLimitUs)
                {
                    conditions |= HoldCondition.ApproachTimedOut;
                }
            }

            return conditions;
        }

        private static int ConditionsOf(SafetyVerdict verdict)
        {
            switch (verdict)
            {
                case SafetyVerdict.Allowed: return 0;
                case SafetyVerdict.OverForce: return HoldCondition.Forbidden | HoldCondition.OverForce;
                case SafetyVerdict.SensorMissing: return HoldCondition.Forbidden | HoldCondition.SensorMissing;
                case SafetyVerdict.SensorSaturated: return HoldCondition.Forbidden | HoldCondition.SensorSaturated;
                case SafetyVerdict.SensorFrozen: return HoldCondition.Forbidden | HoldCondition.SensorFrozen;
                case SafetyVerdict.SensorNoisy: return HoldCondition.Forbidden | HoldCondition.SensorNoisy;
                case SafetyVerdict.BatteryLow: return HoldCondition.Forbidden | HoldCondition.BatteryLow;
                case SafetyVerdict.ButtonStuck: return HoldCondition.Forbidden | HoldCondition.TooMuch;
                default: return HoldCondition.Forbidden;
            }
        }
    }
}
