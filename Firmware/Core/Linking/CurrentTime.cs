namespace PressureDevice.Core
{
    /// <summary>The local time of day in the Bluetooth SIG's form (Current Time Service 1.1): 10 bytes, all 0 while it is not known.</summary>
    public static class CurrentTime
    {
        /// <summary>Bytes of it.</summary>
        public const int Length = 10;

        /// <summary>ATT error of the common profile: a field has a value that it cannot have.</summary>
        public const int OutOfRange = 0xFF;

        /// <summary>First year that a phone can tell.</summary>
        public const int FirstYear = 2020;

        /// <summary>Last year that a phone can tell.</summary>
        public const int LastYear = 2099;

        private const int MonthAt = 2;
        private const int DayAt = 3;
        private const int HoursAt = 4;
        private const int MinutesAt = 5;
        private const int SecondsAt = 6;
        private const int WeekdayAt = 7;
        private const int FractionsAt = 8;
        private const int ReasonAt = 9;
        private const int SecondsPerHour = 3_600;
        private const int SecondsPerMinute = 60;

        /// <summary>Judges a write where it arrives. Day of the week, fractions and reason may be anything.</summary>
        /// <param name="request">Its bytes.</param>
        /// <param name="length">How many.</param>
        /// <returns>0, or the ATT error to answer with.</returns>
        public static int Judge(byte[] request, int length)
        {
            if (length != Length)
            {
                return LinkRequest.InvalidLength;
            }

            int year = LittleEndian.GetUInt16(request, 0);
            bool isTime = year >= FirstYear && year <= LastYear
                && CalendarDay.IsDate(year, request[MonthAt], request[DayAt])
                && request[HoursAt] < 24 && request[MinutesAt] < 60 && request[SecondsAt] < 60;
            return isTime ? LinkRequest.Accepted : OutOfRange;
        }

        /// <summary>Reads a time that was judged good.</summary>
        /// <param name="bytes">Its bytes.</param>
        /// <param name="offsetQuarterHours">How far the local time is ahead of UTC, quarter hours.</param>
        /// <returns>UTC, s since 1970, as an unsigned number.</returns>
        public static int Read(byte[] bytes, int offsetQuarterHours)
        {
            int day = CalendarDay.Of(LittleEndian.GetUInt16(bytes, 0), bytes[MonthAt], bytes[DayAt]);
            int second = (bytes[HoursAt] * SecondsPerHour) + (bytes[MinutesAt] * SecondsPerMinute) + bytes[SecondsAt];
            return (day * WallClock.SecondsPerDay) + second - (offsetQuarterHours * WallClock.SecondsPerQuarterHour);
        }

        /// <summary>Writes a time.</summary>
        /// <param name="bytes">Where to, from the first on.</param>
        /// <param name="utcSeconds">UTC, s since 1970, as an unsigned number; 0 not known.</param>
        /// <param name="offsetQuarterHours">How far the local time is ahead of UTC, quarter hours.</param>
        public static void Write(byte[] bytes, int utcSeconds, int offsetQuarterHours)
        {
            int day = utcSeconds == 0 ? 0 : WallClock.DayOf(utcSeconds, offsetQuarterHours);
            int date = utcSeconds == 0 ? 0 : CalendarDay.DateOf(day);
            int second = utcSeconds == 0 ? 0 : utcSeconds + (offsetQuarterHours * WallClock.SecondsPerQuarterHour) - (day * WallClock.SecondsPerDay);
            LittleEndian.PutUInt16(bytes, 0, date >> CalendarDay.YearShift);
            bytes[MonthAt] = (byte)((date >> CalendarDay.MonthShift) & 0x0F);
            bytes[DayAt] = (byte)(date & 0x1F);
            bytes[HoursAt] = (byte)(second / SecondsPerHour);
            bytes[MinutesAt] = (byte)(second / SecondsPerMinute % 60);
            bytes[SecondsAt] = (byte)(second % SecondsPerMinute);
            bytes[WeekdayAt] = (byte)(utcSeconds == 0 ? 0 : CalendarDay.WeekdayOf(day));
            bytes[FractionsAt] = 0;
            bytes[ReasonAt] = 0;
        }
    }
}
