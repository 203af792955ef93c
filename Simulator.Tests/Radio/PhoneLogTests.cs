using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Tests.Programmes;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Phones and their logs beside the whole device.</summary>
[TestClass]
public sealed class PhoneLogTests
{
    private const uint Id = 21;
    private const uint OtherId = 22;

    [TestMethod]
    public void A_paired_phone_fetches_the_holds_with_their_curves_and_acknowledges_them()
    {
        using ProgrammeBench bench = WithHolds(3);
        HoldCurve? last = null;
        bench.Demand((phone, done) => phone.Programmes.ReadCurve((answer, curve) => { last = curve; done(answer); }));
        var log = new PhoneLog(Id);
        PhoneLogResult result = Sync(bench, log, bench.Phone);
        Assert.AreEqual((PhoneLogStep.None, "", 3u), (result.FailedAt, result.Word, result.Acknowledged));
        Assert.AreEqual((0u, 3u, (ushort)3, (ushort)3), (result.Before!.Position, result.Before.Newest, result.Before.Holds, result.Before.Waiting));
        Assert.IsTrue(result.Before.Flags.HasFlag(LogFlags.HasPlace), result.Before.Flags.ToString());
        CollectionAssert.AreEqual(new uint[] { 1, 2, 3 }, log.Holds.Keys.ToArray());
        Assert.IsTrue(log.Holds.Values.All(hold => hold is { Curve: not null, HasDamagedCurve: false }));
        Assert.AreEqual(HoldsForPhone.Word([], last), HoldsForPhone.Word([], log.Holds[3].Curve), "the same as by request 15");

        PhoneLogResult again = Sync(bench, log, bench.Phone);
        Assert.AreEqual((PhoneLogStep.None, 0u, 0), (again.FailedAt, again.Acknowledged, again.Fetched!.Records.Count));
        Assert.AreEqual((3u, (ushort)3, (ushort)0), (again.Before!.Position, again.Before.Holds, again.Before.Waiting), "acknowledging deletes nothing");
    }

    [TestMethod]
    public void A_phone_that_has_not_paired_gets_no_hold_and_all_of_them_when_it_has()
    {
        using var bench = new ProgrammeBench(isPaired: false);
        bench.Hold(40);
        bench.Run(15);
        bench.Hold(0);
        bench.Run(2);
        var log = new PhoneLog(Id);
        PhoneLogResult result = Sync(bench, log, bench.Phone);
        Assert.AreEqual((PhoneLogStep.ReadLog, "not paired"), (result.FailedAt, result.Word));
        PhoneSync? sync = null;
        bench.Phone.StartSync(0, given => sync = given);
        bench.RunUntil(() => sync is not null, 10, "the sync ends");
        Assert.AreEqual((PhoneSyncFailure.NotPaired, AttError.InsufficientAuthentication, 0), (sync!.Failure, sync.Code, sync.BytesNotified));

        Assert.AreEqual(PairingResult.Paired, bench.Pair(bench.Phone, bench.Passkey));
        Assert.AreEqual((1u, 0), (Sync(bench, log, bench.Phone).Acknowledged, log.Twice));
        Assert.HasCount(1, log.Holds);
    }

    [TestMethod]
    public void Positions_survive_the_power_cut()
    {
        using ProgrammeBench bench = WithHolds(2);
        var log = new PhoneLog(Id);
        Sync(bench, log, bench.Phone);
        bench.Restart();
        bench.Press(40);
        PhoneLogResult result = Sync(bench, log, bench.Phone);
        Assert.AreEqual((2u, 1, 3u), (result.Before!.Position, result.Fetched!.Records.Count, result.Acknowledged), result.Word);
        Assert.AreEqual((3, 0), (log.Holds.Count, log.Twice));
    }

    [TestMethod]
    [DataRow(20)]
    [DataRow(244)]
    public void After_a_drop_at_any_notification_every_hold_is_there_once_and_at_most_one_is_sent_again(int payload)
    {
        using ProgrammeBench bench = WithHolds(3, payload);
        int count = 0;
        int dropAfter = 0;
        List<uint> begun = [];
        bench.Device.Board.Radio.Notified += (characteristic, value) =>
        {
            if (characteristic == DeviceUuids.HoldRecord && (value[0] & 1) != 0)
            {
                begun.Add(PhonePositions.SequenceOf(value[1..]));
            }

            bool isOfTheSync = characteristic == DeviceUuids.HoldRecord || characteristic == DeviceUuids.RecordAccess || characteristic == DeviceUuids.ControlPoint;
            if (isOfTheSync && ++count == dropAfter)
            {
                bench.Phone.DropLink();
            }
        };
        var whole = new PhoneLog(Id);
        Assert.IsTrue(Sync(bench, whole, bench.Phone).IsComplete);
        string[] expected = Words(whole);
        int notifications = count;
        for (int drop = 1; drop <= notifications; drop++)
        {
            string when = $"payload {payload}, dropped with notification {drop} of {notifications}";
            var log = new PhoneLog(Id + (uint)drop);
            (count, dropAfter) = (0, drop);
            begun.Clear();
            Sync(bench, log, bench.Phone);
            uint[] before = [.. begun];
            uint[] had = [.. log.Holds.Keys];
            BecomeReady(bench, bench.Phone);
            PhoneLogResult result = Sync(bench, log, bench.Phone);
            Assert.AreEqual((PhoneLogStep.None, ""), (result.FailedAt, result.Word), when);
            CollectionAssert.AreEqual(expected, Words(log), when);
            Assert.AreEqual((3u, 0), (log.Position, log.Twice), when);
            uint[] again = [.. begun.Skip(before.Length).Intersect(before)];
            Assert.IsLessThanOrEqualTo(1, again.Length, $"{when}: sent again {string.Join(", ", again)}");
            Assert.IsFalse(again.Any(had.Contains), $"{when}: {string.Join(", ", again)} had come whole");
        }

        Console.WriteLine($"payload {payload}: {notifications} drops");
    }

