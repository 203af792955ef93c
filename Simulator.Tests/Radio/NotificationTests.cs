using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class NotificationTests
{
    private const int IntervalMicroseconds = 30_000;

    private GattLocalCharacteristic? _characteristic;

    [TestMethod]
    public void Notifications_arrive_in_order_at_connection_events_a_few_at_a_time()
    {
        using RadioBench bench = Connected();
        bench.Radio.NotificationsPerConnectionEvent = 3;
        long connectedAt = bench.NowMicroseconds;
        List<int> codes = Notify(bench, 8, milliseconds: 200);
        Assert.IsTrue(codes.TrueForAll(code => code == RadioHost.Sent));
        CollectionAssert.AreEqual(Enumerable.Range(0, 8).ToArray(), bench.Notifications.Select(entry => (int)entry.Value[0]).ToArray());
        int[] perEvent = [.. bench.Notifications.GroupBy(entry => entry.At).Select(group => group.Count())];
        CollectionAssert.AreEqual(new[] { 3, 3, 2 }, perEvent);
        long[] times = [.. bench.Notifications.Select(entry => entry.At).Distinct()];
        Assert.AreEqual(IntervalMicroseconds, times[1] - times[0]);
        Assert.AreEqual(IntervalMicroseconds, times[2] - times[1]);
        Assert.IsGreaterThan(connectedAt, times[0]);
    }

    [TestMethod]
    [DataRow(12, 0)]
    [DataRow(13, 1)]
    [DataRow(20, 8)]
    public void The_pool_takes_twelve_and_refuses_the_next_with_a_code(int count, int refused)
    {
        using RadioBench bench = Connected();
        List<int> codes = Notify(bench, count, milliseconds: 500);
        Assert.AreEqual(refused, codes.Count(code => code == RadioHost.NoBuffer));
        Assert.AreEqual(refused, bench.Radio.NotificationsRefused);
        Assert.HasCount(count - refused, bench.Notifications);
        Assert.AreEqual(0, bench.Radio.BuffersInUse, "the pool drains");
    }

    [TestMethod]
    public void A_refusal_is_reported_as_unreachable_with_all_bytes_sent_as_the_library_does()
    {
        GattClientNotificationResult? last = null;
        using RadioBench bench = Connected();
        bench.Radio.BuffersInPool = 0;
        bench.RunOnDevice(() => last = _characteristic!.NotifyValue(RadioBench.Bytes(1, 2))[0]);
        Assert.AreEqual(GattCommunicationStatus.Unreachable, last!.Status);
        Assert.AreEqual(6, last.ProtocolError);
        Assert.AreEqual(2, last.BytesSent);
    }

    [TestMethod]
    [DataRow(0, 20)]
    [DataRow(24, 21)]
    [DataRow(247, 244)]
    public void A_notification_may_have_mtu_minus_three_bytes_and_one_more_is_a_trap(int mtu, int longest)
    {
        using RadioBench bench = Connected();
        if (mtu > 0)
        {
            bench.ExchangeMtu(mtu);
        }

        bench.RunOnDevice(() => _characteristic!.NotifyValue(RadioBench.Bytes(new byte[longest])), 100);
        Assert.HasCount(longest, bench.Notifications.Single().Value);
        bench.Board.Scheduler.Start("work", () => _characteristic!.NotifyValue(RadioBench.Bytes(new byte[longest + 1])), BoardPriority.Normal);
        bench.ExpectTrap("notification longer than MTU − 3");
    }

    [TestMethod]
    public void The_mtu_is_the_smaller_of_both_wishes_and_at_least_23()
    {
        foreach ((int asked, int expected) in new[] { (22, 23), (23, 23), (185, 185), (256, 256), (257, 256), (517, 256) })
        {
            using RadioBench bench = Connected();
            Assert.IsTrue(bench.ExchangeMtu(asked).Succeeded);
            Assert.AreEqual(expected, bench.Radio.Mtu, $"asked for {asked}");
            Assert.AreEqual(AttError.RequestNotSupported, bench.ExchangeMtu(asked).Error, "once a connection");
        }
    }

    [TestMethod]
    public void A_drop_loses_what_is_in_the_pool_and_a_late_notification_gets_not_connected()
    {
        using RadioBench bench = Connected();
        GattSubscribedClient? client = null;
        bench.RunOnDevice(() => client = _characteristic!.SubscribedClients[0]);
        bench.Board.Scheduler.Start("work", () => _characteristic!.NotifyValue(RadioBench.Bytes(1)), BoardPriority.Normal);
        Assert.IsTrue(bench.Board.Scheduler.RunUntil(() => bench.Radio.BuffersInUse == 1, bench.NowMicroseconds + 20_000));
        bench.Radio.Disconnect();
        Assert.AreEqual(0, bench.Radio.BuffersInUse);
        bench.Run(100);
        Assert.HasCount(0, bench.Notifications);
        GattClientNotificationResult? late = null;
        bench.RunOnDevice(() => late = _characteristic!.NotifyValue(RadioBench.Bytes(1), client!));
        Assert.AreEqual(7, late!.ProtocolError);
        bench.Radio.Connect();
        bench.Subscribe(RadioBench.First);
        bench.RunOnDevice(() => late = _characteristic!.NotifyValue(RadioBench.Bytes(1), client!));
        Assert.AreEqual(7, late.ProtocolError, "the client of an earlier connection does not come back");
    }

    [TestMethod]
    public void What_waits_in_the_pool_is_not_delivered_once_the_central_has_unsubscribed()
    {
        using RadioBench bench = Connected();
        bench.Radio.NotificationsPerConnectionEvent = 1;
        bench.Board.Scheduler.Start("work", () => NotifyAll(8, []), BoardPriority.Normal);
        Assert.IsTrue(bench.Subscribe(RadioBench.First, on: false).Succeeded);
        int delivered = bench.Notifications.Count;
        Assert.IsLessThan(8, delivered, "some must still wait");
        bench.Run(500);
        Assert.HasCount(delivered, bench.Notifications);
        Assert.AreEqual(0, bench.Radio.BuffersInUse);
    }

    [TestMethod]
    public void Nobody_is_notified_before_subscribing_or_after_unsubscribing()
    {
        using RadioBench bench = Serving();
        bench.Radio.Connect();
        Assert.HasCount(0, Notify(bench, 1, milliseconds: 100), "no client, no result");
        bench.Subscribe(RadioBench.First);
        bench.Run(20);
        Assert.HasCount(1, Notify(bench, 1, milliseconds: 100));
        bench.Subscribe(RadioBench.First, on: false);
        bench.Run(20);
        Assert.HasCount(0, Notify(bench, 1, milliseconds: 100));
        Assert.HasCount(1, bench.Notifications);
    }

    private List<int> Notify(RadioBench bench, int count, int milliseconds)
    {
        List<int> codes = [];
        bench.RunOnDevice(() => NotifyAll(count, codes), milliseconds);
        return codes;
    }

    private void NotifyAll(int count, List<int> codes)
    {
        for (int i = 0; i < count; i++)
        {
            codes.AddRange(_characteristic!.NotifyValue(RadioBench.Bytes((byte)i)).Select(result => (int)result.ProtocolError));
        }
    }

    private RadioBench Serving() => RadioBench.Serving(Properties.Notify, characteristic => _characteristic = characteristic);

    private RadioBench Connected()
    {
        RadioBench bench = Serving();
        bench.Radio.ConnectionIntervalMicroseconds = IntervalMicroseconds;
        bench.Radio.Connect();
        Assert.IsTrue(bench.Subscribe(RadioBench.First).Succeeded);
        bench.Run(20);
        return bench;
    }
}
