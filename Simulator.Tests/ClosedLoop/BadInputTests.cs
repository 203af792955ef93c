using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ClosedLoop;

/// <summary>What a phone may write, and what the device answers.</summary>
[TestClass]
public sealed class BadInputTests
{
    private const byte InvalidLength = 0x0D;
    private const byte WriteNotPermitted = 0x03;
    private const byte ProcedureInProgress = 0xFE;
    private const byte NotSubscribed = 0xFD;

    [TestMethod]
    public void A_request_of_a_wrong_length_is_refused_with_invalid_length()
    {
        using var bench = new Bench();
        SimulatedPhone phone = Connect(bench);
        byte[][] requests =
        [
            [], [1], [1, 1, 1], [1, 3], [1, 3, 1], [1, 3, 1, 0, 0, 0], [1, 3, 1, 0, 0, 0, 0, 0], [1, 4, 1, 0, 0, 0, 0],
            [1, 4, 1, 0, 0, 0, 0, 9, 0, 0], [3, 0, 0], new byte[12], new byte[20],
        ];
        foreach (byte[] request in requests)
        {
            RawAnswer answer = Write(bench, phone, DeviceUuids.RecordAccess, request);
            Assert.AreEqual(InvalidLength, answer.AttError, Convert.ToHexString(request));
            Assert.IsNull(answer.ControlPointAnswer, Convert.ToHexString(request));
        }
    }

    [TestMethod]
    [DataRow(new byte[] { 0, 0 }, new byte[] { 6, 0, 0, 2 }, "opcode 0")]
    [DataRow(new byte[] { 2, 1 }, new byte[] { 6, 0, 2, 2 }, "delete is not supported yet")]
    [DataRow(new byte[] { 5, 0 }, new byte[] { 6, 0, 5, 2 }, "an answer's opcode")]
    [DataRow(new byte[] { 200, 1 }, new byte[] { 6, 0, 200, 2 }, "unknown opcode")]
    [DataRow(new byte[] { 200, 1, 7, 7, 7 }, new byte[] { 6, 0, 200, 2 }, "unknown opcode with an operand")]
    [DataRow(new byte[] { 1, 0 }, new byte[] { 6, 0, 1, 3 }, "no operator")]
    [DataRow(new byte[] { 3, 1 }, new byte[] { 6, 0, 3, 3 }, "abort with an operator")]
    [DataRow(new byte[] { 1, 7 }, new byte[] { 6, 0, 1, 4 }, "unknown operator")]
    [DataRow(new byte[] { 4, 255 }, new byte[] { 6, 0, 4, 4 }, "unknown operator of a count")]
    [DataRow(new byte[] { 1, 3, 2, 0, 0, 0, 0 }, new byte[] { 6, 0, 1, 9 }, "filter by user-facing time")]
    [DataRow(new byte[] { 1, 4, 1, 5, 0, 0, 0, 4, 0, 0, 0 }, new byte[] { 6, 0, 1, 5 }, "a range that ends before it begins")]
    [DataRow(new byte[] { 1, 1 }, new byte[] { 6, 0, 1, 6 }, "no records")]
    [DataRow(new byte[] { 4, 1 }, new byte[] { 5, 0, 0, 0 }, "a count of none")]
    [DataRow(new byte[] { 3, 0 }, new byte[] { 6, 0, 3, 1 }, "abort of nothing")]
    public void A_request_is_refused_or_answered_by_name(byte[] request, byte[] expected, string what)
    {
        using var bench = new Bench();
        SimulatedPhone phone = Connect(bench);
        RawAnswer answer = Write(bench, phone, DeviceUuids.RecordAccess, request);
        Assert.AreEqual((byte)0, answer.AttError, what);
        CollectionAssert.AreEqual(expected, answer.ControlPointAnswer, what);
    }

    [TestMethod]
    public void Characteristics_that_only_notify_or_read_refuse_writes()
    {
        using var bench = new Bench();
        SimulatedPhone phone = Connect(bench);
        foreach (Guid characteristic in new[] { DeviceUuids.HoldRecord, DeviceUuids.LiveForce, DeviceUuids.BatteryLevel })
        {
            Assert.AreEqual(WriteNotPermitted, Write(bench, phone, characteristic, [1]).AttError, characteristic.ToString());
        }
    }

    [TestMethod]
    public void A_second_request_is_refused_while_a_report_is_under_way_and_an_abort_is_taken()
    {
        using var bench = new Bench();
        Connect(bench, mtu: null); // small notifications: the report takes a while
        for (int hold = 0; hold < 3; hold++)
        {
            bench.Press(40, 11);
            bench.Press(0, 1);
        }

        byte[] answer = [];
        bench.Device.Board.Radio.Notified += (characteristic, value) => answer = characteristic == DeviceUuids.RecordAccess ? value : answer;
        byte first = 0xFF;
        byte second = 0xFF;
        byte abort = 0xFF;
        bench.Device.Board.Radio.Write(DeviceUuids.RecordAccess, [1, 1], result => first = result.Error);
        bench.Device.Board.Radio.Write(DeviceUuids.RecordAccess, [4, 1], result => second = result.Error);
        bench.Device.Board.Radio.Write(DeviceUuids.RecordAccess, [3, 0], result => abort = result.Error);
        bench.Wait(0.5);
        Assert.AreEqual((AttError.None, ProcedureInProgress, AttError.None), (first, second, abort));
        CollectionAssert.AreEqual(new byte[] { 6, 0, 3, 1 }, answer);
    }

    [TestMethod]
    public void A_request_without_a_listener_for_its_answer_is_refused()
    {
        using var bench = new Bench();
        bench.Device.Board.Radio.Connect();
        bench.Device.Board.Radio.Encrypt();
        bench.Wait(0.5);
        byte error = 0;
        bench.Device.Board.Radio.Write(DeviceUuids.RecordAccess, [4, 1], result => error = result.Error);
        bench.Wait(0.5);
        Assert.AreEqual(NotSubscribed, error);
    }

    [TestMethod]
    public void After_any_bad_request_a_sync_still_works()
    {
        using var bench = new Bench();
        SimulatedPhone phone = Connect(bench);
        bench.Press(40, 11);
        bench.Press(0, 1);
        var random = new Random(4711);
        for (int i = 0; i < 200; i++)
        {
            byte[] request = new byte[random.Next(0, 21)];
            random.NextBytes(request);
            Write(bench, phone, DeviceUuids.RecordAccess, request);
        }

        bench.Wait(2);
        phone.StartSync(fromSequence: 0);
        bench.MillisecondsUntil(() => !phone.IsSyncing, 30);
        Assert.AreEqual(PhoneSyncFailure.None, phone.LastSync!.Failure);
        Assert.HasCount(1, phone.LastSync.Records);
    }

    private static SimulatedPhone Connect(Bench bench, int? mtu = 247)
    {
        var phone = new SimulatedPhone(bench.Device.Board.Radio, bench.Device.Scheduler, new PhoneSettings { Mtu = mtu });
        phone.Arrive();
        bench.MillisecondsUntil(() => phone.LatestLive is not null, 10);
        Assert.IsNotNull(phone.LatestLive, "the phone hears nothing");
        return phone;
    }

    private static RawAnswer Write(Bench bench, SimulatedPhone phone, Guid characteristic, byte[] value)
    {
        RawAnswer? answer = null;
        phone.WriteRaw(characteristic, value, a => answer = a);
        bench.MillisecondsUntil(() => answer is not null, 10);
        Assert.IsNotNull(answer, "no answer at all");
        return answer.Value;
    }
}
