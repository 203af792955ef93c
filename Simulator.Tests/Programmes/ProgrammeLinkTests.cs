using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>Programmes over the link, into the whole firmware.</summary>
[TestClass]
public sealed class ProgrammeLinkTests
{
    [TestMethod]
    public void A_programme_of_each_kind_is_read_back_as_it_was_sent_also_after_a_restart()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        foreach (ProgrammePlan plan in Plans.OfEachKind)
        {
            Assert.AreEqual("ok", bench.Send(plan), $"{plan.Kind}");
            Assert.IsTrue(plan.AsksTheSameAs(bench.Read()), $"{plan.Kind}");
        }

        bench.Restart();
        Assert.IsTrue(Plans.OfEachKind[^1].AsksTheSameAs(bench.Read()), "after a restart");
    }

    [TestMethod]
    public void Each_limit_is_taken_and_one_unit_beyond_is_refused_by_name()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.AreEqual("ok", bench.Send(Plans.Alternating));
        ProgrammePlan inUse = Plans.Alternating;
        foreach (PlanLimit limit in PlanLimit.All.Where(limit => FitsTheWire(limit)))
        {
            string what = $"{limit.Plan.Kind}: {limit.Field} {Plans.Shown(limit.Field, limit.Value)}";
            ControlPointAnswer answer = bench.Ask((phone, done) => phone.Programmes.Send(limit.Plan, done));
            ProgrammeRefusal? expected = PlanCheck.Refusal(limit.Plan, HoldSettings.HighestForceMilliNewtons, allowsLongHolds: true);
            if (expected is null)
            {
                Assert.IsTrue(limit.IsAllowed, what);
                Assert.AreEqual("ok", answer.Word, what);
                inUse = limit.Plan;
            }
            else if (limit.Plan.Steps.Count > ProgrammeLimits.MostSteps)
            {
                Assert.AreEqual("invalidValue", answer.Word, what + ": there is no ninth step");
            }
            else
            {
                Assert.IsFalse(limit.IsAllowed && limit.Field != ProgrammeField.Target, what);
                Assert.AreEqual("outOfRange", answer.Word, what);
                Assert.AreEqual(expected, answer.Refusal, what);
            }

            Assert.IsTrue(inUse.AsksTheSameAs(bench.Read()), what + ": what is refused changes nothing");
        }
    }

    [TestMethod]
    public void Nothing_is_set_and_nothing_told_over_a_link_that_is_not_authenticated()
    {
        using var bench = new ProgrammeBench(isPaired: false);
        AssertRefused(bench, "no key");
        Assert.AreEqual(PhoneSecurity.NotPaired, bench.Phone.Security);
        Assert.AreEqual(PairingResult.WrongPasskey, bench.Pair(bench.Phone, (bench.Passkey % 999_999) + 1));
        Assert.AreEqual(PhoneSecurity.WrongPasskey, bench.Phone.Security);
        AssertRefused(bench, "a wrong passkey");
        Assert.IsNull(bench.Phone.LatestLive, "nor is the force told");
        Assert.IsNotNull(bench.Phone.BatteryPercent);

        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Phone, bench.Passkey));
        Assert.AreEqual(PhoneSecurity.Authenticated, bench.Phone.Security);
        Assert.AreEqual((DeviceRole.Unassigned, 60_000), (bench.Role().Role, bench.Role().CapMilliNewtons));
        Assert.IsFalse(Plans.Alternating.AsksTheSameAs(bench.Read()));
        Assert.IsNotNull(bench.Phone.LatestLive, "what it had asked for begins");
    }

    [TestMethod]
    public void A_device_as_delivered_takes_programmes_under_its_own_cap_and_its_first_therapist()
    {
        using var bench = new ProgrammeBench();
        Assert.AreEqual("ok", bench.Send(Plans.With(ProgrammeField.Target, 5_000)), "60 N are 50 N and twice 10 %");
        ControlPointAnswer refused = bench.Ask((phone, done) => phone.Programmes.Send(Plans.With(ProgrammeField.Target, 5_001), done));
        Assert.AreEqual(new ProgrammeRefusal(ProgrammeField.Target, 0, 200, 5_000), refused.Refusal);
        refused = bench.Ask((phone, done) => phone.Programmes.Send(Plans.With(ProgrammeField.Hold, 60), done));
        Assert.AreEqual(new ProgrammeRefusal(ProgrammeField.Hold, 0, 10, 30), refused.Refusal, "60 s are for therapists");
        bench.Demand((phone, done) => phone.Settings.SetRole(new RoleToSet(DeviceRole.Therapist, 0, 0, ProgrammeBench.Key), done));
        Assert.AreEqual("ok", bench.Send(Plans.With(ProgrammeField.Hold, 60)));
    }

    [TestMethod]
    public void Steps_and_their_end_come_in_order()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        byte[][] requests = [.. ProgrammeMessages.Requests(Plans.Alternating)];
        byte[] begin = requests[0];
        byte[] first = requests[1];
        byte[] apply = requests[^1];
        Assert.AreEqual("wrongOrder", bench.Word((phone, done) => phone.Control.Send(first, done)), "a step without a beginning");
        Assert.AreEqual("wrongOrder", bench.Word((phone, done) => phone.Control.Send(apply, done)), "an end without a beginning");
        bench.Demand((phone, done) => phone.Control.Send(begin, done));
        bench.Demand((phone, done) => phone.Control.Send(first, done));
        Assert.AreEqual("wrongOrder", bench.Word((phone, done) => phone.Control.Send(apply, done)), "the second step is missing");
        bench.Phone.DropLink();
        bench.RunUntil(() => bench.Phone.State == PhoneState.Ready && bench.Phone.IsAuthenticated, 10, "the phone is back and has encrypted");
        bench.Run(0.5);
        Assert.AreEqual("wrongOrder", bench.Word((phone, done) => phone.Control.Send(requests[2], done)), "it was begun in another connection");
    }

    [TestMethod]
    public void A_hand_that_is_guided_is_not_asked_for_something_else()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.AreEqual("ok", bench.Send(Plans.Steady));
        bench.Hold(40);
        bench.RunUntil(() => bench.Live.Phase == (byte)HoldState.Hold, 5, "the force is in its band");
        Assert.AreEqual("busy", bench.Send(Plans.Alternating));
        Assert.AreEqual("busy", bench.Word((phone, done) => phone.Settings.SetRole(new RoleToSet(DeviceRole.Patient, 6_000, 0, 1), done)));
        Assert.IsTrue(Plans.Steady.AsksTheSameAs(bench.Read()));
        bench.Press(40);
        Assert.AreEqual("ok", bench.Send(Plans.Alternating));
    }

    [TestMethod]
    public void In_a_rest_the_live_force_tells_how_long_it_lasts()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.AreEqual("ok", bench.Send(Plans.Steady with { Repeats = 2, Steps = [Plans.Steady.Steps[0] with { RestSeconds = 20 }] }));
        bench.Press(40);
        Assert.AreEqual((byte)HoldState.Rest, bench.Live.Phase);
        int left = bench.Live.TimeLeftMilliseconds;
        Assert.IsInRange(17_000, 19_500, left);
        bench.Run(5);
        Assert.AreEqual(left - 5_000, bench.Live.TimeLeftMilliseconds, 200);
    }

    private static void AssertRefused(ProgrammeBench bench, string when)
    {
        (string What, Action<SimulatedPhone, Action<ControlPointAnswer>> Ask)[] requests =
        [
            ("programme", (phone, done) => phone.Programmes.Send(Plans.Alternating, done)),
            ("role", (phone, done) => phone.Settings.SetRole(new RoleToSet(DeviceRole.Therapist, 20_000, 0, 1), done)),
            ("key", (phone, done) => phone.Settings.Authorise(1, done)),
            ("cues", (phone, done) => phone.Settings.SetCues(new CueStrength(50, 50, CueMode.Both), done)),
            ("time", (phone, done) => phone.Settings.SetTime(1_767_225_600, 0, done)),
            ("tare", (phone, done) => phone.Control.Tare(done)),
            ("read the role", (phone, done) => phone.Settings.ReadRole((answer, _) => done(answer))),
            ("read the faults", (phone, done) => phone.Control.ReadFaultLog((answer, _) => done(answer))),
        ];
        foreach ((string what, Action<SimulatedPhone, Action<ControlPointAnswer>> ask) in requests)
        {
            ControlPointAnswer answer = bench.Ask(ask);
            Assert.AreEqual(("not paired", AttError.InsufficientAuthentication), (answer.Word, answer.AttError), $"{when}: {what}");
        }
    }

    private static bool FitsTheWire(PlanLimit limit) => limit.Value >= 0;
}
