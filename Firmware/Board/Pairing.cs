using System;
using nanoFramework.Device.Bluetooth;

namespace PressureDevice.Board
{
    /// <summary>
    /// Lets a phone pair that knows the passkey, and keeps whether the present connection is authenticated. The library does not: what it says of the last
    /// pairing outlives the connection.
    /// </summary>
    public sealed class Pairing
    {
        private readonly DevicePairing _pairing;
        private int _passkey;

        /// <summary>Makes the stack ask for a passkey whenever a phone pairs that can enter one.</summary>
        /// <param name="pairing">The server's pairing.</param>
        public Pairing(DevicePairing pairing)
        {
            _pairing = pairing;
            _pairing.IOCapabilities = DevicePairingIOCapabilities.DisplayOnly;
            _pairing.ProtectionLevel = DevicePairingProtectionLevel.EncryptionAndAuthentication;
            _pairing.PairingRequested += OnPairingRequested;
            _pairing.PairingComplete += OnPairingComplete;
        }

        /// <summary>True while the present connection is encrypted with a key that the passkey confirmed.</summary>
        public bool IsAuthenticated { get; private set; }

        /// <summary>How many requests for the passkey could not be answered.</summary>
        public int Failures { get; private set; }

        /// <summary>Sets the passkey and prints it over USB.</summary>
        /// <param name="passkey">1 to 999,999; 0 while it is not known.</param>
        public void SetPasskey(int passkey)
        {
            _passkey = passkey;
            if (passkey != 0)
            {
                Console.WriteLine("passkey " + passkey.ToString("D6")); // over USB, for the label
            }
        }

        /// <summary>Forgets what belongs to the connection before.</summary>
        public void Clear()
        {
            IsAuthenticated = false;
        }

        private void OnPairingRequested(object sender, DevicePairingRequestedEventArgs e)
        {
            int passkey = _passkey;
            if (passkey == 0)
            {
                return; // without an answer the stack ends the pairing by itself
            }

            try
            {
                e.Accept(passkey);
            }
            catch (Exception)
            {
                Failures++;
            }
        }

        private void OnPairingComplete(object sender, DevicePairingEventArgs e)
        {
            // A phone that can enter no passkey pairs too, encrypted but not authenticated.
            // The last of the three is the stack's mark of encryption, whatever its name.
            IsAuthenticated = e.Status == DevicePairingResultStatus.Paired
                && _pairing.IsAuthenticated
                && _pairing.WasSecureConnectionUsedForPairing;
        }
    }
}
