using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>What a phone keeps, and what it tells the device of that.</summary>
[TestClass]
public sealed class PhoneLogSyncTests
{
    private const uint OtherId = 7;

    [TestMethod]
    public void A_sync_fetches_what_is_new_and_acknowledges_it()
    {
        List<byte[]> units = HoldsForPhone.Mixed(5);
        using var bench = new PhoneLogBench(new RecordDevice(units));
        PhoneLogResult first = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 5u, 5), (first.FailedAt, first.Acknowledged, first.Fetched!.Records.Count));
        Assert.AreEqual(new LogState(0, 5, 5, 5, 50, LogFlags.HasPlace), first.Before);

        PhoneLogResult again = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 0u, 0), (again.FailedAt, again.Acknowledged, again.Fetched!.Records.Count), "nothing is new");
        Assert.AreEqual((5u, (ushort)0), (again.Before!.Position, again.Before.Waiting));

        units.AddRange(HoldsForPhone.Mixed(9).Skip(5));
        PhoneLogResult more = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 9u, 4), (more.FailedAt, more.Acknowledged, more.Fetched!.Records.Count));
        bench.AssertHas(units, "all");
        Assert.AreEqual((9u, 0), (bench.Log.Position, bench.Log.Twice));
    }

    [TestMethod]
    [DataRow(Racp.ReportNumber)]
    [DataRow(Racp.ReportRecords)]
    public void A_hold_that_is_stored_while_the_sync_runs_comes_with_it(byte request)
    {
        List<byte[]> units = HoldsForPhone.Mixed(5);
        var device = new RecordDevice(units)
        {
            Instead = asked =>
            {
                units.AddRange(asked[0] == request ? HoldsForPhone.Mixed(6).Skip(5) : []);
                return null;
            },
        };
        using var bench = new PhoneLogBench(device);
        PhoneLogResult result = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 5u, 6u), (result.FailedAt, result.Before!.Newest, result.Acknowledged), result.Word);
        bench.AssertHas(units, "the new one too");
    }

    [TestMethod]
    public void An_empty_log_is_nothing_to_acknowledge()
    {
        using var bench = new PhoneLogBench(new RecordDevice([]));
        PhoneLogResult result = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 0u), (result.FailedAt, result.Acknowledged));
        Assert.IsEmpty(bench.Device.Positions.Of);
    }

    [TestMethod]
    public void Two_phones_have_a_position_each()
    {
        List<byte[]> units = HoldsForPhone.Mixed(4);
        using var bench = new PhoneLogBench(new RecordDevice(units), 20);
        var other = new SimulatedPhone(bench.Phones.Board.Radio, bench.Phones.Board.Scheduler, PhoneLogBench.Settings(244)) { Address = 0x0010_20AA_0002 };
        var others = new PhoneLog(OtherId);
        bench.Sync();
        units.AddRange(HoldsForPhone.Mixed(7).Skip(4));
        ComeAndGo(bench, bench.Phone, other);
        PhoneLogResult result = bench.Sync(others, other);
        Assert.AreEqual((0u, (ushort)3, 7u), (result.Before!.Position, result.Before.Waiting, result.Acknowledged));
        Assert.AreEqual((4u, 7u), (bench.Device.Positions.Of[PhoneLogBench.PhoneId], bench.Device.Positions.Of[OtherId]));

        ComeAndGo(bench, other, bench.Phone);
        PhoneLogResult back = bench.Sync();
        Assert.AreEqual((4u, 3, 7u), (back.Before!.Position, back.Fetched!.Records.Count, back.Acknowledged));
        bench.AssertHas(units, "the first phone");
        CollectionAssert.AreEqual(HoldsForPhone.Words(units), others.Holds.Values.Select(HoldsForPhone.Word).ToArray(), "the second phone");
        Assert.AreEqual((0, 0), (bench.Log.Twice, others.Twice));
        Assert.AreEqual(0, other.Control.StrayNotifications + bench.Phone.Control.StrayNotifications, "what is for the one is not for the other");
    }

    [TestMethod]
    public void Asked_for_all_the_phone_gets_the_curve_that_came_damaged_and_counts_what_came_twice()
    {
        List<byte[]> units = HoldsForPhone.Mixed(5);
        byte[] sound = [.. units[1]];
        units[1][^6] ^= 1;
        using var bench = new PhoneLogBench(new RecordDevice(units));
        Assert.IsTrue(bench.Sync().IsComplete);
        Assert.IsTrue(bench.Log.Holds[2].HasDamagedCurve);
        units[1] = sound;
        Assert.IsTrue(bench.Sync(all: true).IsComplete);
        bench.AssertHas(units, "repaired");
        Assert.AreEqual((5, 0), (bench.Log.Twice, bench.Log.Conflicts));
    }

    [TestMethod]
    public void A_hold_that_did_not_come_is_not_acknowledged_and_comes_with_the_next_sync()
    {
        List<byte[]> units = HoldsForPhone.Records(10);
        bool loses = true;
        using var bench = new PhoneLogBench(new RecordDevice(units) { Copies = number => loses && number == 14 ? 0 : 1 }, 20);
        PhoneLogResult first = bench.Sync();
        Assert.AreEqual((PhoneLogStep.Fetch, 3u), (first.FailedAt, first.Acknowledged), "four segments a record: the fourth is lost");
        Assert.HasCount(9, bench.Log.Holds);
        loses = false;
        PhoneLogResult second = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 10u), (second.FailedAt, second.Acknowledged));
        bench.AssertHas(units, "after the second sync");
    }

    [TestMethod]
    public void A_device_that_will_not_note_it_leaves_the_holds_with_the_phone()
    {
        byte result = 0xF2;
        var device = new RecordDevice(HoldsForPhone.Mixed(4))
        {
            InsteadOfControl = request => request[0] == ControlPoint.Acknowledge && result != 0 ? [ControlPoint.Answer, request[0], result] : null,
        };
        using var bench = new PhoneLogBench(device);
        PhoneLogResult refused = bench.Sync();
        Assert.AreEqual((PhoneLogStep.Acknowledge, "notAllowed", 0u), (refused.FailedAt, refused.Word, refused.Acknowledged));
        Assert.HasCount(4, bench.Log.Holds);
        result = 0;
        PhoneLogResult taken = bench.Sync();
        Assert.AreEqual((PhoneLogStep.None, 4u, 0), (taken.FailedAt, taken.Acknowledged, taken.Fetched!.Records.Count));
        Assert.AreEqual(0, bench.Log.Twice);
    }

    [TestMethod]
    public void Numbers_that_begin_again_are_noticed_and_nothing_is_acknowledged()
    {
        List<byte[]> units = HoldsForPhone.Records(6);
        using var bench = new PhoneLogBench(new RecordDevice(units));
        Assert.IsTrue(bench.Sync().IsComplete);
        bench.Device.Positions.Wipe();
        units.AddRange(HoldsForPhone.Records(2));
        units[0][20] ^= 1;
        units[0] = [.. units[0].AsSpan(0, 68), .. BitConverter.GetBytes(RecordChecksum.Of(units[0].AsSpan(0, 68)))];
        PhoneLogResult result = bench.Sync();
        Assert.AreEqual((PhoneLogStep.Compare, 0u, 1), (result.FailedAt, result.Acknowledged, bench.Log.Conflicts));
        Assert.IsEmpty(bench.Device.Positions.Of);
    }

    [TestMethod]
    public void A_deletion_is_asked_for_and_then_confirmed()
    {
        List<byte[]> units = HoldsForPhone.Mixed(6);
        using var bench = new PhoneLogBench(new RecordDevice(units));
        bench.Device.Positions.Of[OtherId] = 2;
        LogDeletion? asked = null;
        ControlPointAnswer? confirmed = null;
        bench.Phone.Log.ConfirmDelete(4, 4, answer => confirmed = answer);
        bench.Phones.Run(500);
        Assert.AreEqual("wrongOrder", confirmed!.Word, "nothing was asked");
        bench.Phone.Log.AskDelete(4, (_, deletion) => asked = deletion);
        bench.Phones.Run(500);
        Assert.AreEqual(new LogDeletion(4, 2), asked);
        bench.Phone.Log.ConfirmDelete(4, asked!.Holds, answer => confirmed = answer);
        bench.Phones.Run(500);
        Assert.IsTrue(confirmed.IsOk, confirmed.Word);
        CollectionAssert.AreEqual(new uint[] { 5, 6 }, units.Select(PhonePositions.SequenceOf).ToArray());
        Assert.IsTrue(bench.Sync().IsComplete);
        Assert.AreEqual((6u, 2), (bench.Log.Position, bench.Log.Holds.Count));
    }

    [TestMethod]
    public void A_phone_has_an_id_and_one_sync_at_a_time()
    {
        Assert.ThrowsExactly<ArgumentOutOfRangeException>(() => new PhoneLog(0));
        using var bench = new PhoneLogBench(new RecordDevice(HoldsForPhone.Mixed(4)));
        bench.Log.Sync(bench.Phone, _ => { });
        Assert.AreEqual(PhoneLogStep.Start, bench.Sync().FailedAt);
        bench.Phones.Run(3_000);
        Assert.AreEqual(4u, bench.Log.Position);
        bench.Phone.Leave();
        Assert.AreEqual((PhoneLogStep.ReadLog, "no control point in reach"), (bench.Sync().FailedAt, bench.Sync().Word));
    }

    private static void ComeAndGo(PhoneLogBench bench, SimulatedPhone goes, SimulatedPhone comes)
    {
        goes.Leave();
        bench.Phones.Run(200);
        comes.Arrive();
        BoardScheduler scheduler = bench.Phones.Board.Scheduler;
        Assert.IsTrue(scheduler.RunUntil(() => comes.State == PhoneState.Ready, scheduler.NowMicroseconds + 10_000_000), "the other phone connects");
    }
}
