using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>Syncs of a phone's log that the link does not survive.</summary>
[TestClass]
public sealed class PhoneLogDropTests
{
    private const int Holds = 12;
    private const int Seed = 20_261_121;

    [TestMethod]
    [DataRow(20)]
    [DataRow(244)]
    public void After_a_drop_at_any_notification_every_hold_is_there_once_and_at_most_one_is_sent_again(int payload)
    {
        List<byte[]> units = HoldsForPhone.Mixed(Holds);
        int notifications = NotificationsOfASync(units, payload);
        for (int drop = 1; drop <= notifications; drop++)
        {
            string when = $"payload {payload}, dropped with notification {drop} of {notifications}";
            using var bench = new PhoneLogBench(new RecordDevice(units), payload) { DropAfter = drop };
            bench.Sync();
            uint[] whole = [.. bench.Log.Holds.Keys];
            uint[] begun = [.. bench.Begun];
            bench.Phones.BecomeReady();
            PhoneLogResult second = bench.Sync();
            Assert.AreEqual((PhoneLogStep.None, ""), (second.FailedAt, second.Word), when);
            bench.AssertHas(units, when);
            Assert.AreEqual((0, 0), (bench.Log.Twice, bench.Log.Conflicts), when);
            AssertSentAgain(begun, whole, bench.Begun.Skip(begun.Length), when);
            Assert.AreEqual((uint)Holds, bench.Log.Position, when);
            Assert.AreEqual((uint)Holds, bench.Device.Positions.Of[PhoneLogBench.PhoneId], when);
            Assert.HasCount(0, bench.Phones.Board.Traps, when);
        }

        Console.WriteLine($"payload {payload}: {notifications} drops");
    }

    [TestMethod]
    public void After_a_drop_at_any_moment_between_request_and_answer_nothing_is_lost_or_doubled()
    {
        const int stepMicroseconds = 7_000; // a few in each connection interval
        List<byte[]> units = HoldsForPhone.Mixed(Holds);
        bool isDropped = true;
        int drops = 0;
        for (long after = 0; isDropped; after += stepMicroseconds)
        {
            string when = $"dropped {after} µs after the beginning";
            using var bench = new PhoneLogBench(new RecordDevice(units));
            bench.Phones.Board.Scheduler.At(bench.Phones.Board.Scheduler.NowMicroseconds + after, bench.Phone.DropLink);
            isDropped = !bench.Sync().IsComplete;
            drops += isDropped ? 1 : 0;
            uint told = bench.Device.Positions.Of.GetValueOrDefault(PhoneLogBench.PhoneId);
            Assert.IsLessThanOrEqualTo(bench.Log.Position, told, $"{when}: acknowledged what it has not");
            bench.Phones.Run(1_000);
            bench.Phones.BecomeReady();
            Assert.IsTrue(bench.Sync().IsComplete, when);
            bench.AssertHas(units, when);
            Assert.AreEqual((0, (uint)Holds), (bench.Log.Twice, bench.Device.Positions.Of[PhoneLogBench.PhoneId]), when);
        }

        Console.WriteLine($"{drops} drops");
        Assert.IsGreaterThan(20, drops);
    }

    [TestMethod]
    public void A_link_that_drops_again_and_again_costs_nothing_but_time()
    {
        var random = new SeededRandom(Seed, "drops");
        for (int round = 0; round < 20; round++)
        {
            List<byte[]> units = HoldsForPhone.Mixed(30);
            using var bench = new PhoneLogBench(new RecordDevice(units), round % 2 == 0 ? 20 : 100);
            int syncs = 0;
            PhoneLogResult result;
            do
            {
                bench.DropAfter = (int)random.Between(1, 80);
                bench.Phones.BecomeReady();
                result = bench.Sync();
                uint has = bench.Log.Holds.Keys.DefaultIfEmpty().Max();
                Assert.AreEqual(bench.Log.Holds.Count, (int)has, $"seed {Seed}, round {round}, sync {syncs}: a hold is missing");
                Assert.IsLessThanOrEqualTo(has, bench.Device.Positions.Of.GetValueOrDefault(PhoneLogBench.PhoneId), "acknowledged what it has not");
            }
            while (!result.IsComplete && ++syncs < 200);

            bench.AssertHas(units, $"seed {Seed}, round {round}");
            Assert.AreEqual(0, bench.Log.Twice, $"seed {Seed}, round {round}: {syncs} drops");
            Assert.IsLessThanOrEqualTo(units.Count + syncs, bench.Begun.Count, $"seed {Seed}, round {round}: more than one sent again after a drop");
        }
    }

    [TestMethod]
    public void Numbers_that_the_device_has_no_more_make_no_hold_come_twice_after_a_drop()
    {
        List<byte[]> units = [.. HoldsForPhone.Mixed(Holds).Where((_, i) => i is not (0 or 1 or 5))];
        int notifications = NotificationsOfASync(units, 20);
        for (int drop = 1; drop <= notifications; drop++)
        {
            string when = $"dropped with notification {drop} of {notifications}";
            using var bench = new PhoneLogBench(new RecordDevice(units), 20) { DropAfter = drop };
            bench.Sync();
            bench.Phones.BecomeReady();
            Assert.IsTrue(bench.Sync().IsComplete, when);
            bench.AssertHas(units, when);
            Assert.AreEqual(0, bench.Log.Twice, when);
            Assert.AreEqual((uint)Holds, bench.Device.Positions.Of[PhoneLogBench.PhoneId], when);
        }
    }

    [TestMethod]
    public void A_sync_that_the_phone_cancels_keeps_and_acknowledges_what_has_come()
    {
        List<byte[]> units = HoldsForPhone.Mixed(30);
        using var bench = new PhoneLogBench(new RecordDevice(units), 20);
        PhoneLogResult? first = null;
        bench.Log.Sync(bench.Phone, result => first = result);
        bench.Phones.Run(800);
        bench.Phone.AbortSync();
        bench.Phones.Run(1_500);
        Assert.AreEqual((PhoneLogStep.Fetch, nameof(PhoneSyncFailure.Aborted)), (first!.FailedAt, first.Word));
        Assert.IsGreaterThan(0u, first.Acknowledged);
        Assert.AreEqual((uint)bench.Log.Holds.Count, first.Acknowledged);
        Assert.IsLessThan(30, bench.Log.Holds.Count);
        Assert.IsTrue(bench.Sync().IsComplete);
        bench.AssertHas(units, "after the second sync");
        Assert.AreEqual(0, bench.Log.Twice);
    }

    private static int NotificationsOfASync(List<byte[]> units, int payload)
    {
        using var bench = new PhoneLogBench(new RecordDevice(units), payload) { DropAfter = 0 };
        Assert.IsTrue(bench.Sync().IsComplete);
        return bench.Notifications;
    }

    /// <summary>What is begun after the drop is new, but for the one that the drop has broken off.</summary>
    private static void AssertSentAgain(uint[] begun, uint[] whole, IEnumerable<uint> after, string when)
    {
        uint[] again = [.. after.Intersect(begun)];
        Assert.IsLessThanOrEqualTo(1, again.Length, $"{when}: sent again {string.Join(", ", again)}");
        Assert.IsFalse(again.Any(whole.Contains), $"{when}: {string.Join(", ", again)} had come whole");
    }
}
