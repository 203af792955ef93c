using System.Text.Json;

namespace PressureDevice.Simulator.Programmes;

/// <summary>A JSON object that has each of its keys once and no others, and gives its values only in the type that is wanted.</summary>
internal sealed class StrictObject
{
    // Beyond this no number of a programme is in range: it only has to stay a number that can be compared.
    private const decimal Beyond = 10_000_000;

    // A number as long as this is read exactly; what was rounded is no multiple of anything.
    private const int MostExactLetters = 28;
    private const decimal Rounded = 0.000_1m;

    private readonly string _file;
    private readonly string _path;
    private readonly JsonElement _element;

    /// <param name="file">What errors call the file.</param>
    /// <param name="path">Where the object stands in it; empty for the whole.</param>
    /// <param name="element">What stands there.</param>
    /// <param name="keys">The keys it may have.</param>
    /// <exception cref="ProgrammeFileException">It is no object, or has other keys or one twice.</exception>
    public StrictObject(string file, string path, JsonElement element, params ReadOnlySpan<string> keys)
    {
        _file = file;
        _path = path;
        _element = element;
        if (element.ValueKind != JsonValueKind.Object)
        {
            throw Wrong(Self, element, "must be an object");
        }

        HashSet<string> seen = [];
        foreach (JsonProperty property in element.EnumerateObject())
        {
            if (!keys.Contains(property.Name))
            {
                throw Refused($"{Self} has an unknown key '{Printable.Short(property.Name)}', allowed are {string.Join(", ", keys)}");
            }

            if (!seen.Add(property.Name))
            {
                throw Refused($"{PathOf(property.Name)} is given twice");
            }
        }
    }

    private string Self => _path.Length == 0 ? "the file" : _path;

    /// <summary>Where a key stands.</summary>
    public string PathOf(string key) => _path.Length == 0 ? key : $"{_path}.{key}";

    /// <summary>What a value looks like in the file; null when it is not there.</summary>
    public string? Shown(string key) => _element.TryGetProperty(key, out JsonElement value) ? Show(value) : null;

    /// <summary>A whole number.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="missing">What it is when it is not given; null when it must be.</param>
    public int Integer(string key, int? missing) => Number(key, missing, unit: 1, "must be a whole number");

    /// <summary>A number with at most two decimals, in hundredths.</summary>
    /// <param name="key">Its key.</param>
    /// <param name="missing">What it is when it is not given, in hundredths; null when it must be.</param>
    public int Hundredths(string key, int? missing) => Number(key, missing, unit: 100, "must be a multiple of 0.01");

    /// <summary>A text; null when it is not given and need not be.</summary>
    public string? Text(string key, bool mustBe)
    {
        JsonElement? value = Find(key, mustBe);
        return value is not { } found ? null : found.ValueKind == JsonValueKind.String ? found.GetString() : throw Wrong(PathOf(key), found, "must be a text");
    }

    /// <summary>The entries of a list.</summary>
    public IReadOnlyList<JsonElement> List(string key)
    {
        JsonElement value = Find(key, mustBe: true)!.Value;
        return value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray()] : throw Wrong(PathOf(key), value, "must be a list");
    }

    /// <summary>A refusal of the file for a reason.</summary>
    public ProgrammeFileException Refused(string reason) => new(_file, reason);

    private int Number(string key, int? missing, int unit, string must)
    {
        if (Find(key, mustBe: missing is null) is not { } value)
        {
            return missing!.Value;
        }

        if (value.ValueKind != JsonValueKind.Number)
        {
            throw Wrong(PathOf(key), value, "must be a number");
        }

        decimal units = Math.Clamp(Decimal(value), -Beyond, Beyond) * unit;
        return decimal.IsInteger(units) ? (int)units : throw Wrong(PathOf(key), value, must);
    }

    private static decimal Decimal(JsonElement value)
    {
        string text = value.GetRawText();
        if (!value.TryGetDecimal(out decimal number))
        {
            return text.StartsWith('-') ? -Beyond : Beyond;
        }

        // What is too small or too long for a decimal comes back rounded.
        bool isRounded = text.Length > MostExactLetters || (number == 0 && text.AsSpan(0, Mantissa(text)).ContainsAnyInRange('1', '9'));
        return isRounded ? number + Rounded : number;
    }

    private static int Mantissa(string text) => text.IndexOfAny(['e', 'E']) is var at and >= 0 ? at : text.Length;

    private JsonElement? Find(string key, bool mustBe)
    {
        if (_element.TryGetProperty(key, out JsonElement value))
        {
            return value;
        }

        return mustBe ? throw Refused($"{PathOf(key)} is missing") : null;
    }

    private ProgrammeFileException Wrong(string path, JsonElement value, string must) => Refused($"{path} is {Show(value)}, {must}");

    private static string Show(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Object => "an object",
        JsonValueKind.Array => "a list",
        _ => Printable.Short(value.GetRawText()),
    };
}
