using System.Text.Json;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>The device's own firmware in real time, with a client of the bridge as its phone.</summary>
[TestClass]
public sealed class FirmwareOverBridgeTests
{
    private const string PasskeyLine = "passkey ";
    private static readonly string s_askSelfTest =
        $"\"do\":\"write\",\"characteristic\":\"{DeviceUuids.ControlPoint}\",\"value\":\"{ControlPoint.ReadSelfTest:x2}\",\"response\":true";

    [TestMethod]
    public async Task A_client_finds_the_device_pairs_hears_its_force_and_asks_its_control_point()
    {
        using var device = new DeviceOnBench(new MachineHand(), seed: 3);
        string? label = null;
        device.Board.ConsoleWritten += line => label = line.StartsWith(PasskeyLine, StringComparison.Ordinal) ? line[PasskeyLine.Length..].Trim() : label;
        device.PowerOn();
        Assert.IsTrue(device.Scheduler.RunUntil(() => label is not null, 10_000_000), "the passkey is told over USB at the first start");
        device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + 3_000_000); // its zero
        await using BridgeBench bench = await BridgeBench.StartAsync(device.Board);
        await using BridgeClient client = await bench.ClientAsync();
        JsonElement found = (await client.DoAsync("\"do\":\"scan\",\"forMs\":10000")).GetProperty("devices").EnumerateArray().Single();
        Assert.AreEqual("PressDev", found.GetProperty("name").GetString());
        Assert.AreEqual(DeviceUuids.Service.ToString(), found.GetProperty("services")[0].GetString());
        await client.DoAsync("\"do\":\"connect\"");
        await client.DoAsync("\"do\":\"exchangeMtu\",\"mtu\":185");
        await BeAStrangerAsync(client);

        await client.DoAsync($"\"do\":\"button\",\"which\":\"device\",\"forMs\":{DeviceButton.PairingWindowSeconds * 1e3}");
        Assert.HasCount(0, client.Events, "a stranger hears nothing");
        await Task.Delay(200); // the device sees with its next conversion that the button was let go
        JsonElement paired = await client.DoAsync($"\"do\":\"pair\",\"passkey\":{int.Parse(label!)}");
        Assert.IsTrue(paired.GetProperty("authenticated").GetBoolean());
        await HearForceAsync(client);

        await client.DoAsync(s_askSelfTest);
        string answer;
        do
        {
            answer = (await client.EventAsync("notified")).GetProperty("value").GetString()!;
        }
        while (!answer.StartsWith("8008", StringComparison.Ordinal));
        Assert.AreEqual("800800", answer[..6], "an answer, to this request, done");
    }

    /// <summary>Reads the battery and the table, switches notifications on, and is refused all else.</summary>
    private static async Task BeAStrangerAsync(BridgeClient client)
    {
        await client.DoAsync($"\"do\":\"read\",\"characteristic\":\"{DeviceUuids.BatteryLevel}\"");
        await client.DoAsync($"\"do\":\"subscribe\",\"characteristic\":\"{DeviceUuids.LiveForce}\"");
        await client.DoAsync($"\"do\":\"subscribe\",\"characteristic\":\"{DeviceUuids.ControlPoint}\"");
        JsonElement services = (await client.DoAsync("\"do\":\"discover\"")).GetProperty("services");
        int refused = 0;
        foreach (JsonElement characteristic in services.EnumerateArray().SelectMany(service => service.GetProperty("characteristics").EnumerateArray()))
        {
            string uuid = characteristic.GetProperty("uuid").GetString()!;
            string[] properties = [.. characteristic.GetProperty("properties").EnumerateArray().Select(property => property.GetString()!)];
            foreach (string request in properties)
            {
                string? ask = request switch
                {
                    "read" when uuid != DeviceUuids.BatteryLevel.ToString() => $"\"do\":\"read\",\"characteristic\":\"{uuid}\"",
                    "write" => $"\"do\":\"write\",\"characteristic\":\"{uuid}\",\"value\":\"01\",\"response\":true",
                    _ => null,
                };
                if (ask is not null)
                {
                    Assert.AreEqual(5, (await client.FailAsync(ask, "att")).GetProperty("code").GetInt32(), ask);
                    refused++;
                }
            }
        }

        Assert.IsGreaterThan(5, refused);
    }

    private static async Task HearForceAsync(BridgeClient client)
    {
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
    }
}
