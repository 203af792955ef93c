#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The holds of a day.</summary>
    [TestClass]
    public class HoldQuotaTests
    {
        private const int Today = 20_712;
        private const int Morning = Today * 86_400;

        [TestMethod]
        public void A_day_begins_when_the_clock_says_so_and_counts_from_the_next_record()
        {
            DeviceSettings settings = Settings(DeviceRole.Patient, 3);
            WallClock clock = new WallClock();
            HoldQuota quota = new HoldQuota(settings, Recorder(5), clock);
            Assert.IsFalse(quota.Turn(0), "the clock is not set");
            Assert.AreEqual(5, quota.Used, "all that a device without a clock has done");
            clock.Set(Morning, 0, 0);
            Assert.IsTrue(quota.Turn(0));
            Assert.AreEqual(Today, settings.Day);
            Assert.AreEqual(6, settings.DaySequence);
            Assert.AreEqual(0, quota.Used);
            Assert.IsFalse(quota.Turn(86_399_999), "the last millisecond of the day");
            Assert.IsTrue(quota.Turn(86_400_000), "midnight");
            Assert.AreEqual(Today + 1, settings.Day);
            Assert.IsFalse(quota.Turn(86_400_001));
        }

        [TestMethod]
        public void It_is_used_up_at_the_limit_and_only_for_a_patient_with_one()
        {
            for (int limit = 0; limit <= 6; limit++)
            {
                for (int role = 0; role <= (int)DeviceRole.Patient; role++)
                {
                    DeviceSettings settings = Settings((DeviceRole)role, limit);
                    settings.SetDay(Today, 3);
                    HoldQuota quota = new HoldQuota(settings, Recorder(5), new WallClock());
                    Check.Equal(3, quota.Used, "used, limit", limit);
                    bool isUsedUp = role == (int)DeviceRole.Patient && limit > 0 && limit <= 3;
                    Check.That(quota.IsUsedUp == isUsedUp, "used up, ten times the role plus the limit", (10 * role) + limit);
                }
            }
        }

        [TestMethod]
        public void A_restart_keeps_the_count_and_an_unknown_clock_stays_in_the_day()
        {
            FakeSlots slots = new FakeSlots();
            DeviceSettings settings = new DeviceSettings(slots, new byte[WorkBuffer.Length]);
            settings.SetRole(DeviceRole.Patient, 60_000, 2, 1);
            WallClock clock = new WallClock();
            clock.Set(Morning, 0, 0);
            Assert.IsTrue(new HoldQuota(settings, Recorder(5), clock).Turn(0));
            Assert.IsTrue(settings.Save());
            for (int records = 5; records <= 8; records++)
            {
                HoldQuota quota = new HoldQuota(new DeviceSettings(slots, new byte[WorkBuffer.Length]), Recorder(records), new WallClock());
                for (int day = 0; day < 4; day++)
                {
                    Check.That(!quota.Turn(day * 86_400_000), "no day begins without a clock, day", day);
                }

                Check.Equal(records - 5, quota.Used, "used after a restart, records", records);
                Check.That(quota.IsUsedUp == records >= 7, "used up after a restart, records", records);
            }
        }

        [TestMethod]
        public void A_patients_device_does_not_go_back_to_a_day_that_is_over()
        {
            for (int role = 0; role <= (int)DeviceRole.Patient; role++)
            {
                DeviceSettings settings = Settings((DeviceRole)role, 1);
                settings.SetDay(Today, 1);
                HoldQuota quota = new HoldQuota(settings, Recorder(0), new WallClock());
                bool isPatient = role == (int)DeviceRole.Patient;
                Check.That(quota.Allows(Today - 1) == !isPatient, "yesterday, role", role);
                Check.That(quota.Allows(Today), "today, role", role);
                Check.That(quota.Allows(Today + 1), "tomorrow, role", role);
                Check.That(quota.Allows(0xFFFF), "the latest day, role", role);
                Check.That(!quota.Allows(0x10000), "a day too late to keep, role", role);
                Check.That(!quota.Allows(0), "no day, role", role);
                Check.That(!quota.Allows(-1), "before 1970, role", role);
            }
        }

        [TestMethod]
        public void A_therapists_clock_that_is_put_back_begins_that_day_anew()
        {
            DeviceSettings settings = Settings(DeviceRole.Therapist, 0);
            settings.SetDay(Today + 1, 1);
            WallClock clock = new WallClock();
            HoldQuota quota = new HoldQuota(settings, Recorder(4), clock);
            clock.Set(Morning, 0, 0);
            Assert.IsTrue(quota.Turn(0));
            Assert.AreEqual(Today, settings.Day);
            Assert.AreEqual(0, quota.Used);
        }

        [TestMethod]
        public void Records_that_were_lost_do_not_make_the_count_negative()
        {
            DeviceSettings settings = Settings(DeviceRole.Patient, 1);
            settings.SetDay(Today, 100);
            HoldQuota quota = new HoldQuota(settings, Recorder(2), new WallClock());
            Assert.AreEqual(0, quota.Used);
            Assert.IsFalse(quota.IsUsedUp);
        }

        private static DeviceSettings Settings(DeviceRole role, int limit)
        {
            DeviceSettings settings = new DeviceSettings(new FakeSlots(), new byte[WorkBuffer.Length]);
            settings.SetRole(role, 60_000, limit, 1);
            return settings;
        }

        private static HoldRecorder Recorder(int records)
        {
            int[] sequences = new int[records];
            for (int i = 0; i < records; i++)
            {
                sequences[i] = i + 1;
            }

            return FakeStore.With(sequences).Recorder();
        }
    }
}
