namespace PressureDevice.Core
{
    /// <summary>Which pattern the motor plays at which event of a hold.</summary>
    public sealed class HapticCues
    {
        /// <summary>Time between two "press more" or "ease off", µs: a hand that hovers about an edge is not to be hammered at.</summary>
        public const int RepeatUs = 700_000;

        // The motor's time constant is 50 ms; after four of them, and the four conversions that the converter's filter takes, it is heard no more.
        private const int RunOutUs = 250_000;

        private readonly HapticPlayer _player;
        private CueDirection _direction;
        private bool _saidHalf;
        private int _shakeUs;
        private int _sinceUs;

        /// <summary>Makes silent cues.</summary>
        public HapticCues()
        {
            _player = new HapticPlayer();
        }

        /// <summary>True while the motor is to run.</summary>
        public bool IsOn
        {
            get { return _player.IsOn; }
        }

        /// <summary>True while the motor runs or runs out.</summary>
        public bool Shakes
        {
            get { return _shakeUs > 0; }
        }

        /// <summary>Goes on by one step.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        public void Step(int elapsedUs)
        {
            _player.Step(elapsedUs);
            _shakeUs = _player.IsOn ? RunOutUs : _shakeUs > 0 ? _shakeUs - elapsedUs : 0;
            if (_sinceUs < RepeatUs)
            {
                _sinceUs += elapsedUs;
            }
        }

        /// <summary>Plays a pattern.</summary>
        /// <param name="pattern">One of <see cref="HapticPattern"/>.</param>
        public void Play(int pattern)
        {
            _player.Play(pattern);
        }

        /// <summary>A phase has begun.</summary>
        /// <param name="state">The phase.</param>
        /// <param name="outcome">How the hold ended, if it has.</param>
        public void Enter(HoldState state, HoldOutcome outcome)
        {
            switch (state)
            {
                case HoldState.Approach:
                    _saidHalf = false;
                    _direction = CueDirection.Stay;
                    _sinceUs = RepeatUs;
                    break;
                case HoldState.Done:
                    _player.Play(HapticPattern.Done);
                    break;
                case HoldState.Aborted:
                    bool isTooMuch = outcome == HoldOutcome.TooMuch || outcome == HoldOutcome.OverForce;
                    _player.Play(isTooMuch ? HapticPattern.TooMuch : HapticPattern.Fault);
                    break;
            }
        }

        /// <summary>A hand is being guided.</summary>
        /// <param name="state">The phase.</param>
        /// <param name="direction">Which way it is to go.</param>
        /// <param name="inBandMs">Time in the band at this level, ms.</param>
        /// <param name="halfMs">Half of what is asked for, ms; 0 for none.</param>
        /// <param name="repeats">True when the way is to be said again while it lasts: the light does not say it.</param>
        public void Guide(HoldState state, CueDirection direction, int inBandMs, int halfMs, bool repeats)
        {
            if (!_saidHalf && halfMs > 0 && inBandMs >= halfMs)
            {
                _saidHalf = true;
                _player.Play(HapticPattern.Halfway);
                return;
            }

            bool isNew = direction != _direction;
            _direction = direction;
            if (direction == CueDirection.Stay)
            {
                if (isNew)
                {
                    _player.Play(HapticPattern.Reached);
                }

                return;
            }

            bool isOnTheWay = state == HoldState.Approach && direction == CueDirection.PressMore && !repeats;
            if (!isOnTheWay && (isNew || repeats) && _sinceUs >= RepeatUs)
            {
                _sinceUs = 0;
                _player.Play(direction == CueDirection.PressMore ? HapticPattern.LeavingLow : HapticPattern.LeavingHigh);
            }
        }
    }
}
