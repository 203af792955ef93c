namespace PressureDevice.Core
{
    /// <summary>Serves the requests that measure: tare and calibration.</summary>
    public sealed class MeasurementRequests
    {
        private const int HighestId = 0xFFFF;

        private readonly CalibrationStore _calibrations;
        private CalibrationProcedure _procedure; // only while one runs: it takes its arrays along
        private int _opcode;
        private bool _tares;

        /// <summary>Makes the server.</summary>
        /// <param name="calibrations">The stored calibration.</param>
        public MeasurementRequests(CalibrationStore calibrations)
        {
            _calibrations = calibrations;
        }

        /// <summary>True from the beginning of a calibration to its end.</summary>
        public bool IsCalibrating
        {
            get { return _procedure != null && _procedure.IsRunning; }
        }

        /// <summary>True while a request waits for conversions.</summary>
        public bool IsMeasuring
        {
            get { return _tares || (_procedure != null && _procedure.IsCapturing); }
        }

        /// <summary>Ends what is being measured, without a result.</summary>
        public void Cancel()
        {
            _procedure = null;
            _tares = false;
        }

        /// <summary>Takes in the newest conversion, or its absence.</summary>
        /// <param name="device">The device.</param>
        /// <param name="answer">Where the answer is written that it may bring.</param>
        public void Step(Device device, ControlAnswer answer)
        {
            ForceSensor sensor = device.Sensor;
            if (_procedure != null && _procedure.IsCapturing)
            {
                if (_procedure.Step(sensor.Counts, sensor.Fault))
                {
                    answer.Begin(_opcode, (int)_procedure.CaptureResult);
                }
            }
            else if (_tares && (!sensor.IsTaring || device.IsGuiding || sensor.Fault != SensorFault.None))
            {
                _tares = false;
                answer.Begin(_opcode, sensor.IsTaring ? Interruption(sensor) : TareResult(sensor.ZeroState));
                sensor.EndTare();
            }
        }

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes; void when something was stored.</param>
        /// <param name="device">The device.</param>
        /// <param name="answer">Where the answer is written.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Serve(byte[] request, Device device, ControlAnswer answer)
        {
            _opcode = request[0];
            switch (_opcode)
            {
                case ControlCode.Tare:
                    BeginTare(device.Sensor, answer);
                    return true;
                case ControlCode.CalibrateBegin:
                    _procedure = new CalibrationProcedure();
                    _procedure.Begin();
                    return true;
                case ControlCode.CalibrateMass:
                    AnswerUnlessNone(_procedure == null ? CalibrationRefusal.WrongOrder : _procedure.AddMass(LittleEndian.GetInt32(request, 1)), answer);
                    return true;
                case ControlCode.CalibrateFinish:
                    answer.Begin(_opcode, (int)Finish(LittleEndian.GetInt32(request, 1), device.Sensor));
                    return true;
                case ControlCode.CalibrateCancel:
                    _procedure = null;
                    answer.Begin(_opcode, ControlCode.Done);
                    return true;
                case ControlCode.ReadCalibration:
                    AnswerCalibration(device.Sensor.Calibration, answer);
                    return true;
                default:
                    return false;
            }
        }

        private static int Interruption(ForceSensor sensor)
        {
            return (int)(sensor.Fault != SensorFault.None ? CalibrationRefusal.SensorFault : CalibrationRefusal.Busy);
        }

        private static int TareResult(ZeroState state)
        {
            switch (state)
            {
                case ZeroState.Normal: return ControlCode.Done;
                case ZeroState.Searching: return (int)CalibrationRefusal.NotSteady;
                default: return ControlCode.NotUnloaded;
            }
        }

        private void BeginTare(ForceSensor sensor, ControlAnswer answer)
        {
            if (!sensor.IsCalibrated)
            {
                answer.Begin(_opcode, (int)CalibrationRefusal.WrongOrder);
                return;
            }

            sensor.Retare();
            _tares = true;
        }

        private CalibrationRefusal Finish(int dateUtcSeconds, ForceSensor sensor)
        {
            if (_procedure == null)
            {
                return CalibrationRefusal.WrongOrder;
            }

            int id = sensor.Calibration.Id;
            CalibrationRefusal refusal;
            Calibration calibration = _procedure.Finish(id < HighestId ? id + 1 : 1, dateUtcSeconds, out refusal);
            if (calibration == null)
            {
                return refusal;
            }

            if (!_calibrations.Save(calibration))
            {
                return CalibrationRefusal.NotStored;
            }

            _procedure = null;
            sensor.Use(calibration);
            return CalibrationRefusal.None;
        }

        private void AnswerUnlessNone(CalibrationRefusal refusal, ControlAnswer answer)
        {
            if (refusal != CalibrationRefusal.None)
            {
                answer.Begin(_opcode, (int)refusal);
            }
        }

        private void AnswerCalibration(Calibration calibration, ControlAnswer answer)
        {
            answer.Begin(_opcode, ControlCode.Done);
            answer.PutUInt16(calibration.Id);
            answer.PutInt32(calibration.DateUtcSeconds);
            answer.PutUInt16(calibration.ResidualMilliNewtons);
            answer.Put(calibration.PointCount);
            answer.Put(_calibrations.Copies);
            answer.PutInt32(calibration.ZeroCounts);
        }
    }
}
