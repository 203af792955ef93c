namespace PressureDevice.Core
{
    /// <summary>What turns the converter's counts into millinewtons: the counts with nothing on the tip, and the slope.</summary>
    public sealed class Calibration
    {
        /// <summary>Bits behind the binary point of <see cref="SlopeQ24"/>.</summary>
        public const int FractionBits = 24;

        /// <summary>
        /// The slope by the data sheets: 490,332 mN make 6.6 mV of the bridge at 3.3 V (2 mV/V), of 12.89 mV full scale (HX711: ± 0.5 AVDD / 128),
        /// so 4,294,967 counts.
        /// </summary>
        public const int NominalSlopeQ24 = 1_915_359;

        /// <summary>Smallest believable size of the slope, 0.01 mN a count; the nominal one is 0.114.</summary>
        public const int SmallestSlopeQ24 = (1 << FractionBits) / 100;

        /// <summary>Largest believable size of the slope, 1 mN a count.</summary>
        public const int LargestSlopeQ24 = 1 << FractionBits;

        /// <summary>The cell's range, mN: 50 kgf.</summary>
        public const int FullScaleMilliNewtons = 490_332;

        /// <summary>Identifies the calibration in every record made with it, 1 to 65535; 0 is none.</summary>
        public readonly int Id;

        /// <summary>The counts with nothing on the tip, when calibrated.</summary>
        public readonly int ZeroCounts;

        /// <summary>Millinewtons a count, with 24 bits behind the point; 0 when not believable. Negative for a cell wired the other way.</summary>
        public readonly int SlopeQ24;

        /// <summary>When it was made, UTC seconds since 1970; 0 when the date was not known.</summary>
        public readonly int DateUtcSeconds;

        /// <summary>The largest distance of a point from the line, mN.</summary>
        public readonly int ResidualMilliNewtons;

        /// <summary>How many masses it was made with.</summary>
        public readonly int PointCount;

        /// <summary>Makes a calibration; look at <see cref="IsValid"/> before use.</summary>
        /// <param name="id">Identity, 1 to 65535.</param>
        /// <param name="zeroCounts">Counts with nothing on the tip.</param>
        /// <param name="slopeQ24">Millinewtons a count, 24 bits behind the point.</param>
        /// <param name="dateUtcSeconds">When it was made.</param>
        /// <param name="residualMilliNewtons">The largest distance of a point from the line.</param>
        /// <param name="pointCount">How many masses.</param>
        public Calibration(
            int id, int zeroCounts, int slopeQ24, int dateUtcSeconds, int residualMilliNewtons, int pointCount)
        {
            Id = id;
            ZeroCounts = zeroCounts;
            SlopeQ24 = IsBelievable(slopeQ24) ? slopeQ24 : 0;
            DateUtcSeconds = dateUtcSeconds;
            ResidualMilliNewtons = residualMilliNewtons;
            PointCount = pointCount;
        }

        /// <summary>Makes a calibration from two points: nothing, and one known force.</summary>
        /// <param name="id">Identity, 1 to 65535.</param>
        /// <param name="zeroCounts">Counts with nothing on the tip.</param>
        /// <param name="spanCounts">Counts under the known force.</param>
        /// <param name="spanMilliNewtons">The known force, mN.</param>
        public Calibration(int id, int zeroCounts, int spanCounts, int spanMilliNewtons)
            : this(id, zeroCounts, SlopeOf(spanCounts, zeroCounts, spanMilliNewtons), 0, 0, 1)
        {
        }

        /// <summary>True when the slope is believable and the calibration has an identity.</summary>
        public bool IsValid
        {
            get { return SlopeQ24 != 0 && Id > 0 && Id <= 0xFFFF; }
        }

        /// <summary>A device that was never calibrated: not valid.</summary>
        public static Calibration None()
        {
            return new Calibration(0, 0, 0, 0, 0, 0);
        }

        /// <summary>Tells whether a slope is within the believable range, of either sign.</summary>
        public static bool IsBelievable(int slopeQ24)
        {
            long size = slopeQ24 < 0 ? -(long)slopeQ24 : slopeQ24;
            return size >= SmallestSlopeQ24 && size <= LargestSlopeQ24;
        }

        /// <summary>Turns counts above zero into force.</summary>
        /// <param name="counts">Counts, zero already taken off.</param>
        /// <returns>Force, mN, rounded towards minus infinity.</returns>
        public int ToMilliNewtons(int counts)
        {
            return (int)(((long)counts * SlopeQ24) >> FractionBits);
        }

        /// <summary>Turns a force into counts above zero, without sign; with the nominal slope when there is none.</summary>
        /// <param name="milliNewtons">Force, mN, 0 or more.</param>
        public int ToCounts(int milliNewtons)
        {
            int slope = SlopeQ24 == 0 ? NominalSlopeQ24 : SlopeQ24;
            return (int)(((long)milliNewtons << FractionBits) / (slope < 0 ? -slope : slope));
        }

        private static int SlopeOf(int spanCounts, int zeroCounts, int spanMilliNewtons)
        {
            long run = (long)spanCounts - zeroCounts;
            long slope = run == 0 ? 0 : ((long)spanMilliNewtons << FractionBits) / run;
            return slope > LargestSlopeQ24 || slope < -LargestSlopeQ24 ? 0 : (int)slope;
        }
    }
}
