using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.Advertisement;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace PressureDevice.Simulator.Tests.Radio;

[TestClass]
public sealed class AdvertisingTests
{
    [TestMethod]
    [DataRow(8, 3 + 10 + 18, 0)]
    [DataRow(9, 3 + 11, 18)]
    [DataRow(26, 3 + 28, 18)]
    [DataRow(27, 3 + 18, 29)]
    public void A_name_over_eight_bytes_pushes_a_section_into_the_scan_response(int nameBytes, int packetBytes, int responseBytes)
    {
        string name = new('n', nameBytes);
        using RadioBench bench = Advertising(name);
        Assert.AreEqual(packetBytes, bench.Radio.Advertisement.Packet.Count);
        Assert.AreEqual(responseBytes, bench.Radio.Advertisement.ScanResponse.Count);
        Assert.AreEqual(name, bench.Radio.AdvertisedName);
        CollectionAssert.AreEqual(new[] { RadioBench.Service }, bench.Radio.AdvertisedServices.ToArray());
    }

    [TestMethod]
    [DataRow(29, GattServiceProviderAdvertisementStatus.Started)]
    [DataRow(30, GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData)]
    public void A_name_that_fits_neither_packet_is_left_out_and_the_status_says_so(
        int nameBytes, GattServiceProviderAdvertisementStatus expected)
    {
        GattServiceProvider? provider = null;
        string name = new('n', nameBytes);
        using var bench = new RadioBench(() =>
        {
            BluetoothLEServer.Instance.DeviceName = name;
            provider = RadioBench.CreateService();
            provider.StartAdvertising();
        });
        bool fits = expected == GattServiceProviderAdvertisementStatus.Started;
        Assert.AreEqual(expected, provider!.AdvertisementStatus);
        Assert.AreEqual(fits ? name : string.Empty, bench.Radio.AdvertisedName);
        Assert.AreEqual(fits, bench.Radio.Advertisement.IsComplete);
    }

    [TestMethod]
    public void A_16_bit_service_is_advertised_in_its_short_form()
    {
        using var bench = new RadioBench(() =>
        {
            BluetoothLEServer.Instance.DeviceName = "B";
            GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider.StartAdvertising();
        });
        CollectionAssert.AreEqual(new[] { GattServiceUuids.Battery }, bench.Radio.AdvertisedServices.ToArray());
        CollectionAssert.AreEqual(new byte[] { 2, 1, 6, 2, 9, (byte)'B', 3, 3, 0x0F, 0x18 }, bench.Radio.Advertisement.Packet.ToArray());
    }

    [TestMethod]
    public void Advertising_ends_at_the_connection_and_comes_back_after_it()
    {
        using RadioBench bench = Advertising("Pressure");
        Assert.IsTrue(bench.Radio.IsAdvertising);
        bench.Radio.Connect();
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.AreEqual(string.Empty, bench.Radio.AdvertisedName);
        bench.Run(1000);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.ThrowsExactly<InvalidOperationException>(bench.Radio.Connect);
        bench.Radio.Disconnect();
        Assert.IsTrue(bench.Radio.IsAdvertising);
        bench.Radio.Connect();
        Assert.IsTrue(bench.Radio.IsConnected);
    }

    [TestMethod]
    public void Nothing_can_connect_to_a_device_that_is_not_connectable()
    {
        using var bench = new RadioBench(() => RadioBench.CreateService().StartAdvertising(
            new GattServiceProviderAdvertisingParameters { IsConnectable = false }));
        Assert.IsTrue(bench.Radio.IsAdvertising);
        Assert.ThrowsExactly<InvalidOperationException>(bench.Radio.Connect);
    }

    [TestMethod]
    public void The_first_service_brings_a_device_information_service()
    {
        using RadioBench bench = Advertising("Pressure");
        CollectionAssert.AreEqual(
            new[] { RadioBench.Service, GattServiceUuids.DeviceInformation },
            bench.Radio.Services.Select(service => service.Uuid).ToArray());
        bench.Radio.Connect();
        byte[] maker = bench.Read(GattCharacteristicUuids.ManufacturerNameString).Value;
        Assert.AreEqual("nanoFramework", System.Text.Encoding.UTF8.GetString(maker));
    }

    [TestMethod]
    public void Power_off_takes_the_device_off_the_air_and_a_new_boot_starts_afresh()
    {
        using RadioBench bench = Advertising("Pressure");
        bench.Radio.Connect();
        bool told = false;
        bench.Radio.Disconnected += () => told = true;
        bench.Board.PowerOff();
        bench.Run(1);
        Assert.IsTrue(told, "The central must notice that the link is gone.");
        Assert.IsFalse(bench.Radio.IsConnected);
        Assert.IsFalse(bench.Radio.IsAdvertising);
        Assert.HasCount(0, bench.Radio.Services);
        bench.Board.PowerOn(() => RadioBench.CreateService().StartAdvertising());
        bench.Run(50);
        Assert.AreEqual("nanoFramework", bench.Radio.AdvertisedName, "The name is in RAM, so it starts afresh.");
    }

    [TestMethod]
    public void Service_and_manufacturer_data_of_exact_size_are_sent()
    {
        using var bench = new RadioBench(() =>
        {
            BluetoothLEServer.Instance.DeviceName = "P";
            var parameters = new GattServiceProviderAdvertisingParameters { ServiceData = RadioBench.Bytes(7, 8) };
            parameters.Advertisement.ManufacturerData.Add(new BluetoothLEManufacturerData(0xFFFF, RadioBench.Bytes(9)));
            RadioBench.CreateService().StartAdvertising(parameters);
        });
        CollectionAssert.AreEqual(new byte[] { 7, 8 }, bench.Radio.Advertisement.ScanResponse.Skip(18).ToArray());
        CollectionAssert.AreEqual(new byte[] { 4, 0xFF, 0xFF, 0xFF, 9 }, bench.Radio.Advertisement.Packet.Skip(24).ToArray());
    }

    private static RadioBench Advertising(string name) => new(() =>
    {
        BluetoothLEServer.Instance.DeviceName = name;
        RadioBench.CreateService().StartAdvertising();
    });
}
