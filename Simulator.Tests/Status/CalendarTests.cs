using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Status;

/// <summary>The device's calendar against .NET's.</summary>
[TestClass]
public sealed class CalendarTests
{
    private const int SecondsADay = 86_400;

    [TestMethod]
    public void Every_day_from_1970_to_the_end_of_the_clock_has_its_date()
    {
        DateTime last = DateTime.UnixEpoch.AddSeconds(uint.MaxValue).AddDays(2);
        int day = 0;
        for (DateTime date = DateTime.UnixEpoch; date < last; date = date.AddDays(1), day++)
        {
            int packed = CalendarDay.DateOf(day);
            Assert.AreEqual(
                (date.Year, date.Month, date.Day),
                (packed >> CalendarDay.YearShift, (packed >> CalendarDay.MonthShift) & 0xF, packed & 0x1F),
                $"day {day}");
            Assert.AreEqual(day, CalendarDay.Of(date.Year, date.Month, date.Day), $"{date:d}");
            Assert.AreEqual(date.DayOfWeek, (DayOfWeek)(CalendarDay.WeekdayOf(day) % 7), $"{date:d}");
        }

        Assert.IsGreaterThan(49_000, day);
    }

    [TestMethod]
    public void A_date_is_one_when_its_month_has_that_day()
    {
        for (int year = 2020; year <= 2100; year++)
        {
            for (int month = 0; month < 256; month++)
            {
                int days = month is >= 1 and <= 12 ? DateTime.DaysInMonth(year, month) : 0;
                for (int day = 0; day < 256; day += day < 40 ? 1 : 43)
                {
                    Assert.AreEqual(day >= 1 && day <= days, CalendarDay.IsDate(year, month, day), $"{year}-{month}-{day}");
                }
            }
        }
    }

    [TestMethod]
    public void A_time_at_both_ends_of_every_day_from_2020_to_2099_is_written_and_read_as_it_is()
    {
        for (DateTime date = new(2020, 1, 1); date.Year <= 2099; date = date.AddDays(1))
        {
            AssertTold(date, 0);
            AssertTold(date.AddSeconds(SecondsADay - 1), 0);
        }
    }

    [TestMethod]
    public void So_is_any_time_with_any_offset()
    {
        const int seed = 6;
        var random = new SeededRandom(seed, "times");
        DateTime first = new(2020, 1, 2);
        for (int i = 0; i < 100_000; i++)
        {
            DateTime time = first.AddSeconds((long)random.Between(0, 79.9 * 365.25 * SecondsADay));
            AssertTold(time, (int)random.Between(-128, 128));
        }
    }

    private static void AssertTold(DateTime local, int quarterHours)
    {
        byte[] told = new LocalTime(local).Encode();
        Assert.AreEqual(LinkRequest.Accepted, CurrentTime.Judge(told, told.Length), $"{local:s}");
        int utc = CurrentTime.Read(told, quarterHours);
        double seconds = (local - DateTime.UnixEpoch).TotalSeconds - (quarterHours * 900);
        Assert.AreEqual((uint)seconds, (uint)utc, $"{local:s}, {quarterHours} quarter hours");

        byte[] shown = [.. Enumerable.Repeat((byte)0xFF, CurrentTime.Length)];
        CurrentTime.Write(shown, utc, quarterHours);
        CollectionAssert.AreEqual(told, shown, $"{local:s}, {quarterHours} quarter hours: {Convert.ToHexString(shown)}");
        Assert.AreEqual(local, LocalTime.Decode(shown)!.Value.Time);
    }
}
