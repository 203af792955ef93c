#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Cues, time, tip and threshold over the link.</summary>
    [TestClass]
    public class SettingsRequestsTests
    {
        private const int Noon = 1_789_560_000; // 2026-09-16 12:00 UTC
        private const int Day = 86_400;

        [TestMethod]
        public void The_cues_are_set_kept_and_told()
        {
            ControlBench bench = ControlBench.Tared();
            AssertCues(bench, 100, 100, 0);
            byte[][] ends = { new byte[] { 10, 20, 2 }, new byte[] { 100, 100, 1 }, new byte[] { 55, 66, 0 } };
            for (int i = 0; i < ends.Length; i++)
            {
                Check.Equal(ControlCode.Done, bench.Ask(ControlCode.SetCues, ends[i]), "cues", i);
                AssertCues(bench, ends[i][0], ends[i][1], ends[i][2]);
                Check.Equal(ends[i][0], new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).BrightnessPercent, "brightness stored, cues", i);
            }
        }

        [TestMethod]
        public void Cues_out_of_their_range_are_refused_and_change_nothing()
        {
            ControlBench bench = ControlBench.Tared();
            AssertRefusesCues(bench, 9, 100, 0);
            AssertRefusesCues(bench, 101, 100, 0);
            AssertRefusesCues(bench, 100, 19, 0);
            AssertRefusesCues(bench, 100, 101, 0);
            AssertRefusesCues(bench, 100, 100, 3);
            AssertRefusesCues(bench, 255, 255, 255);
            AssertCues(bench, 100, 100, 0);
            bench.SettingSlots.Refuses = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, bench.Ask(ControlCode.SetCues, new byte[] { 50, 50, 1 }));
            AssertCues(bench, 100, 100, 0);
        }

        [TestMethod]
        public void Progressor_clients_are_let_in_by_a_therapist_alone_and_from_the_next_start_on()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(0, bench.Settings.ProgressorNumber, "as delivered");
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.SetProgressor, 1_234, 0));
            Assert.AreEqual(1_234, new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).ProgressorNumber, "stored");
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.SetProgressor, 0, 0));
            Assert.AreEqual(0, new DeviceSettings(bench.SettingSlots, new byte[WorkBuffer.Length]).ProgressorNumber, "stored");
            bench.SettingSlots.Refuses = true;
            Assert.AreEqual((int)CalibrationRefusal.NotStored, bench.Ask(ControlCode.SetProgressor, 5, 0));
            Assert.AreEqual(0, bench.Settings.ProgressorNumber);

            ControlBench patient = Requests.InRole(DeviceRole.Patient, 6_000);
            Assert.AreEqual(ControlCode.NotAllowed, patient.Ask(ControlCode.SetProgressor, 1_234, 0));
        }

        [TestMethod]
        public void A_start_speaks_with_Progressor_clients_only_when_it_was_told()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, 10);
            Assert.IsTrue(bench.Link.ProgressorName == null);
            DeviceSettings stored = new DeviceSettings(settings, new byte[WorkBuffer.Length]);
            stored.SetProgressor(51_234);
            Assert.IsTrue(stored.Save());
            bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            Assert.AreEqual("Progressor_1234", bench.Link.ProgressorName);
            bench.Press(0, 10);
            Assert.AreEqual(10, bench.Link.ProgressorTurns, "the server takes part in every turn");
        }

        [TestMethod]
        public void A_patient_may_set_the_cues_without_the_key()
        {
            ControlBench bench = Requests.InRole(DeviceRole.Patient, 6_000);
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.SetCues, new byte[] { 30, 40, 2 }));
            AssertCues(bench, 30, 40, 2);
        }

        [TestMethod]
        public void The_strength_of_the_cues_reaches_the_outputs_and_outlasts_a_restart()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, 3);
            bench.Link.Control.RequestBytes(ControlCode.SetCues, new byte[] { 30, 40, 0 });
            bench.Press(0, 3);
            Assert.AreEqual(30, bench.Outputs.BrightnessPercent);
            Assert.AreEqual(40, bench.Outputs.HapticPercent);
            bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            Assert.AreEqual(30, bench.Outputs.BrightnessPercent);
            Assert.AreEqual(40, bench.Outputs.HapticPercent);
        }

        [TestMethod]
        public void The_mode_of_the_cues_outlasts_a_restart()
        {
            FakeSlots settings = new FakeSlots();
            DeviceSettings stored = new DeviceSettings(settings, new byte[WorkBuffer.Length]);
            stored.SetCues(100, 100, (int)CueMode.HapticOnly);
            Assert.IsTrue(stored.Save());
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, TestCell.TareConversions);
            for (int i = 0; i < 100; i++)
            {
                bench.Press(20_000, 1);
                Check.That(!bench.Device.IsGuiding || bench.Outputs.Light == LightColour.Off, "no colour guides, turn", i);
            }

            Assert.IsTrue(bench.Device.IsGuiding);
        }

        [TestMethod]
        public void A_time_is_taken_when_it_is_a_day_at_all()
        {
            ControlBench bench = ControlBench.Tared();
            Assert.AreEqual(ControlCode.InvalidValue, SetTime(bench, 0, 0));
            Assert.AreEqual(ControlCode.InvalidValue, SetTime(bench, Day - 1, 0));
            Assert.AreEqual(ControlCode.InvalidValue, SetTime(bench, Day, -1));
            Assert.IsFalse(bench.Prescription.Clock.IsSet);
            Assert.AreEqual(ControlCode.Done, SetTime(bench, Day, 0));
            Assert.AreEqual(ControlCode.Done, SetTime(bench, Day - 900, 1));
            Assert.AreEqual(1, bench.Prescription.Clock.DayAt(bench.Device.UptimeMs));
            Assert.AreEqual(ControlCode.Done, SetTime(bench, int.MinValue, -128), "2038, as an unsigned number, and a day and a third behind");
            Assert.AreEqual(24_855 - 2, bench.Prescription.Clock.DayAt(bench.Device.UptimeMs));
        }

        [TestMethod]
        public void A_patients_clock_goes_forward_within_a_day_back_and_never_to_a_day_before()
        {
            FakeSlots settings = new FakeSlots();
            LoopBench bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, TestCell.TareConversions);
            Ask(bench, ControlCode.SetRole, Requests.Role((int)DeviceRole.Patient, 6_000, 5, Requests.Key));
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetTime, Requests.Time(Noon, 0)));
            bench.Press(0, 5);
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetTime, Requests.Time(Noon - (11 * 3_600), 0)), "earlier the same day");
            Assert.AreEqual(ControlCode.InvalidValue, Ask(bench, ControlCode.SetTime, Requests.Time(Noon - (13 * 3_600), 0)), "the day before");
            Assert.AreEqual(ControlCode.InvalidValue, Ask(bench, ControlCode.SetTime, Requests.Time(Noon, -52)), "the day before by its time zone");
            bench = new LoopBench(new FakeStore(), LoopBench.StoredTwice(), new FakeSlots(), settings, FaultCode.None);
            bench.Press(0, TestCell.TareConversions);
            Assert.AreEqual(ControlCode.InvalidValue, Ask(bench, ControlCode.SetTime, Requests.Time(Noon - Day, 0)), "after a restart too");
        }

        [TestMethod]
        public void A_record_has_the_time_of_its_first_touch()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            Assert.AreEqual(ControlCode.Done, Ask(bench, ControlCode.SetTime, Requests.Time(Noon, 8)));
            int toldMs = bench.Device.UptimeMs;
            bench.Press(0, 400);
            bench.Hold();
            int later = (bench.Device.HoldStartMs - toldMs) / 1_000;
            Check.Between(Noon + later, Noon + later + 1, LittleEndian.GetInt32(bench.Store.Record(0), 12), "UTC in the record");
        }

        [TestMethod]
        public void The_readings_of_a_threshold_are_told()
        {
            ControlBench bench = ControlBench.Tared();
            Requests.Send(bench, ProgrammeSamples.Of(ProgrammeKind.Threshold));
            AssertThreshold(bench, 0, 0, 0);
            bench.Device.Programme.EndHold(HoldOutcome.ThresholdMarked, 31_000);
            AssertThreshold(bench, 1, 31_000, 0);
            bench.Device.Programme.EndHold(HoldOutcome.ThresholdMarked, 26_000);
            bench.Device.Programme.EndHold(HoldOutcome.ThresholdMarked, 70_000);
            AssertThreshold(bench, 3, 70_000, 48_000);
        }

        private static int SetTime(ControlBench bench, int utcSeconds, int quarterHours)
        {
            return bench.Ask(ControlCode.SetTime, Requests.Time(utcSeconds, quarterHours));
        }

        private static int Ask(LoopBench bench, int opcode, byte[] operand)
        {
            bench.Link.Control.RequestBytes(opcode, operand);
            bench.Press(0, 3);
            Check.Equal(1, bench.Link.Control.Answers, "answers, opcode", opcode);
            return bench.Link.Control.Result;
        }

        private static void AssertRefusesCues(ControlBench bench, int brightness, int haptic, int mode)
        {
            byte[] operand = { (byte)brightness, (byte)haptic, (byte)mode };
            Check.Equal(ControlCode.InvalidValue, bench.Ask(ControlCode.SetCues, operand), "brightness", brightness);
        }

        private static void AssertCues(ControlBench bench, int brightness, int haptic, int mode)
        {
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadCues));
            Assert.AreEqual(6, bench.Control.AnswerLength);
            Assert.AreEqual(brightness, (int)bench.Control.Answer[3], "brightness");
            Assert.AreEqual(haptic, (int)bench.Control.Answer[4], "strength of the motor");
            Assert.AreEqual(mode, (int)bench.Control.Answer[5], "mode");
        }

        private static void AssertThreshold(ControlBench bench, int readings, int last, int threshold)
        {
            Assert.AreEqual(ControlCode.Done, bench.Ask(ControlCode.ReadThreshold));
            Assert.AreEqual(12, bench.Control.AnswerLength);
            Assert.AreEqual(readings, (int)bench.Control.Answer[3], "readings");
            Assert.AreEqual(last, LittleEndian.GetInt32(bench.Control.Answer, 4), "newest");
            Assert.AreEqual(threshold, LittleEndian.GetInt32(bench.Control.Answer, 8), "threshold");
        }
    }
}
