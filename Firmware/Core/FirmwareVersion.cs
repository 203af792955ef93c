namespace PressureDevice.Core
{
    /// <summary>The versions of firmware and protocol, in one place.</summary>
    public static class FirmwareVersion
    {
        /// <summary>Goes up when something works differently for its users.</summary>
        public const int Major = 0;

        /// <summary>Goes up when something is added.</summary>
        public const int Minor = 6;

        /// <summary>Goes up when something is mended.</summary>
        public const int Patch = 0;

        /// <summary>The three, as Device Information has them.</summary>
        public const string Text = "0.6.0";

        /// <summary>The newest version of the protocol that is spoken.</summary>
        public const int Protocol = 1;

        /// <summary>The oldest that is spoken.</summary>
        public const int OldestProtocol = 1;
    }
}
