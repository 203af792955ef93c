namespace PressureDevice.Core
{
    /// <summary>From the force to what leaves for the hand: how it moves, which way to send it, the cue for that, and the gate that has the last word.</summary>
    public sealed class Guidance
    {
        private readonly HoldSettings _settings;
        private readonly ForceTrend _trend;
        private readonly CueAim _aim;
        private readonly CuePlanner _cues;

        /// <summary>Makes guidance that says nothing yet.</summary>
        /// <param name="settings">What the hold asks.</param>
        public Guidance(HoldSettings settings)
        {
            _settings = settings;
            _trend = new ForceTrend();
            _aim = new CueAim();
            _cues = new CuePlanner();
        }

        /// <summary>The light to show now, 0xRRGGBB.</summary>
        public int Light { get; private set; }

        /// <summary>True while the haptic motor is to run.</summary>
        public bool Haptic
        {
            get { return _cues.Haptic && _cues.Mode != CueMode.LightOnly; }
        }

        /// <summary>True while the motor shakes the cell.</summary>
        public bool Shakes
        {
            get { return _cues.Shakes; }
        }

        /// <summary>Which cues guide.</summary>
        public CueMode Mode
        {
            set { _cues.Mode = value; }
        }

        /// <summary>What the device says of the link while nobody is guided.</summary>
        public LightSign Sign
        {
            set { _cues.Sign = value; }
        }

        /// <summary>Begins anew: a hand has touched, or a higher level is asked for.</summary>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void Begin(int forceMilliNewtons)
        {
            _trend.Begin(forceMilliNewtons - _settings.TargetMilliNewtons);
            _aim.Begin();
        }

        /// <summary>Says that the self-test found something.</summary>
        public void Warn()
        {
            _cues.Warn();
        }

        /// <summary>Says which device this is.</summary>
        public void Identify()
        {
            _cues.Identify();
        }

        /// <summary>Goes on by one conversion, or its absence.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="session">The phase and its clocks.</param>
        /// <param name="entered">True when the phase has just begun.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="verdict">Whether guidance is allowed.</param>
        public void Step(int elapsedUs, HoldSession session, bool entered, int forceMilliNewtons, SafetyVerdict verdict)
        {
            if (HoldSession.IsGuided(session.State))
            {
                // Against a target that rises, a hand is judged by how it follows, not by how it moves.
                int error = forceMilliNewtons - _settings.TargetMilliNewtons;
                CueDirection before = _aim.Direction;
                _trend.Step(elapsedUs, error);
                _aim.Step(elapsedUs, error, _trend.SlowMilliNewtons, _trend.SlopeMilliNewtonsPerSecond, _settings.ToleranceMilliNewtons);
                if (_aim.Direction == CueDirection.Stay && before != CueDirection.Stay)
                {
                    _trend.Anchor(error);
                }
            }

            _cues.Step(elapsedUs, session, entered, _aim, _settings.HoldMs / 2, verdict);
            Light = CueGate.Pass(_cues.Light, verdict);
        }
    }
}
