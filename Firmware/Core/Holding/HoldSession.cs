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

        /// <summary>A rise that is left before this time was a touch, ms.</summary>
        public const int LeastRiseMs = 1_000;

        private const int MicrosecondsPerMillisecond = 1_000;
        private const int Forbidden = 1 << HoldCondition.Forbidden;

        private readonly HoldSettings _settings;
        private int _totalUs;
        private int _phaseUs;
        private int _inBandUs;
        private int _levelUs;
        private int _approachUs;
        private int _lastConditions;
        private bool _wasLow;

        /// <summary>Makes a session that waits for a touch.</summary>
        /// <param name="settings">What the hold asks; it may ask for something else between holds, and for more during one.</param>
        public HoldSession(HoldSettings settings)
        {
            _settings = settings;
            _lastConditions = -1;
        }

        /// <summary>The phase now.</summary>
        public HoldState State { get; private set; }

        /// <summary>How the last hold ended; <see cref="HoldOutcome.None"/> before the first and while one runs.</summary>
        public HoldOutcome Outcome { get; private set; }

        /// <summary>Time in the band, ms; of a stepped press, at all its levels.</summary>
        public int InBandMs
        {
            get { return _inBandUs / MicrosecondsPerMillisecond; }
        }

        /// <summary>Time from the first touch to the band, ms; of a stepped press, to its first level.</summary>
        public int ApproachMs
        {
            get { return _approachUs / MicrosecondsPerMillisecond; }
        }

        /// <summary>Time spent in the band at the present level, ms.</summary>
        public int LevelMs
        {
            get { return _levelUs / MicrosecondsPerMillisecond; }
        }

        /// <summary>Time that is still to be spent in the band, ms.</summary>
        public int TimeLeftMs
        {
            get { return LevelMs >= _settings.HoldMs ? 0 : _settings.HoldMs - LevelMs; }
        }

        /// <summary>Tells whether a hand is being guided in a phase.</summary>
        /// <param name="state">The phase.</param>
        public static bool IsGuided(HoldState state)
        {
            return state >= HoldState.Approach && state <= HoldState.OffBand;
        }

        /// <summary>Goes on by one conversion.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="zone">Where it stands against the band.</param>
        /// <param name="verdict">Whether guidance is allowed.</param>
        /// <param name="others">Conditions of the button and of the rest, bit n for <see cref="HoldCondition"/> n.</param>
        public void Step(int elapsedUs, int forceMilliNewtons, ForceZone zone, SafetyVerdict verdict, int others)
        {
            int conditions = others | ConditionsOf(verdict) | ConditionsOf(zone);
            if (forceMilliNewtons >= TouchMilliNewtons)
            {
                conditions |= 1 << HoldCondition.Touched;
            }

            // One low force among jumping ones is a sensor at fault, not a hand that lets go.
            bool isLow = forceMilliNewtons < ReleaseMilliNewtons;
            if (isLow && _wasLow)
            {
                conditions |= 1 << HoldCondition.Released;
                conditions |= IsHeld ? 1 << HoldCondition.ReleasedHeld : 0;
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
                Begin();
            }

            _phaseUs = 0;
            _lastConditions = -1;
            State = next;
        }

        private void Begin()
        {
            _levelUs = 0;
            if (State != HoldState.Idle)
            {
                return; // a higher level: the press goes on
            }

            Outcome = HoldOutcome.None;
            _totalUs = 0;
            _inBandUs = 0;
            _approachUs = 0;
        }

        private int Advance(int elapsedUs)
        {
            HoldState state = State;
            if (!IsGuided(state))
            {
                return 0;
            }

            _totalUs += elapsedUs;
            _phaseUs += elapsedUs;
            int conditions = IsOver(_totalUs, _settings.TimeLimitMs) ? 1 << HoldCondition.TimeLimit : 0;
            if (state == HoldState.Hold)
            {
                _inBandUs += elapsedUs;
                _levelUs += elapsedUs;
                conditions |= IsOver(_levelUs, _settings.HoldMs) ? 1 << HoldCondition.HoldComplete : 0;
            }
            else if (state == HoldState.OffBand)
            {
                conditions |= IsOver(_phaseUs, _settings.GraceMs) ? 1 << HoldCondition.GraceOver : 0;
            }
            else
            {
                _approachUs += _inBandUs == 0 ? elapsedUs : 0;
                conditions |= IsOver(_phaseUs, _settings.ApproachLimitMs) ? 1 << HoldCondition.ApproachTimedOut : 0;
            }

            return conditions;
        }

        private static bool IsOver(int us, int limitMs)
        {
            return us >= limitMs * MicrosecondsPerMillisecond;
        }

        /// <summary>A press that reached its band, or followed a rise that has no band to reach, is a hold and leaves a record.</summary>
        private bool IsHeld
        {
            get { return _inBandUs > 0 || (_settings.HoldMs == 0 && _totalUs >= LeastRiseMs * MicrosecondsPerMillisecond); }
        }

        /// <summary>A rise has its own end: in the band of a target that still rises nothing is held, and one that the button is to end asks for no time.</summary>
        private int ConditionsOf(ForceZone zone)
        {
            if (zone == ForceZone.InBand && _settings.IsRisen && _settings.HoldMs > 0)
            {
                return 1 << HoldCondition.InBand;
            }

            int conditions = zone == ForceZone.InBand ? 0 : 1 << HoldCondition.OutOfBand;
            bool isRiseOver = _settings.HoldMs == 0 && _settings.IsRisen && zone != ForceZone.Below;
            return isRiseOver ? conditions | (1 << HoldCondition.RiseOver) : conditions;
        }

        private static int ConditionsOf(SafetyVerdict verdict)
        {
            switch (verdict)
            {
                case SafetyVerdict.Allowed: return 0;
                case SafetyVerdict.OverForce: return Forbidden | (1 << HoldCondition.OverForce);
                case SafetyVerdict.SensorMissing: return Forbidden | (1 << HoldCondition.SensorMissing);
                case SafetyVerdict.SensorSaturated: return Forbidden | (1 << HoldCondition.SensorSaturated);
                case SafetyVerdict.SensorFrozen: return Forbidden | (1 << HoldCondition.SensorFrozen);
                case SafetyVerdict.SensorNoisy: return Forbidden | (1 << HoldCondition.SensorNoisy);
                case SafetyVerdict.BatteryLow: return Forbidden | (1 << HoldCondition.BatteryLow);
                case SafetyVerdict.ButtonStuck: return Forbidden | (1 << HoldCondition.TooMuch);
                case SafetyVerdict.ButtonLost: return Forbidden | (1 << HoldCondition.ButtonLost);
                case SafetyVerdict.Stopped: return Forbidden | (1 << HoldCondition.Stopped);
                default: return Forbidden;
            }
        }
    }
}
