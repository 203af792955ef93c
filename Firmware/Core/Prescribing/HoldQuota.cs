namespace PressureDevice.Core
{
    /// <summary>
    /// The holds of the day against the therapist's limit. Counted by the records' numbers from the first of the day, so that a restart forgets nothing; a new day
    /// begins when the clock says so, never before the last one, and a device that was not told the time stays in the day it knows. A record that tells a pain is no
    /// hold: the settings leave it out of the count. At most one is not left out there yet, the newest, which the log finds again after a restart.
    /// </summary>
    public class HoldQuota
    {
        private const int LatestDay = 0xFFFF; // 2149

        /// <summary>The limit, and the day that runs.</summary>
        protected readonly DeviceSettings _settings;

        /// <summary>The time of day.</summary>
        protected readonly WallClock _clock;

        private readonly HoldRecorder _recorder;

        /// <summary>Makes a quota.</summary>
        /// <param name="settings">The limit, and the day that runs.</param>
        /// <param name="recorder">The records' numbers.</param>
        /// <param name="clock">The time of day.</param>
        public HoldQuota(DeviceSettings settings, HoldRecorder recorder, WallClock clock)
        {
            _settings = settings;
            _recorder = recorder;
            _clock = clock;
        }

        /// <summary>The records.</summary>
        public HoldRecorder Recorder
        {
            get { return _recorder; }
        }

        /// <summary>Holds of the day, 0 or more.</summary>
        public int Used
        {
            get
            {
                int used = _recorder.NextSequence - _settings.DaySequence + (_recorder.IsDue ? 1 : 0);
                used -= IsSettled ? 0 : 1;
                return used < 0 ? 0 : used;
            }
        }

        /// <summary>True when every record that tells a pain is left out of the count, as it is stored in the settings.</summary>
        public bool IsSettled
        {
            get { return _recorder.NewestPain <= _settings.SettledSequence; }
        }

        /// <summary>True when a patient has done all holds of the day.</summary>
        public bool IsUsedUp
        {
            get { return _settings.Role == DeviceRole.Patient && _settings.DailyLimit > 0 && Used >= _settings.DailyLimit; }
        }

        /// <summary>Tells whether a day may be told: a patient's device does not go back to one that is over.</summary>
        /// <param name="day">Days since 1970.</param>
        public bool Allows(int day)
        {
            return day > 0 && day <= LatestDay && (_settings.Role != DeviceRole.Patient || day >= _settings.Day);
        }

        /// <summary>Leaves out a record that tells a pain, and begins a new day when the clock shows one.</summary>
        /// <param name="uptimeMs">Uptime now, ms.</param>
        /// <returns>True when it did: the settings want to be stored.</returns>
        public bool Turn(int uptimeMs)
        {
            bool isOpen = !IsSettled;
            if (isOpen)
            {
                _settings.LeaveOut(_recorder.NewestPain);
            }

            int day = _clock.DayAt(uptimeMs);
            if (day == 0 || day == _settings.Day)
            {
                return isOpen;
            }

            _settings.SetDay(day, _recorder.NextSequence);
            return true;
        }
    }
}
