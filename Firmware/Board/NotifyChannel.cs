using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>One characteristic that notifies, with a buffer that is used again and again.</summary>
    public sealed class NotifyChannel
    {
        private readonly GattLocalCharacteristic _characteristic;
        private readonly byte[] _bytes;
        private readonly Buffer _buffer;
        private bool _hasListener;

        /// <summary>Takes a characteristic.</summary>
        /// <param name="characteristic">A characteristic with the Notify property.</param>
        /// <param name="capacity">The longest notification, bytes.</param>
        public NotifyChannel(GattLocalCharacteristic characteristic, int capacity)
        {
            _characteristic = characteristic;
            _bytes = new byte[capacity];
            _buffer = new Buffer(_bytes);
            _characteristic.SubscribedClientsChanged += OnSubscribedClientsChanged;
        }

        /// <summary>True while a phone has asked for notifications.</summary>
        public bool HasListener
        {
            get { return _hasListener; }
        }

        /// <summary>Sends a notification.</summary>
        /// <param name="bytes">The bytes; they are copied.</param>
        /// <param name="length">How many, at most the capacity.</param>
        /// <returns>False when nobody listens or the stack did not take it.</returns>
        public bool Notify(byte[] bytes, int length)
        {
            if (!_hasListener)
            {
                return false;
            }

            Array.Copy(bytes, 0, _bytes, 0, length);
            _buffer.Length = (uint)length;
            try
            {
                GattClientNotificationResult[] results = _characteristic.NotifyValue(_buffer);
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
