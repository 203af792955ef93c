using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>Faults of the sensor and too much force, on the whole device: how soon guidance ends, and under which name.</summary>
[TestClass]
public sealed class SafeEndTests
{
    private const double SensorLimitMs = 250;
    private const double OverForceLimitMs = 100;
    private const double RecordSeconds = 2;

    // One force for each phase in which a hand is guided: approach, hold, off band on either side.
    private static readonly double[][] WaysIntoAPhase = [[20], [40], [40, 34], [40, 46]];

    [TestMethod]
    [DataRow(Hx711Fault.LineOpen, HoldOutcome.SensorMissing)]
    [DataRow(Hx711Fault.StuckHigh, HoldOutcome.SensorMissing)]
    public void A_dead_line_ends_the_hold_within_250_ms(Hx711Fault fault, HoldOutcome outcome) =>
        EndsInEveryPhase(fault, outcome);

    [TestMethod]
    [DataRow(Hx711Fault.SaturatedHigh)]
    [DataRow(Hx711Fault.SaturatedLow)]
    public void A_saturated_converter_ends_the_hold_within_250_ms(Hx711Fault fault) =>
        EndsInEveryPhase(fault, HoldOutcome.SensorSaturated);

    [TestMethod]
    [DataRow(Hx711Fault.Frozen)]
    [DataRow(Hx711Fault.StuckLow)]
    public void A_frozen_converter_ends_the_hold_within_250_ms(Hx711Fault fault) =>
        EndsInEveryPhase(fault, HoldOutcome.SensorFrozen);

    [TestMethod]
    public void Over_force_ends_the_hold_within_100_ms()
    {
        foreach (double[] way in WaysIntoAPhase)
        {
            using var bench = new Bench();
            Enter(bench, way);
            bench.PressNow(80);
            double reaction = bench.MillisecondsUntil(() => ShowsNoGuidance(bench), 1);
            bench.Wait(RecordSeconds);
            Assert.IsLessThanOrEqualTo(OverForceLimitMs, reaction, $"way {string.Join('→', way)} N");
            Assert.AreEqual(HoldOutcome.OverForce, bench.Outcomes.Single(), $"way {string.Join('→', way)} N");
        }
    }

    [TestMethod]
    [DataRow(59.0, false)]
    [DataRow(61.0, true)]
    public void The_limit_of_a_40_N_hold_is_60_N(double newtons, bool ends)
    {
        using var bench = new Bench();
        Enter(bench, [40]);
        bench.Press(newtons, 0.2);
        bench.Press(0, RecordSeconds);
        Assert.AreEqual(ends ? HoldOutcome.OverForce : HoldOutcome.Released, bench.Outcomes.Single());
    }

    [TestMethod]
    public void Guidance_does_not_come_back_while_the_fault_lasts_and_does_after_it()
    {
        using var bench = new Bench();
        Enter(bench, [40]);
        bench.Device.Board.Hx711.Fault = Hx711Fault.LineOpen;
        bench.Wait(0.3);
        double seen = bench.MillisecondsUntil(() => bench.Guides, 10);
        Assert.AreEqual(double.PositiveInfinity, seen, "a cue to press on a dead sensor");

        bench.Device.Board.Hx711.Fault = Hx711Fault.None;
        bench.Press(0, 2);
        bench.PressNow(40);
        Assert.IsLessThan(500.0, bench.MillisecondsUntil(() => bench.SaysStay, 2), "the next hold must begin");
    }

    [TestMethod]
    public void One_wild_conversion_changes_nothing()
    {
        using var bench = new Bench();
        Enter(bench, [40]);
        int changes = bench.Device.Cues.Changes;
        bench.Device.Board.Hx711.Fault = Hx711Fault.SaturatedHigh;
        bench.Wait(bench.Device.Board.Hx711.PeriodMicroseconds / 1e6);
        bench.Device.Board.Hx711.Fault = Hx711Fault.None;
        bench.Wait(1);
        Assert.AreEqual(changes, bench.Device.Cues.Changes);
        Assert.IsTrue(bench.SaysStay);
    }

    [TestMethod]
    public void Without_a_calibration_no_hold_begins()
    {
        using var bench = new Bench(calibrated: false);
        double seen = 0;
        bench.PressNow(40);
        seen = bench.MillisecondsUntil(() => bench.Guides, 5);
        Assert.AreEqual(double.PositiveInfinity, seen);
        Assert.IsEmpty(bench.Outcomes);
    }

    [TestMethod]
    public void A_load_on_the_tip_at_the_start_is_not_taken_for_zero()
    {
        using var bench = new Bench(firstNewtons: 10);
        Assert.AreEqual(double.PositiveInfinity, bench.MillisecondsUntil(() => bench.Guides, 3), "guided without a zero");

        bench.Press(0, 2);
        bench.PressNow(40);
        Assert.IsLessThan(500.0, bench.MillisecondsUntil(() => bench.SaysStay, 2), "the true zero must be found afterwards");
    }

    private static void EndsInEveryPhase(Hx711Fault fault, HoldOutcome outcome)
    {
        foreach (double[] way in WaysIntoAPhase)
        {
            using var bench = new Bench();
            Enter(bench, way);
            bench.Device.Board.Hx711.Fault = fault;
            double reaction = bench.MillisecondsUntil(() => ShowsNoGuidance(bench), 1);
            bench.Wait(RecordSeconds);
            string where = $"{fault}, way {string.Join('→', way)} N";
            Assert.IsLessThanOrEqualTo(SensorLimitMs, reaction, where);
            Assert.AreEqual(outcome, bench.Outcomes.Single(), where);
        }
    }

    private static void Enter(Bench bench, double[] newtons)
    {
        foreach (double step in newtons)
        {
            bench.Press(step, 0.5);
        }

        double lit = bench.MillisecondsUntil(() => bench.Device.Seen != default, 0.5); // it may be between two blinks
        Assert.AreNotEqual(double.PositiveInfinity, lit, "the hold has not begun");
    }

    /// <summary>Violet: red and blue together.</summary>
    private static bool ShowsNoGuidance(Bench bench) => bench.Device.Seen is { Red: > 0, Blue: > 0, Green: 0 };
}
