using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Speaks the Progressor protocol: takes one request and sends at most one notification a turn, a reply before weights. Nothing that it does reaches a hold: a
    /// tare is taken only while no hand is guided, and only as the device's own tare is. 180 bytes of the heap.
    /// </summary>
    public sealed class ProgressorServer
    {
        /// <summary>Turns to wait after a refused notification, about 25 ms: the radio's buffers drain at connection events, 15 to 50 ms apart, and a reply is urgent.</summary>
        public const int BackOffTurns = 2;

        /// <summary>While weights stream records have one turn of so many: 16 notifications a second beside the 40 that weights need at the smallest payload.</summary>
        public const int SharedTurns = 5;

        private readonly ILink _link;
        private readonly Device _device;
        private readonly IBattery _battery;
        private readonly byte[] _work;
        private readonly ProgressorSamples _samples;
        private readonly int _deviceNumber;
        private int _connection;
        private int _startUs;
        private bool _tares;
        private int _askedOpcode; // the request whose reply is due, 0 for none
        private int _askedUs;
        private int _backOffTurns;
        private int _turns;

        /// <summary>Makes the server.</summary>
        /// <param name="link">Where requests come from and notifications go.</param>
        /// <param name="device">The device.</param>
        /// <param name="battery">The battery.</param>
        /// <param name="work">The work buffer.</param>
        /// <param name="deviceNumber">The number that a client tells this device by.</param>
        public ProgressorServer(ILink link, Device device, IBattery battery, byte[] work, int deviceNumber)
        {
            _link = link;
            _device = device;
            _battery = battery;
            _work = work;
            _deviceNumber = deviceNumber;
            _samples = new ProgressorSamples();
        }

        /// <summary>True from the start of a stream to its stop, or to the end of the connection.</summary>
        public bool IsStreaming { get; private set; }

        /// <summary>True in the turns in which records may be sent: always while nothing streams, otherwise every fifth. What is sent behind them would be late.</summary>
        public bool LeavesRoom
        {
            get { return !IsStreaming || _turns % SharedTurns == 0; }
        }

        /// <summary>Samples that found no room since the start of the device.</summary>
        public int Dropped
        {
            get { return _samples.Dropped; }
        }

        /// <summary>Follows the newest conversion, or its absence, and does one small piece of work. Once a turn of the loop, after the device's step.</summary>
        public void Turn()
        {
            _turns++;
            FollowConnection();
            FollowTare();
            FollowStream();
            if (_askedOpcode == 0 && _link.TakeRequest(LinkChannel.Progressor, _work) > 0)
            {
                Serve(_work[0]);
            }

            if (_backOffTurns > 0)
            {
                _backOffTurns--;
            }
            else if (IsReplyDue())
            {
                Reply();
            }
            else if (_samples.Count > 0)
            {
                SendWeights();
            }
        }

        private void FollowConnection()
        {
            int connection = _link.ConnectionNumber;
            if (connection == _connection)
            {
                return;
            }

            _connection = connection;
            IsStreaming = false;
            _samples.Clear();
            _askedOpcode = 0;
            EndTare();
        }

        /// <summary>A hand that begins a hold, or a fault, ends a tare: it must not be taken later.</summary>
        private void FollowTare()
        {
            ForceSensor sensor = _device.Sensor;
            _tares = _tares && sensor.IsTaring;
            if (_device.IsGuiding || sensor.Fault != SensorFault.None)
            {
                EndTare();
            }
        }

        /// <summary>A reading that the device does not trust itself is no weight: the stream has a gap there.</summary>
        private void FollowStream()
        {
            ForceSensor sensor = _device.Sensor;
            if (IsStreaming && sensor.IsTared && sensor.Fault == SensorFault.None)
            {
                _samples.Put(sensor.ForceMilliNewtons, _device.StampUs - _startUs);
            }
        }

        private void Serve(int opcode)
        {
            switch (opcode)
            {
                case ProgressorCode.Tare:
                    BeginTare();
                    break;
                case ProgressorCode.Start:
                    IsStreaming = true;
                    _startUs = _device.StampUs;
                    _samples.Clear();
                    break;
                case ProgressorCode.Stop:
                case ProgressorCode.Sleep: // the device stays awake: its own button and light are not a client's
                    IsStreaming = false;
                    break;
                default:
                    _askedOpcode = ProgressorCode.IsAnswered(opcode) ? opcode : 0;
                    _askedUs = _device.StampUs;
                    break;
            }
        }

        private void BeginTare()
        {
            ForceSensor sensor = _device.Sensor;
            if (!_device.IsGuiding && sensor.IsCalibrated && sensor.Fault == SensorFault.None && !sensor.IsTaring)
            {
                sensor.Retare();
                _tares = true;
            }
        }

        private void EndTare()
        {
            if (_tares)
            {
                _tares = false;
                _device.Sensor.EndTare();
            }
        }

        private bool IsReplyDue()
        {
            return _askedOpcode != 0 && _device.StampUs - _askedUs >= ProgressorReply.EarliestUs;
        }

        private void Reply()
        {
            bool isLate = _device.StampUs - _askedUs > ProgressorReply.LatestUs;
            if (isLate || Send(ProgressorReply.Write(_work, _askedOpcode, _battery.MilliVolts, _deviceNumber, _device.Sensor.Fault)))
            {
                _askedOpcode = 0;
            }
        }

        private void SendWeights()
        {
            // After the stop what is left goes at once.
            if (!IsStreaming || _samples.IsDue(_link.PayloadBytes, _device.StampUs - _startUs, _device.ElapsedUs))
            {
                int length = _samples.Write(_work, _link.PayloadBytes);
                if (Send(length))
                {
                    _samples.Remove(length);
                }
            }
        }

        private bool Send(int length)
        {
            bool sent = _link.Notify(LinkChannel.Progressor, _work, length);
            _backOffTurns = sent ? 0 : BackOffTurns;
            return sent;
        }
    }
}
