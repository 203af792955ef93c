using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>Whose device it is, over the link: what a patient's device takes, and from whom.</summary>
[TestClass]
public sealed class RoleLinkTests
{
    private const uint Noon = 1_767_268_800; // 2026-01-01 12:00 UTC
    private const uint SecondsADay = 86_400;

    [TestMethod]
    public void A_patients_device_takes_a_programme_from_the_therapist_alone_also_after_a_restart()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Patient, capNewtons: 60);
        Assert.IsTrue(bench.Role().IsTherapist, "who has set the key has shown it");
        Assert.AreEqual("ok", bench.Send(Plans.Steady));
        bench.Restart();
        bench.RunUntil(() => bench.Phone.IsAuthenticated, 10, "the phone encrypts with its key");
        Assert.IsFalse(bench.Role().IsTherapist);
        Assert.AreEqual((DeviceRole.Patient, 60_000), (bench.Role().Role, bench.Role().CapMilliNewtons));

        Assert.AreEqual("notAllowed", bench.Send(Plans.Alternating));
        Assert.AreEqual("notAllowed", bench.Word((phone, done) => phone.Settings.SetRole(new RoleToSet(DeviceRole.Therapist, 0, 0, 7), done)));
        Assert.AreEqual("notAllowed", bench.Word((phone, done) => phone.Settings.Authorise(ProgrammeBench.Key ^ 1, done)));
        Assert.AreEqual("notAllowed", bench.Word((phone, done) => phone.Settings.Authorise(ProgrammeBench.Key, done)), "none is taken for 10 s");
        Assert.IsTrue(Plans.Steady.AsksTheSameAs(bench.Read()));

        bench.Run(11);
        bench.Demand((phone, done) => phone.Settings.Authorise(ProgrammeBench.Key, done));
        Assert.IsTrue(bench.Role().IsTherapist);
        Assert.AreEqual("ok", bench.Send(Plans.Alternating));
        bench.Phone.DropLink();
        bench.RunUntil(() => bench.Phone.State == PhoneState.Ready && bench.Phone.IsAuthenticated, 10, "the phone is back");
        bench.Run(0.5);
        Assert.IsFalse(bench.Role().IsTherapist, "it belonged to that connection");
        Assert.AreEqual("notAllowed", bench.Send(Plans.Steady));
    }

    [TestMethod]
    public void The_cap_is_kept_whatever_the_therapists_phone_asks_for()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Patient, capNewtons: 36);
        ControlPointAnswer refused = bench.Ask((phone, done) => phone.Programmes.Send(Plans.With(ProgrammeField.Target, 3_001), done));
        Assert.AreEqual(new ProgrammeRefusal(ProgrammeField.Target, 0, 200, 3_000), refused.Refusal, "36 N are 30 N and twice 10 %");
        Assert.AreEqual("ok", bench.Send(Plans.With(ProgrammeField.Target, 3_000)));
        bench.Hold(30);
        bench.RunUntil(() => bench.Live.Phase == (byte)HoldState.Hold, 5, "the force is in its band");
        bench.Press(37);
        Assert.AreEqual((byte)HoldOutcome.OverForce, bench.Records()[^1].Outcome);
    }

    [TestMethod]
    public void A_lower_cap_brings_the_programme_in_the_device_down()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.AreEqual("ok", bench.Send(Plans.With(ProgrammeField.Target, 8_000)));
        bench.Demand((phone, done) => phone.Settings.SetRole(new RoleToSet(DeviceRole.Patient, 6_000, 0, ProgrammeBench.Key), done));
        bench.Run(0.5);
        Assert.AreEqual(50_000, bench.Live.TargetMilliNewtons, "60 N are 50 N and twice 10 %");
    }

    [TestMethod]
    public void The_holds_of_a_day_are_counted_over_a_restart_and_the_next_day_begins_anew()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Patient, capNewtons: 60, holdsADay: 2);
        bench.Demand((phone, done) => phone.Settings.SetTime(Noon, 0, done));
        Assert.AreEqual("ok", bench.Send(Plans.Steady));
        bench.Press(40);
        Assert.AreEqual(1, bench.Role().UsedToday);
        bench.Restart();
        Assert.AreEqual(1, bench.Role().UsedToday, "after a restart");
        Assert.AreEqual((byte)SafetyVerdict.Allowed, bench.Live.Verdict);
        bench.Press(40);
        bench.Run(2);
        Assert.AreEqual((byte)SafetyVerdict.DailyLimit, bench.Live.Verdict);

        bench.Restart();
        Assert.AreEqual((byte)SafetyVerdict.DailyLimit, bench.Live.Verdict, "a restart brings no new day");
        bench.Hold(40);
        bench.Run(3);
        Assert.AreEqual((byte)HoldState.Idle, bench.Live.Phase, "nobody is guided");
        bench.Hold(0);
        bench.Run(1);
        bench.RunUntil(() => bench.Phone.IsAuthenticated, 10, "the phone encrypts with its key");
        Assert.AreEqual("invalidValue", bench.Word((phone, done) => phone.Settings.SetTime(Noon - SecondsADay, 0, done)), "a day that is over");
        bench.Demand((phone, done) => phone.Settings.SetTime(Noon + SecondsADay, 0, done));
        bench.Run(3);
        Assert.AreEqual(((byte)SafetyVerdict.Allowed, (byte)0), (bench.Live.Verdict, bench.Role().UsedToday));
        bench.Press(40);
        Assert.AreEqual(1, bench.Role().UsedToday);
        Assert.IsInRange(Noon + SecondsADay, Noon + SecondsADay + 60, bench.Records()[^1].UtcSeconds);
    }

    [TestMethod]
    public void Cues_are_set_and_kept_over_a_restart_and_what_is_no_cue_is_refused()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        CueStrength faint = new(10, 20, CueMode.LightOnly);
        bench.Demand((phone, done) => phone.Settings.SetCues(faint, done));
        CueStrength[] wrong = [faint with { BrightnessPercent = 9 }, faint with { BrightnessPercent = 101 }, faint with { HapticPercent = 19 },
            faint with { HapticPercent = 101 }, faint with { Mode = (CueMode)3 }];
        foreach (CueStrength cues in wrong)
        {
            Assert.AreEqual("invalidValue", bench.Word((phone, done) => phone.Settings.SetCues(cues, done)), $"{cues}");
        }

        bench.Restart();
        CueStrength? read = null;
        bench.Demand((phone, done) => phone.Settings.ReadCues((answer, cues) => { read = cues; done(answer); }));
        Assert.AreEqual(faint, read);
    }

    [TestMethod]
    public void What_is_no_role_is_refused()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        foreach (RoleToSet wrong in new[]
        {
            new RoleToSet(DeviceRole.Unassigned, 6_000, 0, 7), new((DeviceRole)3, 6_000, 0, 7), new(DeviceRole.Patient, 999, 0, 7),
            new(DeviceRole.Patient, 20_001, 0, 7), new(DeviceRole.Patient, 6_000, 0, Key: 0),
        })
        {
            Assert.AreEqual("invalidValue", bench.Word((phone, done) => phone.Settings.SetRole(wrong, done)), $"{wrong}");
        }

        Assert.AreEqual((DeviceRole.Therapist, 200_000), (bench.Role().Role, bench.Role().CapMilliNewtons));
    }
}
