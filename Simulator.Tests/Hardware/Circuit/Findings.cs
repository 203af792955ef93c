namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What rules have found, as a test's result.</summary>
internal static class Findings
{
    /// <summary>Fails when there is a finding, and prints all.</summary>
    public static void AssertNone(IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        Assert.IsEmpty(all, string.Join('\n', all));
    }

    /// <summary>Fails when no finding names the culprit.</summary>
    /// <param name="culprit">Words that one of them must hold.</param>
    /// <param name="findings">The findings.</param>
    public static void AssertNames(string culprit, IEnumerable<string> findings)
    {
        string[] all = [.. findings];
        Assert.IsTrue(all.Any(finding => finding.Contains(culprit, StringComparison.Ordinal)), $"nothing is said of '{culprit}', only: {string.Join('\n', all)}");
    }
}
