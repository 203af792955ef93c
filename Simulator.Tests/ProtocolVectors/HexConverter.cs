using System.Text.Json;
using System.Text.Json.Serialization;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Bytes as lower-case hex digits.</summary>
internal sealed class HexConverter : JsonConverter<byte[]>
{
    /// <inheritdoc/>
    public override byte[] Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        string text = reader.GetString() ?? throw new JsonException("Bytes are missing.");
        return text.Length % 2 == 0 && !text.AsSpan().ContainsAnyExcept("0123456789abcdef")
            ? Convert.FromHexString(text)
            : throw new JsonException($"'{text}' are no lower-case hex digits, two a byte.");
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, byte[] value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Convert.ToHexStringLower(value));
}
