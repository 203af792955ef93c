namespace PressureDevice.Core
{
    /// <summary>The time of day, from a phone that has told it and the uptime since. The device has no clock of its own: until it is told, the time is not known.</summary>
    public sealed class WallClock
    {
        /// <summary>Seconds in a quarter of an hour, in which offsets of local time are told.</summary>
        public const int SecondsPerQuarterHour = 900;

        /// <summary>Seconds in a day.</summary>
        public const int SecondsPerDay = 86_400;

        private const int SecondsPerHour = 3_600;
        private const int MsPerHour = 3_600_000;

        private const byte NotTold = 0;
        private const byte JustTold = 1;
        private const byte Known = 2;

        private int _utcSeconds;
        private int _atMs;
        private int _offsetQuarterHours;
        private byte _state;

        /// <summary>True once the time was told.</summary>
        public bool IsSet
        {
            get { return _state != NotTold; }
        }

        /// <summary>How far the local time is ahead of UTC, quarter hours; 0 before it was told.</summary>
        public int OffsetQuarterHours
        {
            get { return _offsetQuarterHours; }
        }

        /// <summary>Takes the time over.</summary>
        /// <param name="utcSeconds">UTC, s since 1970, as an unsigned number.</param>
        /// <param name="offsetQuarterHours">How far the local time is ahead, quarter hours.</param>
        /// <param name="uptimeMs">Uptime now, ms.</param>
        public void Set(int utcSeconds, int offsetQuarterHours, int uptimeMs)
        {
            _utcSeconds = utcSeconds;
            _offsetQuarterHours = offsetQuarterHours;
            _atMs = uptimeMs;
            _state = JustTold;
        }

        /// <summary>Tells once of each time that was set.</summary>
        /// <returns>True when one was set since the last call.</returns>
        public bool TakeNews()
        {
            bool isNews = _state == JustTold;
            _state = isNews ? Known : _state;
            return isNews;
        }

        /// <summary>Follows the uptime, which wraps; at least once in 24 days.</summary>
        /// <param name="uptimeMs">Uptime now, ms.</param>
        public void Follow(int uptimeMs)
        {
            if (uptimeMs - _atMs >= MsPerHour)
            {
                _atMs += MsPerHour;
                _utcSeconds += SecondsPerHour;
            }
        }

        /// <summary>The local day of a time, days since 1970.</summary>
        /// <param name="utcSeconds">UTC, s since 1970, as an unsigned number.</param>
        /// <param name="offsetQuarterHours">How far the local time is ahead, quarter hours.</param>
        public static int DayOf(int utcSeconds, int offsetQuarterHours)
        {
            return (int)(((uint)utcSeconds + (long)(offsetQuarterHours * SecondsPerQuarterHour)) / SecondsPerDay);
        }

        /// <summary>UTC at a moment, s since 1970, as an unsigned number; 0 when it is not known.</summary>
        /// <param name="uptimeMs">The moment's uptime, ms.</param>
        public int UtcAt(int uptimeMs)
        {
            return IsSet ? _utcSeconds + ((uptimeMs - _atMs) / 1_000) : 0;
        }

        /// <summary>The local day at a moment, days since 1970; 0 when it is not known.</summary>
        /// <param name="uptimeMs">The moment's uptime, ms.</param>
        public int DayAt(int uptimeMs)
        {
            return IsSet ? DayOf(UtcAt(uptimeMs), _offsetQuarterHours) : 0;
        }
    }
}
