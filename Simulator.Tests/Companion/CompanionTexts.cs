using System.Text.Json;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>The words of the app, as its files have them.</summary>
internal static class CompanionTexts
{
    /// <summary>An English text.</summary>
    /// <param name="file">The file, without its ending.</param>
    /// <param name="keys">The way to it in the file.</param>
    public static string English(string file, params string[] keys) => Text("en", file, keys);

    /// <summary>A German text.</summary>
    /// <param name="file">The file, without its ending.</param>
    /// <param name="keys">The way to it in the file.</param>
    public static string German(string file, params string[] keys) => Text("de", file, keys);

    private static string Text(string language, string file, string[] keys)
    {
        using JsonDocument texts = JsonDocument.Parse(File.ReadAllText(Path.Combine(CompanionApp.Folder, "src", "text", language, $"{file}.json")));
        return keys.Aggregate(texts.RootElement, (at, key) => at.GetProperty(key)).GetString()!;
    }
}
