namespace PressureDevice.Core
{
    /// <summary>Plays one haptic pattern in the time of the conversions. Ends by itself: no pattern repeats.</summary>
    public sealed class HapticPlayer
    {
        private const int MicrosecondsPerMillisecond = 1_000;

        private int _pattern;
        private int _stretch;
        private int _leftUs;
        private bool _isPlaying;

        /// <summary>True while the motor is to run.</summary>
        public bool IsOn
        {
            get { return _isPlaying && (_stretch & 1) == 0; }
        }

        /// <summary>Begins a pattern; one that is still playing is dropped.</summary>
        /// <param name="pattern">One of <see cref="HapticPattern"/>.</param>
        public void Play(int pattern)
        {
            _pattern = pattern;
            _stretch = 0;
            _leftUs = HapticPattern.StretchMs(pattern, 0) * MicrosecondsPerMillisecond;
            _isPlaying = true;
        }

        /// <summary>Goes on by one step.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        public void Step(int elapsedUs)
        {
            if (!_isPlaying)
            {
                return;
            }

            _leftUs -= elapsedUs;
            if (_leftUs > 0)
            {
                return;
            }

            _stretch++;
            int nextMs = HapticPattern.StretchMs(_pattern, _stretch);
            _isPlaying = nextMs != 0;
            _leftUs += nextMs * MicrosecondsPerMillisecond;
        }
    }
}
