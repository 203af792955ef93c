using System.Text.Json;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>The device's own firmware in real time, with a client of the bridge as its phone.</summary>
[TestClass]
public sealed class FirmwareOverBridgeTests
{
    [TestMethod]
    public async Task A_client_finds_the_device_hears_its_force_and_asks_its_control_point()
    {
        using var device = new DeviceOnBench(new MachineHand(), seed: 3);
        device.PowerOn();
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board);
        await using BridgeClient client = await bench.ClientAsync();
        JsonElement found = (await client.DoAsync("\"do\":\"scan\",\"forMs\":10000")).GetProperty("devices").EnumerateArray().Single();
        Assert.AreEqual("PressDev", found.GetProperty("name").GetString());
        Assert.AreEqual(DeviceUuids.Service.ToString(), found.GetProperty("services")[0].GetString());
        await client.DoAsync("\"do\":\"connect\"");
        await client.DoAsync("\"do\":\"exchangeMtu\",\"mtu\":185");
        await client.DoAsync($"\"do\":\"subscribe\",\"characteristic\":\"{DeviceUuids.LiveForce}\"");
        long last = 0;
        var stream = new LiveStream();
        for (int i = 0; i < 20; i++)
        {
            JsonElement live = await client.EventAsync("notified");
            Assert.IsTrue(stream.Take(Convert.FromHexString(live.GetProperty("value").GetString()!)), live.GetRawText());
            Assert.IsGreaterThanOrEqualTo(last, live.GetProperty("us").GetInt64());
            last = live.GetProperty("us").GetInt64();
        }

        Assert.IsGreaterThan(20, stream.Samples);
        Assert.AreEqual(0, stream.Lost);
        await client.DoAsync($"\"do\":\"unsubscribe\",\"characteristic\":\"{DeviceUuids.LiveForce}\"");
        await client.DoAsync($"\"do\":\"subscribe\",\"characteristic\":\"{DeviceUuids.ControlPoint}\"");
        await client.DoAsync(
            $"\"do\":\"write\",\"characteristic\":\"{DeviceUuids.ControlPoint}\",\"value\":\"{ControlPoint.ReadSelfTest:x2}\",\"response\":true");
        string answer;
        do
        {
            answer = (await client.EventAsync("notified")).GetProperty("value").GetString()!;
        }
        while (!answer.StartsWith("8008", StringComparison.Ordinal));
        Assert.AreEqual("800800", answer[..6], "an answer, to this request, done");
    }
}
