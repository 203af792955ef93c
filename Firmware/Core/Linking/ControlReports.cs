namespace PressureDevice.Core
{
    /// <summary>Serves the requests whose answer takes several notifications: fault log, programme, force curve.</summary>
    public sealed class ControlReports
    {
        private const int PartHeaderBytes = 2;
        private const int CurveBytesOfAPart = ControlAnswer.Longest - PartHeaderBytes;

        private readonly FaultLog _faults;
        private int _opcode;
        private int _next;

        /// <summary>Makes the server.</summary>
        /// <param name="faults">The fault log.</param>
        public ControlReports(FaultLog faults)
        {
            _faults = faults;
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
        /// <param name="device">The device.</param>
        /// <param name="settings">Its settings.</param>
        /// <param name="answer">Where to.</param>
        public void Next(Device device, DeviceSettings settings, ControlAnswer answer)
        {
            switch (_opcode)
            {
                case ControlCode.ReadFaults:
                    NextFault(answer);
                    break;
                case ControlCode.ReadProgramme:
                    NextStep(settings.Programme, answer);
                    break;
                default:
                    NextCurvePart(device, answer);
                    break;
            }
        }

        private void NextFault(ControlAnswer answer)
        {
            if (_next < _faults.Count)
            {
                answer.BeginPart(ControlCode.Event, _next);
                _faults.Copy(_next, answer.Bytes, PartHeaderBytes);
                answer.Skip(FaultLog.EventBytes);
                _next++;
                return;
            }

            Finish(answer);
            answer.Put(_faults.Count);
        }

        private void NextStep(Programme programme, ControlAnswer answer)
        {
            if (_next < programme.StepCount)
            {
                answer.BeginPart(ControlCode.Step, _next);
                answer.PutUInt16(programme.TargetCentiNewtons(_next));
                answer.Put(programme.TolerancePercent(_next));
                answer.Put(programme.HoldSeconds(_next));
                answer.PutUInt16(programme.RestSeconds(_next));
                _next++;
                return;
            }

            Finish(answer);
            answer.Put((int)programme.Kind);
            answer.Put(programme.StepCount);
            answer.Put(programme.Repeats);
            answer.PutUInt16(programme.RampCentiNewtonsPerSecond);
        }

        private void NextCurvePart(Device device, ControlAnswer answer)
        {
            if (device.IsGuiding)
            {
                answer.Begin(_opcode, (int)CalibrationRefusal.Busy); // a new press has begun: the last one's curve is gone
                _opcode = 0;
                return;
            }

            ForceCurve curve = device.Curve;
            int from = _next * CurveBytesOfAPart;
            if (from < curve.Length)
            {
                answer.BeginPart(ControlCode.CurvePart, _next);
                answer.Skip(curve.Copy(from, answer.Bytes, PartHeaderBytes, CurveBytesOfAPart));
                _next++;
                return;
            }

            Finish(answer);
            answer.PutUInt16(curve.UnitMilliNewtons);
            answer.PutUInt16(curve.PointMs);
            answer.PutUInt16(curve.Points);
            answer.PutUInt16(curve.Length);
            answer.Put(curve.IsCut ? 1 : 0);
        }

        private void Finish(ControlAnswer answer)
        {
            answer.Begin(_opcode, ControlCode.Done);
            _opcode = 0;
        }
    }
}
