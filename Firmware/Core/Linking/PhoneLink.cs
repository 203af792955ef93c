using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>
    /// All that a phone is told and asks, in the order of a turn: the newest force, requests and their answers, and, as one of the loop's slow things,
    /// the stored holds.
    /// </summary>
    public sealed class PhoneLink
    {
        private readonly ILink _link;
        private readonly Device _device;
        private readonly IBattery _battery;
        private readonly Prescription _prescription;
        private readonly byte[] _work;
        private readonly LiveForceSender _live;
        private readonly ControlPoint _control;
        private readonly RecordAccess _access;
        private readonly ProgressorServer _progressor; // only in a boot that speaks with its clients
        private int _news; // bit n: a phone is to be told of channel n
        private byte _batteryPercent;
        private int _holds; // what DeviceStatus has counted
        private PasskeyMaker _passkeys; // only at the first start, until there is one

        /// <summary>Makes the link's servers; the radio is not on the air yet.</summary>
        /// <param name="ports">The hardware.</param>
        /// <param name="device">The device.</param>
        /// <param name="calibrations">The stored calibration.</param>
        /// <param name="faults">The fault log.</param>
        /// <param name="prescription">What the device is told to do.</param>
        /// <param name="log">The stored holds.</param>
        public PhoneLink(
            DevicePorts ports, Device device, CalibrationStore calibrations, FaultLog faults, Prescription prescription, HoldLog log)
        {
            _link = ports.Link;
            _device = device;
            _battery = ports.Battery;
            _prescription = prescription;
            _work = ports.Work;
            _live = new LiveForceSender();
            _control = new ControlPoint(calibrations, faults, prescription.Settings, log);
            _access = new RecordAccess(_link, log.Reader, _work);
            _holds = DeviceStatus.UnknownHolds;
            int passkey = prescription.Settings.Passkey;
            TellPasskey(passkey);
            _passkeys = passkey == 0 ? new PasskeyMaker() : null;
            int progressor = prescription.Settings.ProgressorNumber;
            if (progressor != 0)
            {
                _link.SpeakProgressor(ProgressorReply.NameOf(progressor));
                _progressor = new ProgressorServer(_link, device, _battery, _work, progressor);
            }
        }

        /// <summary>True while a calibration is being measured: no hand is guided then.</summary>
        public bool IsCalibrating
        {
            get { return _control.IsCalibrating; }
        }

        /// <summary>The result of the self-test, for the phone.</summary>
        public int SelfTestBits
        {
            get { return _control.SelfTestBits; }
            set { _control.SelfTestBits = value; }
        }

        /// <summary>Makes the passkey out of the converter's noise, at the device's first start.</summary>
        /// <param name="counts">The newest conversion.</param>
        /// <param name="stampUs">When it was seen, µs.</param>
        public void MakePasskey(int counts, int stampUs)
        {
            if (_passkeys == null)
            {
                return;
            }

            int passkey = _passkeys.Step(counts, stampUs);
            if (passkey != 0)
            {
                _passkeys = null;
                _prescription.KeepPasskey(passkey);
                TellPasskey(passkey);
            }
        }

        /// <summary>Tells the newest conversion, or its absence. Before anything is written to flash in this turn.</summary>
        /// <param name="isConverted">False when none came in time.</param>
        public void Stream(bool isConverted)
        {
            _live.Turn(_link, _device, isConverted, _work);
        }

        /// <summary>Serves requests: one small piece of work.</summary>
        public void Turn()
        {
            _control.Step(_device, _prescription);
            _control.Turn(_link, _device, _prescription, _battery.MilliVolts, _work);
            if (_progressor != null)
            {
                _progressor.Turn();
            }

            if (_device.IsGuiding)
            {
                _access.Turn(false, false); // in all other turns it is one of the loop's slow things
            }

            TakeTime();
        }

        /// <summary>Shows battery, status and time, and tells a phone what is new. Once a second.</summary>
        /// <param name="faults">The fault log.</param>
        /// <param name="log">The stored holds.</param>
        /// <param name="cable">Whether the patient's button is there.</param>
        public void Show(FaultLog faults, HoldLog log, PatientCableState cable)
        {
            _batteryPercent = (byte)BatteryGauge.Follow(_batteryPercent, _battery.MilliVolts);
            _work[0] = _batteryPercent;
            Offer(LinkChannel.BatteryLevel, 1, 1);
            int modes = (_progressor != null ? DeviceStatus.Progressor : 0) | (IsCalibrating ? DeviceStatus.Calibrating : 0);
            modes |= cable == PatientCableState.Connected ? DeviceStatus.PatientButton : 0;
            DeviceStatus.WriteDevice(_work, _device, _prescription, modes, SelfTestBits);
            DeviceStatus.WriteStores(_work, faults, log, _holds, _battery.MilliVolts, _batteryPercent);
            Offer(LinkChannel.Status, DeviceStatus.Length, DeviceStatus.News);
            ShowTime();
            log.HasChanged |= _holds == DeviceStatus.UnknownHolds; // what could not be read is tried again
        }

        /// <summary>Counts the stored holds for <see cref="Show"/> when there are others than before: a slow thing.</summary>
        /// <param name="log">The stored holds.</param>
        /// <returns>True when it did some work.</returns>
        public bool TryCount(HoldLog log)
        {
            if (!log.HasChanged)
            {
                return false;
            }

            log.HasChanged = false;
            _holds = DeviceStatus.Count(log);
            return true;
        }

        /// <summary>Sends stored holds: one small piece of work, a slow one.</summary>
        public void SendHolds()
        {
            _access.Turn(true, _live.LeavesRoom && (_progressor == null || _progressor.LeavesRoom));
        }

        /// <summary>Takes a time that a phone has written, between holds; one that may not be told is left. Whoever set it, the phone is told.</summary>
        private void TakeTime()
        {
            WallClock clock = _prescription.Clock;
            if (_link.TakeRequest(LinkChannel.CurrentTime, _work) > 0 && !_device.IsGuiding)
            {
                _prescription.TrySetTime(CurrentTime.Read(_work, clock.OffsetQuarterHours), clock.OffsetQuarterHours);
            }

            if (clock.TakeNews())
            {
                _news |= 1 << (int)LinkChannel.CurrentTime;
                ShowTime();
            }
        }

        private void ShowTime()
        {
            WallClock clock = _prescription.Clock;
            CurrentTime.Write(_work, clock.UtcAt(_device.UptimeMs), clock.OffsetQuarterHours);
            Offer(LinkChannel.CurrentTime, CurrentTime.Length, 0); // that time goes by is no news
        }

        /// <summary>Shows what stands in the work buffer, and tells it when one of certain bytes has changed, or could not be told before.</summary>
        private void Offer(LinkChannel channel, int length, int newsBytes)
        {
            int bit = 1 << (int)channel;
            if ((_link.Show(channel, _work) & newsBytes) != 0)
            {
                _news |= bit;
            }

            if ((_news & bit) != 0 && (_link.Notify(channel, _work, length) || !_link.HasListener(channel)))
            {
                _news &= ~bit;
            }
        }

        private void TellPasskey(int passkey)
        {
            if (passkey != 0)
            {
                _link.TellPasskey(passkey);
            }
        }
    }
}
