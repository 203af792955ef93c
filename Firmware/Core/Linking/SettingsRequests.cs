namespace PressureDevice.Core
{
    /// <summary>Serves the requests that say for whom the device works and how it speaks: role, cues, tip, time; and tells the readings of a threshold.</summary>
    public sealed class SettingsRequests
    {
        private const int MilliNewtonsPerCentiNewton = 10;

        private readonly Device _device;
        private readonly Prescription _prescription;
        private readonly DeviceSettings _settings;
        private readonly TherapistAuthority _authority;
        private readonly ControlAnswer _answer;

        /// <summary>Makes the server.</summary>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do.</param>
        /// <param name="authority">Whether the phone may tell it.</param>
        /// <param name="answer">Where answers are written.</param>
        public SettingsRequests(Device device, Prescription prescription, TherapistAuthority authority, ControlAnswer answer)
        {
            _device = device;
            _prescription = prescription;
            _settings = prescription.Settings;
            _authority = authority;
            _answer = answer;
        }

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes.</param>
        /// <returns>False when it is none of these.</returns>
        public bool Serve(byte[] request)
        {
            int opcode = request[0];
            switch (opcode)
            {
                case ControlCode.SetTipArea:
                    _answer.Begin(opcode, SetTip(request[1]));
                    return true;
                case ControlCode.Authorise:
                    _answer.Begin(opcode, _authority.Show(LittleEndian.GetInt32(request, 1), _device.UptimeMs));
                    return true;
                case ControlCode.SetRole:
                    _answer.Begin(opcode, SetRole(request));
                    return true;
                case ControlCode.ReadRole:
                    AnswerRole();
                    return true;
                case ControlCode.SetCues:
                    _answer.Begin(opcode, SetCues(request));
                    return true;
                case ControlCode.ReadCues:
                    _answer.Begin(opcode, ControlCode.Done);
                    _answer.Put(_settings.BrightnessPercent);
                    _answer.Put(_settings.HapticPercent);
                    _answer.Put((int)_settings.CueMode);
                    return true;
                case ControlCode.SetTime:
                    _answer.Begin(opcode, SetTime(LittleEndian.GetInt32(request, 1), (sbyte)request[5]));
                    return true;
                case ControlCode.SetProgressor:
                    _settings.SetProgressor(LittleEndian.GetInt32(request, 1));
                    _answer.Begin(opcode, Save());
                    return true;
                case ControlCode.ReadThreshold:
                    _answer.Begin(opcode, ControlCode.Done);
                    _answer.Put(_device.Programme.Readings);
                    _answer.PutInt32(_device.Programme.LastReadingMilliNewtons);
                    _answer.PutInt32(_device.Programme.ThresholdMilliNewtons);
                    return true;
                default:
                    return false;
            }
        }

        private int SetTip(int squareMillimetres)
        {
            if (!SettingRange.IsTip(squareMillimetres))
            {
                return ControlCode.InvalidValue;
            }

            _settings.SetTip(squareMillimetres);
            return Save();
        }

        private int SetRole(byte[] request)
        {
            if (!_authority.MaySetRole)
            {
                return ControlCode.NotAllowed;
            }

            if (!_prescription.CanChange)
            {
                return (int)CalibrationRefusal.Busy;
            }

            DeviceRole role = (DeviceRole)request[1];
            int cap = role == DeviceRole.Therapist
                ? HoldSettings.HighestForceMilliNewtons
                : LittleEndian.GetUInt16(request, 2) * MilliNewtonsPerCentiNewton;
            int key = LittleEndian.GetInt32(request, 5);
            bool isRole = role == DeviceRole.Therapist || role == DeviceRole.Patient;
            if (!isRole || !SettingRange.IsCap(cap) || key == 0)
            {
                return ControlCode.InvalidValue;
            }

            _settings.SetRole(role, cap, request[4], key);
            int result = Save();
            if (result == ControlCode.Done)
            {
                _authority.Grant();
            }

            _prescription.Apply();
            return result;
        }

        private void AnswerRole()
        {
            int used = _prescription.Quota.Used;
            _answer.Begin(ControlCode.ReadRole, ControlCode.Done);
            _answer.Put((int)_settings.Role);
            _answer.PutUInt16(_settings.CapMilliNewtons / MilliNewtonsPerCentiNewton);
            _answer.Put(_settings.DailyLimit);
            _answer.Put(used < 255 ? used : 255);
            _answer.Put(_authority.IsShown ? 1 : 0);
        }

        private int SetCues(byte[] request)
        {
            if (!SettingRange.AreCues(request[1], request[2], request[3]))
            {
                return ControlCode.InvalidValue;
            }

            _settings.SetCues(request[1], request[2], request[3]);
            int result = Save();
            _prescription.ApplyCues();
            return result;
        }

        private int SetTime(int utcSeconds, int offsetQuarterHours)
        {
            if (!_prescription.Quota.Allows(WallClock.DayOf(utcSeconds, offsetQuarterHours)))
            {
                return ControlCode.InvalidValue;
            }

            _prescription.Clock.Set(utcSeconds, offsetQuarterHours, _device.UptimeMs);
            return ControlCode.Done;
        }

        private int Save()
        {
            return _settings.Save() ? ControlCode.Done : (int)CalibrationRefusal.NotStored;
        }
    }
}
