using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>The log's requests and answers, and answers that are none.</summary>
[TestClass]
public sealed class PhoneLogAnswerTests
{
    private const byte Holds = 9;

    [TestMethod]
    public void The_state_of_the_log_decodes_field_by_field()
    {
        LogState state = LogState.Decode([1, 2, 3, 4, 5, 6, 7, 8, 10, 9, 8, 7, 60, 5])!;
        Assert.AreEqual((0x04030201u, 0x08070605u), (state.Position, state.Newest));
        Assert.AreEqual((0x090A, 0x0708), (state.Holds, state.Waiting));
        Assert.AreEqual((60, LogFlags.HasPlace | LogFlags.IsDamaged), (state.FreePercent, state.Flags));
        Assert.AreEqual(new LogDeletion(0x0201, 0x0103), LogDeletion.Decode([1, 2, 3, 1]));
    }

    [TestMethod]
    public void Requests_have_the_wire_format_of_the_control_point()
    {
        List<byte[]> requests = [];
        var device = new RecordDevice([]) { InsteadOfControl = request => { requests.Add(request); return null; } };
        using var bench = new PhoneLogBench(device);
        bench.Phone.Log.Acknowledge(0x04030201, 0x08070605, _ => { });
        bench.Phones.Run(500);
        bench.Phone.Log.Read(0x04030201, (_, _) => { });
        bench.Phones.Run(500);
        bench.Phone.Log.AskDelete(0x04030201, (_, _) => { });
        bench.Phones.Run(500);
        bench.Phone.Log.ConfirmDelete(0x04030201, 0x0605, _ => { });
        bench.Phones.Run(500);
        string[] expected = ["160102030405060708", "1701020304", "1801020304", "19010203040506"];
        CollectionAssert.AreEqual(expected, requests.Select(Convert.ToHexString).ToArray());
    }

    [TestMethod]
    [DataRow("801700")]
    [DataRow("80170001000000030000000300030032")] // 13 bytes
    [DataRow("801700010000000300000003000300320100")] // 15
    [DataRow("801600")] // of another request
    [DataRow("99")]
    [DataRow("8017000000000003000000030004003201")] // more wait than are there
    [DataRow("8017000000000003000000030003006501")] // 101 % free
    [DataRow("8017000000000000000000030003003201")] // three holds, and no newest
    [DataRow("8017F3")]
    [DataRow("8017F0")]
    [DataRow("")]
    public void An_answer_that_is_no_state_of_the_log_ends_the_sync_before_it_begins(string answer)
    {
        var device = new RecordDevice(HoldsForPhone.Records(3))
        {
            InsteadOfControl = request => request[0] == ControlPoint.ReadLog ? Convert.FromHexString(answer) : null,
        };
        using var bench = new PhoneLogBench(device);
        PhoneLogResult result = bench.Sync();
        Console.WriteLine($"{answer}: {result.Word}");
        Assert.AreEqual((PhoneLogStep.ReadLog, false), (result.FailedAt, result.Word.Length == 0));
        Assert.IsNull(result.Fetched);
        Assert.IsEmpty(bench.Log.Holds);
        Assert.IsEmpty(device.Positions.Of);
    }

    [TestMethod]
    [DataRow("80160001")] // data where none belongs
    [DataRow("801700")]
    [DataRow("81")]
    [DataRow("80160A")]
    [DataRow("")]
    public void An_acknowledgement_that_is_not_confirmed_is_given_again(string answer)
    {
        bool isBad = true;
        var device = new RecordDevice(HoldsForPhone.Mixed(3))
        {
            InsteadOfControl = request => request[0] == ControlPoint.Acknowledge && isBad ? Convert.FromHexString(answer) : null,
        };
        using var bench = new PhoneLogBench(device);
        PhoneLogResult result = bench.Sync();
        Assert.AreEqual((PhoneLogStep.Acknowledge, 0u), (result.FailedAt, result.Acknowledged), result.Word);
        Assert.HasCount(3, bench.Log.Holds);
        isBad = false;
        Assert.AreEqual(3u, bench.Sync().Acknowledged);
        Assert.AreEqual(0, bench.Log.Twice);
    }

    [TestMethod]
    public void Answers_about_a_deletion_that_cannot_be_true_are_none()
    {
        Assert.IsNull(LogDeletion.Decode([Holds, 0, Holds + 1, 0]), "more wait than are there");
        Assert.IsNull(LogDeletion.Decode([Holds, 0, Holds]));
        Assert.IsNull(LogDeletion.Decode([Holds, 0, Holds, 0, 0]));
        Assert.IsNull(LogState.Decode(new byte[13]));
        Assert.IsNull(LogState.Decode(new byte[15]));
        Assert.IsNotNull(LogState.Decode(new byte[14]), "an empty log with nothing free");
        Assert.IsNotNull(LogState.Decode([3, 0, 0, 0, 3, 0, 0, 0, 0, 0, 0, 0, 100, 1]), "a log that was emptied");
    }

    [TestMethod]
    [DataRow("0500")]
    [DataRow("050001")]
    [DataRow("06000102")]
    [DataRow("06000403")]
    public void A_count_that_is_none_keeps_what_the_phone_has(string answer)
    {
        bool isBad = false;
        var device = new RecordDevice(HoldsForPhone.Mixed(6))
        {
            Instead = request => request[0] == Racp.ReportNumber && isBad ? Convert.FromHexString(answer) : null,
        };
        using var bench = new PhoneLogBench(device, 20) { DropAfter = 20 };
        bench.Sync();
        int whole = bench.Log.Holds.Count;
        bench.Phones.BecomeReady();
        isBad = true;
        bench.Sync();
        Assert.IsGreaterThanOrEqualTo(whole, bench.Log.Holds.Count);
        isBad = false;
        Assert.IsTrue(bench.Sync().IsComplete);
        Assert.HasCount(6, bench.Log.Holds);
        Assert.AreEqual(0, bench.Log.Twice);
    }
}
