namespace PressureDevice.Core
{
    /// <summary>Judges a programme as a whole and names the first field that is out of its range. Made for one judgement.</summary>
    public sealed class ProgrammeCheck
    {
        private readonly Programme _programme;
        private readonly int _capMilliNewtons;
        private readonly bool _allowsLongHolds;

        /// <summary>Prepares a judgement.</summary>
        /// <param name="programme">The programme.</param>
        /// <param name="capMilliNewtons">The force that may not be exceeded, mN: each band must fit twice under it.</param>
        /// <param name="allowsLongHolds">True for a therapist: holds of 60 and 90 s.</param>
        public ProgrammeCheck(Programme programme, int capMilliNewtons, bool allowsLongHolds)
        {
            _programme = programme;
            _capMilliNewtons = capMilliNewtons;
            _allowsLongHolds = allowsLongHolds;
        }

        /// <summary>The field that is refused; none when the programme is good.</summary>
        public ProgrammeField Field { get; private set; }

        /// <summary>The step that it stands in, from 0; 0 for the head.</summary>
        public int Step { get; private set; }

        /// <summary>Lowest value allowed there, in the field's unit.</summary>
        public int Low { get; private set; }

        /// <summary>Highest value allowed there, in the field's unit.</summary>
        public int High { get; private set; }

        /// <summary>
        /// The highest target, mN, whose band fits twice under a cap: the light must be able to guide an overshoot back. Under the device's own limit every
        /// target fits, with the widest band once (195 of 200 N).
        /// </summary>
        /// <param name="capMilliNewtons">The cap, mN.</param>
        /// <param name="tolerancePercent">Half the width of the band, %.</param>
        public static int HighestTargetMilliNewtons(int capMilliNewtons, int tolerancePercent)
        {
            return capMilliNewtons >= HoldSettings.HighestForceMilliNewtons
                ? HoldSettings.HighestTargetMilliNewtons
                : (int)((long)capMilliNewtons * 100 / (100 + (2 * tolerancePercent)));
        }

        /// <summary>Judges.</summary>
        /// <returns>True when every field is in its range.</returns>
        public bool IsGood()
        {
            ProgrammeKind kind = _programme.Kind;
            return IsHeadGood(kind) && AreStepsGood(kind);
        }

        private bool IsHeadGood(ProgrammeKind kind)
        {
            bool single = kind == ProgrammeKind.Steady || kind == ProgrammeKind.Threshold;
            int leastRepeats = kind == ProgrammeKind.Threshold ? ProgrammeLimits.ThresholdReadings : 1;
            int mostRepeats = kind == ProgrammeKind.Stepped ? 1 : kind == ProgrammeKind.Threshold ? leastRepeats : ProgrammeLimits.MostRepeats;
            if (!Fits(ProgrammeField.Kind, 0, (int)kind, (int)ProgrammeKind.Steady, (int)ProgrammeKind.Threshold)
                || !Fits(ProgrammeField.Steps, 0, _programme.StepCount, single ? 1 : 2, single ? 1 : ProgrammeLimits.MostSteps)
                || !Fits(ProgrammeField.Repeats, 0, _programme.Repeats, leastRepeats, mostRepeats))
            {
                return false;
            }

            int ramp = _programme.RampCentiNewtonsPerSecond;
            bool mayBeFree = kind != ProgrammeKind.Threshold && ramp == 0;
            return mayBeFree || Fits(
                ProgrammeField.Ramp, 0, ramp, ProgrammeLimits.LeastRampCentiNewtonsPerSecond, ProgrammeLimits.MostRampCentiNewtonsPerSecond);
        }

        private bool AreStepsGood(ProgrammeKind kind)
        {
            int least = ProgrammeLimits.LeastTargetCentiNewtons;
            for (int step = 0; step < _programme.StepCount; step++)
            {
                int tolerance = _programme.TolerancePercent(step);
                if (!Fits(
                    ProgrammeField.Tolerance, step, tolerance, ProgrammeLimits.LeastTolerancePercent, ProgrammeLimits.MostTolerancePercent))
                {
                    return false;
                }

                int most = HighestTargetMilliNewtons(_capMilliNewtons, tolerance) / 10;
                most = most < ProgrammeLimits.MostTargetCentiNewtons ? most : ProgrammeLimits.MostTargetCentiNewtons;
                int target = _programme.TargetCentiNewtons(step);
                if (!Fits(ProgrammeField.Target, step, target, least, most)
                    || !IsHoldGood(kind, step)
                    || !Fits(ProgrammeField.Rest, step, _programme.RestSeconds(step), 0, ProgrammeLimits.MostRestSeconds))
                {
                    return false;
                }

                if (kind == ProgrammeKind.Stepped)
                {
                    least = target + 1; // each level lies over the one before
                }
            }

            return true;
        }

        private bool IsHoldGood(ProgrammeKind kind, int step)
        {
            int hold = _programme.HoldSeconds(step);
            if (kind == ProgrammeKind.Threshold)
            {
                return Fits(ProgrammeField.Hold, step, hold, 0, 0); // it ends at the button
            }

            bool isLong = hold == ProgrammeLimits.LongHoldSeconds || hold == ProgrammeLimits.LongestHoldSeconds;
            return (isLong && _allowsLongHolds)
                || Fits(ProgrammeField.Hold, step, hold, ProgrammeLimits.LeastHoldSeconds, ProgrammeLimits.MostHoldSeconds);
        }

        private bool Fits(ProgrammeField field, int step, int value, int low, int high)
        {
            if (value >= low && value <= high)
            {
                return true;
            }

            Field = field;
            Step = step;
            Low = low;
            High = high;
            return false;
        }
    }
}
