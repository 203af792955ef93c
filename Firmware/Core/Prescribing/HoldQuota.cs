namespace PressureDevice.Core
{
    /// <summary>
    /// The holds of the day against the therapist's limit. Counted by the records' numbers from the first of the day, so that a restart forgets nothing; a new day
    /// begins when the clock says so, never before the last one, and a device that was not told the time stays in the day it knows.
    /// </summary>
    public sealed class HoldQuota
    {
        private const int LatestDay = 0xFFFF; // 2149

        private readonly DeviceSettings _settings;
        private readonly HoldRecorder _recorder;
        private readonly WallClock _clock;

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

        /// <summary>Holds of the day, 0 or more.</summary>
        public int Used
        {
            get
            {
                int used = _recorder.NextSequence - _settings.DaySequence + (_recorder.IsDue ? 1 : 0);
                return used < 0 ? 0 : used;
            }
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

        /// <summary>Begins a new day when the clock shows one.</summary>
        /// <param name="uptimeMs">Uptime now, ms.</param>
        /// <returns>True when it did: the settings want to be stored.</returns>
        public bool Turn(int uptimeMs)
        {
            int day = _clock.DayAt(uptimeMs);
            if (day == 0 || day == _settings.Day)
            {
                return false;
            }

            _settings.SetDay(day, _recorder.NextSequence);
            return true;
        }
    }
}
