using System.Text.Json;
using System.Text.Json.Serialization;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>docs/protocol-vectors.json as it is: unknown, doubled and missing keys are refused by name, and so are numbers that are not whole.</summary>
internal sealed record VectorFile
{
    private static readonly JsonSerializerOptions Strict = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        AllowDuplicateProperties = false,
        RespectNullableAnnotations = true,
        Converters = { new HexConverter() },
    };

    private static readonly Lazy<VectorFile> File = new(() => Parse(System.IO.File.ReadAllText(FullPath)));

    /// <summary>Where it lies.</summary>
    public static string FullPath => RepositoryRoot.Combine("docs/protocol-vectors.json");

    /// <summary>The file of the repository.</summary>
    public static VectorFile Current => File.Value;

    public required int Version { get; init; }

    public required IReadOnlyList<Situation> Situations { get; init; }

    public required IReadOnlyList<DecodeVector> HoldRecords { get; init; }

    public required IReadOnlyList<CurveVector> Curves { get; init; }

    public required IReadOnlyList<DecodeVector> Holds { get; init; }

    public required IReadOnlyList<SegmentVector> Segments { get; init; }

    public required IReadOnlyList<RequestVector> Requests { get; init; }

    public required IReadOnlyList<ExchangeVector> Exchanges { get; init; }

    public required IReadOnlyList<DecodeVector> RecordAccessAnswers { get; init; }

    public required IReadOnlyList<AnswerVector> ControlAnswers { get; init; }

    public required IReadOnlyList<DecodeVector> FaultEvents { get; init; }

    public required IReadOnlyList<DecodeVector> LiveSamples { get; init; }

    public required IReadOnlyList<DecodeVector> LiveGuidance { get; init; }

    public required IReadOnlyList<DecodeVector> Battery { get; init; }

    public required IReadOnlyList<DecodeVector> Status { get; init; }

    public required IReadOnlyList<DecodeVector> CurrentTime { get; init; }

    public required IReadOnlyList<ProgressorRequestVector> ProgressorRequests { get; init; }

    public required IReadOnlyList<ProgressorReplyVector> ProgressorReplies { get; init; }

    public required IReadOnlyList<ProgressorWeightsVector> ProgressorWeights { get; init; }

    /// <summary>All vectors, group by group.</summary>
    public IEnumerable<Vector> All =>
    [
        .. HoldRecords, .. Curves, .. Holds, .. Segments, .. Requests, .. Exchanges, .. RecordAccessAnswers, .. ControlAnswers, .. FaultEvents,
        .. LiveSamples, .. LiveGuidance, .. Battery, .. Status, .. CurrentTime, .. ProgressorRequests, .. ProgressorReplies, .. ProgressorWeights,
    ];

    /// <summary>Reads a file.</summary>
    /// <exception cref="JsonException">It is not as docs/protocol.md says.</exception>
    public static VectorFile Parse(string json)
    {
        using JsonDocument document = JsonDocument.Parse(json);
        RefuseFractions(document.RootElement);
        return JsonSerializer.Deserialize<VectorFile>(json, Strict) ?? throw new JsonException("The file is null.");
    }

    private static void RefuseFractions(JsonElement element)
    {
        switch (element.ValueKind)
        {
            case JsonValueKind.Object:
                foreach (JsonProperty property in element.EnumerateObject())
                {
                    RefuseFractions(property.Value);
                }

                break;
            case JsonValueKind.Array:
                foreach (JsonElement entry in element.EnumerateArray())
                {
                    RefuseFractions(entry);
                }

                break;
            case JsonValueKind.Number when element.GetRawText().AsSpan().ContainsAny(".eE"):
                throw new JsonException($"{element.GetRawText()} is not written as a whole number.");
        }
    }
}
