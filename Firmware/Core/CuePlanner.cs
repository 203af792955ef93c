namespace PressureDevice.Core
{
    /// <summary>
    /// Turns the phase and the force into what the hand sees and feels: the colour says which way, blinking says that it is far,
    /// the motor marks events. Forbidden cues are held back by <see cref="CueGate"/>, not here.
    /// </summary>
    public sealed class CuePlanner
    {
        /// <summary>Half a blink, µs: 2 Hz, between the 1.4 and 2.8 Hz of urgent visual alarms.</summary>
        public const int HalfBlinkUs = 250_000;

        /// <summary>How long the light shows all its colours at the start, µs.</summary>
        public const int SelfTestUs = 300_000;

        /// <summary>How long the light says that the self-test found something, µs.</summary>
        public const int WarningUs = 1_000_000;

        /// <summary>The force is far when its distance from the target is more than this many tolerances.</summary>
        public const int FarTolerances = 2;

        private readonly int _targetMilliNewtons;
        private readonly int _farMilliNewtons;
        private readonly HapticPlayer _haptic;
        private int _colour;
        private int _blinkUs;
        private int _selfTestUs;
        private int _warningUs;

        /// <summary>Makes a planner.</summary>
        /// <param name="settings">What the hold asks.</param>
        public CuePlanner(HoldSettings settings)
        {
            _targetMilliNewtons = settings.TargetMilliNewtons;
            _farMilliNewtons = FarTolerances * settings.ToleranceMilliNewtons;
            _haptic = new HapticPlayer();
        }

        /// <summary>The light, 0xRRGGBB.</summary>
        public int Light { get; private set; }

        /// <summary>True while the motor is to run.</summary>
        public bool Haptic
        {
            get { return _haptic.IsOn; }
        }

        /// <summary>Goes on by one conversion.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="state">The phase.</param>
        /// <param name="entered">True when the phase has just begun.</param>
        /// <param name="zone">Where the force stands against the band.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="verdict">Whether guidance is allowed; shown while nothing is pressed.</param>
        public void Step(
            int elapsedUs, HoldState state, bool entered, ForceZone zone, int forceMilliNewtons, SafetyVerdict verdict)
        {
            _haptic.Step(elapsedUs);
            if (_selfTestUs < SelfTestUs)
            {
                DriveAll(elapsedUs);
                return;
            }

            if (entered)
            {
                PlayFor(state);
            }

            int colour;
            bool blinks = false;
            switch (state)
            {
                case HoldState.Approach:
                case HoldState.Hold:
                case HoldState.OffBand:
                    if (zone == ForceZone.InBand)
                    {
                        colour = LightColour.Stay;
                    }
                    else
                    {
                        int distance = forceMilliNewtons - _targetMilliNewtons;
                        colour = zone == ForceZone.Below ? LightColour.PressMore : LightColour.EaseOff;
                        blinks = distance > _farMilliNewtons || distance < -_farMilliNewtons;
                    }

                    break;
                case HoldState.Done:
                    colour = LightColour.Done;
                    break;
                case HoldState.Aborted:
                    colour = LightColour.NoGuidance;
                    blinks = true;
                    break;
                default:
                    colour = verdict == SafetyVerdict.Allowed && _warningUs <= 0 ? LightColour.Off : LightColour.NoGuidance;
                    _warningUs -= _warningUs > 0 ? elapsedUs : 0;
                    blinks = verdict > SafetyVerdict.NotTared;
                    break;
            }

            Show(elapsedUs, colour, blinks);
        }

        /// <summary>Says for a second that the self-test found something: violet, and the motor's three pulses.</summary>
        public void Warn()
        {
            _warningUs = WarningUs;
            _haptic.Play(HapticPattern.Ended);
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

        private void Show(int elapsedUs, int colour, bool blinks)
        {
            if (colour != _colour || !blinks)
            {
                // A new colour always begins lit, so that it is seen at once.
                _colour = colour;
                _blinkUs = 0;
                Light = colour;
                return;
            }

            _blinkUs += elapsedUs;
            if (_blinkUs >= HalfBlinkUs)
            {
                _blinkUs = _blinkUs < 2 * HalfBlinkUs ? _blinkUs - HalfBlinkUs : 0;
                Light = Light == LightColour.Off ? colour : LightColour.Off;
            }
        }

        private void PlayFor(HoldState state)
        {
            switch (state)
            {
                case HoldState.Hold:
                    _haptic.Play(HapticPattern.Reached);
                    break;
                case HoldState.OffBand:
                    _haptic.Play(HapticPattern.LeftBand);
                    break;
                case HoldState.Done:
                    _haptic.Play(HapticPattern.Done);
                    break;
                case HoldState.Aborted:
                    _haptic.Play(HapticPattern.Ended);
                    break;
            }
        }
    }
}
