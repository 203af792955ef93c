using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A hand that draws a force curve, and its own account of the mean force over each period.</summary>
    internal sealed class CurveHand
    {
        private const int MostPoints = 2_000;

        private readonly int[] _means = new int[MostPoints];
        private readonly NoiseGenerator _noise;
        private long _forceTime;
        private long _time;
        private long _total;

        /// <summary>Makes a hand over a curve that begins.</summary>
        /// <param name="targetMilliNewtons">The target, mN.</param>
        /// <param name="holdMs">Time to spend in the band, ms.</param>
        /// <param name="seed">Seed of its tremor.</param>
        public CurveHand(int targetMilliNewtons, int holdMs, int seed)
        {
            Curve = new ForceCurve();
            Curve.Clear(targetMilliNewtons, holdMs);
            _noise = new NoiseGenerator(seed);
        }

        /// <summary>The curve.</summary>
        public ForceCurve Curve { get; }

        /// <summary>Periods that are over.</summary>
        public int Periods { get; private set; }

        /// <summary>The mean force of a period, mN.</summary>
        /// <param name="period">From 0.</param>
        public int Mean(int period)
        {
            return _means[period];
        }

        /// <summary>Presses for a time.</summary>
        /// <param name="fromMilliNewtons">The force at its beginning, mN.</param>
        /// <param name="toMilliNewtons">The force at its end, mN.</param>
        /// <param name="tremorMilliNewtons">Standard deviation of the tremor, mN.</param>
        /// <param name="ms">How long, ms.</param>
        /// <param name="jitterUs">Standard deviation of the time between two conversions, µs.</param>
        public void Press(int fromMilliNewtons, int toMilliNewtons, int tremorMilliNewtons, int ms, int jitterUs)
        {
            int conversions = ms * 1_000 / TestCell.ConversionUs;
            for (int i = 1; i <= conversions; i++)
            {
                int force = fromMilliNewtons + (int)((long)(toMilliNewtons - fromMilliNewtons) * i / conversions) + _noise.Next(tremorMilliNewtons);
                int elapsed = TestCell.ConversionUs + (jitterUs == 0 ? 0 : _noise.Next(jitterUs));
                Step(elapsed, force);
            }
        }

        /// <summary>One conversion.</summary>
        /// <param name="elapsedUs">Time since the one before, µs.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public void Step(int elapsedUs, int forceMilliNewtons)
        {
            Curve.Step(elapsedUs, forceMilliNewtons);
            _total += elapsedUs;
            _time += elapsedUs;
            _forceTime += (long)forceMilliNewtons * elapsedUs;
            if (_total >= (long)(Periods + 1) * Curve.PointMs * 1_000)
            {
                _means[Periods] = (int)(_forceTime / _time);
                Periods++;
                _forceTime = 0;
                _time = 0;
            }
        }

        /// <summary>Demands that the decoded curve follows the hand's own account to half a unit: half a thousandth of the target.</summary>
        /// <param name="targetMilliNewtons">The target, mN.</param>
        /// <param name="at">Where the sweep stands.</param>
        public void AssertFollowed(int targetMilliNewtons, int at)
        {
            Check.That(!Curve.IsCut, "the whole press fits", at);
            Check.Equal(Periods, Curve.Points, "points", at);
            int[] forces = CurveReader.Decode(CurveReader.BytesOf(Curve), Curve.Points, Curve.UnitMilliNewtons);
            for (int i = 0; i < forces.Length; i++)
            {
                int off = forces[i] - _means[i];
                int most = (targetMilliNewtons / 2_000) + 1;
                Check.That(off <= most && off >= -most, "half a unit, a thousand times the sweep plus the point", (at * 1_000) + i);
            }
        }
    }
}
