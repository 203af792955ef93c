using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class SessionEventTests
{
    private readonly List<string> _events = [];
    private readonly List<long> _times = [];

    [TestMethod]
    public void Events_come_in_the_documented_order_on_the_event_thread()
    {
        using RadioBench bench = Serving();
        bench.Radio.Connect();
        bench.ExchangeMtu(185);
        bench.Subscribe(RadioBench.First);
        bench.Write(RadioBench.First, 1);
        bench.Radio.Disconnect();
        bench.Run(50);
        string[] expected = ["Active", "MTU 185", "clients 1", "write", "Closed", "clients 0"];
        CollectionAssert.AreEqual(expected, _events, string.Join(", ", _events));
        Assert.IsTrue(_times.TrueForAll(time => time % BoardScheduler.TickMicroseconds == 0), "an idle runtime looks once a tick");
    }

    [TestMethod]
    public void The_two_events_of_a_drop_may_come_in_either_order()
    {
        using RadioBench bench = Serving();
        bench.Radio.ClosedComesBeforeUnsubscribed = false;
        bench.Radio.Connect();
        bench.Subscribe(RadioBench.First);
        bench.Radio.Disconnect();
        bench.Run(50);
        CollectionAssert.AreEqual(new[] { "Active", "clients 1", "clients 0", "Closed" }, _events, string.Join(", ", _events));
    }

    [TestMethod]
    public void The_mtu_of_the_session_is_zero_at_first_and_outlives_the_connection()
    {
        ushort seen = ushort.MaxValue;
        using RadioBench bench = Serving();
        bench.RunOnDevice(() => seen = BluetoothLEServer.Instance.Session.MaxMtuSize);
        Assert.AreEqual(0, seen);
        bench.Radio.Connect();
        bench.ExchangeMtu(100);
        bench.Radio.Disconnect();
        bench.Run(50);
        bench.Radio.Connect();
        bench.RunOnDevice(() => seen = BluetoothLEServer.Instance.Session.MaxMtuSize);
        Assert.AreEqual(100, seen, "the library does not reset it");
        Assert.AreEqual(23, bench.Radio.Mtu, "the link does");
    }

    [TestMethod]
    public void Subscribing_twice_is_one_event_and_a_drop_without_subscription_is_none()
    {
        using RadioBench bench = Serving();
        bench.Radio.Connect();
        bench.Subscribe(RadioBench.First);
        bench.Subscribe(RadioBench.First);
        bench.Subscribe(RadioBench.First, on: false);
        bench.Radio.Disconnect();
        bench.Run(50);
        CollectionAssert.AreEqual(new[] { "Active", "clients 1", "clients 0", "Closed" }, _events, string.Join(", ", _events));
    }

    [TestMethod]
    public void A_busy_handler_delays_every_other_event()
    {
        using RadioBench bench = RadioBench.Serving(Properties.Notify, characteristic =>
        {
            BluetoothLEServer.Instance.Session.SessionStatusChanged += (_, _) => VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(80);
            characteristic.SubscribedClientsChanged += (_, _) => Note("clients");
        });
        long connectedAt = bench.NowMicroseconds;
        bench.Radio.Connect();
        bench.Radio.Subscribe(RadioBench.First, on: true);
        bench.Run(200);
        Assert.AreEqual(connectedAt + 80_000, _times.Single(), "the subscription came at 30 ms and waited for the handler to end at 80 ms");
    }

    [TestMethod]
    public void Each_board_has_its_own_server()
    {
        BluetoothLEServer? first = null;
        BluetoothLEServer? again = null;
        BluetoothLEServer? second = null;
        using var one = new RadioBench(() =>
        {
            first = BluetoothLEServer.Instance;
            again = BluetoothLEServer.Instance;
        });
        using var two = new RadioBench(() => second = BluetoothLEServer.Instance);
        Assert.AreSame(first, again);
        Assert.AreNotSame(first, second);
    }

    [TestMethod]
    public void Disposing_the_server_forgets_the_services_and_a_new_one_can_be_built()
    {
        using var bench = new RadioBench(() =>
        {
            GattServiceProvider provider = RadioBench.CreateService();
            RadioBench.Create(provider, RadioBench.First, Properties.Read);
            provider.StartAdvertising();
            BluetoothLEServer.Instance.Dispose();
            provider = GattServiceProvider.Create(RadioBench.Second).ServiceProvider;
            provider.StartAdvertising();
        });
        CollectionAssert.AreEqual(new[] { RadioBench.Second }, bench.Radio.AdvertisedServices.ToArray());
        Assert.IsFalse(bench.Radio.Services.Any(service => service.Uuid == RadioBench.Service));
    }

    private RadioBench Serving() => RadioBench.Serving(Properties.Write | Properties.Notify, characteristic =>
    {
        GattSession session = BluetoothLEServer.Instance.Session;
        session.SessionStatusChanged += (_, args) => Note(args.Status.ToString());
        session.MaxPduSizeChanged += (_, _) => Note($"MTU {session.MaxMtuSize}");
        characteristic.SubscribedClientsChanged += (sender, _) => Note($"clients {sender.SubscribedClients.Length}");
        characteristic.WriteRequested += (_, args) =>
        {
            Note("write");
            args.GetRequest().Respond();
        };
    });

    private void Note(string what)
    {
        _events.Add(what);
        _times.Add(VirtualBoard.VirtualBoard.Current.Scheduler.NowMicroseconds);
    }
}