    [TestMethod]
    public void Two_phones_have_a_position_each()
    {
        using ProgrammeBench bench = WithHolds(2);
        var log = new PhoneLog(Id);
        var others = new PhoneLog(OtherId);
        var other = new SimulatedPhone(bench.Device.Board.Radio, bench.Device.Scheduler, new PhoneSettings()) { Address = 0x0010_20AA_0002 };
        Sync(bench, log, bench.Phone);
        bench.Press(40);
        bench.Phone.Leave();
        bench.Run(0.2);
        other.Arrive();
        bench.RunUntil(() => other.State == PhoneState.Ready, 10, "the other phone connects");
        Assert.AreEqual(PairingResult.Paired, bench.Pair(other, bench.Passkey));
        PhoneLogResult result = Sync(bench, others, other);
        Assert.AreEqual((0u, (ushort)1, 3u), (result.Before!.Position, result.Before.Waiting, result.Acknowledged), result.Word);
        other.Leave();
        bench.Run(0.2);
        bench.Phone.Arrive();
        BecomeReady(bench, bench.Phone);
        PhoneLogResult back = Sync(bench, log, bench.Phone);
        Assert.AreEqual((2u, (ushort)0, 1, 3u), (back.Before!.Position, back.Before.Waiting, back.Fetched!.Records.Count, back.Acknowledged), back.Word);
        CollectionAssert.AreEqual(Words(log), Words(others));
    }

    [TestMethod]
    public void What_is_deleted_is_asked_for_and_confirmed_and_the_numbers_go_on()
    {
        using ProgrammeBench bench = WithHolds(2);
        var log = new PhoneLog(Id);
        Assert.AreEqual("wrongOrder", bench.Word((phone, done) => phone.Log.ConfirmDelete(2, 2, done)));
        LogDeletion? asked = null;
        bench.Demand((phone, done) => phone.Log.AskDelete(2, (answer, deletion) => { asked = deletion; done(answer); }));
        Assert.AreEqual(new LogDeletion(2, 2), asked);
        bench.Demand((phone, done) => phone.Log.ConfirmDelete(2, 2, done));
        bench.Restart();
        bench.Press(40);
        PhoneLogResult result = Sync(bench, log, bench.Phone);
        Assert.AreEqual((PhoneLogStep.None, (ushort)1, 3u), (result.FailedAt, result.Before!.Holds, result.Acknowledged), result.Word);
        CollectionAssert.AreEqual(new uint[] { 3 }, log.Holds.Keys.ToArray());
    }

    [TestMethod]
    public void A_radio_that_refuses_notifications_loses_none()
    {
        using ProgrammeBench bench = WithHolds(2);
        bench.Device.Board.Radio.BuffersInPool = 1;
        var log = new PhoneLog(Id);
        PhoneLogResult result = Sync(bench, log, bench.Phone);
        Assert.AreEqual((PhoneLogStep.None, 0, 2), (result.FailedAt, result.Fetched!.SegmentsLost, log.Holds.Count), result.Word);
        Assert.IsGreaterThan(0, bench.Device.Board.Radio.NotificationsRefused);
    }

    private static ProgrammeBench WithHolds(int holds, int payload = 244)
    {
        ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        bench.Device.Board.Radio.PreferredMtu = payload + 3;
        for (int hold = 0; hold < holds; hold++)
        {
            bench.Press(40);
        }

        bench.Phone.DropLink(); // the payload is agreed on at the beginning of a connection
        BecomeReady(bench, bench.Phone);
        return bench;
    }

    private static void BecomeReady(ProgrammeBench bench, SimulatedPhone phone)
    {
        bench.RunUntil(() => phone.State == PhoneState.Ready && phone.IsAuthenticated, 15, "the phone is back and encrypts");
        bench.Run(0.2);
    }

    private static PhoneLogResult Sync(ProgrammeBench bench, PhoneLog log, SimulatedPhone phone)
    {
        PhoneLogResult? result = null;
        log.Sync(phone, given => result = given);
        bench.RunUntil(() => result is not null, 60, "the sync ends");
        return result!;
    }

    private static string[] Words(PhoneLog log) => [.. log.Holds.Values.Select(HoldsForPhone.Word)];
}
