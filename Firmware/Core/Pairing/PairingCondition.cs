namespace PressureDevice.Core
{
    /// <summary>
    /// What a transition of the pairing can wait for, each the number of its bit in the conditions of a step. Computed in <see cref="PairingWindow"/>, used in
    /// <see cref="PairingTable"/>.
    /// </summary>
    public static class PairingCondition
    {
        /// <summary>The device is not at rest: something is pressed on the tip, or a programme's rest runs.</summary>
        public const int Touched = 0;

        /// <summary>The button has just been pressed, at rest.</summary>
        public const int Pressed = 1;

        /// <summary>The button is up.</summary>
        public const int Released = 2;

        /// <summary>The button is up, and no window may open: there is no passkey yet, or too many were wrong.</summary>
        public const int ReleasedBarred = 3;

        /// <summary>The button is held for long enough to offer pairing.</summary>
        public const int OfferDue = 4;

        /// <summary>The button is held for long enough to offer forgetting.</summary>
        public const int ForgetDue = 5;

        /// <summary>The button is held for too long to be meant.</summary>
        public const int StuckDue = 6;

        /// <summary>The window's time is over.</summary>
        public const int WindowOver = 7;

        /// <summary>The longest time of a window is over, the button held or not.</summary>
        public const int ReadingOver = 8;

        /// <summary>A phone has paired with the passkey.</summary>
        public const int Paired = 9;

        /// <summary>Too many passkeys were wrong.</summary>
        public const int Guessed = 10;

        /// <summary>The light has said for long enough that no phone can pair.</summary>
        public const int RefusalOver = 11;

        /// <summary>All phones are forgotten.</summary>
        public const int Forgotten = 12;
    }
}
