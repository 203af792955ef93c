using System.Text.Json.Nodes;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>What the simulated phone's decoders find in live force, under the names and in the units of the file; null for what they refuse.</summary>
internal static class PhoneLiveFields
{
    private const int MilliNewtonsPerCentiNewton = 10;
    private const int MillisecondsPerCentisecond = 10;

    public static JsonObject? OfSamples(byte[] bytes) => LiveSamples.Decode(bytes) is not { } message ? null : new JsonObject
    {
        ["number"] = message.Number,
        ["dropped"] = message.AfterDrop ? 1 : 0,
        ["samples"] = new JsonArray([.. message.Samples.Select(sample => OfSample(sample.StampMicroseconds, sample.ForceMilliNewtons))]),
    };

    public static JsonObject? OfGuidance(byte[] bytes) => LiveGuidance.Decode(bytes) is not { } guidance ? null : new JsonObject
    {
        ["phase"] = guidance.Phase,
        ["verdict"] = guidance.Verdict,
        ["outcome"] = guidance.Outcome,
        ["stampMicroseconds"] = guidance.StampMicroseconds,
        ["targetCentiNewtons"] = guidance.TargetMilliNewtons / MilliNewtonsPerCentiNewton,
        ["toleranceCentiNewtons"] = guidance.ToleranceMilliNewtons / MilliNewtonsPerCentiNewton,
        ["leftCentiseconds"] = guidance.TimeLeftMilliseconds / MillisecondsPerCentisecond,
        ["inBandCentiseconds"] = guidance.TimeInBandMilliseconds / MillisecondsPerCentisecond,
        ["kind"] = guidance.ProgrammeKind,
        ["step"] = guidance.Step,
    };

    private static JsonObject OfSample(uint stampMicroseconds, int? forceMilliNewtons)
    {
        var sample = new JsonObject { ["stampMicroseconds"] = stampMicroseconds };
        if (forceMilliNewtons is { } force)
        {
            sample["centiNewtons"] = force / MilliNewtonsPerCentiNewton;
        }

        return sample;
    }
}
