using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Security;

namespace PressureDevice.Board
{
    /// <summary>
    /// Lets a phone pair that knows the passkey, and keeps whether the present connection is authenticated. The library does not: what it says of the last
    /// pairing outlives the connection.
    /// </summary>
    public sealed class Pairing
    {
        private readonly DevicePairing _pairing;
        private bool _isAsked;

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

        /// <summary>The passkey with which a phone can pair, 1 to 999,999; 0: none can.</summary>
        public int Passkey { get; set; }

        /// <summary>How many phones have paired by entering it.</summary>
        public int Successes { get; private set; }

        /// <summary>How many pairings have failed after it was asked for.</summary>
        public int Mistakes { get; private set; }

        /// <summary>How many requests for the passkey could not be answered.</summary>
        public int Failures { get; private set; }

        /// <summary>Forgets what belongs to the connection before.</summary>
        public void Clear()
        {
            if (_isAsked)
            {
                _isAsked = false;
                Mistakes++; // a phone that leaves in the middle of it has learnt as much as one that was wrong
            }

            IsAuthenticated = false;
        }

        /// <summary>Forgets all bonds. The stack goes on serving a link that is encrypted already; this device does not.</summary>
        public void ForgetBonds()
        {
            IsAuthenticated = false;
            try
            {
                DeviceBonding.DeleteAllBonds();
            }
            catch (Exception)
            {
                Failures++;
            }
        }

        private void OnPairingRequested(object sender, DevicePairingRequestedEventArgs e)
        {
            int passkey = Passkey;
            if (passkey == 0)
            {
                return; // without an answer the stack ends the pairing by itself
            }

            _isAsked = true;
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
            if (_isAsked)
            {
                _isAsked = false;
                Successes += IsAuthenticated ? 1 : 0;
                Mistakes += IsAuthenticated ? 0 : 1;
            }
        }
    }
}
