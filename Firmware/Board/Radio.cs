using System;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using PressureDevice.Ports;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>
    /// The GATT server. Its handlers run on the library's event thread: they copy, answer once, and return; the loop does the work. On a link that is not
    /// authenticated it says nothing but the battery's level.
    /// </summary>
    public sealed class Radio : ILink
    {
        /// <summary>Payload of a notification before the phone has asked for more: an ATT MTU of 23 less 3.</summary>
        public const int SmallestPayloadBytes = 20;

        private const int NotificationHeaderBytes = 3;

        private readonly GattLocalCharacteristic[] _table; // by channel; empty before the start
        private readonly ReadPoint _reads;
        private readonly RequestPoint _requests;
        private readonly Pairing _pairing;
        private readonly byte[] _work;
        private readonly Buffer _notification;
        private bool _speaksProgressor;
        private int _listeners; // bit n: a phone has asked for channel n
        private int _connectionNumber;
        private int _payloadBytes;

        /// <summary>Takes the radio; nothing is on the air before <see cref="Start"/>.</summary>
        /// <param name="work">The work buffer: every notification leaves from it.</param>
        public Radio(byte[] work)
        {
            _work = work;
            _notification = new Buffer(work);
            _payloadBytes = SmallestPayloadBytes;
            _reads = new ReadPoint(this);
            _requests = new RequestPoint(this);
            BluetoothLEServer server = BluetoothLEServer.Instance;
            server.DeviceName = LinkIds.DeviceName;
            server.Session.SessionStatusChanged += OnSessionStatusChanged;
            server.Session.MaxPduSizeChanged += OnMaxPduSizeChanged;
            _pairing = new Pairing(server.Pairing);
            _table = new GattLocalCharacteristic[AttributeTable.Channels];
        }

        /// <inheritdoc/>
        public int ConnectionNumber
        {
            get { return _connectionNumber; }
        }

        /// <inheritdoc/>
        public int Pairings
        {
            get { return _pairing.Successes; }
        }

        /// <inheritdoc/>
        public int WrongPasskeys
        {
            get { return _pairing.Mistakes; }
        }

        /// <inheritdoc/>
        public int PayloadBytes
        {
            get { return _payloadBytes; }
        }

        /// <inheritdoc/>
        public int HandlerFailures
        {
            get { return _reads.Failures + _requests.Failures + _pairing.Failures; }
        }

        /// <summary>
        /// Builds the attribute table and goes on the air. Once in a start of the device: a second call would build the table again and leak the first. Last of
        /// all: what the other parts need for their own start has gone from the heap then.
        /// </summary>
        public void Start()
        {
            GattServiceProvider own = AttributeTable.Build(_table);

            // One handler of each kind for all characteristics: a delegate costs 48 bytes.
            GattLocalCharacteristic.GattLocalCharacteristicClientsChangedEventHandler onSubscribed = OnSubscribedClientsChanged;
            GattLocalCharacteristic.GattLocalCharacteristicReadEventHandler onRead = _reads.OnReadRequested;
            GattLocalCharacteristic.GattLocalCharacteristicWriteEventHandler onWrite = _requests.OnWriteRequested;
            if (_speaksProgressor)
            {
                AttributeTable.AddProgressor(_table).WriteRequested += onWrite;
            }
            else
            {
                AttributeTable.AddTime(_table);
                _table[(int)LinkChannel.CurrentTime].ReadRequested += onRead;
                _table[(int)LinkChannel.CurrentTime].WriteRequested += onWrite;
            }

            for (int i = 0; i < _table.Length; i++)
            {
                if (_table[i] != null)
                {
                    _table[i].SubscribedClientsChanged += onSubscribed;
                }
            }

            _table[(int)LinkChannel.BatteryLevel].ReadRequested += onRead;
            _table[(int)LinkChannel.Status].ReadRequested += onRead;
            _table[(int)LinkChannel.RecordAccess].WriteRequested += onWrite;
            _table[(int)LinkChannel.Control].WriteRequested += onWrite;
            BluetoothLEServer.Instance.Start();
            own.StartAdvertising(new GattServiceProviderAdvertisingParameters()); // they take the name when they are made
        }

        /// <inheritdoc/>
        public void SpeakProgressor(string name)
        {
            BluetoothLEServer.Instance.DeviceName = name;
            _speaksProgressor = true;
        }

        /// <inheritdoc/>
        public void AcceptPairing(int passkey)
        {
            _pairing.Passkey = passkey;
        }

        /// <inheritdoc/>
        public void TellPasskey(int passkey)
        {
            Console.WriteLine("passkey " + passkey.ToString("D6")); // over USB, for the label
        }

        /// <inheritdoc/>
        public void ForgetBonds()
        {
            _pairing.ForgetBonds();
        }

        /// <summary>Tells whether a channel is served on the present link.</summary>
        /// <param name="channel">Which.</param>
        public bool IsOpen(LinkChannel channel)
        {
            return channel == LinkChannel.BatteryLevel || _pairing.IsAuthenticated;
        }

        /// <summary>The channel of a characteristic; whatever is none of the table's takes requests of Progressor clients.</summary>
        /// <param name="characteristic">The characteristic.</param>
        public LinkChannel ChannelOf(GattLocalCharacteristic characteristic)
        {
            for (int i = 0; i < _table.Length; i++)
            {
                if (_table[i] == characteristic)
                {
                    return (LinkChannel)i;
                }
            }

            return LinkChannel.Progressor;
        }

        /// <inheritdoc/>
        public bool HasListener(LinkChannel channel)
        {
            return (_listeners & (1 << (int)channel)) != 0 && IsOpen(channel);
        }

        /// <inheritdoc/>
        public bool Notify(LinkChannel channel, byte[] bytes, int length)
        {
            if (length > _payloadBytes || !HasListener(channel))
            {
                return false;
            }

            if (bytes != _work)
            {
                Array.Copy(bytes, 0, _work, 0, length);
            }

            _notification.Length = (uint)length;
            try
            {
                GattClientNotificationResult[] results = _table[(int)channel].NotifyValue(_notification);
                return results.Length > 0
                    && results[0] != null
                    && results[0].Status == GattCommunicationStatus.Success;
            }
            catch (Exception)
            {
                return false; // a client that leaves while the list is walked makes the library throw
            }
        }

        /// <inheritdoc/>
        public int TakeRequest(LinkChannel channel, byte[] request)
        {
            return _requests.Take(channel, request);
        }

        /// <inheritdoc/>
        public void EndProcedure(LinkChannel channel)
        {
            _requests.EndProcedure(channel);
        }

        /// <inheritdoc/>
        public int Show(LinkChannel channel, byte[] bytes)
        {
            return _reads.Show(channel, bytes);
        }

        private void OnSubscribedClientsChanged(GattLocalCharacteristic sender, object args)
        {
            int bit = 1 << (int)ChannelOf(sender);
            _listeners = sender.SubscribedClients.Length > 0 ? _listeners | bit : _listeners & ~bit;
        }

        private void OnSessionStatusChanged(object sender, GattSessionStatusChangedEventArgs e)
        {
            // The library keeps both of the connection before: every connection begins plain, with small notifications.
            _pairing.Clear();
            _payloadBytes = SmallestPayloadBytes;
            _requests.Clear();
            _connectionNumber++;
        }

        private void OnMaxPduSizeChanged(object sender, EventArgs e)
        {
            int payloadBytes = BluetoothLEServer.Instance.Session.MaxMtuSize - NotificationHeaderBytes;
            if (payloadBytes > SmallestPayloadBytes)
            {
                _payloadBytes = payloadBytes;
            }
        }
    }
}
