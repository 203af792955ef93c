using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// One turn for each conversion: wait for it with a limit, step the device, apply the cues, tell the phone, then at most one slow thing,
    /// and none while a hand is being guided.
    /// </summary>
    public sealed class ControlLoop
    {
        private const int BatteryPeriodMs = 1_000;
        private const int SelfTestMs = 1_500;

        private readonly Device _device;
        private readonly ILoadCell _loadCell;
        private readonly ICueOutputs _outputs;
        private readonly ILink _link;
        private readonly IBattery _battery;
        private readonly IButton _button;
        private readonly IButton _patientButton;
        private readonly DeviceWatch _watch;
        private readonly HoldLog _log;
        private readonly HoldRecorder _recorder;
        private readonly FaultWatch _faults;
        private readonly RecordAccess _access;
        private readonly ControlPoint _control;
        private readonly CalibrationStore _calibrations;
        private readonly Prescription _prescription;
        private readonly LiveForceSender _live;
        private readonly byte[] _work;
        private readonly ProgressorServer _progressor; // only in a boot that speaks with its clients
        private PasskeyMaker _passkeys; // only at the first start, until there is one
        private bool _selfTested;
        private int _lastBatteryMs;

        /// <summary>Makes the loop.</summary>
        /// <param name="device">The device, in use with the stored calibration.</param>
        /// <param name="ports">The hardware.</param>
        /// <param name="calibrations">The stored calibration.</param>
        /// <param name="restartCause">Why the device restarted itself, or none.</param>
        public ControlLoop(Device device, DevicePorts ports, CalibrationStore calibrations, FaultCode restartCause)
        {
            _device = device;
            _loadCell = ports.LoadCell;
            _outputs = ports.Outputs;
            _link = ports.Link;
            _battery = ports.Battery;
            _button = ports.Button;
            _patientButton = ports.PatientButton;
            _calibrations = calibrations;
            _watch = new DeviceWatch();
            _log = new HoldLog(ports.Log, HoldLog.DefaultBlocks, ports.Work);
            _recorder = new HoldRecorder(_log, ports.Mark, device.Curve);
            _access = new RecordAccess(ports.Link, _log.Reader, ports.Work);
            _live = new LiveForceSender();
            _work = ports.Work;
            _lastBatteryMs = -BatteryPeriodMs;
            DeviceSettings settings = new DeviceSettings(ports.Settings, ports.Work);
            _prescription = new Prescription(device, _outputs, settings, _recorder);
            _link.SetPasskey(settings.Passkey);
            _passkeys = settings.Passkey == 0 ? new PasskeyMaker() : null;
            if (settings.ProgressorNumber != 0)
            {
                _link.SpeakProgressor(ProgressorReply.NameOf(settings.ProgressorNumber));
                _progressor = new ProgressorServer(_link, device, _battery, ports.Work, settings.ProgressorNumber);
            }

            FaultLog faults = new FaultLog(ports.Faults, ports.Work);
            _faults = new FaultWatch(faults, _recorder);
            _control = new ControlPoint(ports.Link, device, calibrations, faults, _prescription, _log);
            NoteStart(restartCause, faults.WasLost);
        }

        /// <summary>True while a hand is being guided.</summary>
        public bool IsGuiding
        {
            get { return _device.IsGuiding; }
        }

        /// <summary>True while the log has no place for the next hold: a turn may take longer then, and no hand is guided.</summary>
        public bool IsMakingRoom
        {
            get { return !_log.IsReady; }
        }

        /// <summary>Does one turn; returns after at most <see cref="ForceSensor.ConversionLimitMs"/> and one slow thing.</summary>
        public void Turn()
        {
            bool isPressed = _button.IsPressed | _patientButton.IsPressed; // both are asked, whatever the first says
            _device.SetButton(isPressed);
            bool isConverted = _loadCell.WaitForConversion(ForceSensor.ConversionLimitMs);
            if (isConverted)
            {
                _device.Step(_loadCell.Counts, _loadCell.StampUs);
                MakePasskey();
            }
            else
            {
                _device.StepWithoutConversion(_loadCell.StampUs);
            }

            _outputs.Show(_device.Light, _device.Haptic);
            _watch.SeeButton(isPressed, _device.ElapsedUs);
            _watch.IsStoreFailing = _recorder.IsFailing;
            _watch.IsCalibrating = _control.IsCalibrating;
            _watch.NextHold = JudgeNextHold();
            _device.Condition = _watch.Verdict;
            if (!_watch.IsCalibrating)
            {
                _faults.Look(_device, _battery.MilliVolts, _link.HandlerFailures, _log.Damages);
            }

            _live.Turn(_link, _device, isConverted, _work);
            Report();
        }

        private void MakePasskey()
        {
            if (_passkeys == null)
            {
                return;
            }

            int passkey = _passkeys.Step(_loadCell.Counts, _loadCell.StampUs);
            if (passkey != 0)
            {
                _passkeys = null;
                _prescription.KeepPasskey(passkey);
                _link.SetPasskey(passkey);
            }
        }

        /// <summary>A hold that has begun goes on, whatever is said of the next.</summary>
        private SafetyVerdict JudgeNextHold()
        {
            if (!_prescription.CanChange)
            {
                return SafetyVerdict.Allowed;
            }

            if (!_recorder.IsReady)
            {
                return _log.IsFull ? SafetyVerdict.LogFull : SafetyVerdict.LogBusy;
            }

            return _prescription.Quota.IsUsedUp ? SafetyVerdict.DailyLimit : SafetyVerdict.Allowed;
        }

        private void NoteStart(FaultCode restartCause, bool areFaultsLost)
        {
            _faults.Note(restartCause, _device, 0);
            _faults.Note(areFaultsLost ? FaultCode.FaultLogLost : FaultCode.None, _device, 0);
            _faults.Note(AreSettingsLost() ? FaultCode.SettingsLost : _prescription.Settings.HasOneCopy ? FaultCode.SettingsOneCopy : FaultCode.None, _device, 0);
            if (!_device.Sensor.IsCalibrated)
            {
                _faults.Note(FaultCode.CalibrationLost, _device, 0);
            }
            else if (_calibrations.Copies == 1)
            {
                _faults.Note(FaultCode.CalibrationOneCopy, _device, 0);
            }

            if (_recorder.RecoverLostHold(_device))
            {
                _faults.Note(FaultCode.PowerLost, _device, 0);
            }
        }

        private void Report()
        {
            int nowMs = _device.UptimeMs;
            if (_device.HoldBegan)
            {
                _recorder.Open();
            }
            else if (_device.HoldDropped)
            {
                _recorder.Drop();
            }
            else if (_device.HoldEnded)
            {
                DeviceSettings settings = _prescription.Settings;
                int utcSeconds = _prescription.Clock.UtcAt(_device.HoldStartMs);
                _recorder.Write(_device, utcSeconds, _battery.MilliVolts, settings.TipSquareMillimetres);
            }

            bool wasMakingRoom = IsMakingRoom;
            _control.Step();
            _control.Turn();
            if (_progressor != null)
            {
                _progressor.Turn();
            }

            if (nowMs - _lastBatteryMs >= BatteryPeriodMs)
            {
                _lastBatteryMs = nowMs;
                _battery.Measure();
                _watch.SeeBattery(_battery.MilliVolts);
                _link.ShowBattery(BatteryGauge.PercentOf(_battery.MilliVolts));
            }
            else if (!_device.IsGuiding && IsMakingRoom == wasMakingRoom)
            {
                DoOneSlowThing(nowMs); // when a request took the last place, room is made in the next turn: the supervisor is to know first
            }
        }

        private void DoOneSlowThing(int nowMs)
        {
            if (_recorder.Turn(nowMs) || _prescription.TrySave(nowMs) || _faults.TrySave(nowMs))
            {
                return;
            }

            if (!_selfTested && nowMs >= SelfTestMs)
            {
                _selfTested = true;
                _control.SelfTestBits = JudgeSelfTest();
                if (_control.SelfTestBits != SelfTest.AllGood)
                {
                    _device.Warn();
                }
            }

            _access.Turn(_live.LeavesRoom && (_progressor == null || _progressor.LeavesRoom));
        }

        /// <summary>A device that has stored holds had settings.</summary>
        private bool AreSettingsLost()
        {
            DeviceSettings settings = _prescription.Settings;
            return settings.WasDamaged || (settings.WasLost && _log.NextSequence > 1);
        }

        private int JudgeSelfTest()
        {
            int bits = SelfTest.BitsOf(_device.Sensor, _calibrations.Copies, _battery.MilliVolts);
            bits |= AreSettingsLost() ? 0 : SelfTest.SettingsKept;
            bits |= _recorder.IsFailing ? 0 : SelfTest.StoreReadable;
            bits |= _button.IsPressed || _patientButton.IsPressed ? 0 : SelfTest.ButtonReleased;
            return bits;
        }
    }
}
