#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The loop and the line to the patient's button: when it is read, and what the status and the self-test say of it.</summary>
    [TestClass]
    public class ControlLoopPatientLineTests
    {
        private const int TurnsPerSecond = 80;

        [TestMethod]
        public void A_device_whose_patients_button_was_never_plugged_in_guides_as_before()
        {
            LoopBench bench = new LoopBench(new FakeStore());
            bench.PatientLine.IsUnplugged = true;
            bench.Press(0, TestCell.TareConversions + TurnsPerSecond);
            bench.Hold();
            Assert.AreEqual((int)HoldOutcome.Completed, (int)bench.Store.Record(0)[HoldRecord.OutcomeOffset], "outcome");
            bench.Press(0, 2 * TurnsPerSecond);
            Assert.AreEqual(0, bench.Link.Values[(int)LinkChannel.Status][5] & DeviceStatus.PatientButton, "flag");
            Assert.AreEqual(0, new FaultLog(bench.Faults, new byte[WorkBuffer.Length]).Count, "events");
        }

        [TestMethod]
        public void A_handle_that_is_plugged_in_at_a_level_asks_for_no_more_force()
        {
            for (int closed = 1; closed < PatientCable.ReadingsToBelieve; closed++)
            {
                LoopBench bench = new LoopBench(new FakeStore());
                bench.PatientLine.IsUnplugged = true;
                bench.Press(0, TestCell.TareConversions);
                bench.Device.Programme.Use(ProgrammeSamples.Of(ProgrammeKind.Stepped), HoldSettings.HighestForceMilliNewtons);
                bench.Press(20_000, 20);
                bench.PatientLine.IsUnplugged = false;
                bench.PatientLine.IsPressed = true; // the plug's tip on the jack's ground, on its way in
                bench.Press(20_000, closed);
                bench.PatientLine.IsPressed = false;
                bench.Press(20_000, TurnsPerSecond / 2);
                Check.Equal((int)HoldState.Hold, (int)bench.Device.Session.State, "phase, turns closed", closed);
                Check.Equal(20_000, bench.Device.Settings.TargetMilliNewtons, "target, turns closed", closed);
                AssertFlag(DeviceStatus.PatientButton, bench, "plugged in");
            }
        }

        [TestMethod]
        public void The_status_says_whether_it_is_there()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            AssertFlag(DeviceStatus.PatientButton, bench, "plugged in");
            bench.PatientLine.IsUnplugged = true;
            AssertFlag(0, bench, "gone");
            Assert.AreEqual((int)SafetyVerdict.ButtonLost, (int)bench.Link.Values[(int)LinkChannel.Status][8], "verdict in the status");
            bench.PatientLine.IsUnplugged = false;
            AssertFlag(DeviceStatus.PatientButton, bench, "back");
        }

        [TestMethod]
        public void One_wild_reading_of_the_line_changes_nothing_in_a_hold()
        {
            int[] wild = { 0, FakePatientLine.Released, FakePatientLine.Open };
            for (int i = 0; i < wild.Length; i++)
            {
                LoopBench bench = LoopBench.Tared(new FakeStore());
                bench.Press(20_000, 3);
                bench.Press(40_000, 20);
                for (int times = 0; times < 20; times++)
                {
                    bench.PatientLine.Wild = wild[i];
                    bench.Press(40_000, 3);
                    Check.Equal((int)HoldState.Hold, (int)bench.Device.Session.State, "phase, wild voltage, mV", wild[i]);
                }
            }
        }

        [TestMethod]
        public void The_line_is_read_once_a_turn_also_when_no_conversion_comes()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            int readings = bench.PatientLine.Readings;
            bench.Press(0, 10);
            Assert.AreEqual(readings + 10, bench.PatientLine.Readings);
            bench.LoadCell.IsDead = true;
            bench.Press(0, 10);
            Assert.AreEqual(readings + 20, bench.PatientLine.Readings, "with a dead line of the cell");
        }

        [TestMethod]
        public void A_patients_button_that_is_pressed_at_the_start_fails_the_self_test()
        {
            for (int i = 0; i < 2; i++)
            {
                LoopBench bench = new LoopBench(new FakeStore());
                bench.PatientLine.IsPressed = i == 1;
                bench.Press(0, 3 * TurnsPerSecond);
                int bits = LittleEndian.GetUInt16(bench.Link.Values[(int)LinkChannel.Status], 6);
                Check.Equal(i == 1 ? 0 : SelfTest.ButtonReleased, bits & SelfTest.ButtonReleased, "the button's bit, pressed", i);
            }
        }

        private static void AssertFlag(int expected, LoopBench bench, string when)
        {
            bench.Press(0, 2 * TurnsPerSecond);
            Assert.AreEqual(expected, bench.Link.Values[(int)LinkChannel.Status][5] & DeviceStatus.PatientButton, when);
        }
    }
}
