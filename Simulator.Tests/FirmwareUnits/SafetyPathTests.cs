#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Controls that stand behind one another, each tried where the ones before it do not help.</summary>
    [TestClass]
    public class SafetyPathTests
    {
        private const int TurnsPerSecond = 80;
        private const int LowMilliVolts = 3_399;

        [TestMethod]
        public void A_fault_after_a_completed_hold_takes_the_white_away()
        {
            DeviceBench bench = DeviceBench.InHold(0);
            bench.PressUntil(40_000, HoldState.Done, 900);
            Assert.AreEqual(LightColour.Done, bench.Device.Light, "light of a completed hold");
            bench.Miss();

            Assert.AreEqual((int)HoldState.Done, (int)bench.Device.Session.State, "the phase does not know the fault");
            Assert.AreEqual(LightColour.NoGuidance, bench.Device.Light, "light under a fault");
        }

        [TestMethod]
        public void A_touch_that_begins_over_the_limit_of_force_is_no_hold()
        {
            DeviceBench bench = DeviceBench.Tared();
            for (int i = 0; i < 20; i++)
            {
                bench.Press(bench.Device.Settings.OverForceMilliNewtons, 1);
                Check.Equal((int)HoldState.Idle, (int)bench.Device.Session.State, "phase at conversion", i);
            }

            Assert.AreEqual((int)SafetyVerdict.OverForce, (int)bench.Device.Verdict, "verdict");
            Assert.AreEqual(0, bench.HoldsEnded, "records due");
        }

        [TestMethod]
        public void The_devices_button_ends_a_guided_hold_with_the_next_conversion_and_the_patients_with_the_second()
        {
            AssertButtonEnds(false, 1, 20_000, HoldState.Approach);
            AssertButtonEnds(false, 1, 40_000, HoldState.Hold);
            AssertButtonEnds(true, 2, 20_000, HoldState.Approach);
            AssertButtonEnds(true, 2, 40_000, HoldState.Hold);
        }

        [TestMethod]
        public void The_button_is_nothing_while_nobody_is_guided()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(0, TurnsPerSecond);
            bench.Button.IsPressed = true;
            bench.Press(0, TurnsPerSecond);

            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State, "phase");
            Assert.AreEqual((int)SafetyVerdict.Allowed, (int)bench.Device.Verdict, "verdict");
        }

        [TestMethod]
        public void What_changes_the_device_is_refused_while_a_hand_is_guided_and_nothing_begins()
        {
            ControlBench bench = ControlBench.Tared();
            bench.Press(20_000, 5);
            Assert.IsTrue(bench.Device.IsGuiding, "guided");
            AssertAnswer(bench, ControlCode.CalibrateBegin, (int)CalibrationRefusal.Busy);
            Assert.IsFalse(bench.Point.IsCalibrating, "a calibration runs");
            AssertAnswer(bench, ControlCode.Tare, (int)CalibrationRefusal.Busy);
            Assert.IsFalse(bench.Device.Sensor.IsTaring, "a zero is searched");
            AssertAnswer(bench, ControlCode.ReadSelfTest, ControlCode.Done);
        }

        [TestMethod]
        public void A_button_that_stays_pressed_allows_no_hold_any_more()
        {
            AssertStuck(false);
            AssertStuck(true);
        }

        [TestMethod]
        public void A_low_battery_ends_a_hold_after_its_third_measurement()
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(40_000, TurnsPerSecond);
            bench.Battery.Next = LowMilliVolts;
            int measurements = bench.Battery.Measurements;
            for (int i = 0; bench.Device.IsGuiding && i < 5 * TurnsPerSecond; i++)
            {
                bench.Press(40_000, 1);
            }

            Assert.AreEqual(measurements + DeviceWatch.LowMeasurements, bench.Battery.Measurements, "measurements");
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State, "phase");
            Assert.AreEqual((int)HoldOutcome.BatteryLow, (int)bench.Device.Session.Outcome, "outcome");
        }

        [TestMethod]
        public void A_zero_where_no_load_puts_it_has_a_verdict_of_its_own()
        {
            AssertVerdictWithoutZero(SafetyVerdict.ZeroShifted, -ZeroFinder.HangingMilliNewtons - 1);
            AssertVerdictWithoutZero(SafetyVerdict.NotTared, ZeroFinder.NearZeroMilliNewtons + 1);
            AssertVerdictWithoutZero(SafetyVerdict.NotTared, ZeroFinder.ShiftedMilliNewtons);
            AssertVerdictWithoutZero(SafetyVerdict.ZeroShifted, ZeroFinder.ShiftedMilliNewtons + 1);
        }

        [TestMethod]
        public void A_slope_is_believed_up_to_its_limits_of_either_sign()
        {
            AssertBelieved(true, Calibration.SmallestSlopeQ24);
            AssertBelieved(false, Calibration.SmallestSlopeQ24 - 1);
            AssertBelieved(true, Calibration.LargestSlopeQ24);
            AssertBelieved(false, Calibration.LargestSlopeQ24 + 1);
            AssertBelieved(false, int.MaxValue);
            Assert.IsFalse(Calibration.IsBelievable(int.MinValue), "the only number without a positive counterpart");
        }

        [TestMethod]
        public void A_cell_wired_the_other_way_has_as_many_counts_for_a_force()
        {
            Calibration straight = new Calibration(1, 0, Calibration.NominalSlopeQ24, 0, 0, 2);
            Calibration reversed = new Calibration(1, 0, -Calibration.NominalSlopeQ24, 0, 0, 2);
            Assert.IsTrue(straight.ToCounts(1_000) > 0, "counts");
            Assert.AreEqual(straight.ToCounts(1_000), reversed.ToCounts(1_000), "counts of the reversed cell");
        }

        private static void AssertAnswer(ControlBench bench, int opcode, int result)
        {
            bench.Control.Request(opcode);
            bench.TurnPoint();
            bench.TurnPoint();
            Check.Equal(1, bench.Control.Answers, "answers to opcode", opcode);
            Check.Equal(result, bench.Control.Result, "result of opcode", opcode);
        }

        private static void AssertButtonEnds(bool isPatients, int conversions, int forceMilliNewtons, HoldState phase)
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.Press(20_000, 3);
            bench.Press(forceMilliNewtons, 20);
            Assert.AreEqual((int)phase, (int)bench.Device.Session.State, "phase before");
            bench.SetButton(isPatients, true);
            bench.Press(forceMilliNewtons, conversions - 1);
            Assert.AreEqual((int)phase, (int)bench.Device.Session.State, "phase a conversion before");
            bench.Press(forceMilliNewtons, 1);
            Assert.AreEqual((int)HoldState.Aborted, (int)bench.Device.Session.State, "phase");
            Assert.AreEqual((int)HoldOutcome.TooMuch, (int)bench.Device.Session.Outcome, "outcome");
            Assert.AreEqual(LightColour.NoGuidance, bench.Outputs.Light, "light");
            bench.SetButton(isPatients, false);
            bench.Press(0, TurnsPerSecond);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State, "phase after the hand has let go");
        }

        private static void AssertStuck(bool isPatients)
        {
            LoopBench bench = LoopBench.Tared(new FakeStore());
            bench.SetButton(isPatients, true);
            bench.Press(0, (21 * TurnsPerSecond) + 2);
            Assert.AreEqual((int)SafetyVerdict.ButtonStuck, (int)bench.Device.Verdict, "verdict");
            bench.Press(20_000, TurnsPerSecond);
            Assert.AreEqual((int)HoldState.Idle, (int)bench.Device.Session.State, "phase");
        }

        private static void AssertVerdictWithoutZero(SafetyVerdict expected, int forceMilliNewtons)
        {
            ForceSensor sensor = new ForceSensor(TestCell.Calibrated());
            TestCell.Press(sensor, forceMilliNewtons, 2 * TestCell.TareConversions);
            SafetyVerdict verdict = SafetyMonitor.Judge(sensor, HoldSettings.HighestForceMilliNewtons, SafetyVerdict.Allowed);
            Check.Equal((int)expected, (int)verdict, "verdict with nothing but a force, mN,", forceMilliNewtons);
        }

        private static void AssertBelieved(bool expected, int slopeQ24)
        {
            Check.That(Calibration.IsBelievable(slopeQ24) == expected, "belief in the slope", slopeQ24);
            Check.That(Calibration.IsBelievable(-slopeQ24) == expected, "belief in the slope", -slopeQ24);
        }
    }
}
