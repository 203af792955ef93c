namespace PressureDevice.Tests
{
    /// <summary>A person who reads six digits off a blinking light, by how long it is lit and dark; written from docs/cues.md, not from the firmware.</summary>
    internal sealed class BlinkReader
    {
        private const int MarkUs = 2_000_000; // longer is a start mark
        private const int ZeroUs = 600_000; // longer is a 0, shorter a flash
        private const int PauseUs = 900_000; // longer ends a digit
        private const int LongAgoUs = 10_000_000;

        private bool _isLit;
        private int _sinceFlashUs = LongAgoUs;
        private int _sinceUs;
        private int _flashes;
        private int _digits; // −1 before the first start mark
        private int _value;

        /// <summary>Makes a reader that waits for a start mark.</summary>
        public BlinkReader()
        {
            _digits = -1;
            Read = -1;
        }

        /// <summary>The newest number read as a whole; −1 before the first.</summary>
        public int Read { get; private set; }

        /// <summary>How many have been read.</summary>
        public int Rounds { get; private set; }

        /// <summary>Flashes that came within 400 ms of the one before: more than 2.5 a second.</summary>
        public int TooFast { get; private set; }

        /// <summary>Looks for a time.</summary>
        /// <param name="elapsedUs">How long, µs.</param>
        /// <param name="isLit">True when the light is lit.</param>
        public void Look(int elapsedUs, bool isLit)
        {
            int sinceFlashUs = _sinceFlashUs;
            _sinceFlashUs += sinceFlashUs < LongAgoUs ? elapsedUs : 0;
            if (isLit == _isLit)
            {
                bool wasShort = _sinceUs < PauseUs;
                _sinceUs += elapsedUs;
                if (!isLit && wasShort && _sinceUs >= PauseUs)
                {
                    EndDigit();
                }

                return;
            }

            if (isLit)
            {
                TooFast += sinceFlashUs < 400_000 ? 1 : 0;
                _sinceFlashUs = elapsedUs;
            }
            else
            {
                EndFlash();
            }

            _isLit = isLit;
            _sinceUs = elapsedUs;
        }

        private void EndFlash()
        {
            if (_sinceUs >= MarkUs)
            {
                _digits = 0;
                _value = 0;
                _flashes = 0;
            }
            else
            {
                _flashes = _sinceUs >= ZeroUs ? 10 : _flashes + 1; // ten stand for 0
            }
        }

        private void EndDigit()
        {
            if (_digits < 0 || _flashes == 0)
            {
                return; // before the first mark, or behind one
            }

            _value = (_value * 10) + (_flashes % 10);
            _flashes = 0;
            _digits++;
            if (_digits == 6)
            {
                Read = _value;
                Rounds++;
                _digits = -1;
            }
        }
    }
}
