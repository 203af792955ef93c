using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Haptic cues in steps of 10 ms, and a hand that feels them: it counts pulses and the time between the first of each.</summary>
    internal sealed class HapticBench
    {
        private const int StepMs = 10;

        private bool _wasOn;

        /// <summary>The cues.</summary>
        public HapticCues Cues { get; } = new HapticCues();

        /// <summary>Pulses felt so far.</summary>
        public int Pulses { get; private set; }

        /// <summary>Half of the time asked for, ms; 0 for none.</summary>
        public int HalfMs { get; set; }

        /// <summary>Time in the band, ms.</summary>
        public int InBandMs { get; set; }

        /// <summary>True in the mode without light.</summary>
        public bool Repeats { get; set; }

        /// <summary>Lets time pass, with a way to go.</summary>
        /// <param name="state">The phase.</param>
        /// <param name="direction">The way.</param>
        /// <param name="ms">How long, ms.</param>
        public void Guide(HoldState state, CueDirection direction, int ms)
        {
            for (int at = 0; at < ms; at += StepMs)
            {
                Cues.Step(StepMs * 1_000);
                Cues.Guide(state, direction, InBandMs, HalfMs, Repeats);
                Feel();
            }
        }

        /// <summary>Demands that the motor plays a pattern from now on, and nothing after it for a second.</summary>
        /// <param name="pattern">The pattern; negative for none.</param>
        /// <param name="at">Where the sweep stands.</param>
        public void AssertPlays(int pattern, int at)
        {
            HapticPlayer expected = new HapticPlayer();
            if (pattern >= 0)
            {
                expected.Play(pattern);
            }

            for (int i = 0; i < 100; i++)
            {
                Check.That(Cues.IsOn == expected.IsOn, "the motor, ten thousand times the sweep plus ms", (at * 10_000) + (i * StepMs));
                Cues.Step(StepMs * 1_000);
                expected.Step(StepMs * 1_000);
                Feel();
            }
        }

        private void Feel()
        {
            Pulses += Cues.IsOn && !_wasOn ? 1 : 0;
            _wasOn = Cues.IsOn;
        }
    }
}
