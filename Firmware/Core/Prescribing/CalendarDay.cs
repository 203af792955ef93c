namespace PressureDevice.Core
{
    /// <summary>Days since 1970 as dates of the Gregorian calendar, and back. For days from 1970 on.</summary>
    public static class CalendarDay
    {
        /// <summary>Bits over which the month stands in a packed date.</summary>
        public const int MonthShift = 5;

        /// <summary>Bits over which the year stands in a packed date.</summary>
        public const int YearShift = 9;

        // The count begins at 1 March of year 0, so that the leap day is the last of its year; a calendar repeats itself after 400 years.
        private const int DaysBefore1970 = 719_468;
        private const int DaysOf400Years = 146_097;
        private const int DaysOf100Years = 36_524;
        private const int DaysOf4Years = 1_461;
        private const int DaysOfYear = 365;
        private const int DaysOfFiveMonths = 153; // March to July, and August to December
        private const int MarchToDecember = 10;

        /// <summary>The day of a date.</summary>
        /// <param name="year">1970 or later.</param>
        /// <param name="month">1 to 12.</param>
        /// <param name="day">1 to 31; a day that the month does not have counts on into the next.</param>
        /// <returns>Days since 1970.</returns>
        public static int Of(int year, int month, int day)
        {
            bool isNewYear = month <= 2;
            int years = isNewYear ? year - 1 : year;
            int months = isNewYear ? month + 9 : month - 3;
            int ofYear = (((DaysOfFiveMonths * months) + 2) / 5) + day - 1;
            return (years * DaysOfYear) + (years / 4) - (years / 100) + (years / 400) + ofYear - DaysBefore1970;
        }

        /// <summary>The date of a day.</summary>
        /// <param name="day">Days since 1970, 0 or more.</param>
        /// <returns>The day of the month in the low 5 bits, the month in the next 4, the year above.</returns>
        public static int DateOf(int day)
        {
            int count = day + DaysBefore1970;
            int ofEra = count % DaysOf400Years;
            int years = (ofEra - (ofEra / (DaysOf4Years - 1)) + (ofEra / DaysOf100Years) - (ofEra / (DaysOf400Years - 1))) / DaysOfYear;
            int ofYear = ofEra - (years * DaysOfYear) - (years / 4) + (years / 100);
            int months = ((5 * ofYear) + 2) / DaysOfFiveMonths;
            int ofMonth = ofYear - (((DaysOfFiveMonths * months) + 2) / 5) + 1;
            bool isNewYear = months >= MarchToDecember;
            int year = (count / DaysOf400Years * 400) + years + (isNewYear ? 1 : 0);
            return (year << YearShift) | ((isNewYear ? months - 9 : months + 3) << MonthShift) | ofMonth;
        }

        /// <summary>The day of the week.</summary>
        /// <param name="day">Days since 1970, 0 or more.</param>
        /// <returns>1 Monday to 7 Sunday.</returns>
        public static int WeekdayOf(int day)
        {
            return ((day + 3) % 7) + 1; // the first day of 1970 was a Thursday
        }

        /// <summary>Tells whether there is such a date.</summary>
        /// <param name="year">1970 or later.</param>
        /// <param name="month">Any.</param>
        /// <param name="day">Any.</param>
        public static bool IsDate(int year, int month, int day)
        {
            return month >= 1 && month <= 12 && day >= 1 && day <= 31
                && DateOf(Of(year, month, day)) == ((year << YearShift) | (month << MonthShift) | day);
        }
    }
}
