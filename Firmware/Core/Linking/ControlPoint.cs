using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Serves the control point: one request at a time, one notification a turn. <see cref="MeasurementRequests"/>, <see cref="ProgrammeRequests"/>,
    /// <see cref="SettingsRequests"/> and <see cref="LogRequests"/> answer what is answered at once or when it is measured, <see cref="ControlReports"/> what
    /// takes several notifications.
    /// </summary>
    public sealed class ControlPoint
    {
        private readonly ILink _link;
        private readonly Device _device;
        private readonly MeasurementRequests _measurements;
        private readonly TherapistAuthority _authority;
        private readonly ProgrammeRequests _programmes;
        private readonly SettingsRequests _settings;
        private readonly LogRequests _log;
        private readonly ControlReports _reports;
        private readonly ControlAnswer _answer;
        private readonly byte[] _request;
        private int _connection;

        /// <summary>Makes the server.</summary>
        /// <param name="link">Where requests come from and answers go.</param>
        /// <param name="device">The device.</param>
        /// <param name="calibrations">The stored calibration.</param>
        /// <param name="faults">The fault log.</param>
        /// <param name="prescription">What the device is told to do.</param>
        /// <param name="log">The stored holds.</param>
        public ControlPoint(
            ILink link, Device device, CalibrationStore calibrations, FaultLog faults, Prescription prescription, HoldLog log)
        {
            _link = link;
            _device = device;
            _request = new byte[ControlCode.LongestRequest];
            _answer = new ControlAnswer();
            _measurements = new MeasurementRequests(device, calibrations, _answer);
            _authority = new TherapistAuthority(prescription.Settings);
            _programmes = new ProgrammeRequests(prescription, _authority, _answer);
            _settings = new SettingsRequests(device, prescription, _authority, _answer);
            _log = new LogRequests(log, _answer);
            _reports = new ControlReports(device, faults, prescription.Settings, _answer);
        }

        /// <summary>True while a calibration is being measured: no hand is guided then.</summary>
        public bool IsCalibrating
        {
            get { return _measurements.IsCalibrating; }
        }

        /// <summary>The result of the self-test, for the phone.</summary>
        public int SelfTestBits { get; set; }

        /// <summary>Takes in the newest conversion, or its absence.</summary>
        public void Step()
        {
            _measurements.Step();
        }

        /// <summary>Does one small piece of work: takes a request, or sends one notification.</summary>
        public void Turn()
        {
            int connection = _link.ConnectionNumber;
            if (connection != _connection)
            {
                // A calibration and a therapist's authority belong to the phone that began them.
                _connection = connection;
                _measurements.Cancel();
                _authority.Forget();
                _programmes.Forget();
                _log.Forget();
                _reports.Stop();
                End();
            }

            if (_answer.Length > 0)
            {
                if (_link.Notify(LinkChannel.Control, _answer.Bytes, _answer.Length))
                {
                    _answer.Clear();
                    if (!_reports.IsRunning)
                    {
                        End();
                    }
                }
            }
            else if (_reports.IsRunning)
            {
                _reports.Next();
            }
            else if (!_measurements.IsMeasuring && _link.TakeRequest(LinkChannel.Control, _request) > 0)
            {
                Begin();
            }
        }

        private void Begin()
        {
            int opcode = _request[0];
            if (_device.IsGuiding && ControlCode.ChangesDevice(opcode))
            {
                _answer.Begin(opcode, (int)CalibrationRefusal.Busy);
            }
            else if (ControlCode.NeedsAuthentication(opcode) && !_link.IsAuthenticated)
            {
                _answer.Begin(opcode, ControlCode.NotAuthenticated);
            }
            else if (ControlCode.NeedsTherapist(opcode) && !_authority.MayPrescribe)
            {
                _answer.Begin(opcode, ControlCode.NotAllowed);
            }
            else if (opcode == ControlCode.ReadSelfTest)
            {
                _answer.Begin(opcode, ControlCode.Done);
                _answer.PutUInt16(SelfTestBits);
            }
            else if (!_measurements.Serve(_request)
                && !_programmes.Serve(_request)
                && !_settings.Serve(_request)
                && !_log.Serve(_request)
                && !_reports.Begin(opcode))
            {
                _answer.Begin(opcode, ControlCode.UnknownOpcode);
            }
        }

        private void End()
        {
            _answer.Clear();
            _link.EndProcedure(LinkChannel.Control);
        }
    }
}
