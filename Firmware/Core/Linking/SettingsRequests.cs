namespace PressureDevice.Core
{
    /// <summary>Serves the requests that say for whom the device works and how it speaks: role, cues, tip, time; and tells the readings of a threshold.</summary>
    public static class SettingsRequests
    {
        private const int MilliNewtonsPerCentiNewton = 10;

        /// <summary>Serves a request.</summary>
        /// <param name="request">Its bytes; void when something was stored.</param>
        /// <param name="device">The device.</param>
        /// <param name="prescription">What it is told to do.</param>
        /// <param name="authority">Whether the phone may tell it.</param>
        /// <param name="answer">Where the answer is written.</param>
        /// <returns>False when it is none of these.</returns>
        public static bool Serve(byte[] request, Device device, Prescription prescription, TherapistAuthority authority, ControlAnswer answer)
        {
            DeviceSettings settings = prescription.Settings;
            int opcode = request[0];
            switch (opcode)
            {
                case ControlCode.SetTipArea:
                    answer.Begin(opcode, SetTip(request[1], settings));
                    return true;
                case ControlCode.Authorise:
                    answer.Begin(opcode, authority.Show(LittleEndian.GetInt32(request, 1), device.UptimeMs));
                    return true;
                case ControlCode.SetRole:
                    answer.Begin(opcode, SetRole(request, prescription, authority));
                    return true;
                case ControlCode.ReadRole:
                    AnswerRole(prescription, authority, answer);
                    return true;
                case ControlCode.SetCues:
                    answer.Begin(opcode, SetCues(request, prescription));
                    return true;
                case ControlCode.ReadCues:
                    answer.Begin(opcode, ControlCode.Done);
                    answer.Put(settings.BrightnessPercent);
                    answer.Put(settings.HapticPercent);
                    answer.Put((int)settings.CueMode);
                    return true;
                case ControlCode.SetTime:
                    answer.Begin(opcode, SetTime(LittleEndian.GetInt32(request, 1), (sbyte)request[5], prescription, device.UptimeMs));
                    return true;
                case ControlCode.SetProgressor:
                    settings.SetProgressor(LittleEndian.GetInt32(request, 1));
                    answer.Begin(opcode, Save(settings));
                    return true;
                case ControlCode.ReadThreshold:
                    answer.Begin(opcode, ControlCode.Done);
                    answer.Put(device.Programme.Readings);
                    answer.PutInt32(device.Programme.LastReadingMilliNewtons);
                    answer.PutInt32(device.Programme.ThresholdMilliNewtons);
                    return true;
                default:
                    return false;
            }
        }

        private static int SetTip(int squareMillimetres, DeviceSettings settings)
        {
            if (!SettingRange.IsTip(squareMillimetres))
            {
                return ControlCode.InvalidValue;
            }

            settings.SetTip(squareMillimetres);
            return Save(settings);
        }

        private static int SetRole(byte[] request, Prescription prescription, TherapistAuthority authority)
        {
            if (!authority.MaySetRole)
            {
                return ControlCode.NotAllowed;
            }

            if (!prescription.CanChange)
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

            prescription.Settings.SetRole(role, cap, request[4], key);
            int result = Save(prescription.Settings);
            if (result == ControlCode.Done)
            {
                authority.Grant();
            }

            prescription.Apply();
            return result;
        }

        private static void AnswerRole(Prescription prescription, TherapistAuthority authority, ControlAnswer answer)
        {
            DeviceSettings settings = prescription.Settings;
            int used = prescription.Quota.Used;
            answer.Begin(ControlCode.ReadRole, ControlCode.Done);
            answer.Put((int)settings.Role);
            answer.PutUInt16(settings.CapMilliNewtons / MilliNewtonsPerCentiNewton);
            answer.Put(settings.DailyLimit);
            answer.Put(used < 255 ? used : 255);
            answer.Put(authority.IsShown ? 1 : 0);
        }

        private static int SetCues(byte[] request, Prescription prescription)
        {
            if (!SettingRange.AreCues(request[1], request[2], request[3]))
            {
                return ControlCode.InvalidValue;
            }

            prescription.Settings.SetCues(request[1], request[2], request[3]);
            int result = Save(prescription.Settings);
            prescription.ApplyCues();
            return result;
        }

        private static int SetTime(int utcSeconds, int offsetQuarterHours, Prescription prescription, int nowMs)
        {
            return prescription.TrySetTime(utcSeconds, offsetQuarterHours) ? ControlCode.Done : ControlCode.InvalidValue;
        }

        private static int Save(DeviceSettings settings)
        {
            return settings.Save() ? ControlCode.Done : (int)CalibrationRefusal.NotStored;
        }
    }
}
