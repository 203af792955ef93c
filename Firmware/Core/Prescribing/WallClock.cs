namespace PressureDevice.Core
{
    /// <summary>The time of day, from a phone that has told it and the uptime since. The device has no clock of its own: until it is told, the time is not known.</summary>
    public sealed class WallClock
    {
        private const int SecondsPerQuarterHour = 900;
        private const int SecondsPerDay = 86_400;
        private const int SecondsPerHour = 3_600;
        private const int MsPerHour = 3_600_000;

        private int _utcSeconds;
        private int _atMs;
        private int _offsetQuarterHours;

        /// <summary>True once the time was told.</summary>
        public bool IsSet { get; private set; }

        /// <summary>Takes the time over.</summary>
        /// <param name="utcSeconds">UTC, s since 1970, as an unsigned number.</param>
        /// <param name="offsetQuarterHours">How far the local time is ahead, quarter hours.</param>
        /// <param name="uptimeMs">Uptime now, ms.</param>
        public void Set(int utcSeconds, int offsetQuarterHours, int uptimeMs)
        {
            _utcSeconds = utcSeconds;
            _offsetQuarterHours = offsetQuarterHours;
            _atMs = uptimeMs;
            IsSet = true;
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
