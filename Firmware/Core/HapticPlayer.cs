namespace PressureDevice.Core
{
    /// <summary>Plays one haptic pattern in the time of the conversions. Ends by itself: no pattern repeats.</summary>
    public sealed class HapticPlayer
    {
        private const int MicrosecondsPerMillisecond = 1_000;

        private int[] _pattern;
        private int _stretch;
        private int _leftUs;

        /// <summary>True while the motor is to run.</summary>
        public bool IsOn { get; private set; }

        /// <summary>Begins a pattern; one that is still playing is dropped.</summary>
        /// <param name="pattern">Stretches on and off in turn, ms.</param>
        public void Play(int[] pattern)
        {
            _pattern = pattern;
            _stretch = 0;
            _leftUs = pattern[0] * MicrosecondsPerMillisecond;
            IsOn = true;
        }

        /// <summary>Goes on by one step.</summary>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        public void Step(int elapsedUs)
        {
            if (_pattern == null)
            {
                return;
            }

            _leftUs -= elapsedUs;
            if (_leftUs > 0)
            {
                return;
            }

            _stretch++;
            if (_stretch >= _pattern.Length)
            {
                _pattern = null;
                IsOn = false;
                return;
            }

            IsOn = (_stretch & 1) == 0;
            _leftUs += _pattern[_stretch] * MicrosecondsPerMillisecond;
        }
    }
}
