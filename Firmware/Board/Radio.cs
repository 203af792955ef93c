using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Core;
using PressureDevice.Ports;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;

namespace PressureDevice.Board
{
    /// <summary>
    /// The GATT server. Its handlers run on the library's event thread: they copy, answer once, and return; the loop does the work.
    /// </summary>
    public sealed class Radio : ILink
    {
        /// <summary>Payload of a notification before the phone has asked for more: an ATT MTU of 23 less 3.</summary>
        public const int SmallestPayloadBytes = 20;

        private const int NotificationHeaderBytes = 3;

        private readonly BluetoothLEServer _server;
        private readonly GattServiceProvider _provider;
        private readonly NotifyChannel[] _channels;
        private readonly RequestPoint _accessPoint;
        private readonly RequestPoint _controlPoint;
        private readonly Pairing _pairing;
        private readonly byte[] _work;
        private readonly Buffer _notification;
        private readonly byte[] _battery;
        private readonly Buffer _batteryBuffer;
        private ProgressorPoint _progressor; // only in a boot that speaks with its clients
        private int _connectionNumber;
        private int _payloadBytes;
        private int _otherFailures;

        /// <summary>Builds the attribute table; nothing is on the air before <see cref="Start"/>.</summary>
        /// <param name="work">The work buffer: every notification leaves from it.</param>
        public Radio(byte[] work)
        {
            _work = work;
            _notification = new Buffer(work);
            _payloadBytes = SmallestPayloadBytes;
            _battery = new byte[1];
            _batteryBuffer = new Buffer(_battery);

            // The name goes first: the advertising parameters take it when they are made.
            _server = BluetoothLEServer.Instance;
            _server.DeviceName = LinkIds.DeviceName;
            _server.Session.SessionStatusChanged += OnSessionStatusChanged;
            _server.Session.MaxPduSizeChanged += OnMaxPduSizeChanged;
            _pairing = new Pairing(_server.Pairing);

            _provider = GattServiceProvider.Create(LinkIds.Service()).ServiceProvider;
            GattLocalService own = _provider.Service;
            GattLocalService battery = GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider.Service;

            GattLocalCharacteristic access = Create(
                own,
                Utilities.CreateUuidFromShortCode(LinkIds.RecordAccess),
                GattCharacteristicProperties.Write | GattCharacteristicProperties.Notify);
            GattLocalCharacteristic control = Create(
                own, LinkIds.ControlPoint(), GattCharacteristicProperties.Write | GattCharacteristicProperties.Notify);
            GattLocalCharacteristic level = Create(
                battery,
                GattCharacteristicUuids.BatteryLevel,
                GattCharacteristicProperties.Read | GattCharacteristicProperties.Notify);
            level.ReadRequested += OnBatteryRead;

            _channels = new NotifyChannel[6];
            _channels[(int)LinkChannel.HoldRecord] = new NotifyChannel(
                Create(own, LinkIds.HoldRecord(), GattCharacteristicProperties.Notify));
            _channels[(int)LinkChannel.RecordAccess] = new NotifyChannel(access);
            _channels[(int)LinkChannel.LiveForce] = new NotifyChannel(
                Create(own, LinkIds.LiveForce(), GattCharacteristicProperties.Notify));
            _channels[(int)LinkChannel.BatteryLevel] = new NotifyChannel(level);
            _channels[(int)LinkChannel.Control] = new NotifyChannel(control);
            byte[] request = new byte[RecordAccessRequest.LongestLength];
            _accessPoint = new RequestPoint(access, _channels[(int)LinkChannel.RecordAccess], LinkChannel.RecordAccess, request);
            _controlPoint = new RequestPoint(control, _channels[(int)LinkChannel.Control], LinkChannel.Control, request);
        }

        /// <inheritdoc/>
        public int ConnectionNumber
        {
            get { return _connectionNumber; }
        }

        /// <inheritdoc/>
        public bool IsAuthenticated
        {
            get { return _pairing.IsAuthenticated; }
        }

