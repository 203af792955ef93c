namespace PressureDevice.Core
{
    /// <summary>
    /// Two points that turn the converter's counts into millinewtons: the counts with nothing on the tip, and the counts under a known force.
    /// </summary>
    public sealed class Calibration
    {
        /// <summary>Bits behind the binary point of <see cref="SlopeQ24"/>.</summary>
        private const int FractionBits = 24;

        /// <summary>
        /// Smallest believable size of the slope, 0.01 mN a count. A 50 kg cell of 2 mV/V at gain 128 gives about 0.11 (HX711 datasheet,
        /// full scale ± 0.5 AVDD / 128).
        /// </summary>
        public const int SmallestSlopeQ24 = (1 << FractionBits) / 100;

        /// <summary>Largest believable size of the slope, 1 mN a count.</summary>
        public const int LargestSlopeQ24 = 1 << FractionBits;

        /// <summary>Identifies the calibration in every record made with it; 0 is none.</summary>
        public readonly int Id;

        /// <summary>The counts with nothing on the tip, when calibrated.</summary>
        public readonly int ZeroCounts;

        /// <summary>The counts under <see cref="SpanMilliNewtons"/>.</summary>
        public readonly int SpanCounts;

        /// <summary>The known force of the second point, mN.</summary>
        public readonly int SpanMilliNewtons;

        /// <summary>Millinewtons a count, with 24 bits behind the point; 0 when the two points make no sense. Negative for a cell wired the other way.</summary>
        public readonly int SlopeQ24;

        /// <summary>Makes a calibration from its two points; look at <see cref="IsValid"/> before use.</summary>
        /// <param name="id">Identity, 1 to 65535.</param>
        /// <param name="zeroCounts">Counts with nothing on the tip.</param>
        /// <param name="spanCounts">Counts under the known force.</param>
        /// <param name="spanMilliNewtons">The known force, mN.</param>
        public Calibration(int id, int zeroCounts, int spanCounts, int spanMilliNewtons)
        {
            Id = id;
            ZeroCounts = zeroCounts;
            SpanCounts = spanCounts;
            SpanMilliNewtons = spanMilliNewtons;

            long run = (long)spanCounts - zeroCounts;
            if (run == 0)
            {
                return;
            }

            long slope = ((long)spanMilliNewtons << FractionBits) / run;
            long size = slope < 0 ? -slope : slope;
            if (size >= SmallestSlopeQ24 && size <= LargestSlopeQ24)
            {
                SlopeQ24 = (int)slope;
            }
        }

        /// <summary>True when the slope is believable and the calibration has an identity.</summary>
        public bool IsValid
        {
            get { return SlopeQ24 != 0 && Id > 0 && Id <= 0xFFFF; }
        }

        /// <summary>A device that was never calibrated: not valid.</summary>
        public static Calibration None()
        {
            return new Calibration(0, 0, 0, 0);
        }

        /// <summary>Turns counts above zero into force.</summary>
        /// <param name="counts">Counts, zero already taken off.</param>
        /// <returns>Force, mN, rounded towards minus infinity.</returns>
        public int ToMilliNewtons(int counts)
        {
            return (int)(((long)counts * SlopeQ24) >> FractionBits);
        }
    }
}
