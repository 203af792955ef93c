using System.Buffers;
using System.Text.Json;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>Writes what goes to a client (docs/bridge.md).</summary>
internal static class BridgeWriter
{
    /// <summary>Version of the bridge's protocol.</summary>
    public const int Protocol = 1;

    /// <summary>The first message to a client.</summary>
    public static byte[] Welcome() => Write(json =>
    {
        json.WriteString("event", "welcome");
        json.WriteNumber("protocol", Protocol);
    });

    /// <summary>The only message to a client that is not taken.</summary>
    public static byte[] Refused(string reason) => Write(json =>
    {
        json.WriteString("event", "refused");
        json.WriteString("reason", reason);
    });

    /// <summary>A notification has come.</summary>
    public static byte[] Notified(Guid characteristic, byte[] value, long atMicroseconds) => Write(json =>
    {
        json.WriteString("event", "notified");
        json.WriteString("characteristic", characteristic);
        json.WriteString("value", Convert.ToHexStringLower(value));
        json.WriteNumber("us", atMicroseconds);
    });

    /// <summary>Light or motor have changed.</summary>
    public static byte[] Shown(ShownCue cue, long atMicroseconds) => Write(json =>
    {
        json.WriteString("event", "shown");
        json.WriteStartArray("light");
        json.WriteNumberValue(cue.Red);
        json.WriteNumberValue(cue.Green);
        json.WriteNumberValue(cue.Blue);
        json.WriteEndArray();
        json.WriteNumber("motor", cue.Motor);
        json.WriteNumber("us", atMicroseconds);
    });

    /// <summary>The connection has ended.</summary>
    public static byte[] Disconnected(long atMicroseconds) => Write(json =>
    {
        json.WriteString("event", "disconnected");
        json.WriteNumber("us", atMicroseconds);
    });

    /// <summary>A request was done.</summary>
    /// <param name="id">Its number.</param>
    /// <param name="atMicroseconds">When, µs of virtual time.</param>
    /// <param name="data">Writes what belongs to the answer.</param>
    public static byte[] Done(int id, long atMicroseconds, Action<Utf8JsonWriter>? data) => Write(json =>
    {
        json.WriteNumber("id", id);
        json.WriteBoolean("ok", true);
        json.WriteNumber("us", atMicroseconds);
        data?.Invoke(json);
    });

    /// <summary>A request was not done.</summary>
    /// <param name="id">Its number; null when it has none.</param>
    /// <param name="atMicroseconds">When, µs of virtual time.</param>
    /// <param name="error">Why.</param>
    public static byte[] Failed(int? id, long atMicroseconds, BridgeError error) => Write(json =>
    {
        if (id is { } number)
        {
            json.WriteNumber("id", number);
        }
        else
        {
            json.WriteNull("id");
        }

        json.WriteBoolean("ok", false);
        json.WriteNumber("us", atMicroseconds);
        json.WriteString("error", error.Name);
        if (error.Code is { } code)
        {
            json.WriteNumber("code", code);
        }

        json.WriteString("message", error.Message);
    });

    /// <summary>What is on the air.</summary>
    public static void Devices(Utf8JsonWriter json, RadioModel radio)
    {
        json.WriteStartArray("devices");
        if (radio.IsAdvertising)
        {
            json.WriteStartObject();
            json.WriteString("name", radio.AdvertisedName);
            json.WriteStartArray("services");
            foreach (Guid service in radio.AdvertisedServices)
            {
                json.WriteStringValue(service);
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>What the device serves.</summary>
    public static void Services(Utf8JsonWriter json, IReadOnlyList<RadioService> services)
    {
        json.WriteStartArray("services");
        foreach (RadioService service in services)
        {
            json.WriteStartObject();
            json.WriteString("uuid", service.Uuid);
            json.WriteStartArray("characteristics");
            foreach (RadioCharacteristic characteristic in service.Characteristics)
            {
                json.WriteStartObject();
                json.WriteString("uuid", characteristic.Uuid);
                json.WriteStartArray("properties");
                foreach (RadioProperties property in Enum.GetValues<RadioProperties>())
                {
                    if (property != RadioProperties.None && characteristic.Properties.HasFlag(property))
                    {
                        json.WriteStringValue(JsonNamingPolicy.CamelCase.ConvertName(property.ToString()));
                    }
                }

                json.WriteEndArray();
                json.WriteEndObject();
            }

            json.WriteEndArray();
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>How safe the link is now.</summary>
    public static void Security(Utf8JsonWriter json, RadioModel radio)
    {
        json.WriteBoolean("encrypted", radio.IsEncrypted);
        json.WriteBoolean("authenticated", radio.IsAuthenticated);
    }

    private static byte[] Write(Action<Utf8JsonWriter> fields)
    {
        var bytes = new ArrayBufferWriter<byte>();
        using var json = new Utf8JsonWriter(bytes);
        json.WriteStartObject();
        fields(json);
        json.WriteEndObject();
        json.Flush();
        return bytes.WrittenSpan.ToArray();
    }
}