        /// <inheritdoc/>
        public int PayloadBytes
        {
            get { return _payloadBytes; }
        }

        /// <summary>Goes on the air. Once in a start of the device: a second call would build the table again and leak the first.</summary>
        public void Start()
        {
            _server.Start();
            _provider.StartAdvertising(new GattServiceProviderAdvertisingParameters());
        }

        /// <inheritdoc/>
        public void SpeakProgressor(string name)
        {
            _server.DeviceName = name;
            _progressor = new ProgressorPoint();
            _channels[(int)LinkChannel.Progressor] = _progressor.Channel;
        }

        /// <inheritdoc/>
        public void SetPasskey(int passkey)
        {
            _pairing.SetPasskey(passkey);
        }

        /// <inheritdoc/>
        public bool HasListener(LinkChannel channel)
        {
            return _channels[(int)channel].HasListener;
        }

        /// <inheritdoc/>
        public bool Notify(LinkChannel channel, byte[] bytes, int length)
        {
            if (length > _payloadBytes || !_channels[(int)channel].HasListener)
            {
                return false;
            }

            if (bytes != _work)
            {
                System.Array.Copy(bytes, 0, _work, 0, length);
            }

            _notification.Length = (uint)length;
            return _channels[(int)channel].Notify(_notification);
        }

        /// <inheritdoc/>
        public int HandlerFailures
        {
            get
            {
                int progressor = _progressor == null ? 0 : _progressor.Failures;
                return _accessPoint.Failures + _controlPoint.Failures + _pairing.Failures + progressor + _otherFailures;
            }
        }

        /// <inheritdoc/>
        public int TakeRequest(LinkChannel channel, byte[] request)
        {
            return channel == LinkChannel.Progressor ? _progressor.Take(request) : PointOf(channel).Take(request);
        }

        /// <inheritdoc/>
        public void EndProcedure(LinkChannel channel)
        {
            PointOf(channel).EndProcedure();
        }

        /// <inheritdoc/>
        public void ShowBattery(int percent)
        {
            if (_battery[0] != percent)
            {
                _battery[0] = (byte)percent;
                Notify(LinkChannel.BatteryLevel, _battery, 1);
            }
        }

        /// <summary>Adds a characteristic without protection to a service.</summary>
        /// <param name="service">The service.</param>
        /// <param name="uuid">The characteristic's UUID.</param>
        /// <param name="properties">What can be done with it.</param>
        public static GattLocalCharacteristic Create(
            GattLocalService service, System.Guid uuid, GattCharacteristicProperties properties)
        {
            GattLocalCharacteristicParameters parameters = new GattLocalCharacteristicParameters();
            parameters.CharacteristicProperties = properties;
            return service.CreateCharacteristic(uuid, parameters).Characteristic;
        }

        private RequestPoint PointOf(LinkChannel channel)
        {
            return channel == LinkChannel.Control ? _controlPoint : _accessPoint;
        }

        private void OnBatteryRead(GattLocalCharacteristic sender, GattReadRequestedEventArgs e)
        {
            try
            {
                e.GetRequest().RespondWithValue(_batteryBuffer);
            }
            catch (System.Exception)
            {
                _otherFailures++;
            }
        }

        private void OnSessionStatusChanged(object sender, GattSessionStatusChangedEventArgs e)
        {
            // The library keeps both of the connection before: every connection begins plain, with small notifications.
            _pairing.Clear();
            _payloadBytes = SmallestPayloadBytes;
            _accessPoint.Clear();
            _controlPoint.Clear();
            if (_progressor != null)
            {
                _progressor.Clear();
            }

            _connectionNumber++;
        }

        private void OnMaxPduSizeChanged(object sender, System.EventArgs e)
        {
            int payloadBytes = _server.Session.MaxMtuSize - NotificationHeaderBytes;
            if (payloadBytes > SmallestPayloadBytes)
            {
                _payloadBytes = payloadBytes;
            }
        }
    }
}
