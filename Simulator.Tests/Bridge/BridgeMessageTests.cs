using System.Net.WebSockets;
using System.Text.Json;
using PressureDevice.Simulator.Bridge;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>Messages that are no requests: one answer each, and nothing happens.</summary>
[TestClass]
public sealed class BridgeMessageTests
{
    private const string Open = BridgeDevice.Open;
    private static readonly string[] s_malformed =
    [
        "", " ", "hello", "{", "[]", "7", "null", "\"read\"", "{}", "{\"id\":1}", "{\"do\":\"scan\",\"forMs\":0}",
        "{\"id\":-1,\"do\":\"disconnect\"}", "{\"id\":1.5,\"do\":\"disconnect\"}", "{\"id\":\"1\",\"do\":\"disconnect\"}",
        "{\"id\":null,\"do\":\"disconnect\"}", "{\"id\":4294967296,\"do\":\"disconnect\"}", "{\"id\":1,\"id\":1,\"do\":\"disconnect\"}",
        "{\"id\":1,\"do\":\"Disconnect\"}", "{\"id\":1,\"do\":\"\"}", "{\"id\":1,\"do\":5}", "{\"id\":1,\"do\":\"reboot\"}",
        "{\"id\":1,\"do\":\"disconnect\",\"now\":true}", "{\"id\":1,\"do\":\"disconnect\"} {}", "{\"id\":1,\"do\":\"disconnect\",}",
        "{\"id\":1,\"do\":\"scan\"}", "{\"id\":1,\"do\":\"scan\",\"forMs\":-1}", "{\"id\":1,\"do\":\"scan\",\"forMs\":60001}",
        "{\"id\":1,\"do\":\"connect\",\"central\":\"12\"}", "{\"id\":1,\"do\":\"connect\",\"central\":\"00102 AA0002\"}", "{\"id\":1,\"do\":\"connect\",\"central\":1}",
        "{\"id\":1,\"do\":\"exchangeMtu\",\"mtu\":22}", "{\"id\":1,\"do\":\"exchangeMtu\",\"mtu\":518}", "{\"id\":1,\"do\":\"exchangeMtu\"}",
        "{\"id\":1,\"do\":\"pair\"}", "{\"id\":1,\"do\":\"pair\",\"passkey\":1000000}", "{\"id\":1,\"do\":\"pair\",\"passkey\":\"123456\"}",
        "{\"id\":1,\"do\":\"read\"}", "{\"id\":1,\"do\":\"read\",\"characteristic\":\"2a19\"}", "{\"id\":1,\"do\":\"read\",\"characteristic\":null}",
        "{\"id\":1,\"do\":\"write\",\"characteristic\":\"" + Open + "\",\"response\":true}",
        "{\"id\":1,\"do\":\"write\",\"characteristic\":\"" + Open + "\",\"value\":\"0\",\"response\":true}",
        "{\"id\":1,\"do\":\"write\",\"characteristic\":\"" + Open + "\",\"value\":\"0g\",\"response\":true}",
        "{\"id\":1,\"do\":\"write\",\"characteristic\":\"" + Open + "\",\"value\":\"00\"}",
        "{\"id\":1,\"do\":\"write\",\"characteristic\":\"" + Open + "\",\"value\":\"00\",\"response\":1}",
        "{\"id\":1,\"do\":\"button\"}", "{\"id\":1,\"do\":\"button\",\"which\":\"device\"}", "{\"id\":1,\"do\":\"button\",\"forMs\":5}",
        "{\"id\":1,\"do\":\"button\",\"which\":\"Device\",\"forMs\":5}", "{\"id\":1,\"do\":\"button\",\"which\":\"device\",\"forMs\":0}",
        "{\"id\":1,\"do\":\"button\",\"which\":\"device\",\"forMs\":60001}",
        "{\"id\":1,\"do\":\"hold\"}", "{\"id\":1,\"do\":\"hold\",\"which\":\"both\"}", "{\"id\":1,\"do\":\"letGo\",\"which\":null}",
        "{\"id\":1,\"do\":\"letGo\",\"which\":\"device\",\"forMs\":5}",
        "{\"id\":1,\"do\":\"plug\"}", "{\"id\":1,\"do\":\"plug\",\"in\":1}", "{\"id\":1,\"do\":\"plug\",\"in\":true,\"which\":\"patient\"}",
        "{\"id\":1,\"do\":\"press\"}", "{\"id\":1,\"do\":\"press\",\"milliNewtons\":-1}", "{\"id\":1,\"do\":\"press\",\"milliNewtons\":250001}",
        "{\"id\":1,\"do\":\"press\",\"milliNewtons\":1.5}", "{\"id\":1,\"do\":\"press\",\"newtons\":1}",
        "{\"id\":1,\"do\":\"label\",\"which\":\"device\"}", "{\"id\":1,\"do\":\"watch\",\"on\":true}",
        "{\"id\":1,\"do\":\"power\"}", "{\"id\":1,\"do\":\"power\",\"offMs\":0}", "{\"id\":1,\"do\":\"power\",\"offMs\":60001}",
        "{\"id\":1,\"do\":\"drop\"}", "{\"id\":1,\"do\":\"drop\",\"afterMs\":[]}", "{\"id\":1,\"do\":\"\\ud800\"}",
        "{\"id\":1,\"do\":{\"a\":{\"b\":{\"c\":{\"d\":1}}}}}",
    ];

