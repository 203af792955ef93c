using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using ControlPoint = PressureDevice.Simulator.Phone.ControlPoint;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>The phone's side of the control point, against a device that answers what the test says.</summary>
[TestClass]
public sealed class ControlPointClientTests
{
    private const double LimitMs = 6_000;
    private static readonly byte[] Event0 = [5, 2, 3, 0, 0x10, 0x27, 0, 0, 1, 2, 3, 4];
    private static readonly byte[] Event1 = [16, 0, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0];

    [TestMethod]
    public void Requests_are_on_the_wire_as_the_protocol_says()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 1]]);
        device.Ask((control, done) => control.Tare(done));
        device.Ask((control, done) => control.CalibrateBegin(done));
        device.Ask((control, done) => control.AddMass(0x04030201, done));
        device.Ask((control, done) => control.Finish(0xFFFEFDFC, done));
        device.Ask((control, done) => control.Cancel(done));
        device.Ask((control, done) => control.ReadCalibration((answer, _) => done(answer)));
        device.Ask((control, done) => control.ReadFaultLog((answer, _) => done(answer)));
        device.Ask((control, done) => control.ReadSelfTest((answer, _) => done(answer)));
        device.Ask((control, done) => control.SetTipArea(200, done));
        string[] expected = ["01", "02", "0301020304", "04FCFDFEFF", "05", "06", "07", "08", "09C8"];
        Assert.AreEqual(string.Join(' ', expected), string.Join(' ', device.Requests.Select(Convert.ToHexString)));
    }

    [TestMethod]
    public void An_answer_brings_its_result_and_a_refusal_its_name()
    {
        byte result = 0;
        using ControlPointDevice device = new(request => [[0x80, request[0], result]]);
        Assert.IsTrue(device.Ask((control, done) => control.Tare(done)).IsOk);
        foreach (CalibrationRefusal refusal in Enum.GetValues<CalibrationRefusal>().Where(r => r != CalibrationRefusal.None))
        {
            result = (byte)refusal;
            ControlPointAnswer answer = device.Ask((control, done) => control.CalibrateBegin(done));
            string name = refusal.ToString();
            Assert.IsFalse(answer.IsOk);
            Assert.AreEqual(char.ToLowerInvariant(name[0]) + name[1..], answer.Word, "the phone's names are the firmware's");
        }
    }

    [TestMethod]
    public void The_stored_calibration_the_self_test_and_the_fault_log_decode_field_by_field()
    {
        using ControlPointDevice device = new(request => request[0] switch
        {
            ControlPoint.ReadCalibration =>
                [[0x80, 6, 0, 0x34, 0x12, 0x78, 0x56, 0x34, 0x12, 0xAA, 0x01, 3, 2, 0xFE, 0xFF, 0xFF, 0xFF]],
            ControlPoint.ReadSelfTest => [[0x80, 8, 0, 0xEF, 0x01]],
            _ => [[0x81, 0, .. Event0], [0x81, 1, .. Event1], [0x80, 7, 0, 2]],
        });
        StoredCalibration? stored = null;
        device.Ask((control, done) => control.ReadCalibration((answer, read) => { stored = read; done(answer); }));
        Assert.AreEqual(new StoredCalibration(0x1234, 0x12345678, 0x1AA, 3, 2, -2), stored);

        ushort? bits = null;
        device.Ask((control, done) => control.ReadSelfTest((answer, read) => { bits = read; done(answer); }));
        Assert.AreEqual((ushort)0x1EF, bits);

        IReadOnlyList<FaultEvent> events = [];
        device.Ask((control, done) => control.ReadFaultLog((answer, read) => { events = read; done(answer); }));
        CollectionAssert.AreEqual(
            new[] { new FaultEvent(5, 2, 3, 10_000, 0x04030201), new FaultEvent(16, 0, 4, 0, 0) }, events.ToArray());
        Assert.ThrowsExactly<ArgumentException>(() => FaultEvent.Decode(new byte[11]));
    }

    [TestMethod]
    [DataRow("80 07 00 01", ControlPointFailure.EventsLost, DisplayName = "an event counted that did not come")]
    [DataRow("81 01 000000000000000000000000", ControlPointFailure.EventsLost, DisplayName = "the first one is missing")]
    [DataRow("81 00 0000000000000000000000", ControlPointFailure.MalformedAnswer, DisplayName = "an event of 11 bytes")]
    [DataRow("80 07 00", ControlPointFailure.MalformedAnswer, DisplayName = "no count")]
    [DataRow("80 07", ControlPointFailure.MalformedAnswer, DisplayName = "no result")]
    [DataRow("7F 07 00 00", ControlPointFailure.MalformedAnswer, DisplayName = "no answer at all")]
    public void An_answer_that_cannot_be_right_is_a_failure_with_a_name(string notified, ControlPointFailure failure)
    {
        using ControlPointDevice device = new(_ => [Convert.FromHexString(notified.Replace(" ", ""))]);
        bool told = false;
        ControlPointAnswer answer = device.Ask((control, done) => control.ReadFaultLog((given, events) =>
        {
            told = events.Count == 0;
            done(given);
        }));
        Assert.AreEqual(failure, answer.Failure);
        Assert.IsTrue(told);
    }

    [TestMethod]
    public void Silence_ends_at_the_time_limit_and_the_late_answer_is_not_taken_for_the_next_ones()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 0]]) { DelayMilliseconds = 7_000 };
        double before = device.NowMs;
        Assert.AreEqual(ControlPointFailure.Silence, device.Ask((control, done) => control.CalibrateBegin(done)).Failure);
        Assert.AreEqual(LimitMs, device.NowMs - before, 1);

        device.DelayMilliseconds = 100;
        ControlPointAnswer next = device.Ask((control, done) => control.Tare(done));
        Assert.AreEqual(ControlPoint.Tare, next.Opcode);
        Assert.IsTrue(next.IsOk);
        Assert.AreEqual(1, device.Phone.Control.StrayNotifications);
    }

    [TestMethod]
    public void An_answer_just_within_the_time_limit_is_taken()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 0]]) { DelayMilliseconds = 5_900 };
        Assert.IsTrue(device.Ask((control, done) => control.CalibrateBegin(done)).IsOk);
    }

    [TestMethod]
    public void A_refused_write_brings_its_att_error()
    {
        using ControlPointDevice device = new(_ => []) { WriteError = 0xFE };
        ControlPointAnswer answer = device.Ask((control, done) => control.Tare(done));
        Assert.AreEqual((ControlPointFailure.WriteRefused, (byte)0xFE), (answer.Failure, answer.AttError));
        Assert.AreEqual("write refused with 0xFE", answer.Word);
    }

    [TestMethod]
    public void One_request_at_a_time()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 0]]) { DelayMilliseconds = 500 };
        ControlPointAnswer? first = null;
        device.Phone.Control.CalibrateBegin(answer => first = answer);
        Assert.IsTrue(device.Phone.Control.IsBusy);
        Assert.AreEqual(ControlPointFailure.Busy, device.Ask((control, done) => control.Cancel(done)).Failure);
        device.Run(1_000);
        Assert.IsTrue(first!.IsOk);
        Assert.HasCount(1, device.Requests);
    }

    [TestMethod]
    public void A_lost_link_ends_the_request_and_the_next_connection_has_a_control_point_again()
    {
        using ControlPointDevice device = new(request => [[0x80, request[0], 0]]) { DelayMilliseconds = 500 };
        ControlPointAnswer? lost = null;
        device.Phone.Control.Tare(answer => lost = answer);
        device.Run(100);
        device.Phone.DropLink();
        Assert.AreEqual(ControlPointFailure.LinkLost, lost!.Failure);
        Assert.AreEqual(ControlPointFailure.NotReady, device.Ask((control, done) => control.Tare(done)).Failure);
        device.Run(3_000);
        Assert.IsTrue(device.Ask((control, done) => control.Tare(done)).IsOk);
    }

    [TestMethod]
    public void A_device_without_a_control_point_is_used_without_it()
    {
        using ControlPointDevice device = new(_ => [], hasControlPoint: false);
        Assert.IsFalse(device.Phone.Control.IsReady);
        Assert.DoesNotContain(DeviceUuids.ControlPoint, device.Phone.SetupFailures.Select(failure => failure.Characteristic));
        Assert.AreEqual(ControlPointFailure.NotReady, device.Ask((control, done) => control.Tare(done)).Failure);
    }
}
