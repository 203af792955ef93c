namespace PressureDevice.Core
{
    /// <summary>The colours of the light, as 0xRRGGBB.</summary>
    public static class LightColour
    {
        /// <summary>Dark: nothing to say.</summary>
        public const int Off = 0x000000;

        /// <summary>Blue: press more.</summary>
        public const int PressMore = 0x0000FF;

        /// <summary>Green: stay.</summary>
        public const int Stay = 0x00FF00;

        /// <summary>Orange: ease off.</summary>
        public const int EaseOff = 0xFF4000;

        /// <summary>Dim white: all three lights, once at the start, so that a dead one shows.</summary>
        public const int SelfTest = 0x404040;

        /// <summary>Faint white: a rest, do not press.</summary>
        public const int Rest = 0x181818;

        /// <summary>White: done, let go.</summary>
        public const int Done = 0xFFFFFF;

        /// <summary>White, a little weaker than done: a sign of the link, always in a rhythm.</summary>
        public const int Sign = 0xA0A0A0;

        /// <summary>Violet: no guidance; steady while the device gets ready, blinking after a fault or an early end: let go; a flash now and then: the log is full; for 2 s after the button: no phone may pair now.</summary>
        public const int NoGuidance = 0x8000FF;
    }
}
