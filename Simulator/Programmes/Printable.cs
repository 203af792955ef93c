namespace PressureDevice.Simulator.Programmes;

/// <summary>Text of others, fit to stand in a line of a terminal.</summary>
internal static class Printable
{
    private const int MostLetters = 40;

    /// <summary>The text with every control character as a question mark.</summary>
    public static string Of(string text) => string.Create(text.Length, text, static (line, from) =>
    {
        for (int i = 0; i < line.Length; i++)
        {
            line[i] = char.IsControl(from[i]) ? '?' : from[i];
        }
    });

    /// <summary>The same, cut when it is long.</summary>
    public static string Short(string text) => Of(text.Length <= MostLetters ? text : text[..MostLetters] + "...");
}
