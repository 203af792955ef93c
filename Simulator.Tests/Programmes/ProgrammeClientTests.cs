using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.Tests.Calibrating;
using ControlPoint = PressureDevice.Simulator.Phone.ControlPoint;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>The phone's messages about programmes, role, cues and time, against a device that answers what the test says.</summary>
[TestClass]
public sealed class ProgrammeClientTests
{
    private static readonly ProgrammePlan Plan = new()
    {
        Kind = ProgrammeKind.Alternating,
        Repeats = 20,
        RampCentiNewtonsPerSecond = 0x0201,
        Steps = [new PlanStep(0x1413, 3, 90, 0x0258), new PlanStep(0x0403, 30, 10, 0)],
    };

    [TestMethod]
    public void A_programme_is_on_the_wire_as_the_protocol_says()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 0]]);
        ControlPointAnswer answer = device.Ask((_, done) => device.Phone.Programmes.Send(Plan, done));
        Assert.IsTrue(answer.IsOk);
        Assert.AreEqual(ControlPoint.ProgrammeApply, answer.Opcode);
        Assert.AreEqual("0A0202140102 0B001314035A5802 0B0103041E0A0000 0C", Sent(device));
    }

    [TestMethod]
    public void Requests_about_the_device_are_on_the_wire_as_the_protocol_says()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 1]]);
        SettingsClient settings = device.Phone.Settings;
        device.Ask((_, done) => settings.Authorise(0x04030201, done));
        device.Ask((_, done) => settings.SetRole(new RoleToSet(DeviceRole.Patient, 0x1770, 5, 0x0D0C0B0A), done));
        device.Ask((_, done) => settings.ReadRole((answer, _) => done(answer)));
        device.Ask((_, done) => settings.SetCues(new CueStrength(10, 100, CueMode.HapticOnly), done));
        device.Ask((_, done) => settings.ReadCues((answer, _) => done(answer)));
        device.Ask((_, done) => settings.SetTime(0x44434241, -20, done));
        device.Ask((_, done) => device.Phone.Programmes.ReadThreshold((answer, _) => done(answer)));
        Assert.AreEqual("0E01020304 0F027017050A0B0C0D 10 110A6402 12 1341424344EC 14", Sent(device));
    }

    [TestMethod]
    public void What_the_device_tells_is_decoded_field_by_field()
    {
        using ControlPointDevice device = new(request => request[0] switch
        {
            ControlPoint.ReadRole => [[0x80, 0x10, 0, 2, 0x70, 0x17, 5, 3, 1]],
            ControlPoint.ReadCues => [[0x80, 0x12, 0, 10, 20, 1]],
            ControlPoint.ReadThreshold => [[0x80, 0x14, 0, 3, 0x01, 0x02, 0, 0, 0x03, 0x04, 0, 0]],
            _ => [[0x82, 0, 0x13, 0x14, 3, 90, 0x58, 2], [0x82, 1, 3, 4, 30, 10, 0, 0], [0x80, 0x0D, 0, 2, 2, 20, 1, 2]],
        });
        (RoleState? Role, CueStrength? Cues, ThresholdReadings? Threshold, ProgrammePlan? Plan) told = default;
        device.Ask((_, done) => device.Phone.Settings.ReadRole((answer, role) => { told.Role = role; done(answer); }));
        device.Ask((_, done) => device.Phone.Settings.ReadCues((answer, cues) => { told.Cues = cues; done(answer); }));
        device.Ask((_, done) => device.Phone.Programmes.ReadThreshold((answer, read) => { told.Threshold = read; done(answer); }));
        device.Ask((_, done) => device.Phone.Programmes.Read((answer, plan) => { told.Plan = plan; done(answer); }));
        Assert.AreEqual(new RoleState(DeviceRole.Patient, 60_000, 5, 3, true), told.Role);
        Assert.AreEqual(new CueStrength(10, 20, CueMode.LightOnly), told.Cues);
        Assert.AreEqual(new ThresholdReadings(3, 0x201, 0x403), told.Threshold);
        Assert.IsTrue(Plan.AsksTheSameAs(told.Plan!));
    }

    [TestMethod]
    [DataRow("82 01 000000000000", ControlPointFailure.EventsLost, DisplayName = "the first step is missing")]
    [DataRow("80 0D 00 01 01 01 0000", ControlPointFailure.EventsLost, DisplayName = "a step counted that did not come")]
    [DataRow("82 00 0000000000", ControlPointFailure.MalformedAnswer, DisplayName = "a step of 5 bytes")]
    [DataRow("80 0D 00 01 00 01 00", ControlPointFailure.MalformedAnswer, DisplayName = "a head of 4 bytes")]
    [DataRow("80 0D F4 05 00 C800", ControlPointFailure.MalformedAnswer, DisplayName = "half a range")]
    public void An_answer_that_cannot_be_right_is_a_failure_with_a_name(string notified, ControlPointFailure failure)
    {
        using ControlPointDevice device = new(_ => [Convert.FromHexString(notified.Replace(" ", ""))]);
        ProgrammePlan? read = Plan;
        ControlPointAnswer answer = device.Ask((_, done) => device.Phone.Programmes.Read((given, plan) => { read = plan; done(given); }));
        Assert.AreEqual(failure, answer.Failure);
        Assert.IsNull(read);
        Assert.IsNull(answer.Refusal);
    }

    [TestMethod]
    public void The_first_refusal_ends_a_programme_and_says_which_field()
    {
        using ControlPointDevice device = new(request =>
            [request[0] == ControlPoint.ProgrammeApply ? [0x80, 0x0C, 0xF4, 5, 1, 0xC8, 0, 0x70, 0x17] : [0x80, request[0], 0]]);
        ControlPointAnswer answer = device.Ask((_, done) => device.Phone.Programmes.Send(Plan, done));
        Assert.AreEqual("outOfRange", answer.Word);
        Assert.AreEqual(new ProgrammeRefusal(ProgrammeField.Target, 1, 200, 6_000), answer.Refusal);
        Assert.AreEqual(
            "steps[1].targetNewtons is 10.27, the device allows 2 to 60", PlanWords.Of(Plan, answer.Refusal!, shown: null, "the device"));

        using ControlPointDevice busy = new(request => [[0x80, request[0], 11]]);
        Assert.AreEqual("busy", busy.Ask((_, done) => busy.Phone.Programmes.Send(Plan, done)).Word);
        Assert.HasCount(1, busy.Requests, "nothing is sent behind a refusal");
    }

    [TestMethod]
    [DataRow((byte)8, "wrongOrder")]
    [DataRow((byte)10, "notStored")]
    [DataRow((byte)11, "busy")]
    [DataRow((byte)0xF0, "unknownOpcode")]
    [DataRow((byte)0xF2, "notAllowed")]
    [DataRow((byte)0xF3, "invalidValue")]
    [DataRow((byte)0xF9, "result249", DisplayName = "a result that is not known here is named by its number")]
    public void A_refusal_has_its_name(byte result, string name)
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], result]]);
        Assert.AreEqual(name, device.Ask((_, done) => device.Phone.Programmes.Send(Plan, done)).Word);
    }

    [TestMethod]
    public void A_field_that_this_phone_does_not_know_is_named_by_its_number() => Assert.AreEqual(
        "field 77 is 0, the device allows 1 to 2", PlanWords.Of(Plans.Steady, new ProgrammeRefusal((ProgrammeField)77, 3, 1, 2), "0", "the device"));

    [TestMethod]
    public void A_lost_link_ends_a_programme_on_its_way()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 0]]) { DelayMilliseconds = 500 };
        ControlPointAnswer? answer = null;
        device.Phone.Programmes.Send(Plan, given => answer = given);
        device.Run(800);
        device.Phone.DropLink();
        Assert.AreEqual(ControlPointFailure.LinkLost, answer!.Failure);
        int sent = device.Requests.Count;
        device.Run(3_000);
        Assert.HasCount(sent, device.Requests);
    }

    private static string Sent(ControlPointDevice device) => string.Join(' ', device.Requests.Select(Convert.ToHexString));
}
