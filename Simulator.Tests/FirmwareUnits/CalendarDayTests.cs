#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Days and dates, at the places where calendars go wrong.</summary>
    [TestClass]
    public class CalendarDayTests
    {
        [TestMethod]
        public void Days_have_their_dates_and_dates_their_days()
        {
            AssertDay(0, 1970, 1, 1, 4);
            AssertDay(58, 1970, 2, 28, 6);
            AssertDay(59, 1970, 3, 1, 7);
            AssertDay(10_956, 1999, 12, 31, 5);
            AssertDay(11_016, 2000, 2, 29, 2);
            AssertDay(18_262, 2020, 1, 1, 3);
            AssertDay(18_321, 2020, 2, 29, 6);
            AssertDay(18_322, 2020, 3, 1, 7);
            AssertDay(20_778, 2026, 11, 21, 6);
            AssertDay(24_855, 2038, 1, 19, 2);
            AssertDay(47_481, 2099, 12, 31, 4);
            AssertDay(47_540, 2100, 2, 28, 7);
            AssertDay(47_541, 2100, 3, 1, 1);
            AssertDay(49_710, 2106, 2, 7, 7);
        }

        [TestMethod]
        public void Each_month_has_its_days_and_none_more()
        {
            int[] days = { 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31 };
            for (int month = 1; month <= 12; month++)
            {
                Check.That(CalendarDay.IsDate(2026, month, days[month - 1]), "the last day of the month", month);
                Check.That(!CalendarDay.IsDate(2026, month, days[month - 1] + 1), "no day behind it, month", month);
                Check.That(!CalendarDay.IsDate(2026, month, 0), "no day before the first, month", month);
            }

            Assert.IsFalse(CalendarDay.IsDate(2026, 0, 1));
            Assert.IsFalse(CalendarDay.IsDate(2026, 13, 1));
            Assert.IsFalse(CalendarDay.IsDate(2026, 1, 255));
            Assert.IsTrue(CalendarDay.IsDate(2028, 2, 29));
            Assert.IsTrue(CalendarDay.IsDate(2000, 2, 29));
            Assert.IsFalse(CalendarDay.IsDate(2100, 2, 29));
        }

        private static void AssertDay(int day, int year, int month, int ofMonth, int weekday)
        {
            int date = CalendarDay.DateOf(day);
            Check.Equal(year, date >> CalendarDay.YearShift, "year of day", day);
            Check.Equal(month, (date >> CalendarDay.MonthShift) & 0x0F, "month of day", day);
            Check.Equal(ofMonth, date & 0x1F, "day of the month of day", day);
            Check.Equal(weekday, CalendarDay.WeekdayOf(day), "day of the week of day", day);
            Check.Equal(day, CalendarDay.Of(year, month, ofMonth), "day of its date", day);
        }
    }
}
