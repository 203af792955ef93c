using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>What the two buttons mean, by kind and phase (docs/programmes.md, the table of the button).</summary>
[TestClass]
public sealed class ButtonMeaningTests
{
    private const double Short = 0.3;
    private const double Kept = 1.3;

    [TestMethod]
    [DataRow(ProgrammeKind.Steady, true, Short, HoldOutcome.TooMuch)]
    [DataRow(ProgrammeKind.Alternating, true, Short, HoldOutcome.TooMuch)]
    [DataRow(ProgrammeKind.Stepped, true, Kept, HoldOutcome.TooMuch)]
    [DataRow(ProgrammeKind.Steady, false, Short, HoldOutcome.TooMuch)]
    [DataRow(ProgrammeKind.Alternating, false, Short, HoldOutcome.TooMuch)]
    [DataRow(ProgrammeKind.Stepped, false, Short, HoldOutcome.TooMuch)]
    [DataRow(ProgrammeKind.Threshold, false, Short, HoldOutcome.ThresholdMarked)]
    public void A_press_of_either_button_ends_the_hold_under_its_own_name(ProgrammeKind kind, bool inBand, double seconds, HoldOutcome outcome)
    {
        foreach (bool patients in new[] { false, true })
        {
            using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
            ProgrammePlan plan = Plans.OfEachKind.Single(plan => plan.Kind == kind);
            Assert.AreEqual("ok", bench.Send(plan));
            bench.Hold(inBand ? plan.Steps[0].TargetCentiNewtons / 100.0 : 5);
            HoldState phase = inBand ? HoldState.Hold : HoldState.Approach;
            bench.RunUntil(() => bench.Live.Phase == (byte)phase, 5, $"{phase}");
            bench.Run(1);
            bench.PressButton(patients, seconds);
            bench.Release();
            string whose = patients ? "the patient's" : "the device's";
            HoldRecordView record = bench.Records().Single();
            Assert.AreEqual((byte)outcome, record.Outcome, whose);
            Assert.AreEqual(outcome == HoldOutcome.ThresholdMarked ? 5_000 : 0, record.MarkedMilliNewtons, 200.0, whose);
        }
    }

    [TestMethod]
    public void At_a_level_a_short_press_goes_up_and_at_the_top_it_ends_the_press()
    {
        foreach (bool patients in new[] { false, true })
        {
            using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
            Assert.AreEqual("ok", bench.Send(Plans.Stepped));
            foreach (PlanStep step in Plans.Stepped.Steps)
            {
                int target = step.TargetCentiNewtons * 10;
                bench.Hold(target / 1000.0);
                bench.RunUntil(() => bench.Live is { Phase: (byte)HoldState.Hold } live && live.TargetMilliNewtons == target, 5, $"the level of {target} mN");
                bench.Run(2);
                bench.PressButton(patients, Short);
            }

            bench.Release();
            HoldRecordView record = bench.Records().Single();
            Assert.AreEqual(((byte)HoldOutcome.Eased, (byte)ProgrammeKind.Stepped, (byte)2), (record.Outcome, record.ProgrammeKind, record.Step));
        }
    }

    [TestMethod]
    public void Nobody_is_guided_while_a_button_is_down()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.AreEqual("ok", bench.Send(Plans.Steady));
        bench.SetButton(patients: true, pressed: true);
        bench.Run(0.5);
        bench.Hold(40);
        bench.Run(2);
        Assert.AreEqual((byte)HoldState.Idle, bench.Live.Phase);
        bench.SetButton(patients: true, pressed: false);
        bench.RunUntil(() => bench.Live.Phase == (byte)HoldState.Hold, 2, "it is let go");
    }
}
