namespace PressureDevice.Core
{
    /// <summary>
    /// Turns the phase and the way to go into what the hand sees and feels: the colour says which way, its rhythm which way and how far, the motor marks events.
    /// Forbidden cues are held back by <see cref="CueGate"/>, not here.
    /// </summary>
    public sealed class CuePlanner
    {
        /// <summary>How long the light shows all its colours at the start, µs.</summary>
        public const int SelfTestUs = 300_000;

        private readonly HapticCues _haptic;
        private LightSign _sign;
        private int _colour;
        private int _sinceUs; // since the light came on, or a rhythm began in the light; less after one that came early
        private int _selfTestUs;
        private int _notice;
        private int _onUs;
        private int _offUs;

        /// <summary>Makes a planner.</summary>
        public CuePlanner()
        {
            _haptic = new HapticCues();
        }

        /// <summary>The light, 0xRRGGBB.</summary>
        public int Light { get; private set; }

        /// <summary>True while the motor is to run.</summary>
        public bool Haptic
        {
            get { return _haptic.IsOn; }
        }

        /// <summary>True while the motor shakes the cell.</summary>
        public bool Shakes
        {
            get { return _haptic.Shakes; }
        }

        /// <summary>Which cues guide.</summary>
        public CueMode Mode { get; set; }

        /// <summary>What the device says of the link while nobody is guided; <see cref="LightSign.None"/> for what the verdict says.</summary>
        public LightSign Sign
        {
            set
            {
                if (value == LightSign.Forgotten && _sign != value)
                {
                    _haptic.Play(HapticPattern.Done);
                }

                _sign = value;
            }
        }

        /// <summary>Goes on by one conversion.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="session">The phase and its clocks.</param>
        /// <param name="entered">True when the phase has just begun.</param>
        /// <param name="aim">Which way the hand is to go.</param>
        /// <param name="halfMs">Half the time asked for in the band, ms; 0 for none.</param>
        /// <param name="verdict">Whether guidance is allowed; shown while nothing is pressed.</param>
        public void Step(int elapsedUs, HoldSession session, bool entered, CueAim aim, int halfMs, SafetyVerdict verdict)
        {
            HoldState state = session.State;
            _haptic.Step(elapsedUs);
            if (_selfTestUs < SelfTestUs)
            {
                DriveAll(elapsedUs);
                return;
            }

            if (entered)
            {
                _haptic.Enter(state, session.Outcome);
                _notice = _notice > 0 ? _notice : 0; // a touch ends "this is the device", a warning waits
            }

            if (HoldSession.IsGuided(state))
            {
                Guide(elapsedUs, aim);
                _haptic.Guide(state, aim.Direction, session.LevelMs, halfMs, Mode == CueMode.HapticOnly);
                return;
            }

            ShowSign(elapsedUs, state == HoldState.Idle ? Notice(elapsedUs, verdict) : LightSigns.Of(state));
        }

        /// <summary>Says for a second that the self-test found something: violet, and the motor's fault pattern.</summary>
        public void Warn()
        {
            _notice = CueNotice.WarningUs;
            _haptic.Play(HapticPattern.Fault);
        }

        /// <summary>Says for two seconds which device this is: white, 2 Hz, and the motor; a touch ends it.</summary>
        public void Identify()
        {
            _notice = -CueNotice.IdentifyUs;
        }

        private void Guide(int elapsedUs, CueAim aim)
        {
            CueDirection direction = aim.Direction;
            if (Mode == CueMode.HapticOnly)
            {
                Blink(elapsedUs, LightColour.Off);
                return;
            }

            if (direction == CueDirection.Stay)
            {
                _offUs = 0;
                Blink(elapsedUs, LightColour.Stay);
                return;
            }

            bool isFar = aim.IsFar;
            if (direction == CueDirection.PressMore)
            {
                _onUs = isFar ? LightRhythm.FarMoreOnUs : LightRhythm.NearMoreOnUs;
                _offUs = isFar ? LightRhythm.FarMoreOffUs : LightRhythm.NearMoreOffUs;
                Blink(elapsedUs, LightColour.PressMore);
            }
            else
            {
                _onUs = isFar ? LightRhythm.FarLessOnUs : LightRhythm.NearLessOnUs;
                _offUs = isFar ? LightRhythm.FarLessOffUs : LightRhythm.NearLessOffUs;
                Blink(elapsedUs, LightColour.EaseOff);
            }
        }

        private LightSign Notice(int elapsedUs, SafetyVerdict verdict)
        {
            int before = _notice;
            _notice = CueNotice.Advance(before, elapsedUs);
            if (CueNotice.Pulses(before, _notice))
            {
                _haptic.Play(HapticPattern.Done);
            }

            return before < 0 ? LightSign.Identify : _sign != LightSign.None ? _sign : LightSigns.Of(verdict, before > 0);
        }

        private void DriveAll(int elapsedUs)
        {
            if (_selfTestUs == 0)
            {
                _haptic.Play(HapticPattern.Reached);
            }

            // At least a microsecond, so that the first step, which has no time before it, begins it once.
            _selfTestUs += elapsedUs > 0 ? elapsedUs : 1;
            Light = LightColour.SelfTest;
        }

        private void ShowSign(int elapsedUs, LightSign sign)
        {
            _onUs = LightSigns.LitUs(sign);
            _offUs = LightSigns.DarkUs(sign);
            Blink(elapsedUs, LightSigns.ColourOf(sign));
        }

        // After the self-test the light comes on here alone, so that nothing makes it flash faster than LightRhythm allows. While it is lit a new colour shows at once: that
        // is no flash. In the dark it waits out the shortest period; one that takes force away hardly waits, and the next one waits as much longer.
        private void Blink(int elapsedUs, int colour)
        {
            _sinceUs += _sinceUs < LightRhythm.LongestPeriodUs ? elapsedUs : 0;
            bool isNew = colour != _colour;
            bool isLit = Light != LightColour.Off;
            bool isOver = _offUs != 0 && _sinceUs >= _onUs + _offUs; // lit: a steady light begins to blink
            if (colour == LightColour.Off || (isLit && !isNew && _offUs != 0 && !isOver && _sinceUs >= _onUs))
            {
                _colour = colour;
                Light = LightColour.Off;
            }
            else if (isLit ? isNew || isOver : _sinceUs >= WaitUs(colour, isNew))
            {
                bool goesOn = isLit && (_offUs == 0 || _sinceUs < 0);
                bool isEarly = !isLit && _sinceUs < LightRhythm.ShortestPeriodUs;
                _sinceUs = goesOn ? _sinceUs : isEarly ? LightRhythm.UrgentPeriodUs - LightRhythm.ShortestPeriodUs : 0;
                _colour = colour;
                Light = colour;
            }
        }

        private int WaitUs(int colour, bool isNew)
        {
            if (isNew)
            {
                return colour == LightColour.PressMore ? LightRhythm.ShortestPeriodUs : LightRhythm.UrgentPeriodUs;
            }

            return _offUs == 0 ? LightRhythm.ShortestPeriodUs : _onUs + _offUs;
        }
    }
}
