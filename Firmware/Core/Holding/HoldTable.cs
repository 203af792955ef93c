namespace PressureDevice.Core
{
    /// <summary>
    /// The transitions of a hold, in order: the first row whose state is the present one and whose condition is met is taken;
    /// when none is, the state stays. A row is four bytes: the states it is for (a bit each), the condition's number, the next state, the outcome.
    /// </summary>
    public static class HoldTable
    {
        /// <summary>Numbers in a row.</summary>
        public const int Columns = 4;

        /// <summary>Column of the states the row is for, bit n for state n.</summary>
        public const int States = 0;

        /// <summary>Column of the condition: the number of its bit.</summary>
        public const int Condition = 1;

        /// <summary>Column of the next state.</summary>
        public const int Next = 2;

        /// <summary>Column of the outcome; <see cref="HoldOutcome.None"/> leaves the outcome as it is.</summary>
        public const int Outcome = 3;

        private const int Idle = 1 << (int)HoldState.Idle;
        private const int Approach = 1 << (int)HoldState.Approach;
        private const int Hold = 1 << (int)HoldState.Hold;
        private const int OffBand = 1 << (int)HoldState.OffBand;
        private const int Done = 1 << (int)HoldState.Done;
        private const int Aborted = 1 << (int)HoldState.Aborted;
        private const int Rest = 1 << (int)HoldState.Rest;
        private const int Guided = Approach | Hold | OffBand;

        private static readonly byte[] Rows =
        {
            // Safety first: whatever else is true, a fault ends a guided hold under its own name.
            Guided, HoldCondition.OverForce, (int)HoldState.Aborted, (int)HoldOutcome.OverForce,
            Guided, HoldCondition.SensorMissing, (int)HoldState.Aborted, (int)HoldOutcome.SensorMissing,
            Guided, HoldCondition.SensorSaturated, (int)HoldState.Aborted, (int)HoldOutcome.SensorSaturated,
            Guided, HoldCondition.SensorFrozen, (int)HoldState.Aborted, (int)HoldOutcome.SensorFrozen,
            Guided, HoldCondition.SensorNoisy, (int)HoldState.Aborted, (int)HoldOutcome.SensorNoisy,
            Guided, HoldCondition.TooMuch, (int)HoldState.Aborted, (int)HoldOutcome.TooMuch,
            Guided, HoldCondition.BatteryLow, (int)HoldState.Aborted, (int)HoldOutcome.BatteryLow,
            Guided, HoldCondition.ButtonLost, (int)HoldState.Aborted, (int)HoldOutcome.ButtonLost,
            Guided, HoldCondition.Stopped, (int)HoldState.Aborted, (int)HoldOutcome.Stopped,
            Guided, HoldCondition.Forbidden, (int)HoldState.Aborted, (int)HoldOutcome.NotCalibrated,
            Guided, HoldCondition.TimeLimit, (int)HoldState.Aborted, (int)HoldOutcome.TimeLimit,

            // No hold begins or is left behind while guidance is forbidden.
            Idle, HoldCondition.Forbidden, (int)HoldState.Idle, (int)HoldOutcome.None,
            Done, HoldCondition.Forbidden, (int)HoldState.Done, (int)HoldOutcome.None,
            Aborted, HoldCondition.Forbidden, (int)HoldState.Aborted, (int)HoldOutcome.None,

            Idle, HoldCondition.Resting, (int)HoldState.Rest, (int)HoldOutcome.None,
            Rest, HoldCondition.RestOver, (int)HoldState.Idle, (int)HoldOutcome.None,

            // Nobody is guided with the button pressed.
            Idle, HoldCondition.TooMuch, (int)HoldState.Idle, (int)HoldOutcome.None,
            Idle, HoldCondition.Touched, (int)HoldState.Approach, (int)HoldOutcome.None,

            // The button of a patient whose threshold is looked for.
            Guided, HoldCondition.Marked, (int)HoldState.Done, (int)HoldOutcome.ThresholdMarked,
            Guided, HoldCondition.RiseOver, (int)HoldState.Done, (int)HoldOutcome.ThresholdNotReached,

            // Letting go on the way to a higher level, or in a threshold measurement, ends a hold.
            Approach, HoldCondition.ReleasedHeld, (int)HoldState.Aborted, (int)HoldOutcome.Released,

            // A touch that never reached the band is no hold and leaves no record.
            Approach, HoldCondition.Released, (int)HoldState.Idle, (int)HoldOutcome.None,
            Approach, HoldCondition.InBand, (int)HoldState.Hold, (int)HoldOutcome.None,
            Approach, HoldCondition.ApproachTimedOut, (int)HoldState.Aborted, (int)HoldOutcome.ApproachTimedOut,

            // The pain has eased: a higher level, or the end of the press.
            Hold | OffBand, HoldCondition.EasedBelowTop, (int)HoldState.Approach, (int)HoldOutcome.None,
            Hold | OffBand, HoldCondition.EasedAtTop, (int)HoldState.Done, (int)HoldOutcome.Eased,

            Hold, HoldCondition.HoldComplete, (int)HoldState.Done, (int)HoldOutcome.Completed,
            Hold, HoldCondition.Released, (int)HoldState.Aborted, (int)HoldOutcome.Released,
            Hold, HoldCondition.OutOfBand, (int)HoldState.OffBand, (int)HoldOutcome.None,

            OffBand, HoldCondition.Released, (int)HoldState.Aborted, (int)HoldOutcome.Released,
            OffBand, HoldCondition.InBand, (int)HoldState.Hold, (int)HoldOutcome.None,
            OffBand, HoldCondition.GraceOver, (int)HoldState.Aborted, (int)HoldOutcome.LeftBand,

            Done, HoldCondition.Released, (int)HoldState.Idle, (int)HoldOutcome.None,
            Aborted, HoldCondition.Released, (int)HoldState.Idle, (int)HoldOutcome.None,
        };

        /// <summary>How many rows there are.</summary>
        public static int RowCount
        {
            get { return Rows.Length / Columns; }
        }

        /// <summary>One number of the table.</summary>
        /// <param name="row">0 to <see cref="RowCount"/> − 1.</param>
        /// <param name="column">One of the columns above.</param>
        public static int Cell(int row, int column)
        {
            return Rows[(row * Columns) + column];
        }

        /// <summary>Finds the row to take.</summary>
        /// <param name="state">The present state.</param>
        /// <param name="conditions">The conditions that are met now, bit n for condition n.</param>
        /// <returns>The row, or −1 when the state stays as it is.</returns>
        public static int Find(HoldState state, int conditions)
        {
            byte[] rows = Rows;
            int stateBit = 1 << (int)state;
            for (int at = 0; at < rows.Length; at += Columns)
            {
                if ((rows[at] & stateBit) != 0 && ((conditions >> rows[at + Condition]) & 1) != 0)
                {
                    return at / Columns;
                }
            }

            return -1;
        }
    }
}
