using PressureDevice.Core;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>A session over the link: stop and start, patient and site, and the pain before and after.</summary>
[TestClass]
public sealed class SessionLinkTests
{
    private const uint BeforeMidnight = 1_767_311_940; // 2026-01-01 23:59 UTC
    private const double StopLimitSeconds = 0.25;

    [TestMethod]
    [DataRow(0.4)]
    [DataRow(2.0)]
    [DataRow(5.3)]
    public void A_stop_takes_every_cue_to_press_away_within_250_ms_and_the_record_says_so(double afterSeconds)
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.AreEqual("ok", bench.Send(Plans.Steady));
        bench.Hold(40);
        bench.Run(afterSeconds);
        Assert.IsTrue(HoldSession.IsGuided((HoldState)bench.Live.Phase), "a hand is guided");
        ControlPointAnswer? answer = null;
        bench.Phone.Session.Stop(given => answer = given);
        bench.Run(StopLimitSeconds);
        AssertAsksForNothing(bench, seconds: 2);
        Assert.AreEqual("ok", answer!.Word);
        Assert.AreEqual(((byte)HoldState.Aborted, (byte)SafetyVerdict.Stopped), (bench.Live.Phase, bench.Live.Verdict));

        bench.Hold(0);
        bench.Run(1);
        bench.Hold(40);
        AssertAsksForNothing(bench, seconds: 3);
        bench.Hold(0);
        bench.Demand((phone, done) => phone.Session.Start(done));
        bench.Run(1);
        bench.Press(40);
        CollectionAssert.AreEqual(new[] { (byte)HoldOutcome.Stopped, (byte)HoldOutcome.Completed }, bench.Records().Select(record => record.Outcome).ToArray());
    }

    [TestMethod]
    public void A_drop_lifts_the_stop_and_the_hand_that_is_still_on_is_not_guided_before_it_has_let_go()
    {
        using var bench = new ProgrammeBench();
        bench.Hold(40);
        bench.Run(2);
        bench.Demand((phone, done) => phone.Session.Stop(done));
        bench.Phone.DropLink();
        AssertAsksForNothing(bench, seconds: 4);
        bench.Hold(0);
        bench.Run(2);
        Assert.AreEqual(SafetyVerdict.Allowed, (SafetyVerdict)bench.Live.Verdict);
        bench.Press(40);
        Assert.AreEqual((byte)HoldOutcome.Completed, bench.Records()[^1].Outcome);
    }

    [TestMethod]
    public void Patient_site_and_pain_come_to_the_phone_with_the_holds_and_are_gone_after_a_restart()
    {
        using var bench = new ProgrammeBench();
        bench.Demand((phone, done) => phone.Session.SetPatient(300, done));
        bench.Demand((phone, done) => phone.Session.SetSite(12, done));
        bench.Demand((phone, done) => phone.Session.TellPainBefore(8, done));
        bench.Press(40);
        bench.Demand((phone, done) => phone.Session.TellPainAfter(0, done));
        bench.Press(40);
        bench.Restart();
        bench.Press(40);
        (ushort, byte, int?, bool)[] expected = [(300, 12, 8, false), (300, 12, 0, true), (300, 12, 8, false), (0, 0, null, false)];
        CollectionAssert.AreEqual(expected, bench.Records().Select(record => (record.Patient, record.Site, record.Pain, record.IsPainTold)).ToArray());
    }

    [TestMethod]
    public void What_is_no_score_is_refused()
    {
        using var bench = new ProgrammeBench();
        Assert.AreEqual("invalidValue", bench.Word((phone, done) => phone.Session.TellPainBefore(11, done)));
        Assert.AreEqual("invalidValue", bench.Word((phone, done) => phone.Session.TellPainAfter(11, done)));
        Assert.IsEmpty(bench.Records());
    }

    [TestMethod]
    public void The_holds_of_a_day_are_counted_without_the_pain_over_midnight_and_restarts()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Patient, capNewtons: 60, holdsADay: 2);
        bench.Demand((phone, done) => phone.Settings.SetTime(BeforeMidnight, 0, done));
        bench.Press(40);
        TellPain(bench, 3);
        Assert.AreEqual(1, bench.Role().UsedToday);
        bench.Restart();
        Assert.AreEqual(1, bench.Role().UsedToday, "after a restart");
        bench.Demand((phone, done) => phone.Settings.SetTime(BeforeMidnight + 30, 0, done));
        TellPain(bench, 2);
        bench.Run(60);
        Assert.AreEqual(0, bench.Role().UsedToday, "after midnight");
        TellPain(bench, 1);
        Assert.AreEqual(0, bench.Role().UsedToday);
        bench.Press(40);
        TellPain(bench, 4);
        bench.Restart();
        TellPain(bench, 5);
        Assert.AreEqual((1, SafetyVerdict.Allowed), (bench.Role().UsedToday, (SafetyVerdict)bench.Live.Verdict));
        bench.Press(40);
        bench.Run(2);
        Assert.AreEqual((2, SafetyVerdict.DailyLimit), (bench.Role().UsedToday, (SafetyVerdict)bench.Live.Verdict));
        TellPain(bench, 6);
        bench.Restart();
        Assert.AreEqual((2, SafetyVerdict.DailyLimit), (bench.Role().UsedToday, (SafetyVerdict)bench.Live.Verdict));
        Assert.AreEqual(3, bench.Records().Count(record => !record.IsPainTold));
    }

    private static void TellPain(ProgrammeBench bench, byte score)
    {
        bench.RunUntil(() => bench.Phone.IsAuthenticated, 10, "the phone encrypts with its key");
        bench.Demand((phone, done) => phone.Session.TellPainAfter(score, done));
    }

    private static void AssertAsksForNothing(ProgrammeBench bench, double seconds)
    {
        for (int step = 0; step < seconds / 0.0025; step++)
        {
            bench.Run(0.0025);
            CueColour light = CueLight.Classify(bench.Device.Seen);
            Assert.IsFalse(GuidanceWatch.Guides(light), $"{light} after {step * 2.5} ms");
        }
    }
}
