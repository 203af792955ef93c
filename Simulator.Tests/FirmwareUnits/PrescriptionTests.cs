#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The prescription in the whole loop: the holds of a day, the cap, a store that fails, the passkey.</summary>
    [TestClass]
    public class PrescriptionTests
    {
        private const int Noon = 1_789_560_000; // 2026-09-16 12:00 UTC
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void After_the_last_hold_of_the_day_the_light_says_done_and_then_no_hold_begins()
        {
            LoopBench bench = Patient(new FakeStore(), new FakeSlots(), 2);
            bench.Hold();
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "one hold is left");
            bench.Press(20_000, 3);
            bench.Press(40_000, 804);
            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State);
            bench.Press(40_000, TurnsPerSecond);
            Assert.AreEqual(LightColour.Done, bench.Outputs.Light, "the last hold of the day is done like the others");
            bench.Press(0, 10);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State);
            AssertNoHold(bench);
            Assert.AreEqual(2, bench.Store.Count);
        }

        [TestMethod]
        public void After_the_days_last_hold_none_begins_also_after_a_restart()
        {
            FakeStore store = new FakeStore();
            FakeSlots settings = new FakeSlots();
            LoopBench bench = Patient(store, settings, 1);
            bench.Hold();
            bench = Loop(store, settings);
            AssertNoHold(bench);
            bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(Noon, 0));
            bench.Press(0, 10);
            AssertNoHold(bench);
            bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(Noon + 86_400, 0));
            bench.Press(0, 10);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "the next day");
            bench.Hold();
            Assert.AreEqual(2, store.Count);
            AssertNoHold(bench);
        }

        [TestMethod]
        public void The_therapist_can_raise_a_limit_that_is_used_up()
        {
            LoopBench bench = Patient(new FakeStore(), new FakeSlots(), 1);
            bench.Hold();
            bench.Press(0, 10);
            bench.Link.Control.RequestNumber(ControlCode.Authorise, Requests.Key);
            bench.Press(0, 5);
            bench.Link.Control.RequestBytes(ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, 2, Requests.Key));
            bench.Press(0, 5);
            Assert.AreEqual(ControlCode.Done, bench.Link.Control.Result);
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            bench.Hold();
            Assert.AreEqual(2, bench.Store.Count);
        }

        [TestMethod]
        public void A_therapist_has_no_limit()
        {
            LoopBench bench = InRole(DeviceRole.Therapist, new FakeStore(), new FakeSlots(), 1);
            bench.Hold();
            bench.Hold();
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict);
            Assert.AreEqual(2, bench.Store.Count);
        }

        [TestMethod]
        public void The_holds_used_are_told()
        {
            LoopBench bench = Patient(new FakeStore(), new FakeSlots(), 3);
            for (int hold = 0; hold < 3; hold++)
            {
                bench.Link.Control.Request(ControlCode.ReadRole);
                bench.Press(0, 5);
                Check.Equal(hold, bench.Link.Control.Answer[7], "used before hold", hold);
                bench.Hold();
            }
        }

        [TestMethod]
        public void Settings_that_cannot_be_stored_keep_neither_records_nor_log_waiting()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = Loop(FakeStore.With(1, 2), settings);
            bench.Press(0, 2 * TurnsPerSecond);
            settings.Refuses = true;
            int writes = settings.WritesTried;
            bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(Noon, 0));
            bench.Press(0, 5);
            bench.Link.Request(RecordAccessCode.ReportRecords, RecordAccessCode.All);
            bench.Press(0, 25 * TurnsPerSecond);
            Assert.AreEqual(2, bench.Link.Receiver.Holds);
            Check.Between(1, 1 + (25_000 / Prescription.RetryMs), settings.WritesTried - writes, "tries in 25 s");
            settings.Refuses = false;
            bench.Press(0, (Prescription.RetryMs / 12) + TurnsPerSecond);
            Assert.AreEqual(Noon / 86_400, new DeviceSettings(settings, new byte[WorkBuffer.Length]).Day, "stored as soon as it can be");
        }

        [TestMethod]
        public void A_passkey_is_made_at_the_first_start_told_and_kept()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = Loop(new FakeStore(), settings);
            bench.Press(0, TurnsPerSecond);
            int passkey = bench.Link.ToldPasskey;
            Check.Between(1, 999_999, passkey, "passkey");
            Assert.AreEqual(passkey, new DeviceSettings(settings, new byte[WorkBuffer.Length]).Passkey);
            int writes = settings.WritesTried;
            bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            Assert.AreEqual(passkey, bench.Link.ToldPasskey, "from the first moment of the next start");
            bench.Press(0, 200);
            Assert.AreEqual(passkey, bench.Link.ToldPasskey);
            Assert.AreEqual(writes, settings.WritesTried);
        }

        [TestMethod]
        public void A_passkey_that_could_not_be_stored_at_first_is_stored_later()
        {
            FakeSlots settings = new FakeSlots();
            settings.Refuses = true;
            LoopBench bench = Loop(new FakeStore(), settings);
            bench.Press(0, TurnsPerSecond);
            int passkey = bench.Link.ToldPasskey;
            Check.Between(1, 999_999, passkey, "passkey");
            settings.Refuses = false;
            bench.Press(0, (Prescription.RetryMs / 12) + TurnsPerSecond);
            Assert.AreEqual(passkey, new DeviceSettings(settings, new byte[WorkBuffer.Length]).Passkey);
        }

        private static LoopBench Patient(FakeStore store, FakeSlots settings, int limit)
        {
            return InRole(DeviceRole.Patient, store, settings, limit);
        }

        private static LoopBench InRole(DeviceRole role, FakeStore store, FakeSlots settings, int limit)
        {
            LoopBench bench = Loop(store, settings);
            bench.Link.Control.RequestBytes(ControlCode.SetRole, Requests.Role((int)role, 6_000, limit, Requests.Key));
            bench.Press(0, 5);
            Check.Equal(ControlCode.Done, bench.Link.Control.Result, "setting role", (int)role);
            bench.Link.ConnectionNumber++;
            bench.Link.Control.RequestBytes(ControlCode.SetTime, Requests.Time(Noon, 0));
            bench.Press(0, 5);
            Check.Equal(ControlCode.Done, bench.Link.Control.Result, "setting the time, role", (int)role);
            return bench;
        }

        private static LoopBench Loop(FakeStore store, FakeSlots settings)
        {
            LoopBench bench = new LoopBench(store, LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, TestCell.TareConversions);
            return bench;
        }

        private static void AssertNoHold(LoopBench bench)
        {
            bench.Press(0, 3);
            Assert.AreEqual((int)SafetyVerdict.DailyLimit, (int)bench.Device.Verdict);
            for (int i = 0; i < 100; i++)
            {
                bench.Press(40_000, 1);
                Check.That(!bench.Device.IsGuiding, "no hold begins, turn", i);
                bool isHarmless = bench.Outputs.Light == LightColour.NoGuidance || bench.Outputs.Light == LightColour.Off;
                Check.That(isHarmless, "the light asks for nothing, turn", i);
            }

            bench.Press(0, 3);
        }
    }
}
