using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>What the device is told to do for whom: settings, clock and the holds of the day, brought to the device.</summary>
    public sealed class Prescription : HoldQuota
    {
        /// <summary>How long a store that has refused is left alone, ms.</summary>
        public const int RetryMs = 10_000;

        private const int StoppedByPhone = int.MaxValue;
        private const int Lifted = 2; // conversions without a load, in a row, until a hold may begin

        private readonly Device _device;
        private readonly ICueOutputs _outputs;
        private bool _isCopyDue;
        private int _passkey;
        private int _retryMs;
        private int _stop; // 0: not stopped

        /// <summary>Brings the stored settings to the device.</summary>
        /// <param name="device">The device.</param>
        /// <param name="outputs">Light and motor.</param>
        /// <param name="settings">The settings.</param>
        /// <param name="recorder">The records' numbers.</param>
        public Prescription(Device device, ICueOutputs outputs, DeviceSettings settings, HoldRecorder recorder)
            : base(settings, recorder, new WallClock())
        {
            _device = device;
            _outputs = outputs;
            _isCopyDue = settings.HasOneCopy;
            Apply();
        }

        /// <summary>The settings.</summary>
        public DeviceSettings Settings
        {
            get { return _settings; }
        }

        /// <summary>The time of day.</summary>
        public WallClock Clock
        {
            get { return _clock; }
        }

        /// <summary>The holds of the day: its own base, for it takes less heap than a second object.</summary>
        public HoldQuota Quota
        {
            get { return this; }
        }

        /// <summary>True when nothing is pressed: a programme can be changed.</summary>
        public bool CanChange
        {
            get { return _device.Session.State == HoldState.Idle || _device.Session.State == HoldState.Rest; }
        }

        /// <summary>Whom the holds are for, and where: <see cref="HoldContext"/>. Not kept over a restart; requests change it between holds only.</summary>
        public int Context { get; set; }

        /// <summary>True while a phone has stopped the device, and after that until nothing is pressed: a hand that pressed all the while is not guided.</summary>
        public bool IsStopped
        {
            get { return _stop > 0; }
        }

        /// <summary>The pain after the last hold that is to be stored, one more than its score; 0 for none.</summary>
        public int PainDue { get; set; }

        /// <summary>Ends the hold that runs and lets none begin, until <see cref="LiftStop"/>.</summary>
        public void Stop()
        {
            _stop = StoppedByPhone;
        }

        /// <summary>Lets holds begin again, as soon as nothing is pressed.</summary>
        public void LiftStop()
        {
            _stop = _stop > 0 ? Lifted : 0;
        }

        /// <summary>Forgets what belongs to the connection before.</summary>
        public void EndSession()
        {
            PainDue = 0;
            LiftStop();
        }

        /// <summary>Takes in the newest force.</summary>
        public void Step()
        {
            if (_stop > 0 && _stop != StoppedByPhone)
            {
                _stop = _device.Sensor.ForceMilliNewtons < HoldSession.ReleaseMilliNewtons ? _stop - 1 : Lifted;
            }
        }

        /// <summary>Begins the programme anew with its first step. Not while a hand is guided.</summary>
        public void Restart()
        {
            Apply();
            if (!CanChange)
            {
                _device.Programme.IgnoreEnd();
            }
        }

        /// <summary>Stores <see cref="PainDue"/> as a record of its own. A slow thing, between holds.</summary>
        /// <param name="batteryMilliVolts">Battery, mV.</param>
        /// <returns>Stored or Failed; Underway while the log makes the place for it: ask again in the next turn.</returns>
        public HoldLogResult TellPain(int batteryMilliVolts)
        {
            int nowMs = _device.UptimeMs;
            if (!Quota.IsSettled)
            {
                Quota.Turn(nowMs);
                if (!_settings.Save())
                {
                    return HoldLogResult.Failed; // one that is not left out of the day's count can be told from holds after a restart, two cannot
                }
            }

            return Quota.Recorder.TellPain(HoldContext.WithPain(Context, PainDue - 1), nowMs, _clock.UtcAt(nowMs), batteryMilliVolts);
        }

        /// <summary>Brings the settings to the device. Between holds only.</summary>
        public void Apply()
        {
            _device.Programme.Use(_settings.Programme, _settings.CapMilliNewtons);
            ApplyCues();
        }

        /// <summary>Brings what the cues are to be like to device and outputs; at any time.</summary>
        public void ApplyCues()
        {
            _device.CueMode = _settings.CueMode;
            _outputs.SetStrength(_settings.BrightnessPercent, _settings.HapticPercent);
        }

        /// <summary>Sets the clock, when the day may be told. Between holds only: the day's holds are counted anew by it.</summary>
        /// <param name="utcSeconds">UTC, s since 1970, as an unsigned number.</param>
        /// <param name="offsetQuarterHours">How far the local time is ahead, quarter hours.</param>
        /// <returns>False when it may not; the clock stays as it was.</returns>
        public bool TrySetTime(int utcSeconds, int offsetQuarterHours)
        {
            if (!Quota.Allows(WallClock.DayOf(utcSeconds, offsetQuarterHours)))
            {
                return false;
            }

            _clock.Set(utcSeconds, offsetQuarterHours, _device.UptimeMs);
            return true;
        }

        /// <summary>Follows the clock into a new day and stores what has changed by itself. A slow thing, between holds.</summary>
        /// <param name="nowMs">Uptime, ms.</param>
        /// <returns>True when it did some work.</returns>
        public bool TrySave(int nowMs)
        {
            _clock.Follow(nowMs);
            if (_retryMs != 0 && nowMs - _retryMs < 0)
            {
                return false;
            }

            bool isDue = Quota.Turn(nowMs) || _isCopyDue;
            _isCopyDue = false;
            if (_settings.Passkey == 0 && _passkey != 0)
            {
                _settings.SetPasskey(_passkey);
                isDue = true;
            }

            if (!isDue)
            {
                return false;
            }

            _retryMs = _settings.Save() ? 0 : nowMs + RetryMs;
            return true;
        }

        /// <summary>Keeps the passkey that was made at the first start.</summary>
        /// <param name="passkey">1 to 999,999.</param>
        public void KeepPasskey(int passkey)
        {
            _passkey = passkey;
        }
    }
}
