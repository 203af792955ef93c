using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class AttRequestTests
{
    [TestMethod]
    public void A_read_brings_the_handlers_value_and_a_write_brings_it_the_bytes()
    {
        byte[] written = [];
        using RadioBench bench = RadioBench.Serving(Properties.Read | Properties.Write, characteristic =>
        {
            characteristic.ReadRequested += (_, args) => args.GetRequest().RespondWithValue(RadioBench.Bytes(1, 2, 3));
            characteristic.WriteRequested += (_, args) => written = Accept(args);
        });
        bench.Radio.Connect();
        AttResult read = bench.Read(RadioBench.First);
        Assert.IsTrue(read.Succeeded, $"error 0x{read.Error:X2}");
        CollectionAssert.AreEqual(new byte[] { 1, 2, 3 }, read.Value);
        Assert.IsTrue(bench.Write(RadioBench.First, 4, 5).Succeeded);
        CollectionAssert.AreEqual(new byte[] { 4, 5 }, written);
    }

    [TestMethod]
    public void An_error_of_the_handler_reaches_the_central()
    {
        using RadioBench bench = RadioBench.Serving(Properties.Read | Properties.Write, characteristic =>
        {
            characteristic.ReadRequested += (_, args) => args.GetRequest().RespondWithProtocolError(0x80);
            characteristic.WriteRequested += (_, args) => args.GetRequest().RespondWithProtocolError(
                GattProtocolError.InvalidAttributeValueLength);
        });
        bench.Radio.Connect();
        AttResult read = bench.Read(RadioBench.First);
        Assert.AreEqual(0x80, read.Error);
        Assert.HasCount(0, read.Value);
        Assert.AreEqual(AttError.InvalidAttributeValueLength, bench.Write(RadioBench.First, 1).Error);
    }

    [TestMethod]
    public void The_stack_refuses_by_itself_what_the_table_does_not_allow()
    {
        using var bench = new RadioBench(() =>
        {
            GattServiceProvider provider = RadioBench.CreateService();
            RadioBench.Create(provider, RadioBench.First, Properties.None);
            RadioBench.Create(provider, RadioBench.Second, Properties.Read | Properties.Write);
            provider.StartAdvertising();
        });
        bench.Radio.Connect();
        Assert.AreEqual(AttError.ReadNotPermitted, bench.Read(RadioBench.First).Error);
        Assert.AreEqual(AttError.WriteNotPermitted, bench.Write(RadioBench.First, 1).Error);
        Assert.AreEqual(AttError.AttributeNotFound, bench.Subscribe(RadioBench.First).Error);
        Assert.AreEqual(AttError.AttributeNotFound, bench.Read(Guid.Empty).Error);
        Assert.AreEqual(AttError.InvalidAttributeValueLength, bench.Write(RadioBench.Second, new byte[513]).Error);
        Assert.AreEqual(AttError.UnlikelyError, bench.Write(RadioBench.Second, new byte[512]).Error, "no handler");
        Assert.AreEqual(AttError.UnlikelyError, bench.Read(RadioBench.Second).Error, "no handler");
    }

    [TestMethod]
    [DataRow(GattProtectionLevel.AuthenticationRequired)]
    [DataRow(GattProtectionLevel.EncryptionRequired)]
    [DataRow(GattProtectionLevel.EncryptionAndAuthenticationRequired)]
    public void A_protected_attribute_is_refused_over_a_plain_link_but_its_notifications_can_be_switched_on(GattProtectionLevel level)
    {
        using var bench = new RadioBench(() =>
        {
            GattServiceProvider provider = RadioBench.CreateService();
            provider.Service.CreateCharacteristic(RadioBench.First, new GattLocalCharacteristicParameters
            {
                CharacteristicProperties = Properties.Read | Properties.Write | Properties.Notify,
                ReadProtectionLevel = level,
                WriteProtectionLevel = level,
            });
            provider.StartAdvertising();
        });
        bench.Radio.Connect();
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Read(RadioBench.First).Error);
        Assert.AreEqual(AttError.InsufficientAuthentication, bench.Write(RadioBench.First, 1).Error);
        Assert.IsTrue(bench.Subscribe(RadioBench.First).Succeeded);
        bench.Radio.PlantBond();
        Assert.AreEqual(AttError.InsufficientEncryption, bench.Read(RadioBench.First).Error, "the central has a key: it is to encrypt");
        Assert.AreEqual(AttError.InsufficientEncryption, bench.Write(RadioBench.First, 1).Error);
    }

    [TestMethod]
    public void A_static_value_is_answered_without_a_handler_in_its_length_in_use()
    {
        using var bench = new RadioBench(() =>
        {
            GattServiceProvider provider = RadioBench.CreateService();
            var writer = new nanoFramework.Device.Bluetooth.DataWriter();
            writer.WriteUInt16(0x0201);
            provider.Service.CreateCharacteristic(RadioBench.First, new GattLocalCharacteristicParameters
            {
                CharacteristicProperties = Properties.Read,
                StaticValue = writer.DetachBuffer(),
            });
            provider.StartAdvertising();
        });
        bench.Radio.Connect();
        CollectionAssert.AreEqual(new byte[] { 1, 2 }, bench.Read(RadioBench.First).Value);
    }

    [TestMethod]
    [DataRow(23, 21, 1)]
    [DataRow(23, 22, 2)]
    [DataRow(23, 43, 2)]
    [DataRow(23, 44, 3)]
    [DataRow(100, 64, 1)]
    public void A_long_value_is_read_in_as_many_requests_as_the_mtu_takes(int mtu, int length, int requests)
    {
        byte[] value = [.. Enumerable.Range(0, length).Select(i => (byte)i)];
        int handled = 0;
        using RadioBench bench = RadioBench.Serving(Properties.Read, characteristic => characteristic.ReadRequested += (_, args) =>
        {
            handled++;
            args.GetRequest().RespondWithValue(RadioBench.Bytes(value));
        });
        bench.Radio.Connect();
        bench.ExchangeMtu(mtu);
        CollectionAssert.AreEqual(value, bench.Read(RadioBench.First).Value);
        Assert.AreEqual(requests, handled);
    }

    [TestMethod]
    public void An_event_waits_for_the_next_tick_and_requests_travel_at_connection_events()
    {
        long handledAt = 0;
        using RadioBench bench = RadioBench.Serving(Properties.Write, characteristic => characteristic.WriteRequested += (_, args) =>
        {
            handledAt = VirtualBoard.VirtualBoard.Current.Scheduler.NowMicroseconds;
            Accept(args);
        });
        bench.Radio.ConnectionIntervalMicroseconds = 37_000;
        long connectedAt = bench.NowMicroseconds;
        bench.Radio.Connect();
        AttResult result = bench.Write(RadioBench.First, 1);
        long arrived = connectedAt + 37_000;
        Assert.AreEqual(BoardScheduler.TickAtOrAfter(arrived), handledAt, "the first tick after the connection event");
        Assert.AreEqual(connectedAt + (2 * 37_000), result.AtMicroseconds, "the next connection event");
    }

    [TestMethod]
    public void Requests_queue_behind_the_one_that_waits()
    {
        List<byte> order = [];
        using RadioBench bench = RadioBench.Serving(Properties.Write, characteristic => characteristic.WriteRequested += (_, args) =>
        {
            VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(90);
            order.Add(Accept(args)[0]);
        });
        bench.Radio.Connect();
        List<(byte Value, AttResult Result)> results = [];
        for (byte i = 0; i < 5; i++)
        {
            byte value = i;
            bench.Radio.Write(RadioBench.First, [value], result => results.Add((value, result)));
        }

        bench.Run(2000);
        CollectionAssert.AreEqual(new byte[] { 0, 1, 2, 3, 4 }, order);
        CollectionAssert.AreEqual(order, results.Select(entry => entry.Value).ToList());
        Assert.IsTrue(results.TrueForAll(entry => entry.Result.Succeeded));
        Assert.IsTrue(
            results.Zip(results.Skip(1)).All(pair => pair.Second.Result.AtMicroseconds - pair.First.Result.AtMicroseconds >= 90_000),
            "Each request waits until the one before is answered.");
    }

    [TestMethod]
    public void A_write_command_needs_its_property_and_is_answered_by_the_firmware_too()
    {
        byte[] written = [];
        using RadioBench bench = RadioBench.Serving(
            Properties.WriteWithoutResponse, characteristic => characteristic.WriteRequested += (_, args) => written = Accept(args));
        bench.Radio.Connect();
        Assert.AreEqual(AttError.WriteNotPermitted, bench.Write(RadioBench.First, 1).Error);
        bench.Radio.WriteWithoutResponse(RadioBench.First, new byte[20]);
        Assert.ThrowsExactly<ArgumentException>(() => bench.Radio.WriteWithoutResponse(RadioBench.First, new byte[21]));
        bench.Run(100);
        Assert.HasCount(20, written);
    }

    [TestMethod]
    public void Losing_the_link_ends_every_request_and_the_waiting_firmware_is_not_to_blame()
    {
        using RadioBench bench = RadioBench.Serving(Properties.Write, characteristic => characteristic.WriteRequested += (_, args) =>
        {
            VirtualBoard.VirtualBoard.Current.Scheduler.Sleep(50);
            Accept(args);
        });
        bench.Radio.Connect();
        List<AttResult> results = [];
        bench.Radio.Write(RadioBench.First, [1], results.Add);
        bench.Radio.Write(RadioBench.First, [2], results.Add);
        bench.Run(45);
        bench.Radio.Disconnect();
        Assert.IsFalse(bench.Radio.IsAdvertising, "The stack waits for the firmware and cannot advertise yet.");
        bench.Run(200);
        Assert.HasCount(2, results);
        Assert.IsTrue(results.TrueForAll(result => result.LinkLost && !result.Succeeded));
        Assert.IsTrue(bench.Radio.IsAdvertising);
        Assert.HasCount(0, bench.Board.Traps);
        Assert.IsTrue(bench.Read(RadioBench.First).LinkLost, "without a connection there is nobody to ask");
    }

    private static byte[] Accept(GattWriteRequestedEventArgs args)
    {
        GattWriteRequest request = args.GetRequest();
        byte[] bytes = new byte[request.Value.Length];
        nanoFramework.Device.Bluetooth.DataReader.FromBuffer(request.Value).ReadBytes(bytes);
        request.Respond();
        return bytes;
    }
}
