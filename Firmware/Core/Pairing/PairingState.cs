namespace PressureDevice.Core
{
    /// <summary>Where the device's button, held at rest, has brought the pairing of phones.</summary>
    public enum PairingState
    {
        /// <summary>No phone can pair. The button is up, or was pressed for something else.</summary>
        Closed = 0,

        /// <summary>The button is held, too short yet to mean anything.</summary>
        Held = 1,

        /// <summary>The light offers to let phones pair: the button, let go now, does it.</summary>
        OfferPairing = 2,

        /// <summary>The light offers to forget all phones: the button, let go now, does it.</summary>
        OfferForget = 3,

        /// <summary>Phones that know the passkey can pair.</summary>
        Open = 4,

        /// <summary>They can, and the held button shows the passkey.</summary>
        Reading = 5,

        /// <summary>The light says that no phone can pair now.</summary>
        Refused = 6,

        /// <summary>All phones are to be forgotten, as soon as there is time for it.</summary>
        Forgetting = 7,
    }
}
