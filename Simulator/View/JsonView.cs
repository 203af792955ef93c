using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>A run as one JSON object and nothing else; the same run gives the same bytes.</summary>
public sealed class JsonView : IRunView
{
    internal static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        WriteIndented = true,
        NewLine = "\n",
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        Converters = { new RoundedNumber() },
    };

    private readonly TextWriter _out;

    /// <param name="output">Where the object goes.</param>
    public JsonView(TextWriter output) => _out = output;

    /// <inheritdoc/>
    public RunReport Follow(Func<Action<RunFrame>?, RunReport> execute) => execute(null);

    /// <inheritdoc/>
    public void Conclude(RunReport report) => _out.WriteLine(Write(report));

    /// <summary>The object: holds, sync, cues, loop, faults, each with lowerCamelCase keys that carry the
    /// unit.</summary>
    public static string Write(RunReport report) => JsonSerializer.Serialize(
        new { report.Holds, report.Sync, report.Cues, report.Loop, report.Faults },
        Format);

    /// <summary>Three decimals are a millinewton, a millisecond, a microsecond: nothing beyond them means anything
    /// here. A number that does not exist is null.</summary>
    private sealed class RoundedNumber : JsonConverter<double>
    {
        private const int Decimals = 3;

        public override double Read(ref Utf8JsonReader reader, Type type, JsonSerializerOptions options) =>
            reader.TokenType == JsonTokenType.Null ? double.NaN : reader.GetDouble();

        public override void Write(Utf8JsonWriter writer, double value, JsonSerializerOptions options)
        {
            if (double.IsFinite(value))
            {
                // Adding zero turns a rounded -0 into 0.
                writer.WriteNumberValue(Math.Round(value, Decimals, MidpointRounding.AwayFromZero) + 0.0);
            }
            else
            {
                writer.WriteNullValue();
            }
        }
    }
}
