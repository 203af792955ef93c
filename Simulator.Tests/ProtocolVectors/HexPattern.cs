namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Bytes as the file expects them: lower-case hex digits, '..' for a byte that the document does not settle.</summary>
internal static class HexPattern
{
    private const string Any = "..";

    /// <summary>Asserts that bytes are as expected.</summary>
    public static void AssertMatch(string pattern, byte[] bytes, string what)
    {
        string shown = Convert.ToHexStringLower(bytes);
        Assert.AreEqual(pattern, Masked(shown, pattern), $"{what}: came as {shown}");
    }

    /// <summary>Whether bytes are as expected.</summary>
    public static bool Matches(string pattern, byte[] bytes) => Masked(Convert.ToHexStringLower(bytes), pattern) == pattern;

    private static string Masked(string shown, string pattern)
    {
        char[] masked = shown.ToCharArray();
        for (int at = 0; at + 1 < Math.Min(masked.Length, pattern.Length); at += 2)
        {
            if (pattern.AsSpan(at, 2).SequenceEqual(Any))
            {
                masked[at] = '.';
                masked[at + 1] = '.';
            }
        }

        return new string(masked);
    }
}