    private readonly BridgeDevice _device = new();

    [TestMethod]
    public async Task A_malformed_message_gets_one_answer_and_changes_nothing()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        await client.DoAsync("\"do\":\"connect\"");
        foreach (string message in s_malformed)
        {
            await client.SendAsync(message);
            await ExpectMalformedAsync(client, message);
        }

        await client.SendAsync([1, 2, 3], WebSocketMessageType.Binary);
        await ExpectMalformedAsync(client, "binary");
        await client.SendAsync(new string(' ', 100_000) + "{\"id\":1,\"do\":\"disconnect\"}");
        await ExpectMalformedAsync(client, "too long");
        await AssertUntouchedAsync(bench, client);
    }

    [TestMethod]
    public async Task A_number_under_way_is_not_used_twice()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        await client.DoAsync("\"do\":\"connect\"");
        await client.SendAsync("{\"id\":77,\"do\":\"scan\",\"forMs\":500}");
        await client.SendAsync("{\"id\":77,\"do\":\"disconnect\"}");
        await ExpectMalformedAsync(client, "number twice");
        Assert.IsTrue((await client.AnswerAsync(77)).GetProperty("ok").GetBoolean());
        await AssertUntouchedAsync(bench, client);
    }

    [TestMethod]
    public async Task At_most_so_many_requests_are_under_way()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        await client.DoAsync("\"do\":\"connect\"");
        for (int id = 0; id <= BridgeServer.RequestsUnderWay; id++)
        {
            await client.SendAsync($"{{\"id\":{100 + id},\"do\":\"scan\",\"forMs\":1000}}");
        }

        JsonElement first = await client.NextAsync();
        Assert.AreEqual(100 + BridgeServer.RequestsUnderWay, first.GetProperty("id").GetInt32(), first.GetRawText());
        Assert.AreEqual("busy", first.GetProperty("error").GetString());
        for (int id = 0; id < BridgeServer.RequestsUnderWay; id++)
        {
            Assert.IsTrue((await client.AnswerAsync(100 + id)).GetProperty("ok").GetBoolean());
        }
    }

    [TestMethod]
    public async Task Two_thousand_mutated_messages_get_one_answer_each()
    {
        const int seed = 20_261_121;
        var random = new Random(seed);
        string[] valid =
        [
            $"{{\"id\":1,\"do\":\"write\",\"characteristic\":\"{Open}\",\"value\":\"00ff\",\"response\":true}}",
            $"{{\"id\":2,\"do\":\"read\",\"characteristic\":\"{Open}\"}}",
            "{\"id\":3,\"do\":\"connect\",\"central\":\"001020aa0002\"}",
            "{\"id\":4,\"do\":\"pair\",\"passkey\":123456}",
            "{\"id\":5,\"do\":\"press\",\"milliNewtons\":40000}",
            "{\"id\":6,\"do\":\"hold\",\"which\":\"patient\"}",
        ];
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        int malformed = 0;
        for (int i = 0; i < 2_000; i++)
        {
            char[] message = valid[random.Next(valid.Length)].ToCharArray();
            for (int change = random.Next(1, 4); change > 0; change--)
            {
                message[random.Next(message.Length)] = (char)random.Next(128);
            }

            await client.SendAsync(new string(message));
            JsonElement answer = await client.NextAsync();
            Assert.IsTrue(answer.TryGetProperty("ok", out _), $"seed {seed}, message {i}, {new string(message)}: {answer.GetRawText()}");
            malformed += answer.TryGetProperty("error", out JsonElement error) && error.GetString() == "malformed" ? 1 : 0;
        }

        // One more request: were there an answer too many, it would come before this one's.
        await client.SendAsync("{\"id\":999,\"do\":\"scan\",\"forMs\":0}");
        JsonElement last = await client.NextAsync();
        Assert.AreEqual(999, last.GetProperty("id").GetInt32(), $"seed {seed}: {last.GetRawText()}");
        Console.WriteLine($"{malformed} of 2,000 were malformed");
        Assert.IsTrue(malformed is > 500 and < 2_000, $"{malformed}");
    }

    [TestMethod]
    public async Task Text_that_is_no_text_ends_the_connection()
    {
        await using BridgeBench bench = await BridgeBench.StartAsync(_device.Main);
        await using BridgeClient client = await bench.ClientAsync();
        await client.SendAsync([0x22, 0xC3, 0x28, 0x22], WebSocketMessageType.Text);
        (int code, _) = await client.ClosedAsync();
        Assert.AreEqual((int)WebSocketCloseStatus.InvalidPayloadData, code);
    }

    private static async Task ExpectMalformedAsync(BridgeClient client, string message)
    {
        JsonElement answer = await client.NextAsync();
        Assert.AreEqual("malformed", answer.GetProperty("error").GetString(), $"{message}: {answer.GetRawText()}");
    }

    private async Task AssertUntouchedAsync(BridgeBench bench, BridgeClient client)
    {
        Assert.IsTrue(await bench.Live.AskAsync(() => bench.Live.Radio.IsConnected));
        Assert.IsFalse(await bench.Live.AskAsync(() => bench.Live.Radio.IsEncrypted));
        Assert.HasCount(0, await bench.Live.AskAsync(() => _device.Written.ToArray()));
        Assert.HasCount(0, client.Events);
    }
}
