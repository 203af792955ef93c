namespace PressureDevice.Core
{
    /// <summary>What the light says while nobody is guided; <see cref="LightSigns"/> says how.</summary>
    public enum LightSign
    {
        /// <summary>Nothing.</summary>
        None = 0,

        /// <summary>The device gets ready.</summary>
        GettingReady = 1,

        /// <summary>No guidance.</summary>
        NoGuidance = 2,

        /// <summary>The log is full: sync.</summary>
        LogFull = 3,

        /// <summary>Let the button go now, and phones may pair.</summary>
        OfferPairing = 4,

        /// <summary>Let the button go now, and all phones are forgotten.</summary>
        OfferForget = 5,

        /// <summary>Phones may pair.</summary>
        PairingOpen = 6,

        /// <summary>No phone may pair now.</summary>
        PairingRefused = 7,

        /// <summary>All phones are forgotten; the motor says it once.</summary>
        Forgotten = 8,

        /// <summary>A flash of the passkey.</summary>
        PasskeyLit = 9,

        /// <summary>A pause of the passkey.</summary>
        PasskeyDark = 10,

        /// <summary>This is the device that the phone means.</summary>
        Identify = 11,

        /// <summary>The hold is complete: let go.</summary>
        Done = 12,

        /// <summary>A rest: do not press.</summary>
        Rest = 13,
    }
}
