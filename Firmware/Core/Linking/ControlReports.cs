namespace PressureDevice.Core
{
    /// <summary>Serves the requests whose answer takes several notifications: fault log, programme, force curve.</summary>
    public sealed class ControlReports
    {
        private const int PartHeaderBytes = 2;
        private const int CurveBytesOfAPart = ControlAnswer.Longest - PartHeaderBytes;

        private readonly Device _device;
        private readonly FaultLog _faults;
        private readonly DeviceSettings _settings;
        private readonly ControlAnswer _answer;
        private int _opcode;
        private int _next;

        /// <summary>Makes the server.</summary>
        /// <param name="device">The device.</param>
        /// <param name="faults">The fault log.</param>
        /// <param name="settings">The settings.</param>
        /// <param name="answer">Where answers are written.</param>
        public ControlReports(Device device, FaultLog faults, DeviceSettings settings, ControlAnswer answer)
        {
            _device = device;
            _faults = faults;
            _settings = settings;
            _answer = answer;
        }

        /// <summary>True while a report goes on.</summary>
        public bool IsRunning
        {
            get { return _opcode != 0; }
        }

        /// <summary>Begins a report.</summary>
        /// <param name="opcode">The request's opcode.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Begin(int opcode)
        {
            if (opcode != ControlCode.ReadFaults && opcode != ControlCode.ReadProgramme && opcode != ControlCode.ReadCurve)
            {
                return false;
            }

            _opcode = opcode;
            _next = 0;
            return true;
        }

        /// <summary>Ends a report that nobody hears any more.</summary>
        public void Stop()
        {
            _opcode = 0;
        }

        /// <summary>Writes the next notification.</summary>
        public void Next()
        {
            switch (_opcode)
            {
                case ControlCode.ReadFaults:
                    NextFault();
                    break;
                case ControlCode.ReadProgramme:
                    NextStep();
                    break;
                default:
                    NextCurvePart();
                    break;
            }
        }

        private void NextFault()
        {
            if (_next < _faults.Count)
            {
                _answer.BeginPart(ControlCode.Event, _next);
                _faults.Copy(_next, _answer.Bytes, PartHeaderBytes);
                _answer.Skip(FaultLog.EventBytes);
                _next++;
                return;
            }

            Finish();
            _answer.Put(_faults.Count);
        }

        private void NextStep()
        {
            Programme programme = _settings.Programme;
            if (_next < programme.StepCount)
            {
                _answer.BeginPart(ControlCode.Step, _next);
                _answer.PutUInt16(programme.TargetCentiNewtons(_next));
                _answer.Put(programme.TolerancePercent(_next));
                _answer.Put(programme.HoldSeconds(_next));
                _answer.PutUInt16(programme.RestSeconds(_next));
                _next++;
                return;
            }

            Finish();
            _answer.Put((int)programme.Kind);
            _answer.Put(programme.StepCount);
            _answer.Put(programme.Repeats);
            _answer.PutUInt16(programme.RampCentiNewtonsPerSecond);
        }

        private void NextCurvePart()
        {
            if (_device.IsGuiding)
            {
                _answer.Begin(_opcode, (int)CalibrationRefusal.Busy); // a new press has begun: the last one's curve is gone
                _opcode = 0;
                return;
            }

            ForceCurve curve = _device.Curve;
            int from = _next * CurveBytesOfAPart;
            if (from < curve.Length)
            {
                _answer.BeginPart(ControlCode.CurvePart, _next);
                _answer.Skip(curve.Copy(from, _answer.Bytes, PartHeaderBytes, CurveBytesOfAPart));
                _next++;
                return;
            }

            Finish();
            _answer.PutUInt16(curve.UnitMilliNewtons);
            _answer.PutUInt16(curve.PointMs);
            _answer.PutUInt16(curve.Points);
            _answer.PutUInt16(curve.Length);
            _answer.Put(curve.IsCut ? 1 : 0);
        }

        private void Finish()
        {
            _answer.Begin(_opcode, ControlCode.Done);
            _opcode = 0;
        }
    }
}
