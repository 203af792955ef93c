namespace PressureDevice.Core
{
    /// <summary>Serves the requests that measure: tare and calibration.</summary>
    public sealed class MeasurementRequests
    {
        private const int HighestId = 0xFFFF;

        private readonly Device _device;
        private readonly CalibrationStore _calibrations;
        private readonly ControlAnswer _answer;
        private CalibrationProcedure _procedure; // only while one runs: it takes its arrays along
        private int _opcode;
        private bool _tares;

        /// <summary>Makes the server.</summary>
        /// <param name="device">The device.</param>
        /// <param name="calibrations">The stored calibration.</param>
        /// <param name="answer">Where answers are written.</param>
        public MeasurementRequests(Device device, CalibrationStore calibrations, ControlAnswer answer)
        {
            _device = device;
            _calibrations = calibrations;
            _answer = answer;
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
        public void Step()
        {
            ForceSensor sensor = _device.Sensor;
            if (_procedure != null && _procedure.IsCapturing)
            {
                if (_procedure.Step(sensor.Counts, sensor.Fault))
                {
                    _answer.Begin(_opcode, (int)_procedure.CaptureResult);
                }
            }
            else if (_tares && (!sensor.IsTaring || _device.IsGuiding || sensor.Fault != SensorFault.None))
            {
                _tares = false;
                _answer.Begin(_opcode, sensor.IsTaring ? Interruption(sensor) : TareResult(sensor.ZeroState));
                sensor.EndTare();
            }
        }

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Serve(byte[] request)
        {
            _opcode = request[0];
            switch (_opcode)
            {
                case ControlCode.Tare:
                    BeginTare();
                    return true;
                case ControlCode.CalibrateBegin:
                    _procedure = new CalibrationProcedure();
                    _procedure.Begin();
                    return true;
                case ControlCode.CalibrateMass:
                    AnswerUnlessNone(_procedure == null ? CalibrationRefusal.WrongOrder : _procedure.AddMass(LittleEndian.GetInt32(request, 1)));
                    return true;
                case ControlCode.CalibrateFinish:
                    _answer.Begin(_opcode, (int)Finish(LittleEndian.GetInt32(request, 1)));
                    return true;
                case ControlCode.CalibrateCancel:
                    _procedure = null;
                    _answer.Begin(_opcode, ControlCode.Done);
                    return true;
                case ControlCode.ReadCalibration:
                    AnswerCalibration();
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

        private void BeginTare()
        {
            if (!_device.Sensor.IsCalibrated)
            {
                _answer.Begin(_opcode, (int)CalibrationRefusal.WrongOrder);
                return;
            }

            _device.Sensor.Retare();
            _tares = true;
        }

        private CalibrationRefusal Finish(int dateUtcSeconds)
        {
            if (_procedure == null)
            {
                return CalibrationRefusal.WrongOrder;
            }

            int id = _device.Sensor.Calibration.Id;
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
            _device.Sensor.Use(calibration);
            return CalibrationRefusal.None;
        }

        private void AnswerUnlessNone(CalibrationRefusal refusal)
        {
            if (refusal != CalibrationRefusal.None)
            {
                _answer.Begin(_opcode, (int)refusal);
            }
        }

        private void AnswerCalibration()
        {
            Calibration calibration = _device.Sensor.Calibration;
            _answer.Begin(_opcode, ControlCode.Done);
            _answer.PutUInt16(calibration.Id);
            _answer.PutInt32(calibration.DateUtcSeconds);
            _answer.PutUInt16(calibration.ResidualMilliNewtons);
            _answer.Put(calibration.PointCount);
            _answer.Put(_calibrations.Copies);
            _answer.PutInt32(calibration.ZeroCounts);
        }
    }
}
