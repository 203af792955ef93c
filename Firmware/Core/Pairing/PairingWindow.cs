namespace PressureDevice.Core
{
    /// <summary>
    /// When phones may pair: a window that the device's own button opens, held at rest and let go in time. Its state is an array of a few numbers; time and the
    /// link's counters turn into conditions, and <see cref="PairingTable"/> says what follows.
    /// </summary>
    public static class PairingWindow
    {
        /// <summary>How long the button is held until the light offers pairing, µs.</summary>
        public const int OfferUs = 3_000_000;

        /// <summary>How long the button is held until the light offers to forget all phones, µs.</summary>
        public const int ForgetUs = 10_000_000;

        /// <summary>How long the button is held until it means nothing any more, µs.</summary>
        public const int StuckUs = DeviceWatch.StuckMs * 1_000;

        /// <summary>How long a window is open, µs.</summary>
        public const int OpenUs = 60_000_000;

        /// <summary>How long a window is open at most, while the button shows the passkey, µs: three times its six digits.</summary>
        public const int LongestUs = 120_000_000;

        /// <summary>Wrong passkeys, in whatever windows since the last right one, after which none opens for a time.</summary>
        public const int MostMistakes = 3;

        /// <summary>How long none opens then, µs.</summary>
        public const int PauseUs = 300_000_000;

        /// <summary>How long the light says that none opens, µs.</summary>
        public const int RefusalUs = 2_000_000;

        private const int StateAt = 0;
        private const int EdgeAt = 1; // time since the button was pressed, µs; under 0: since it was let go
        private const int ClockAt = 2; // age of the open window, or what is left of the pause, µs
        private const int PairingsAt = 3; // the link's counters that have been seen
        private const int MistakesAt = 4;
        private const int Fields = 5;

        /// <summary>Makes a window that is closed.</summary>
        public static int[] Create()
        {
            int[] window = new int[Fields];
            window[EdgeAt] = -LongestUs;
            return window;
        }

        /// <summary>Where it stands.</summary>
        /// <param name="window">The window.</param>
        public static PairingState StateOf(int[] window)
        {
            return (PairingState)window[StateAt];
        }

        /// <summary>True while phones that know the passkey may pair.</summary>
        /// <param name="window">The window.</param>
        public static bool IsOpen(int[] window)
        {
            return IsOpen(StateOf(window));
        }

        /// <summary>Goes on by one step.</summary>
        /// <param name="window">The window.</param>
        /// <param name="elapsedUs">Time since the step before, µs.</param>
        /// <param name="isPressed">True while the device's own button is pressed.</param>
        /// <param name="isAtRest">True while nothing is pressed on the tip and no rest runs.</param>
        /// <param name="pairings">The link's count of phones that have paired.</param>
        /// <param name="wrongPasskeys">The link's count of pairings that failed.</param>
        /// <param name="hasPasskey">True when there is a passkey.</param>
        public static void Step(int[] window, int elapsedUs, bool isPressed, bool isAtRest, int pairings, int wrongPasskeys, bool hasPasskey)
        {
            PairingState before = StateOf(window);
            bool wasOpen = IsOpen(before);
            int conditions = Count(window, pairings, wrongPasskeys) | Advance(window, elapsedUs, wasOpen);
            bool isGuessed = (conditions & (1 << PairingCondition.Guessed)) != 0;
            if (isGuessed && !wasOpen)
            {
                window[ClockAt] = PauseUs; // wrong at last in a window that is over
            }

            bool isBarred = !hasPasskey || window[ClockAt] > 0;
            conditions |= isAtRest ? 0 : 1 << PairingCondition.Touched;
            conditions |= isPressed ? Press(window, elapsedUs, isAtRest) : Release(window, elapsedUs, isBarred);
            if (before == PairingState.Closed && (conditions & (1 << PairingCondition.Pressed)) == 0)
            {
                return; // nearly always: a closed window waits for the button alone
            }

            PairingState state = PairingTable.Follow(before, conditions);
            window[StateAt] = (int)state;
            if (wasOpen && !IsOpen(state))
            {
                window[ClockAt] = isGuessed ? PauseUs : 0;
            }
        }

        /// <summary>Says that all phones are forgotten.</summary>
        /// <param name="window">The window.</param>
        public static void EndForgetting(int[] window)
        {
            window[StateAt] = (int)PairingTable.Follow(StateOf(window), 1 << PairingCondition.Forgotten);
        }

        /// <summary>What the light says.</summary>
        /// <param name="window">The window.</param>
        /// <param name="passkey">The passkey.</param>
        public static LightSign SignOf(int[] window, int passkey)
        {
            switch (StateOf(window))
            {
                case PairingState.OfferPairing: return LightSign.OfferPairing;
                case PairingState.OfferForget: return LightSign.OfferForget;
                case PairingState.Open: return LightSign.PairingOpen;
                case PairingState.Reading: return PasskeyBlink.IsLit(window[EdgeAt], passkey) ? LightSign.PasskeyLit : LightSign.PasskeyDark;
                case PairingState.Refused: return LightSign.PairingRefused;
                case PairingState.Forgetting: return LightSign.Forgotten;
                default: return LightSign.None;
            }
        }

        private static bool IsOpen(PairingState state)
        {
            return state == PairingState.Open || state == PairingState.Reading;
        }

        private static int Count(int[] window, int pairings, int wrongPasskeys)
        {
            if (pairings != window[PairingsAt])
            {
                window[PairingsAt] = pairings;
                window[MistakesAt] = wrongPasskeys;
                return 1 << PairingCondition.Paired;
            }

            if (wrongPasskeys - window[MistakesAt] < MostMistakes)
            {
                return 0;
            }

            window[MistakesAt] = wrongPasskeys;
            return 1 << PairingCondition.Guessed;
        }

        private static int Advance(int[] window, int elapsedUs, bool isOpen)
        {
            int clockUs = window[ClockAt];
            if (!isOpen)
            {
                window[ClockAt] = clockUs > elapsedUs ? clockUs - elapsedUs : 0;
                return 0;
            }

            clockUs += elapsedUs;
            window[ClockAt] = clockUs;
            int conditions = clockUs >= OpenUs ? 1 << PairingCondition.WindowOver : 0;
            return clockUs >= LongestUs ? conditions | (1 << PairingCondition.ReadingOver) : conditions;
        }

        private static int Press(int[] window, int elapsedUs, bool isAtRest)
        {
            int heldUs = window[EdgeAt];
            if (heldUs < 0)
            {
                window[EdgeAt] = 0;
                return isAtRest ? 1 << PairingCondition.Pressed : 0;
            }

            heldUs = heldUs < LongestUs ? heldUs + elapsedUs : heldUs;
            window[EdgeAt] = heldUs;
            int conditions = heldUs >= OfferUs ? 1 << PairingCondition.OfferDue : 0;
            conditions |= heldUs >= ForgetUs ? 1 << PairingCondition.ForgetDue : 0;
            return heldUs >= StuckUs ? conditions | (1 << PairingCondition.StuckDue) : conditions;
        }

        private static int Release(int[] window, int elapsedUs, bool isBarred)
        {
            int upUs = window[EdgeAt];
            upUs = upUs >= 0 ? -1 : upUs > -LongestUs ? upUs - elapsedUs : upUs;
            window[EdgeAt] = upUs;
            int conditions = 1 << PairingCondition.Released;
            conditions |= isBarred ? 1 << PairingCondition.ReleasedBarred : 0;
            return upUs < -RefusalUs ? conditions | (1 << PairingCondition.RefusalOver) : conditions;
        }
    }
}
