namespace PressureDevice.Core
{
    /// <content>What is set, read in place.</content>
    public sealed partial class DeviceSettings
    {
        /// <summary>The programme.</summary>
        public Programme Programme
        {
            get { return _programme; }
        }

        /// <summary>The role.</summary>
        public DeviceRole Role
        {
            get { return (DeviceRole)_bytes[RoleOffset]; }
        }

        /// <summary>The force that may not be exceeded, mN.</summary>
        public int CapMilliNewtons
        {
            get { return LittleEndian.GetUInt16(_bytes, CapOffset) * MilliNewtonsPerCentiNewton; }
        }

        /// <summary>Most holds a day; 0 for no limit.</summary>
        public int DailyLimit
        {
            get { return _bytes[DailyLimitOffset]; }
        }

        /// <summary>The newest day that the clock has shown, days since 1970; 0 when it was never set.</summary>
        public int Day
        {
            get { return LittleEndian.GetUInt16(_bytes, DayOffset); }
        }

        /// <summary>The number of the first record that counts for that day.</summary>
        public int DaySequence
        {
            get { return LittleEndian.GetInt32(_bytes, DaySequenceOffset); }
        }

        /// <summary>Records up to this number that told a pain are left out of the holds of the day already: <see cref="DaySequence"/> has gone up by one for each.</summary>
        public int SettledSequence
        {
            get { return LittleEndian.GetInt32(_bytes, SettledOffset); }
        }

        /// <summary>What a therapist's phone shows to be one; 0 when none was set.</summary>
        public int TherapistKey
        {
            get { return LittleEndian.GetInt32(_bytes, KeyOffset); }
        }

        /// <summary>The number a phone must know to pair, 1 to 999,999; 0 when none was made yet.</summary>
        public int Passkey
        {
            get { return LittleEndian.GetInt32(_bytes, PasskeyOffset); }
        }

        /// <summary>The number by which Progressor clients tell this device, from the next start on; 0 when it does not speak with them, as delivered.</summary>
        public int ProgressorNumber
        {
            get { return LittleEndian.GetInt32(_bytes, ProgressorOffset); }
        }

        /// <summary>Brightness of the light, 10 to 100 %.</summary>
        public int BrightnessPercent
        {
            get { return _bytes[BrightnessOffset]; }
        }

        /// <summary>Strength of the motor, 20 to 100 %.</summary>
        public int HapticPercent
        {
            get { return _bytes[HapticOffset]; }
        }

        /// <summary>Which cues guide.</summary>
        public CueMode CueMode
        {
            get { return (CueMode)_bytes[ModeOffset]; }
        }

        /// <summary>The area of the tip that is mounted, mm²: 50, 100, 200, or 0 for a free one. The user says which; the device cannot see it.</summary>
        public int TipSquareMillimetres
        {
            get { return _bytes[TipOffset]; }
        }
    }
}
