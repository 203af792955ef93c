using System.Text.Json.Nodes;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Runs vectors of live force and time against the pure parts of the firmware. Each method gives false for a vector that these have no part in.</summary>
internal static class FirmwareLiveVectors
{
    private const int LargestPayload = 512;

    /// <summary>The firmware packs the samples as the vector says.</summary>
    public static bool LiveSamplesAre(DecodeVector vector)
    {
        if (vector.Fields is not { } fields)
        {
            return false;
        }

        byte[] queue = new byte[LiveForceSamples.QueueBytes];
        byte[] message = new byte[LargestPayload];
        JsonObject[] samples = [.. fields["samples"]!.AsArray().Select(sample => sample!.AsObject())];
        int first = (int)Number(samples[0], "stampMicroseconds");
        bool isAfterDrop = Number(fields, "dropped") == 1;
        const int longBeforeUs = 2_000_000;
        long before = Number(fields, "number") - (isAfterDrop ? 1 : 0);
        for (long i = 0; i < before; i++)
        {
            LiveForceSamples.Put(queue, first - longBeforeUs, 0);
            LiveForceSamples.Remove(queue, LiveForceSamples.Write(queue, message, message.Length));
        }

        if (isAfterDrop)
        {
            LiveForceSamples.Put(queue, first - longBeforeUs, 0);
        }

        foreach (JsonObject sample in samples)
        {
            int force = sample.ContainsKey("centiNewtons") ? (int)Number(sample, "centiNewtons") : LiveForceSamples.NoConversion;
            LiveForceSamples.Put(queue, (int)Number(sample, "stampMicroseconds"), force);
        }

        AssertBytes(vector.Bytes, message, LiveForceSamples.Write(queue, message, message.Length), "LiveForceSamples");
        return true;
    }

    /// <summary>The firmware takes such a time when it is written, and tells it in the same bytes.</summary>
    public static bool CurrentTimeIs(DecodeVector vector)
    {
        byte[] padded = new byte[Math.Max(vector.Bytes.Length, CurrentTime.Length)];
        vector.Bytes.CopyTo(padded, 0);
        byte[] told = new byte[CurrentTime.Length];
        if (vector.Fields is { } fields && Number(fields, "year") == 0)
        {
            CurrentTime.Write(told, utcSeconds: 0, offsetQuarterHours: 4);
            AssertBytes(vector.Bytes, told, told.Length, "CurrentTime");
            return true;
        }

        int error = vector.Refused switch { null => LinkRequest.Accepted, "length" => LinkRequest.InvalidLength, _ => CurrentTime.OutOfRange };
        Assert.AreEqual(error, CurrentTime.Judge(padded, vector.Bytes.Length), "CurrentTime.Judge");
        if (error == LinkRequest.Accepted)
        {
            const int offset = -38;
            CurrentTime.Write(told, CurrentTime.Read(vector.Bytes, offset), offset);
            AssertBytes(vector.Bytes[..7], told, 7, "CurrentTime, date and time");
            Assert.IsTrue(vector.Bytes[7] == 0 || vector.Bytes[7] == told[7], $"day of the week {told[7]}");
        }

        return true;
    }

    /// <summary>Asserts that bytes are the expected ones.</summary>
    public static void AssertBytes(byte[] expected, byte[] bytes, int length, string what) =>
        Assert.AreEqual(Convert.ToHexStringLower(expected), Convert.ToHexStringLower(bytes.AsSpan(0, length)), what);

    /// <summary>A field that is a number.</summary>
    public static long Number(JsonObject fields, string key) => fields[key]!.GetValue<long>();
}
