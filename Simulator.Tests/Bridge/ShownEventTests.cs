using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>What the device's own firmware shows, seen and felt over the bridge.</summary>
[TestClass]
public sealed class ShownEventTests
{
    private const string Watch = "\"do\":\"watch\"";

    [TestMethod]
    public async Task A_client_that_watches_sees_what_the_light_and_the_motor_do_for_a_finger_and_no_other_does()
    {
        var finger = new VisitorHand();
        using var device = new DeviceOnBench(finger, seed: 9);
        device.PowerOn();
        device.Scheduler.RunUntil(6_000_000); // started, and its zero taken
        using var live = new LiveBoard(device.Board, new TableTop(device, finger, "S9", passkey: 1));
        live.Start();
        await using BridgeServer server = await BridgeServer.StartAsync(live);
        await using BridgeClient client = await BridgeClient.WelcomedAsync(server.SocketAddress);

        await client.DoAsync("\"do\":\"press\",\"milliNewtons\":15000");
        await client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":1");
        Assert.HasCount(0, client.Events, "nobody watches yet");
        await client.DoAsync(Watch);
        await UntilShownAsync(client, "blue: press more", (red, green, blue, _) => red == 0 && green == 0 && blue > 0.1);
        await UntilShownAsync(client, "dark between two flashes", (red, green, blue, _) => red + green + blue == 0);
        await client.DoAsync("\"do\":\"press\",\"milliNewtons\":40000");
        await UntilShownAsync(client, "green: stay", (red, green, blue, _) => red == 0 && green > 0.1 && blue == 0);
        await UntilShownAsync(client, "the motor", (_, _, _, motor) => motor > 0.1);
        await client.DoAsync("\"do\":\"press\",\"milliNewtons\":60000");
        await UntilShownAsync(client, "orange: ease off", (red, green, blue, _) => red > green && green > 0 && blue == 0);
    }

    [TestMethod]
    public async Task Watching_tells_what_is_shown_now_and_then_only_changes()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(new BridgeDevice().Main);
        await using BridgeClient client = await bench.ClientAsync();
        await client.DoAsync(Watch);
        JsonElement dark = await client.EventAsync("shown");
        Assert.AreEqual("[0,0,0]", dark.GetProperty("light").GetRawText());
        Assert.AreEqual(0, dark.GetProperty("motor").GetDouble());
        await client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":300");
        Assert.HasCount(0, client.Events, "nothing has changed");
        await client.DoAsync(Watch);
        await client.EventAsync("shown");
        await client.DoAsync("\"do\":\"button\",\"which\":\"patient\",\"forMs\":100");
        Assert.HasCount(0, client.Events, "one event each time");
    }

    private static async Task UntilShownAsync(BridgeClient client, string what, Func<double, double, double, double, bool> isIt)
    {
        List<string> seen = [];
        while (true)
        {
            Assert.IsLessThan(100, seen.Count, $"{what}: {string.Join("\n", seen)}");
            JsonElement shown = await client.EventAsync("shown");
            seen.Add(shown.GetRawText());
            JsonElement light = shown.GetProperty("light");
            Assert.AreEqual(3, light.GetArrayLength());
            if (isIt(light[0].GetDouble(), light[1].GetDouble(), light[2].GetDouble(), shown.GetProperty("motor").GetDouble()))
            {
                return;
            }
        }
    }
}
