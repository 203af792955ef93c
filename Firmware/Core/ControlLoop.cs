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
        private readonly PhoneLink _phone;
        private readonly IBattery _battery;
        private readonly IButton _button;
        private readonly IPatientLine _patientLine;
        private readonly PatientCable _patientCable;
        private readonly DeviceWatch _watch;
        private readonly HoldLog _log;
        private readonly HoldRecorder _recorder;
        private readonly FaultWatch _faults;
        private readonly CalibrationStore _calibrations;
        private readonly Prescription _prescription;
        private readonly int[] _pairing;
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
            _patientLine = ports.PatientLine;
            _patientCable = new PatientCable();
            _calibrations = calibrations;
            _watch = new DeviceWatch();
            _pairing = PairingWindow.Create();
            _log = new HoldLog(ports.Log, HoldLog.DefaultBlocks, ports.Work);
            _recorder = new HoldRecorder(_log, ports.Mark, device.Curve);
            _lastBatteryMs = -BatteryPeriodMs;
            DeviceSettings settings = new DeviceSettings(ports.Settings, ports.Work);
            _prescription = new Prescription(device, _outputs, settings, _recorder);
            _faults = new FaultWatch(ports.Faults, ports.Work, _recorder);
            _phone = new PhoneLink(ports, device, calibrations, _faults, _prescription, _log);
            NoteStart(restartCause);
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
            bool wasMakingRoom = IsMakingRoom;
            if (_device.HoldEnded)
            {
                StoreHold();
            }

            bool isPressed = _button.IsPressed;
            bool isConverted = _loadCell.WaitForConversion(ForceSensor.ConversionLimitMs);
            _patientCable.Step(_patientLine.ReadMilliVolts()); // behind the wait: what is old by then would make "too much" late
            bool isPatients = _patientCable.IsPressed;
            _device.SetButton(isPressed | isPatients);
            if (isConverted)
            {
                _device.Step(_loadCell.Counts, _loadCell.StampUs);
                _phone.MakePasskey(_loadCell.Counts, _loadCell.StampUs);
            }
            else
            {
                _device.StepWithoutConversion(_loadCell.StampUs);
            }

            _outputs.Show(_device.Light, _device.Haptic);
            bool isMeant = PairingButton.Turn(_pairing, _link, _device, _prescription.Settings.Passkey, isPressed);
            _watch.SeeButton(isPatients | isMeant, _device.ElapsedUs);
            _watch.IsButtonLost = _patientCable.State == PatientCableState.Lost; // before the button: a loss always ends the hold it comes in
            _patientCable.SeeDeviceButton(isPressed, isMeant);
            if (!_phone.IsCalibrating)
            {
                _faults.Look(_device, _battery.MilliVolts, _link.HandlerFailures, _log.Damages);
            }

            _phone.Stream(isConverted);
            Report(wasMakingRoom);
            _watch.IsStoreFailing = _recorder.IsFailing;
            _watch.IsCalibrating = _phone.IsCalibrating;
            _watch.NextHold = JudgeNextHold();
            _device.Condition = _watch.Verdict; // behind the requests: a stop holds from the next step on
        }

        /// <summary>A hold that has begun goes on, whatever is said of the next; only a phone's stop ends it.</summary>
        private SafetyVerdict JudgeNextHold()
        {
            if (_prescription.IsStopped)
            {
                return SafetyVerdict.Stopped;
            }

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

        private void NoteStart(FaultCode restartCause)
        {
            _faults.Note(restartCause, _device, 0);
            _faults.Note(_faults.WasLost ? FaultCode.FaultLogLost : FaultCode.None, _device, 0);
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

        /// <summary>Stores the hold that ended in the turn before: the supervisor knows by now that no hand is guided, and gives the flash its time.</summary>
        private void StoreHold()
        {
            int utcSeconds = _prescription.Clock.UtcAt(_device.HoldStartMs);
            _recorder.Write(_device, utcSeconds, _battery.MilliVolts, _prescription.Settings.TipSquareMillimetres, _prescription.Context);
        }

        private void Report(bool wasMakingRoom)
        {
            int nowMs = _device.UptimeMs;
            _phone.Turn();
            if (_device.HoldBegan)
            {
                _recorder.Open();
            }
            else if (_device.HoldDropped)
            {
                _recorder.Drop();
            }

            if (nowMs - _lastBatteryMs >= BatteryPeriodMs)
            {
                _lastBatteryMs = nowMs;
                _battery.Measure();
                _watch.SeeBattery(_battery.MilliVolts);
                _phone.Show(_faults, _log, _patientCable.State);
            }
            else if (!_device.IsGuiding && !_device.HasLetGo && IsMakingRoom == wasMakingRoom)
            {
                DoOneSlowThing(nowMs); // when a record or a request took the last place, room is made in the next turn: the supervisor is to know first
            }
        }

        private void DoOneSlowThing(int nowMs)
        {
            if (_prescription.TrySave(nowMs) || _recorder.Turn(nowMs) || _faults.TrySave(nowMs) || PairingButton.TryForget(_pairing, _link) || _phone.TryCount(_log))
            {
                return;
            }

            if (_phone.SelfTestBits == 0 && nowMs >= SelfTestMs)
            {
                _phone.SelfTestBits = JudgeSelfTest();
                if (_phone.SelfTestBits != SelfTest.AllGood)
                {
                    _device.Warn();
                }
            }

            _phone.SendHolds();
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
            bits |= _button.IsPressed || _patientCable.IsPressed ? 0 : SelfTest.ButtonReleased;
            return bits;
        }
    }
}
