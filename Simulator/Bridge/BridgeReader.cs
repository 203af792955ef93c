using System.Globalization;
using System.Text.Json;

namespace PressureDevice.Simulator.Bridge;

/// <summary>Reads a client's messages strictly: each field once, none that is unknown, each in its type and range.</summary>
internal static class BridgeReader
{
    /// <summary>Longest wait that can be asked for, ms.</summary>
    public const int LongestWaitMilliseconds = 60_000;

    // An attribute has at most 512 bytes and an opcode and handle of 3; 5 more make 517, the most that phones ask for (general).
    private const int LargestMtu = 517;
    private const int SmallestMtu = 23;
    private const int LargestPasskey = 999_999;
    private const int AddressDigits = 12;

    private static readonly JsonDocumentOptions s_strict = new() { MaxDepth = 4, AllowDuplicateProperties = false };

    /// <summary>Reads a message.</summary>
    /// <param name="text">The message, UTF-8.</param>
    public static BridgeMessage Read(ReadOnlyMemory<byte> text)
    {
        int? id = null;
        try
        {
            using var document = JsonDocument.Parse(text, s_strict);
            JsonElement message = document.RootElement;
            if (message.ValueKind != JsonValueKind.Object)
            {
                throw new FormatException("a message is an object");
            }

            id = new Fields(message).Integer("id", 0, int.MaxValue);
            return new BridgeMessage(id, Request(new Fields(message)), null);
        }
        catch (JsonException)
        {
            return new BridgeMessage(null, null, "not JSON, or a field twice");
        }
        catch (Exception wrong) when (wrong is FormatException or InvalidOperationException)
        {
            return new BridgeMessage(id, null, wrong is FormatException ? wrong.Message : "a text is not Unicode");
        }
    }

    private static BridgeRequest Request(Fields fields) => fields.Text("do") switch
    {
        "scan" => fields.Only(["forMs"], new BridgeRequest.Scan(fields.Integer("forMs", 0, LongestWaitMilliseconds))),
        "button" => fields.Only(
            ["which", "forMs"], new TableRequest.Button(Button(fields), fields.Integer("forMs", 1, LongestWaitMilliseconds))),
        "hold" => fields.Only(["which"], new TableRequest.Hold(Button(fields))),
        "letGo" => fields.Only(["which"], new TableRequest.LetGo(Button(fields))),
        "plug" => fields.Only(["in"], new TableRequest.Plug(fields.Truth("in"))),
        "press" => fields.Only(["milliNewtons"], new TableRequest.Press(fields.Integer("milliNewtons", 0, VisitorHand.MostMilliNewtons))),
        "label" => fields.Only([], new TableRequest.Label()),
        "watch" => fields.Only([], new TableRequest.Watch()),
        "power" => fields.Only(["offMs"], new TableRequest.Power(fields.Integer("offMs", 1, LongestWaitMilliseconds))),
        "connect" => fields.Only(["central"], new BridgeRequest.Connect(Address(fields))),
        "exchangeMtu" => fields.Only(["mtu"], new BridgeRequest.ExchangeMtu(fields.Integer("mtu", SmallestMtu, LargestMtu))),
        "pair" => fields.Only(
            ["passkey"], new BridgeRequest.Pair(fields.IsNull("passkey") ? null : fields.Integer("passkey", 0, LargestPasskey))),
        "encrypt" => fields.Only([], new BridgeRequest.Encrypt()),
        "forgetKey" => fields.Only([], new BridgeRequest.ForgetKey()),
        "discover" => fields.Only([], new BridgeRequest.Discover()),
        "read" => fields.Only(["characteristic"], new BridgeRequest.Read(Characteristic(fields))),
        "write" => fields.Only(
            ["characteristic", "value", "response"],
            new BridgeRequest.Write(Characteristic(fields), Value(fields), fields.Truth("response"))),
        "subscribe" => fields.Only(["characteristic"], new BridgeRequest.Subscribe(Characteristic(fields), On: true)),
        "unsubscribe" => fields.Only(["characteristic"], new BridgeRequest.Subscribe(Characteristic(fields), On: false)),
        "disconnect" => fields.Only([], new BridgeRequest.Disconnect()),
        "drop" => fields.Only(["afterMs"], new BridgeRequest.Drop(fields.Integer("afterMs", 0, LongestWaitMilliseconds))),
        _ => throw new FormatException("'do' names no request"),
    };

    private static DeviceButtonName Button(Fields fields) => fields.Text("which") switch
    {
        "device" => DeviceButtonName.Device,
        "patient" => DeviceButtonName.Patient,
        _ => throw new FormatException("'which' must be \"device\" or \"patient\""),
    };

    private static Guid Characteristic(Fields fields) => Guid.TryParseExact(fields.Text("characteristic"), "D", out Guid uuid)
        ? uuid
        : throw new FormatException("'characteristic' must be a UUID of 36 letters");

    private static byte[] Value(Fields fields)
    {
        try
        {
            return Convert.FromHexString(fields.Text("value"));
        }
        catch (FormatException)
        {
            throw new FormatException("'value' must be a text of hexadecimal digits, two a byte");
        }
    }

    private static ulong Address(Fields fields)
    {
        if (!fields.Has("central"))
        {
            return BridgeServer.UsualCentral;
        }

        string text = fields.Text("central");
        return text.Length == AddressDigits
            && ulong.TryParse(text, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out ulong address)
            ? address
            : throw new FormatException("'central' must have 12 hexadecimal digits");
    }

    private readonly record struct Fields(JsonElement Message)
    {
        public bool Has(string name) => Message.TryGetProperty(name, out _);

        public bool IsNull(string name) => Find(name).ValueKind == JsonValueKind.Null;

        public string Text(string name) => Find(name) is { ValueKind: JsonValueKind.String } value
            ? value.GetString()!
            : throw new FormatException($"'{name}' must be a text");

        public bool Truth(string name) => Find(name) is { ValueKind: JsonValueKind.True or JsonValueKind.False } value
            ? value.GetBoolean()
            : throw new FormatException($"'{name}' must be true or false");

        public int Integer(string name, int least, int most) =>
            Find(name) is { ValueKind: JsonValueKind.Number } value && value.TryGetInt32(out int number) && number >= least && number <= most
                ? number
                : throw new FormatException($"'{name}' must be a whole number from {least} to {most}");

        /// <summary>The request, unless the message has a field that it does not know.</summary>
        public BridgeRequest Only(ReadOnlySpan<string> names, BridgeRequest request)
        {
            foreach (JsonProperty property in Message.EnumerateObject())
            {
                if (property.Name is not ("id" or "do") && !names.Contains(property.Name))
                {
                    throw new FormatException("a field that this request does not have");
                }
            }

            return request;
        }

        private JsonElement Find(string name) => Message.TryGetProperty(name, out JsonElement value)
            ? value
            : throw new FormatException($"'{name}' is missing");
    }
}
