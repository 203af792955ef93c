using System.Text;
using System.Text.Json.Nodes;
using PressureDevice.Core;
using static PressureDevice.Simulator.Tests.ProtocolVectors.FirmwareLiveVectors;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Runs vectors of the Progressor mode against the pure parts of the firmware, and takes them apart as a client does.</summary>
internal static class ProgressorVectors
{
    private const int LargestPayload = 512;

    /// <summary>The firmware judges a request of the Progressor mode as the vector says.</summary>
    public static bool RequestIs(ProgressorRequestVector vector)
    {
        byte[] padded = new byte[Math.Max(vector.Bytes.Length, LinkRequest.LongestLength)];
        vector.Bytes.CopyTo(padded, 0);
        Assert.AreEqual(vector.AttError, $"{LinkRequest.Judge(LinkChannel.Progressor, padded, vector.Bytes.Length):x2}", "LinkRequest.Judge");
        return true;
    }

    /// <summary>The firmware puts the reply together as the vector says, and a client takes it so.</summary>
    public static bool ReplyIs(ProgressorReplyVector vector)
    {
        PhoneVectors.AssertSame(vector.Fields, vector.Refused, Taken(vector.Bytes, vector.Request.Single()));
        if (vector.Fields is not { } fields)
        {
            return true;
        }

        Assert.IsTrue(ProgressorCode.IsAnswered(vector.Request.Single()), "ProgressorCode.IsAnswered");
        byte[] reply = new byte[LargestPayload];
        int length = vector.Request.Single() switch
        {
            ProgressorCode.ReadBattery => ProgressorReply.WriteBattery(reply, (int)Number(fields, "milliVolts")),
            ProgressorCode.ReadId => ProgressorReply.WriteId(reply, (int)Number(fields, "number")),
            _ => ProgressorReply.WriteText(reply, fields["text"]!.GetValue<string>()),
        };
        AssertBytes(vector.Bytes, reply, length, "ProgressorReply");
        return true;
    }

    /// <summary>The firmware packs the weights as the vector says, and a client takes them so.</summary>
    public static bool WeightsAre(ProgressorWeightsVector vector)
    {
        PhoneVectors.AssertSame(vector.Fields, vector.Refused, Taken(vector.Bytes, request: null));
        if (vector.Fields is not { } fields)
        {
            return true;
        }

        var samples = new ProgressorSamples();
        foreach (JsonNode? sample in fields["samples"]!.AsArray())
        {
            samples.Put((int)Number(sample!.AsObject(), "milliNewtons"), (int)Number(sample.AsObject(), "microseconds"));
        }

        byte[] message = new byte[LargestPayload];
        AssertBytes(vector.Bytes, message, samples.Write(message, vector.PayloadBytes), "ProgressorSamples");
        Assert.AreEqual(0, samples.Dropped);
        return true;
    }

    private static JsonObject? Taken(byte[] notification, int? request)
    {
        bool isWhole = notification.Length >= ProgressorCode.HeaderBytes && notification[1] == notification.Length - ProgressorCode.HeaderBytes;
        if (!isWhole || notification[0] != (request is null ? ProgressorCode.Weights : ProgressorCode.Reply))
        {
            return null;
        }

        byte[] payload = notification[ProgressorCode.HeaderBytes..];
        return request switch
        {
            null => OfWeights(payload),
            ProgressorCode.ReadBattery => payload.Length == sizeof(uint) ? new JsonObject { ["milliVolts"] = BitConverter.ToUInt32(payload) } : null,
            ProgressorCode.ReadId => new JsonObject { ["number"] = payload.Select((digit, i) => (long)digit << (8 * i)).Sum() },
            _ => new JsonObject { ["text"] = Encoding.ASCII.GetString(payload) },
        };
    }

    private static JsonObject? OfWeights(byte[] payload)
    {
        const int sampleBytes = 8;
        const double milliNewtonsPerKilogram = 9_806.65;
        return payload.Length % sampleBytes != 0 || payload.Length == 0 ? null : new JsonObject
        {
            ["samples"] = new JsonArray([.. payload.Chunk(sampleBytes).Select(sample => new JsonObject
            {
                ["milliNewtons"] = (int)Math.Round(BitConverter.ToSingle(sample) * milliNewtonsPerKilogram),
                ["microseconds"] = BitConverter.ToUInt32(sample, 4),
            })]),
        };
    }
}
