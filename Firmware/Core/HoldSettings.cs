namespace PressureDevice.Core
{
    /// <summary>What one hold asks of the hand, and its limits. Forces in millinewtons, times in milliseconds.</summary>
    public sealed class HoldSettings
    {
        /// <summary>Lowest and highest target, mN. Under 2 N the cell's noise counts; 150 N is the range the instrument is specified for.</summary>
        public const int LowestTargetMilliNewtons = 2_000;

        /// <summary>Highest target, mN.</summary>
        public const int HighestTargetMilliNewtons = 150_000;

        /// <summary>
        /// The force that no hold may go over, mN, whatever the target. A conservative figure of this project, not a clinical one:
        /// no authoritative maximum has been found. It lies under the 250 N stop of a 50 kg cell at half its range.
        /// </summary>
        public const int HighestForceMilliNewtons = 200_000;

        /// <summary>Least room between target and over-force, mN: an overshoot on the approach is to be guided back, not cut off.</summary>
        public const int OverForceRoomMilliNewtons = 20_000;

        /// <summary>The target, mN, 2,000 to 150,000.</summary>
        public readonly int TargetMilliNewtons;

        /// <summary>Half the width of the band, mN, 3 to 30 % of the target.</summary>
        public readonly int ToleranceMilliNewtons;

        /// <summary>Time to spend in the band, ms, 10,000 to 30,000 (neuromuscular therapy's steady press).</summary>
        public readonly int HoldMs;

        /// <summary>How long the force may be out of the band before the hold ends, ms. It must cover a reaction (0.3 to 0.5 s) and the correction.</summary>
        public readonly int GraceMs;

        /// <summary>How long the hand may take from first touch to the band, ms.</summary>
        public readonly int ApproachLimitMs;

        /// <summary>The force that ends the hold at once, mN.</summary>
        public readonly int OverForceMilliNewtons;

        /// <summary>The longest a hold may take in all, ms: nothing presses on a person without an end.</summary>
        public readonly int TimeLimitMs;

        /// <summary>Makes the settings of a hold.</summary>
        /// <param name="targetMilliNewtons">Target, mN.</param>
        /// <param name="toleranceMilliNewtons">Half the width of the band, mN.</param>
        /// <param name="holdMs">Time to spend in the band, ms.</param>
        public HoldSettings(int targetMilliNewtons, int toleranceMilliNewtons, int holdMs)
        {
            TargetMilliNewtons = targetMilliNewtons;
            ToleranceMilliNewtons = toleranceMilliNewtons;
            HoldMs = holdMs;
            GraceMs = 3_000;
            ApproachLimitMs = 20_000;
            TimeLimitMs = ApproachLimitMs + (2 * holdMs);

            int room = 2 * toleranceMilliNewtons;
            if (room < OverForceRoomMilliNewtons)
            {
                room = OverForceRoomMilliNewtons;
            }

            int overForce = targetMilliNewtons + room;
            OverForceMilliNewtons = overForce < HighestForceMilliNewtons ? overForce : HighestForceMilliNewtons;
        }

        /// <summary>The hold the device ships with: 40 N ± 4 N for 10 s.</summary>
        public static HoldSettings Default()
        {
            return new HoldSettings(40_000, 4_000, 10_000);
        }
    }
}
