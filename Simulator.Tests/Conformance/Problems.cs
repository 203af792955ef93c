namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Fails a test with everything that was found wrong, one a line.</summary>
internal static class Problems
{
    /// <summary>Passes when nothing was found.</summary>
    public static void AssertNone<T>(IEnumerable<T> problems)
    {
        string[] lines = [.. problems.Select(problem => $"{problem}")];
        if (lines.Length > 0)
        {
            Assert.Fail($"{lines.Length} found:\n{string.Join("\n", lines)}");
        }
    }
}
