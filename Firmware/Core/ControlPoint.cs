using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>Serves the control point: tare, calibration, fault log, self-test. One request at a time, one notification a turn.</summary>
    public sealed class ControlPoint
    {
        private const int HighestId = 0xFFFF;
        private const int EventHeaderBytes = 2;
        private const int LongestAnswer = EventHeaderBytes + FaultLog.EventBytes + 4;

        private readonly ILink _link;
        private readonly Device _device;
        private readonly CalibrationStore _calibrations;
        private readonly FaultLog _faults;
        private readonly TipArea _tip;
        private readonly CalibrationProcedure _procedure;
        private readonly byte[] _request;
        private readonly byte[] _answer;
        private int _answerLength;
        private int _nextEvent;
        private int _connection;
        private bool _reportsFaults;
        private bool _tares;

        /// <summary>Makes the server.</summary>
        /// <param name="link">Where requests come from and answers go.</param>
        /// <param name="device">The device.</param>
        /// <param name="calibrations">The stored calibration.</param>
        /// <param name="faults">The fault log.</param>
        /// <param name="tip">The area of the tip.</param>
        public ControlPoint(ILink link, Device device, CalibrationStore calibrations, FaultLog faults, TipArea tip)
        {
            _link = link;
            _device = device;
            _calibrations = calibrations;
            _faults = faults;
            _tip = tip;
            _procedure = new CalibrationProcedure();
            _request = new byte[ControlCode.LongestRequest];
            _answer = new byte[LongestAnswer];
        }

        /// <summary>True while a calibration is being measured: no hand is guided then.</summary>
        public bool IsCalibrating
        {
            get { return _procedure.IsRunning; }
        }

        /// <summary>The result of the self-test, for the phone.</summary>
        public int SelfTestBits { get; set; }

        /// <summary>Takes in the newest conversion, or its absence.</summary>
        public void Step()
        {
            ForceSensor sensor = _device.Sensor;
            if (_procedure.IsCapturing)
            {
                if (_procedure.Step(sensor.Counts, sensor.Fault))
                {
                    Answer((int)_procedure.CaptureResult);
                }
            }
            else if (_tares && (!sensor.IsTaring || _device.IsGuiding || sensor.Fault != SensorFault.None))
            {
                _tares = false;
                Answer(sensor.IsTaring ? Interruption(sensor) : TareResult(sensor.ZeroState));
                sensor.EndTare();
            }
        }

        /// <summary>Does one small piece of work: takes a request, or sends one notification.</summary>
        public void Turn()
        {
            int connection = _link.ConnectionNumber;
            if (connection != _connection)
            {
                // A calibration belongs to the phone that began it.
                _connection = connection;
                _procedure.Cancel();
                End();
            }

            if (_answerLength > 0)
            {
                if (_link.Notify(LinkChannel.Control, _answer, _answerLength))
                {
                    _answerLength = 0;
                    if (!_reportsFaults)
                    {
                        End();
                    }
                }
            }
            else if (_reportsFaults)
            {
                ReportFault();
            }
            else if (!_procedure.IsCapturing && !_tares && _link.TakeRequest(LinkChannel.Control, _request) > 0)
            {
                if (_device.IsGuiding && ControlCode.ChangesDevice(_request[0]))
                {
                    Answer((int)CalibrationRefusal.Busy);
                }
                else
                {
                    Begin();
                }
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

        private void Begin()
        {
            switch (_request[0])
            {
                case ControlCode.Tare:
                    BeginTare();
                    break;
                case ControlCode.CalibrateBegin:
                    _procedure.Begin();
                    break;
                case ControlCode.CalibrateMass:
                    AnswerUnlessNone(_procedure.AddMass(LittleEndian.GetInt32(_request, 1)));
                    break;
                case ControlCode.CalibrateFinish:
                    Answer((int)Finish(LittleEndian.GetInt32(_request, 1)));
                    break;
                case ControlCode.CalibrateCancel:
                    _procedure.Cancel();
                    Answer(ControlCode.Done);
                    break;
                case ControlCode.ReadCalibration:
                    AnswerCalibration();
                    break;
                case ControlCode.ReadFaults:
                    _reportsFaults = true;
                    _nextEvent = 0;
                    break;
                case ControlCode.ReadSelfTest:
                    Answer(ControlCode.Done);
                    LittleEndian.PutUInt16(_answer, _answerLength, SelfTestBits);
                    _answerLength += 2;
                    break;
                case ControlCode.SetTipArea:
                    Answer(_tip.Set(_request[1]));
                    break;
                default:
                    Answer(ControlCode.UnknownOpcode);
                    break;
            }
        }

        private void BeginTare()
        {
            if (!_device.Sensor.IsCalibrated)
            {
                Answer((int)CalibrationRefusal.WrongOrder);
                return;
            }

            _device.Sensor.Retare();
            _tares = true;
        }

        private CalibrationRefusal Finish(int dateUtcSeconds)
        {
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

            _procedure.Cancel();
            _device.Sensor.Use(calibration);
            return CalibrationRefusal.None;
        }

        private void AnswerUnlessNone(CalibrationRefusal refusal)
        {
            if (refusal != CalibrationRefusal.None)
            {
                Answer((int)refusal);
            }
        }

        private void AnswerCalibration()
        {
            Calibration calibration = _device.Sensor.Calibration;
            Answer(ControlCode.Done);
            LittleEndian.PutUInt16(_answer, 3, calibration.Id);
            LittleEndian.PutInt32(_answer, 5, calibration.DateUtcSeconds);
            LittleEndian.PutUInt16Saturated(_answer, 9, calibration.ResidualMilliNewtons);
            _answer[11] = (byte)calibration.PointCount;
            _answer[12] = (byte)_calibrations.Copies;
            LittleEndian.PutInt32(_answer, 13, calibration.ZeroCounts);
            _answerLength = 17;
        }

        private void ReportFault()
        {
            if (_nextEvent < _faults.Count)
            {
                _answer[0] = ControlCode.Event;
                _answer[1] = (byte)_nextEvent;
                _faults.Copy(_nextEvent, _answer, EventHeaderBytes);
                _answerLength = EventHeaderBytes + FaultLog.EventBytes;
                _nextEvent++;
                return;
            }

            _reportsFaults = false;
            Answer(ControlCode.Done);
            _answer[_answerLength] = (byte)_faults.Count;
            _answerLength++;
        }

        private void Answer(int result)
        {
            _answer[0] = ControlCode.Answer;
            _answer[1] = _request[0];
            _answer[2] = (byte)result;
            _answerLength = 3;
        }

        private void End()
        {
            _answerLength = 0;
            _reportsFaults = false;
            _tares = false;
            _link.EndProcedure(LinkChannel.Control);
        }
    }
}
