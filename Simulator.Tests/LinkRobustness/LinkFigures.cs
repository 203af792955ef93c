namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>The figures of the link, as rows for the documents.</summary>
internal static class LinkFigures
{
    /// <summary>Writes a row.</summary>
    /// <param name="what">What was measured.</param>
    /// <param name="limit">What is demanded.</param>
    /// <param name="measured">What came out.</param>
    public static void Tell(string what, string limit, string measured) => Console.WriteLine($"| {what} | {limit} | {measured} |");
}
