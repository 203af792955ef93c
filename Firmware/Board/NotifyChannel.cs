using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>One characteristic that notifies.</summary>
    public sealed class NotifyChannel
    {
        private readonly GattLocalCharacteristic _characteristic;
        private bool _hasListener;

        /// <summary>Takes a characteristic.</summary>
        /// <param name="characteristic">A characteristic with the Notify property.</param>
        public NotifyChannel(GattLocalCharacteristic characteristic)
        {
            _characteristic = characteristic;
            _characteristic.SubscribedClientsChanged += OnSubscribedClientsChanged;
        }

        /// <summary>True while a phone has asked for notifications.</summary>
        public bool HasListener
        {
            get { return _hasListener; }
        }

        /// <summary>Sends a notification.</summary>
        /// <param name="buffer">The bytes; the stack copies them.</param>
        /// <returns>False when nobody listens or the stack did not take it.</returns>
        public bool Notify(Buffer buffer)
        {
            if (!_hasListener)
            {
                return false;
            }

            try
            {
                GattClientNotificationResult[] results = _characteristic.NotifyValue(buffer);
                return results.Length > 0
                    && results[0] != null
                    && results[0].Status == GattCommunicationStatus.Success;
            }
            catch (Exception)
            {
                return false; // a client that leaves while the list is walked makes the library throw
            }
        }

        private void OnSubscribedClientsChanged(GattLocalCharacteristic sender, object args)
        {
            _hasListener = sender.SubscribedClients.Length > 0;
        }
    }
}
