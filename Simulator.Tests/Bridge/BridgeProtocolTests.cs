using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>Each request of the bridge, done and refused.</summary>
[TestClass]
public sealed class BridgeProtocolTests
{
    private const string ReadOpen = $"\"do\":\"read\",\"characteristic\":\"{BridgeDevice.Open}\"";
    private const string ReadLocked = $"\"do\":\"read\",\"characteristic\":\"{BridgeDevice.Locked}\"";
    private const string Subscribe = $"\"do\":\"subscribe\",\"characteristic\":\"{BridgeDevice.Open}\"";
    private const string Unsubscribe = $"\"do\":\"unsubscribe\",\"characteristic\":\"{BridgeDevice.Open}\"";
    private const string Connect = "\"do\":\"connect\"";
    private readonly BridgeDevice _device = new();
    private BridgeBench _bench = null!;
    private BridgeClient _client = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        _bench = await BridgeBench.StartAsync(_device.Main);
        _client = await _bench.ClientAsync();
    }

    [TestCleanup]
    public async Task EndAsync()
    {
        await _client.DisposeAsync();
        await _bench.DisposeAsync();
    }

    [TestMethod]
    public async Task A_scan_tells_name_and_services_of_what_is_on_the_air()
    {
        JsonElement device = (await _client.DoAsync("\"do\":\"scan\",\"forMs\":1000")).GetProperty("devices").EnumerateArray().Single();
        Assert.AreEqual("Bridge", device.GetProperty("name").GetString());
        Assert.AreEqual(BridgeDevice.Service, device.GetProperty("services").EnumerateArray().Single().GetString());

        await _client.DoAsync(Connect);
        JsonElement nothing = (await _client.DoAsync("\"do\":\"scan\",\"forMs\":50")).GetProperty("devices");
        Assert.AreEqual(0, nothing.GetArrayLength(), "A connected device does not advertise.");
    }

    [TestMethod]
    public async Task A_client_connects_once()
    {
        await _client.FailAsync(ReadOpen, "notConnected");
        JsonElement answer = await _client.DoAsync(Connect);
        Assert.AreEqual(23, answer.GetProperty("mtu").GetInt32());
        Assert.IsFalse(answer.GetProperty("bonded").GetBoolean());
        await _client.FailAsync(Connect, "alreadyConnected");
        await _client.DoAsync("\"do\":\"disconnect\"");
        await _client.EventAsync("disconnected");
        await _client.FailAsync(ReadOpen, "notConnected");
        await _client.DoAsync(Connect);
    }

    [TestMethod]
    public async Task The_table_tells_services_characteristics_and_properties()
    {
        await _client.DoAsync(Connect);
        JsonElement services = (await _client.DoAsync("\"do\":\"discover\"")).GetProperty("services");
        JsonElement own = services.EnumerateArray().Single(service => service.GetProperty("uuid").GetString() == BridgeDevice.Service);
        JsonElement open = own.GetProperty("characteristics").EnumerateArray().First();
        Assert.AreEqual(BridgeDevice.Open, open.GetProperty("uuid").GetString());
        CollectionAssert.AreEqual(
            new[] { "read", "writeWithoutResponse", "write", "notify" },
            open.GetProperty("properties").EnumerateArray().Select(property => property.GetString()).ToArray());
    }

    [TestMethod]
    public async Task The_packets_grow_once()
    {
        await _client.DoAsync(Connect);
        await _client.FailAsync($"\"do\":\"write\",\"characteristic\":\"{BridgeDevice.Open}\",\"value\":\"{new string('0', 42)}\",\"response\":false", "tooLong");
        Assert.AreEqual(185, (await _client.DoAsync("\"do\":\"exchangeMtu\",\"mtu\":185")).GetProperty("mtu").GetInt32());
        JsonElement second = await _client.FailAsync("\"do\":\"exchangeMtu\",\"mtu\":100", "att");
        Assert.AreEqual(AttError.RequestNotSupported, second.GetProperty("code").GetInt32());
    }

    [TestMethod]
    public async Task Values_are_read_and_written()
    {
        await _client.DoAsync(Connect);
        Assert.AreEqual("010203", (await _client.DoAsync(ReadOpen)).GetProperty("value").GetString());
        await _client.DoAsync(Write("0a0B", response: true));
        await _client.DoAsync(Write("ff", response: false));
        await _client.DoAsync(ReadOpen);
        CollectionAssert.AreEqual(new[] { "0a0b", "ff" }, await _bench.Live.AskAsync(() => _device.Written.ToArray()));
    }

    [TestMethod]
    public async Task An_error_of_the_firmware_comes_with_its_code()
    {
        await _client.DoAsync(Connect);
        await _bench.Live.AskAsync(() => _device.NextError = 0x80);
        JsonElement refused = await _client.FailAsync(Write("01", response: true), "att");
        Assert.AreEqual(0x80, refused.GetProperty("code").GetInt32());
        JsonElement unknown = await _client.FailAsync("\"do\":\"read\",\"characteristic\":\"00000000-0000-0000-0000-000000000001\"", "att");
        Assert.AreEqual(AttError.AttributeNotFound, unknown.GetProperty("code").GetInt32());
    }

    [TestMethod]
    public async Task Notifications_come_while_they_are_wanted()
    {
        await _client.DoAsync(Connect);
        await _client.DoAsync(Write("01", response: true));
        await _client.DoAsync(Subscribe);
        await _client.DoAsync(Write("02", response: true));
        JsonElement notified = await _client.EventAsync("notified");
        Assert.AreEqual("02", notified.GetProperty("value").GetString());
        Assert.AreEqual(BridgeDevice.Open, notified.GetProperty("characteristic").GetString());
        await _client.DoAsync(Unsubscribe);
        await _client.DoAsync(Write("03", response: true));
        await _client.DoAsync(ReadOpen);
        Assert.HasCount(0, _client.Events);
    }

    [TestMethod]
    public async Task A_passkey_opens_what_is_protected_and_the_bond_lasts()
    {
        await _client.DoAsync(Connect);
        await _client.FailAsync("\"do\":\"encrypt\"", "noKey");
        JsonElement locked = await _client.FailAsync(ReadLocked, "att");
        Assert.AreEqual(AttError.InsufficientAuthentication, locked.GetProperty("code").GetInt32());
        await _client.FailAsync("\"do\":\"pair\",\"passkey\":123457", "wrongPasskey");
        JsonElement paired = await _client.DoAsync($"\"do\":\"pair\",\"passkey\":{BridgeDevice.Passkey}");
        Assert.IsTrue(paired.GetProperty("authenticated").GetBoolean());
        Assert.AreEqual("07", (await _client.DoAsync(ReadLocked)).GetProperty("value").GetString());

        await _client.DoAsync("\"do\":\"disconnect\"");
        await _client.EventAsync("disconnected");
        Assert.IsTrue((await _client.DoAsync(Connect)).GetProperty("bonded").GetBoolean());
        await _client.FailAsync(ReadLocked, "att");
        Assert.IsTrue((await _client.DoAsync("\"do\":\"encrypt\"")).GetProperty("authenticated").GetBoolean());
        await _client.DoAsync(ReadLocked);
        await _client.DoAsync("\"do\":\"forgetKey\"");
        await _client.FailAsync("\"do\":\"encrypt\"", "noKey");
    }

    [TestMethod]
    public async Task Another_central_has_no_bond_and_one_without_keys_is_not_authenticated()
    {
        await _client.DoAsync("\"do\":\"connect\",\"central\":\"001020aa0002\"");
        JsonElement paired = await _client.DoAsync("\"do\":\"pair\",\"passkey\":null");
        Assert.IsTrue(paired.GetProperty("encrypted").GetBoolean());
        Assert.IsFalse(paired.GetProperty("authenticated").GetBoolean());
        await _client.DoAsync("\"do\":\"disconnect\"");
        await _client.EventAsync("disconnected");
        Assert.IsFalse((await _client.DoAsync(Connect)).GetProperty("bonded").GetBoolean());
    }

    [TestMethod]
    public async Task A_drop_answers_what_is_under_way_and_is_told_once()
    {
        // No answer can come before the second connection event.
        await _bench.Live.AskAsync(() => _bench.Live.Radio.ConnectionIntervalMicroseconds = 1_000_000);
        await _client.DoAsync(Connect);
        await _client.DoAsync("\"do\":\"drop\",\"afterMs\":500");
        await _client.FailAsync("\"do\":\"drop\",\"afterMs\":600", "busy");
        await _client.FailAsync(ReadOpen, "linkLost");
        await _client.EventAsync("disconnected");
        await _client.DoAsync("\"do\":\"scan\",\"forMs\":5000");
        await _client.DoAsync(Connect);
        Assert.HasCount(0, _client.Events, "one drop, one event");
    }

    [TestMethod]
    public async Task A_power_cut_ends_the_connection()
    {
        await _client.DoAsync(Connect);
        await _bench.Live.AskAsync(() => { _bench.Device.PowerOff(); return 0; });
        await _client.EventAsync("disconnected");
        await _client.FailAsync(Connect, "notAdvertising");
    }

    private static string Write(string value, bool response) =>
        $"\"do\":\"write\",\"characteristic\":\"{BridgeDevice.Open}\",\"value\":\"{value}\",\"response\":{(response ? "true" : "false")}";
}
