using PressureDevice.Ports;

namespace PressureDevice.Tests
{
    /// <summary>A converter with a hand on its cell.</summary>
    internal sealed class FakeLoadCell : ILoadCell
    {
        private int _conversions;

        /// <summary>The force on the tip, mN.</summary>
        public int ForceMilliNewtons { get; set; }

        /// <summary>The newest limit of a wait, ms.</summary>
        public int LimitMs { get; private set; }

        /// <summary>True when no conversion comes any more.</summary>
        public bool IsDead { get; set; }

        /// <inheritdoc/>
        public int Counts { get; private set; }

        /// <inheritdoc/>
        public int StampUs { get; private set; }

        /// <inheritdoc/>
        public bool WaitForConversion(int limitMs)
        {
            LimitMs = limitMs;
            if (IsDead)
            {
                StampUs += limitMs * 1_000;
                return false;
            }

            StampUs += TestCell.ConversionUs;
            Counts = TestCell.Counts(ForceMilliNewtons, _conversions);
            _conversions++;
            return true;
        }
    }
}
