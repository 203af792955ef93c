namespace PressureDevice.Core
{
    /// <summary>
    /// What the present hold asks of the hand, and its limits. Forces in millinewtons, times in milliseconds. One object for the device's life: a programme asks
    /// for the next hold in it, and on a guided rise the target moves.
    /// </summary>
    public sealed class HoldSettings
    {
        /// <summary>Lowest target, mN. Under 2 N the cell's noise counts.</summary>
        public const int LowestTargetMilliNewtons = 2_000;

        /// <summary>Highest target, mN: the range the instrument is specified for.</summary>
        public const int HighestTargetMilliNewtons = 150_000;

        /// <summary>
        /// The force that no hold may go over, mN, whatever the target. A conservative figure of this project, not a clinical one:
        /// no authoritative maximum has been found. It lies under the 250 N stop of a 50 kg cell at half its range.
        /// </summary>
        public const int HighestForceMilliNewtons = 200_000;

        /// <summary>Least room between target and over-force, mN: an overshoot on the approach is to be guided back, not cut off.</summary>
        public const int OverForceRoomMilliNewtons = 20_000;

        /// <summary>Half the width of the band at least, mN, while the target rises: at its low end a share of it would be less than a tremor.</summary>
        public const int LeastToleranceMilliNewtons = 1_000;

        /// <summary>The longest press of all, ms: nothing presses on a person without an end.</summary>
        public const int LongestPressMs = 300_000;

        private const int ApproachMs = 20_000;
        private const int GraceOffBandMs = 3_000;

        private int _goalMilliNewtons;
        private int _goalToleranceMilliNewtons;
        private int _rampMilliNewtonsPerSecond;
        private int _riseUs;

        /// <summary>Makes the settings of a hold whose rise is left to the hand.</summary>
        /// <param name="targetMilliNewtons">Target, mN, 2,000 to 150,000.</param>
        /// <param name="toleranceMilliNewtons">Half the width of the band, mN, 3 to 30 % of the target.</param>
        /// <param name="holdMs">Time to spend in the band, ms, 10,000 to 90,000.</param>
        public HoldSettings(int targetMilliNewtons, int toleranceMilliNewtons, int holdMs)
        {
            Ask(targetMilliNewtons, toleranceMilliNewtons, holdMs, 0, HighestForceMilliNewtons);
        }

        /// <summary>The target now, mN: that of the hold, or less while it rises.</summary>
        public int TargetMilliNewtons { get; private set; }

        /// <summary>Half the width of the band now, mN.</summary>
        public int ToleranceMilliNewtons { get; private set; }

        /// <summary>Time to spend in the band, ms.</summary>
        public int HoldMs { get; private set; }

        /// <summary>How long the force may be out of the band before the hold ends, ms. It must cover a reaction (0.3 to 0.5 s) and the correction.</summary>
        public int GraceMs
        {
            get { return GraceOffBandMs; }
        }

        /// <summary>How long the hand may take from first touch to the band, ms, the guided rise included.</summary>
        public int ApproachLimitMs { get; private set; }

        /// <summary>The force that ends the hold at once, mN.</summary>
        public int OverForceMilliNewtons { get; private set; }

        /// <summary>The longest the press may take in all, ms.</summary>
        public int TimeLimitMs { get; private set; }

        /// <summary>The target at the end of the rise, mN.</summary>
        public int GoalMilliNewtons
        {
            get { return _goalMilliNewtons; }
        }

        /// <summary>Half the width of the band there, mN.</summary>
        public int GoalToleranceMilliNewtons
        {
            get { return _goalToleranceMilliNewtons; }
        }

        /// <summary>True once the target has reached its goal.</summary>
        public bool IsRisen
        {
            get { return TargetMilliNewtons == _goalMilliNewtons; }
        }

        /// <summary>The hold the device ships with: 40 N ± 4 N for 10 s.</summary>
        public static HoldSettings Default()
        {
            return new HoldSettings(40_000, 4_000, 10_000);
        }

        /// <summary>Asks for another hold.</summary>
        /// <param name="targetMilliNewtons">Target, mN.</param>
        /// <param name="toleranceMilliNewtons">Half the width of the band, mN.</param>
        /// <param name="holdMs">Time to spend in the band, ms.</param>
        /// <param name="rampMilliNewtonsPerSecond">Rate of the guided rise, mN/s; 0 leaves it to the hand.</param>
        /// <param name="capMilliNewtons">The force that may not be exceeded, mN.</param>
        public void Ask(int targetMilliNewtons, int toleranceMilliNewtons, int holdMs, int rampMilliNewtonsPerSecond, int capMilliNewtons)
        {
            _goalMilliNewtons = targetMilliNewtons;
            _goalToleranceMilliNewtons = toleranceMilliNewtons;
            _rampMilliNewtonsPerSecond = rampMilliNewtonsPerSecond;
            HoldMs = holdMs;
            ApproachLimitMs = ApproachMs + (rampMilliNewtonsPerSecond == 0 ? 0 : (int)((long)targetMilliNewtons * 1_000 / rampMilliNewtonsPerSecond));
            TimeLimitMs = Least(ApproachLimitMs + (holdMs > 0 ? 2 * holdMs : GraceOffBandMs), LongestPressMs); // a rise without a hold ends as an approach

            int room = 2 * toleranceMilliNewtons;
            int overForce = targetMilliNewtons + (room < OverForceRoomMilliNewtons ? OverForceRoomMilliNewtons : room);
            OverForceMilliNewtons = Least(overForce, Least(capMilliNewtons, HighestForceMilliNewtons));
            BeginRise(rampMilliNewtonsPerSecond == 0 ? targetMilliNewtons : LowestTargetMilliNewtons);
        }

        /// <summary>Asks for the next level of a press that goes on.</summary>
        /// <param name="targetMilliNewtons">Target, mN, over the present one.</param>
        /// <param name="toleranceMilliNewtons">Half the width of the band, mN.</param>
        /// <param name="holdMs">Time to spend in the band, ms.</param>
        /// <param name="capMilliNewtons">The force that may not be exceeded, mN.</param>
        public void AskMore(int targetMilliNewtons, int toleranceMilliNewtons, int holdMs, int capMilliNewtons)
        {
            int from = TargetMilliNewtons;
            int before = TimeLimitMs;
            Ask(targetMilliNewtons, toleranceMilliNewtons, holdMs, _rampMilliNewtonsPerSecond, capMilliNewtons);
            TimeLimitMs = Least(before + TimeLimitMs, LongestPressMs);
            BeginRise(_rampMilliNewtonsPerSecond == 0 ? targetMilliNewtons : from);
        }

        /// <summary>Lets the target rise.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        public void Rise(int elapsedUs)
        {
            if (TargetMilliNewtons == _goalMilliNewtons)
            {
                return;
            }

            _riseUs += elapsedUs;
            int risen = (int)((long)_rampMilliNewtonsPerSecond * _riseUs / 1_000_000);
            if (risen > 0)
            {
                _riseUs -= (int)((long)risen * 1_000_000 / _rampMilliNewtonsPerSecond);
                SetTarget(Least(TargetMilliNewtons + risen, _goalMilliNewtons));
            }
        }

        /// <summary>Begins the rise anew: a hand has touched.</summary>
        public void Touch()
        {
            if (_rampMilliNewtonsPerSecond != 0)
            {
                BeginRise(LowestTargetMilliNewtons);
            }
        }

        private static int Least(int a, int b)
        {
            return a < b ? a : b;
        }

        private void BeginRise(int fromMilliNewtons)
        {
            _riseUs = 0;
            SetTarget(fromMilliNewtons);
        }

        private void SetTarget(int targetMilliNewtons)
        {
            TargetMilliNewtons = targetMilliNewtons;
            int tolerance = _goalToleranceMilliNewtons;
            if (targetMilliNewtons != _goalMilliNewtons)
            {
                tolerance = (int)((long)tolerance * targetMilliNewtons / _goalMilliNewtons);
                tolerance = tolerance < LeastToleranceMilliNewtons ? LeastToleranceMilliNewtons : tolerance;
            }

            ToleranceMilliNewtons = tolerance;
        }
    }
}
