using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>What a client asks of the people and things around the device.</summary>
[TestClass]
public sealed class BridgeTableTests
{
    private const string Hold = "\"do\":\"hold\",\"which\":\"device\"";
    private const string LetGo = "\"do\":\"letGo\",\"which\":\"device\"";
    private const string Unplug = "\"do\":\"plug\",\"in\":false";
    private const int Passkey = 4_711;

    private readonly VisitorHand _finger = new();
    private DeviceOnBench _device = null!;
    private BridgeBench _bench = null!;
    private BridgeClient _client = null!;

    [TestInitialize]
    public async Task StartAsync()
    {
        _device = new DeviceOnBench(_finger, seed: 8);
        _bench = await BridgeBench.StartAsync(_device, new TableTop(_device, _finger, "T8", Passkey), new BridgeDevice().Main);
        _client = await _bench.ClientAsync();
    }

    [TestCleanup]
    public async Task EndAsync()
    {
        await _client.DisposeAsync();
        await _bench.DisposeAsync();
        _device.Dispose();
    }

    [TestMethod]
    public async Task The_finger_goes_to_the_force_and_leaves_with_the_client()
    {
        await _client.DoAsync(Press(40_000));
        await _client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":600");
        Assert.AreEqual(40, await ForceAsync(), 0.1);
        await _client.DoAsync(Press(VisitorHand.MostMilliNewtons));
        await _client.DoAsync(Press(10_000));
        await _client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":600");
        Assert.AreEqual(10, await ForceAsync(), 0.1, "the newest counts");
        await _client.DisposeAsync();
        await UntilAsync(async () => await ForceAsync() == 0, "the finger stays on the tip");
    }

    [TestMethod]
    public async Task The_label_says_what_was_printed()
    {
        JsonElement label = await _client.DoAsync("\"do\":\"label\"");
        Assert.AreEqual("PressDev", label.GetProperty("name").GetString());
        Assert.AreEqual(Passkey, label.GetProperty("passkey").GetInt32());
        Assert.AreEqual("T8", label.GetProperty("serial").GetString());
    }

    [TestMethod]
    public async Task A_button_is_held_until_it_is_let_go()
    {
        int pin = _bench.Device.Settings.Wiring.ButtonPin;
        await _client.FailAsync(LetGo, "notHeld");
        await _client.DoAsync(Hold);
        await _client.FailAsync(Hold, "busy");
        await _client.FailAsync("\"do\":\"button\",\"which\":\"device\",\"forMs\":5", "busy");
        await _client.FailAsync("\"do\":\"letGo\",\"which\":\"patient\"", "notHeld");
        await Task.Delay(100);
        Assert.IsFalse(await LevelAsync(pin), "closed to ground while it is held");
        await _client.DoAsync(LetGo);
        Assert.IsTrue(await LevelAsync(pin));
        await _client.DoAsync(Hold);
        await _client.DisposeAsync();
        await UntilAsync(() => LevelAsync(pin), "it stays held when its client has gone");
    }

    [TestMethod]
    public async Task A_button_that_is_held_for_a_time_is_not_let_go_by_hand()
    {
        await _client.SendAsync("{\"id\":901,\"do\":\"button\",\"which\":\"device\",\"forMs\":300}");
        await _client.FailAsync(LetGo, "notHeld");
        Assert.IsTrue((await _client.AnswerAsync(901)).GetProperty("ok").GetBoolean());
        await _client.FailAsync(LetGo, "notHeld");
    }

    [TestMethod]
    public async Task The_power_is_away_for_its_time_and_takes_the_link_with_it()
    {
        await _client.DoAsync("\"do\":\"scan\",\"forMs\":5000");
        await _client.DoAsync("\"do\":\"connect\"");
        await _client.SendAsync("{\"id\":901,\"do\":\"power\",\"offMs\":300}");
        JsonElement refused = await _client.FailAsync("\"do\":\"power\",\"offMs\":1", "busy");
        await _client.EventAsync("disconnected");
        JsonElement back = await _client.AnswerAsync(901);
        Assert.IsTrue(back.GetProperty("ok").GetBoolean());
        long offUs = back.GetProperty("us").GetInt64() - refused.GetProperty("us").GetInt64();
        Assert.IsTrue(offUs is > 50_000 and <= 300_000, $"{offUs} µs");
        Assert.IsTrue(await _bench.Live.AskAsync(() => _device.Board.IsPowered));
        await _client.DoAsync("\"do\":\"scan\",\"forMs\":5000");
        await _client.DoAsync("\"do\":\"connect\"");
    }

    [TestMethod]
    public async Task The_patients_handle_is_unplugged_and_plugged_in_again_and_stays_in_when_the_client_goes()
    {
        Assert.IsTrue(await IsPluggedInAsync(), "at the beginning");
        await _client.DoAsync(Unplug);
        Assert.IsFalse(await IsPluggedInAsync());
        await _client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":5");
        await _client.DoAsync("\"do\":\"plug\",\"in\":true");
        Assert.IsTrue(await IsPluggedInAsync());
        await _client.DoAsync(Unplug);
        await _client.DisposeAsync();
        await UntilAsync(IsPluggedInAsync, "it stays unplugged when its client has gone");
    }

    [TestMethod]
    public async Task A_bare_board_has_neither_finger_nor_label()
    {
        await using BridgeBench bare = await BridgeBench.StartAsync(new BridgeDevice().Main);
        await using BridgeClient client = await bare.ClientAsync();
        foreach (string request in new[] { Press(1), "\"do\":\"label\"", "\"do\":\"power\",\"offMs\":1" })
        {
            await client.FailAsync(request, "bareBoard");
        }

        await client.DoAsync(Hold);
        await client.DoAsync(LetGo);
        await client.DoAsync(Unplug);
        await client.DoAsync("\"do\":\"watch\"");
    }

    private static string Press(int milliNewtons) => $"\"do\":\"press\",\"milliNewtons\":{milliNewtons}";

    private Task<double> ForceAsync() => _bench.Live.AskAsync(() => _finger.ForceNewtons);

    private Task<bool> IsPluggedInAsync() => _bench.Live.AskAsync(() => _bench.Device.Handle.IsPluggedIn);

    private Task<bool> LevelAsync(int pin) => _bench.Live.AskAsync(() => _bench.Device.Gpio.LevelAt(pin));

    private static async Task UntilAsync(Func<Task<bool>> condition, string otherwise)
    {
        var limit = System.Diagnostics.Stopwatch.StartNew();
        while (!await condition())
        {
            Assert.IsLessThan(20, limit.Elapsed.TotalSeconds, otherwise);
            await Task.Delay(10);
        }
    }
}
