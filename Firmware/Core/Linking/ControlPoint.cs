using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// Serves the control point: one request at a time, one notification a turn. <see cref="MeasurementRequests"/>, <see cref="ProgrammeRequests"/>,
    /// <see cref="SettingsRequests"/>, <see cref="SessionRequests"/> and <see cref="LogRequests"/> answer what is answered at once or when it is measured, <see cref="ControlReports"/> what
    /// takes several notifications.
    /// </summary>
    public sealed class ControlPoint
    {
        private readonly MeasurementRequests _measurements;
        private readonly TherapistAuthority _authority;
        private readonly ProgrammeRequests _programmes;
        private readonly LogRequests _log;
        private readonly ControlReports _reports;
        private readonly ControlAnswer _answer;
        private int _connection;

        /// <summary>Makes the server.</summary>
        /// <param name="calibrations">The stored calibration.</param>
        /// <param name="faults">The fault log.</param>
        /// <param name="settings">The key and the role.</param>
        /// <param name="log">The stored holds.</param>
        public ControlPoint(CalibrationStore calibrations, FaultLog faults, DeviceSettings settings, HoldLog log)
        {
            _answer = new ControlAnswer();
            _measurements = new MeasurementRequests(calibrations);
            _authority = new TherapistAuthority(settings);
            _programmes = new ProgrammeRequests();
            _log = new LogRequests(log);
            _reports = new ControlReports(faults);
        }

        /// <summary>True while a calibration is being measured: no hand is guided then.</summary>
        public bool IsCalibrating
        {
            get { return _measurements.IsCalibrating; }
        }

        /// <summary>The result of the self-test, for the phone.</summary>
        public int SelfTestBits { get; set; }

        /// <summary>Takes in the newest conversion, or its absence.</summary>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do.</param>
        public void Step(Device device, Prescription prescription)
        {
            _measurements.Step(device, _answer);
            prescription.Step();
        }

        /// <summary>Does one small piece of work: takes a request, or sends one notification.</summary>
        /// <param name="link">Where requests come from and answers go.</param>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do.</param>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <param name="work">The work buffer.</param>
        public void Turn(ILink link, Device device, Prescription prescription, int batteryMilliVolts, byte[] work)
        {
            int connection = link.ConnectionNumber;
            if (connection != _connection)
            {
                // A calibration, a therapist's authority and a stop belong to the phone that began them.
                _connection = connection;
                _measurements.Cancel();
                prescription.EndSession();
                _authority.Forget();
                _programmes.Forget();
                _log.Forget();
                _reports.Stop();
                End(link);
            }

            if (_answer.Length > 0)
            {
                if (link.Notify(LinkChannel.Control, _answer.Bytes, _answer.Length))
                {
                    _answer.Clear();
                    if (!_reports.IsRunning)
                    {
                        End(link);
                    }
                }
            }
            else if (_reports.IsRunning)
            {
                _reports.Next(device, prescription.Settings, _answer);
            }
            else if (device.HasLetGo)
            {
                return; // the supervisor does not know yet that no hand is guided
            }
            else if (prescription.PainDue > 0)
            {
                SessionRequests.TellDuePain(device, prescription, batteryMilliVolts, _answer);
            }
            else if (!_measurements.IsMeasuring && link.TakeRequest(LinkChannel.Control, work) > 0)
            {
                Begin(work, device, prescription);
            }
        }

        private void Begin(byte[] request, Device device, Prescription prescription)
        {
            int opcode = request[0];
            if (device.IsGuiding && ControlCode.ChangesDevice(opcode))
            {
                _answer.Begin(opcode, (int)CalibrationRefusal.Busy);
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
            else if (opcode == ControlCode.Speak)
            {
                AnswerVersions(request[1]);
            }
            else if (!_measurements.Serve(request, device, _answer)
                && !_programmes.Serve(request, prescription, _authority, _answer)
                && !SettingsRequests.Serve(request, device, prescription, _authority, _answer)
                && !SessionRequests.Serve(request, device, prescription, _answer)
                && !_log.Serve(request, _answer)
                && !_reports.Begin(opcode))
            {
                _answer.Begin(opcode, ControlCode.UnknownOpcode);
            }
        }

        private void AnswerVersions(int wanted)
        {
            bool isSpoken = wanted >= FirmwareVersion.OldestProtocol && wanted <= FirmwareVersion.Protocol;
            _answer.Begin(ControlCode.Speak, isSpoken ? ControlCode.Done : ControlCode.InvalidValue);
            _answer.Put(FirmwareVersion.Protocol);
            _answer.Put(FirmwareVersion.OldestProtocol);
        }

        private void End(ILink link)
        {
            _answer.Clear();
            link.EndProcedure(LinkChannel.Control);
        }
    }
}
