#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What a record of version 2 adds: programme, step, drift and the marked threshold.</summary>
    [TestClass]
    public class HoldRecordProgrammeTests
    {
        [TestMethod]
        public void A_hold_of_a_programme_has_its_kind_its_step_and_what_that_step_asked()
        {
            DeviceBench bench = DeviceBench.Tared();
            Programme programme = Programme(ProgrammeKind.Alternating, 2, 1, 0);
            programme.SetStep(0, 3_000, 10, 10, 0);
            programme.SetStep(1, 5_000, 20, 15, 0);
            bench.Device.Programme.Use(programme, HoldSettings.HighestForceMilliNewtons);
            bench.PressUntil(30_000, HoldState.Done, 900);
            AssertProgramme(bench, ProgrammeKind.Alternating, 0, 30_000, 3_000, 10_000);
            bench.PressUntil(0, HoldState.Idle, 10);
            bench.PressUntil(50_000, HoldState.Done, 1_300);
            AssertProgramme(bench, ProgrammeKind.Alternating, 1, 50_000, 10_000, 15_000);
        }

        [TestMethod]
        public void A_force_that_sinks_leaves_its_drift_in_the_record()
        {
            DeviceBench bench = DeviceBench.InHold(0);
            for (int i = 0; bench.Device.Session.State == HoldState.Hold; i++)
            {
                bench.Press(40_000 - (2 * i), 1); // by 160 mN a second for 10 s
            }

            byte[] record = Write(bench.Device);
            Assert.AreEqual((int)HoldOutcome.Completed, (int)record[HoldRecord.OutcomeOffset]);
            int drift = LittleEndian.GetInt32(record, 60);
            Assert.AreEqual(bench.Device.Statistics.DriftMilliNewtons, drift);
            Check.Between(-1_620, -1_560, drift, "drift");
        }

        [TestMethod]
        public void A_marked_threshold_is_the_force_of_the_mark_and_the_next_hold_has_none()
        {
            DeviceBench bench = DeviceBench.Tared();
            Programme programme = Programme(ProgrammeKind.Threshold, 1, 3, 500);
            programme.SetStep(0, 6_000, 10, 0, 0);
            bench.Device.Programme.Use(programme, HoldSettings.HighestForceMilliNewtons);
            bench.Press(5_000, 20);
            bench.Press(31_250, 5);
            bench.Device.SetButton(true);
            bench.Press(31_250, 1);
            bench.Device.SetButton(false);

            byte[] record = Write(bench.Device);
            Assert.IsTrue(bench.Device.HoldEnded);
            Assert.AreEqual((int)HoldOutcome.ThresholdMarked, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual((int)ProgrammeKind.Threshold, (int)record[18]);
            Assert.AreEqual(31_250, LittleEndian.GetInt32(record, 64), "marked");
            Assert.AreEqual(60_000, LittleEndian.GetInt32(record, 24), "the target is where the rise was to end");
            Assert.AreEqual(6_000, LittleEndian.GetUInt16(record, 28), "tolerance there");
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 36), "time in band");
            Assert.AreEqual(31_250, LittleEndian.GetInt32(record, 44), "peak");

            bench.PressUntil(0, HoldState.Idle, 10);
            bench.Press(5_000, 20);
            bench.Miss();
            record = Write(bench.Device);
            Assert.AreEqual((int)HoldOutcome.SensorMissing, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(0, LittleEndian.GetInt32(record, 64), "marked");
        }

        [TestMethod]
        public void A_stepped_press_is_one_record_with_the_level_it_ended_at()
        {
            DeviceBench bench = DeviceBench.Tared();
            Programme programme = Programme(ProgrammeKind.Stepped, 2, 1, 0);
            programme.SetStep(0, 3_000, 10, 20, 0);
            programme.SetStep(1, 5_000, 10, 20, 0);
            bench.Device.Programme.Use(programme, HoldSettings.HighestForceMilliNewtons);
            bench.PressUntil(30_000, HoldState.Hold, 10);
            bench.Press(30_000, 80);
            PressButtonFor(bench, 30_000, 20);
            Assert.AreEqual((int)HoldState.Approach, (int)bench.Device.Session.State, "on the way to the second level");
            bench.PressUntil(50_000, HoldState.Hold, 10);
            bench.Press(50_000, 80);
            PressButtonFor(bench, 50_000, 20);

            Assert.AreEqual(1, bench.HoldsEnded);
            byte[] record = Write(bench.Device);
            Assert.AreEqual((int)HoldOutcome.Eased, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual((int)ProgrammeKind.Stepped, (int)record[18]);
            Assert.AreEqual(1, (int)record[19], "step");
            Assert.AreEqual(50_000, LittleEndian.GetInt32(record, 24), "target");
            Check.Between(2_490, 2_530, LittleEndian.GetInt32(record, 36), "time in band at both levels, ms");
        }

        [TestMethod]
        public void A_hold_that_was_cut_off_has_the_programme_of_the_next_start()
        {
            DeviceBench bench = DeviceBench.Tared();
            Programme programme = Programme(ProgrammeKind.Steady, 1, 5, 0);
            programme.SetStep(0, 2_500, 20, 30, 60);
            bench.Device.Programme.Use(programme, HoldSettings.HighestForceMilliNewtons);
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.WritePowerLost(record, bench.Device, 8, 9);
            Assert.IsTrue(HoldRecord.IsIntact(record));
            Assert.AreEqual((int)HoldOutcome.PowerLost, (int)record[HoldRecord.OutcomeOffset]);
            Assert.AreEqual((int)ProgrammeKind.Steady, (int)record[18]);
            Assert.AreEqual(25_000, LittleEndian.GetInt32(record, 24), "target");
            Assert.AreEqual(5_000, LittleEndian.GetUInt16(record, 28), "tolerance");
            Assert.AreEqual(3_000, LittleEndian.GetUInt16(record, HoldRecord.HoldTimeOffset), "time asked for");
        }

        private static void PressButtonFor(DeviceBench bench, int forceMilliNewtons, int conversions)
        {
            bench.Device.SetButton(true);
            bench.Press(forceMilliNewtons, conversions);
            bench.Device.SetButton(false);
            bench.Press(forceMilliNewtons, 1);
        }

        private static void AssertProgramme(DeviceBench bench, ProgrammeKind kind, int step, int target, int tolerance, int holdMs)
        {
            byte[] record = Write(bench.Device);
            Check.Equal((int)HoldOutcome.Completed, record[HoldRecord.OutcomeOffset], "outcome of step", step);
            Check.Equal((int)kind, record[18], "kind, step", step);
            Check.Equal(step, record[19], "step", step);
            Check.Equal(target, LittleEndian.GetInt32(record, 24), "target of step", step);
            Check.Equal(tolerance, LittleEndian.GetUInt16(record, 28), "tolerance of step", step);
            Check.Equal(holdMs / 10, LittleEndian.GetUInt16(record, HoldRecord.HoldTimeOffset), "time asked for in step", step);
        }

        private static byte[] Write(Device device)
        {
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, device, 1, 1, 0, 0, 0, 0);
            Assert.IsTrue(HoldRecord.IsIntact(record));
            return record;
        }

        private static Programme Programme(ProgrammeKind kind, int steps, int repeats, int rampCentiNewtonsPerSecond)
        {
            Programme programme = new Programme(new byte[Core.Programme.Length], 0);
            programme.SetHead((int)kind, steps, repeats, rampCentiNewtonsPerSecond);
            return programme;
        }
    }
}
