using PressureDevice.Ports;

namespace PressureDevice.Core
{
    /// <summary>What the device is told to do for whom: settings, clock and the holds of the day, brought to the device.</summary>
    public sealed class Prescription
    {
        /// <summary>How long a store that has refused is left alone, ms.</summary>
        public const int RetryMs = 10_000;

        private readonly Device _device;
        private readonly ICueOutputs _outputs;
        private readonly DeviceSettings _settings;
        private readonly WallClock _clock;
        private readonly HoldQuota _quota;
        private bool _isCopyDue;
        private int _passkey;
        private int _retryMs;

        /// <summary>Brings the stored settings to the device.</summary>
        /// <param name="device">The device.</param>
        /// <param name="outputs">Light and motor.</param>
        /// <param name="settings">The settings.</param>
        /// <param name="recorder">The records' numbers.</param>
        public Prescription(Device device, ICueOutputs outputs, DeviceSettings settings, HoldRecorder recorder)
        {
            _device = device;
            _outputs = outputs;
            _settings = settings;
            _isCopyDue = settings.HasOneCopy;
            _clock = new WallClock();
            _quota = new HoldQuota(settings, recorder, _clock);
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

        /// <summary>The holds of the day.</summary>
        public HoldQuota Quota
        {
            get { return _quota; }
        }

        /// <summary>True when nothing is pressed: a programme can be changed.</summary>
        public bool CanChange
        {
            get { return _device.Session.State == HoldState.Idle || _device.Session.State == HoldState.Rest; }
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

            bool isDue = _quota.Turn(nowMs) || _isCopyDue;
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
