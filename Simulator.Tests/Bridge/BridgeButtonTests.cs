using System.Text.Json;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>What a person at the device does, over the bridge.</summary>
[TestClass]
public sealed class BridgeButtonTests
{
    private readonly BridgeDevice _device = new();

    [TestMethod]
    public async Task A_button_is_held_for_its_time_by_one_finger_at_once()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        BoardWiring wiring = bench.Device.Settings.Wiring;
        await client.SendAsync("{\"id\":901,\"do\":\"button\",\"which\":\"device\",\"forMs\":300}");
        JsonElement second = await client.FailAsync("\"do\":\"button\",\"which\":\"device\",\"forMs\":10", "busy");
        JsonElement other = await client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":10");
        long heldUs = other.GetProperty("us").GetInt64() - second.GetProperty("us").GetInt64();
        Assert.IsTrue(heldUs is >= 10_000 and < 250_000, $"{heldUs} µs");
        (bool device, bool patient) = await bench.Live.AskAsync(
            () => (bench.Device.Gpio.LevelAt(wiring.ButtonPin), bench.Device.Handle.IsPressed));
        Assert.IsFalse(device, "closed to ground while it is held");
        Assert.IsFalse(patient);
        Assert.IsTrue((await client.AnswerAsync(901)).GetProperty("ok").GetBoolean());
        Assert.IsTrue(await bench.Live.AskAsync(() => bench.Device.Gpio.LevelAt(wiring.ButtonPin)));
        await client.DoAsync("\"do\":\"button\",\"which\":\"device\",\"forMs\":10");
    }

    [TestMethod]
    public async Task A_button_is_let_go_when_the_client_has_left_meanwhile()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        int pin = bench.Device.Settings.Wiring.ButtonPin;
        await client.SendAsync("{\"id\":901,\"do\":\"button\",\"which\":\"device\",\"forMs\":200}");
        await client.DoAsync("\"do\":\"connect\"");
        await client.DisposeAsync();
        Assert.IsFalse(await bench.Live.AskAsync(() => bench.Device.Gpio.LevelAt(pin)));
        await Task.Delay(400);
        Assert.IsTrue(await bench.Live.AskAsync(() => bench.Device.Gpio.LevelAt(pin)));
    }
}
