#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The time of day in the Bluetooth SIG's form.</summary>
    [TestClass]
    public class CurrentTimeTests
    {
        private const int Noon = 1_789_560_000; // 2026-09-16 12:00 UTC, a Wednesday

        [TestMethod]
        public void A_time_is_judged_by_its_length_and_by_its_fields()
        {
            byte[] time = Time(2026, 9, 16, 12, 0, 0);
            Assert.AreEqual(LinkRequest.Accepted, LinkRequest.Judge(LinkChannel.CurrentTime, time, 10));
            Assert.AreEqual(LinkRequest.InvalidLength, LinkRequest.Judge(LinkChannel.CurrentTime, time, 9));
            Assert.AreEqual(LinkRequest.InvalidLength, LinkRequest.Judge(LinkChannel.CurrentTime, new byte[11], 11));
            AssertJudged(true, Time(2020, 1, 1, 0, 0, 0));
            AssertJudged(true, Time(2099, 12, 31, 23, 59, 59));
            AssertJudged(false, Time(2019, 12, 31, 23, 59, 59));
            AssertJudged(false, Time(2100, 1, 1, 0, 0, 0));
            AssertJudged(false, Time(0, 0, 0, 0, 0, 0));
            AssertJudged(false, Time(2026, 13, 1, 0, 0, 0));
            AssertJudged(false, Time(2026, 2, 29, 0, 0, 0));
            AssertJudged(false, Time(2026, 9, 16, 24, 0, 0));
            AssertJudged(false, Time(2026, 9, 16, 0, 60, 0));
            AssertJudged(false, Time(2026, 9, 16, 0, 0, 60));
            for (int at = 7; at < CurrentTime.Length; at++)
            {
                byte[] odd = Time(2026, 9, 16, 12, 0, 0);
                odd[at] = 0xFF;
                Check.Equal(LinkRequest.Accepted, CurrentTime.Judge(odd, odd.Length), "what is not looked at, byte", at);
            }
        }

        [TestMethod]
        public void Local_time_is_ahead_of_UTC_by_the_offset()
        {
            Assert.AreEqual(Noon, CurrentTime.Read(Time(2026, 9, 16, 12, 0, 0), 0));
            Assert.AreEqual(Noon, CurrentTime.Read(Time(2026, 9, 16, 14, 15, 0), 9));
            Assert.AreEqual(Noon + 7, CurrentTime.Read(Time(2026, 9, 15, 23, 0, 7), -52));
            AssertWritten(2026, 9, 16, 12, 0, 0, 3, Noon, 0);
            AssertWritten(2026, 9, 16, 14, 15, 9, 3, Noon + 9, 9);
            AssertWritten(2026, 9, 15, 23, 0, 0, 2, Noon, -52);
            AssertWritten(2026, 9, 17, 0, 0, 0, 4, Noon, 48);
        }

        [TestMethod]
        public void Seconds_that_a_signed_number_has_no_room_for_are_a_time_too()
        {
            int last = CurrentTime.Read(Time(2099, 12, 31, 23, 59, 59), 0);
            Assert.IsTrue(last < 0);
            AssertWritten(2099, 12, 31, 23, 59, 59, 4, last, 0);
            AssertWritten(2038, 1, 19, 3, 14, 8, 2, int.MinValue, 0);
        }

        [TestMethod]
        public void A_time_that_is_not_known_is_all_zero()
        {
            byte[] bytes = Filled();
            CurrentTime.Write(bytes, 0, 8);
            Check.Bytes(new byte[CurrentTime.Length], bytes, CurrentTime.Length, "time");
            Assert.AreEqual(0xFF, (int)bytes[CurrentTime.Length], "behind it nothing is written");
        }

        /// <summary>A time as a phone writes it, without the day of the week.</summary>
        internal static byte[] Time(int year, int month, int day, int hours, int minutes, int seconds)
        {
            byte[] time = new byte[CurrentTime.Length];
            LittleEndian.PutUInt16(time, 0, year);
            time[2] = (byte)month;
            time[3] = (byte)day;
            time[4] = (byte)hours;
            time[5] = (byte)minutes;
            time[6] = (byte)seconds;
            return time;
        }

        private static byte[] Filled()
        {
            byte[] bytes = new byte[CurrentTime.Length + 1];
            for (int i = 0; i < bytes.Length; i++)
            {
                bytes[i] = 0xFF;
            }

            return bytes;
        }

        private static void AssertJudged(bool isGood, byte[] time)
        {
            int error = isGood ? LinkRequest.Accepted : CurrentTime.OutOfRange;
            Check.Equal(error, CurrentTime.Judge(time, time.Length), "year and month", (LittleEndian.GetUInt16(time, 0) * 100) + time[2]);
        }

        private static void AssertWritten(int year, int month, int day, int hours, int minutes, int seconds, int weekday, int utcSeconds, int quarterHours)
        {
            byte[] bytes = Filled();
            CurrentTime.Write(bytes, utcSeconds, quarterHours);
            byte[] expected = Time(year, month, day, hours, minutes, seconds);
            expected[7] = (byte)weekday;
            Check.Bytes(expected, bytes, CurrentTime.Length, "time");
        }
    }
}
