namespace PressureDevice.Core
{
    /// <summary>
    /// The transitions of the pairing, in order: the first row whose state is the present one and whose condition is met is taken; when none is, the state stays.
    /// A row is two bytes: the states it is for (a bit each); the condition's number, times eight, and the next state.
    /// </summary>
    public static class PairingTable
    {
        /// <summary>Numbers in a row.</summary>
        public const int Columns = 3;

        /// <summary>Column of the states the row is for, bit n for state n.</summary>
        public const int States = 0;

        /// <summary>Column of the condition: the number of its bit.</summary>
        public const int Condition = 1;

        /// <summary>Column of the next state.</summary>
        public const int Next = 2;

        private const int RowBytes = 2;
        private const int StateCount = 8;

        private const int Closed = 1 << (int)PairingState.Closed;
        private const int Held = 1 << (int)PairingState.Held;
        private const int OfferPairing = 1 << (int)PairingState.OfferPairing;
        private const int OfferForget = 1 << (int)PairingState.OfferForget;
        private const int Open = 1 << (int)PairingState.Open;
        private const int Reading = 1 << (int)PairingState.Reading;
        private const int Refused = 1 << (int)PairingState.Refused;
        private const int Forgetting = 1 << (int)PairingState.Forgetting;

        private static readonly byte[] Rows =
        {
            // A hand on the tip goes before everything but what was asked for already.
            Held | OfferPairing | OfferForget | Open | Reading | Refused, (PairingCondition.Touched * StateCount) + (int)PairingState.Closed,

            // A window.
            Open | Reading, (PairingCondition.Paired * StateCount) + (int)PairingState.Closed,
            Open | Reading, (PairingCondition.Guessed * StateCount) + (int)PairingState.Closed,
            Open, (PairingCondition.WindowOver * StateCount) + (int)PairingState.Closed,
            Reading, (PairingCondition.ReadingOver * StateCount) + (int)PairingState.Closed,
            Open, (PairingCondition.Pressed * StateCount) + (int)PairingState.Reading,
            Reading, (PairingCondition.Released * StateCount) + (int)PairingState.Open,

            // The way there. What counts is when the button is let go: one that is stuck is never let go.
            Closed | Refused, (PairingCondition.Pressed * StateCount) + (int)PairingState.Held,
            Refused, (PairingCondition.RefusalOver * StateCount) + (int)PairingState.Closed,
            Held, (PairingCondition.Released * StateCount) + (int)PairingState.Closed,
            Held, (PairingCondition.OfferDue * StateCount) + (int)PairingState.OfferPairing,
            OfferPairing, (PairingCondition.ReleasedBarred * StateCount) + (int)PairingState.Refused,
            OfferPairing, (PairingCondition.Released * StateCount) + (int)PairingState.Open,
            OfferPairing, (PairingCondition.ForgetDue * StateCount) + (int)PairingState.OfferForget,
            OfferForget, (PairingCondition.Released * StateCount) + (int)PairingState.Forgetting,
            OfferForget, (PairingCondition.StuckDue * StateCount) + (int)PairingState.Closed,
            Forgetting, (PairingCondition.Forgotten * StateCount) + (int)PairingState.Closed,
        };

        /// <summary>How many rows there are.</summary>
        public static int RowCount
        {
            get { return Rows.Length / RowBytes; }
        }

        /// <summary>One number of the table.</summary>
        /// <param name="row">0 to <see cref="RowCount"/> − 1.</param>
        /// <param name="column">One of the columns above.</param>
        public static int Cell(int row, int column)
        {
            if (column == States)
            {
                return Rows[row * RowBytes];
            }

            int cell = Rows[(row * RowBytes) + 1];
            return column == Condition ? cell / StateCount : cell % StateCount;
        }

        /// <summary>Finds the state that follows.</summary>
        /// <param name="state">The present state.</param>
        /// <param name="conditions">The conditions that are met now, bit n for condition n.</param>
        /// <returns>The next state; the present one when no row is to be taken.</returns>
        public static PairingState Follow(PairingState state, int conditions)
        {
            byte[] rows = Rows;
            int stateBit = 1 << (int)state;
            for (int at = 0; at < rows.Length; at += RowBytes)
            {
                if ((rows[at] & stateBit) != 0 && ((conditions >> (rows[at + 1] / StateCount)) & 1) != 0)
                {
                    return (PairingState)(rows[at + 1] % StateCount);
                }
            }

            return state;
        }
    }
}
