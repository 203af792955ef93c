using System.Globalization;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Documents;

/// <summary>docs/cues.md says the rhythms and patterns that the firmware plays.</summary>
[TestClass]
public sealed class CueTableTests
{
    private static readonly Dictionary<string, int> Patterns = new()
    {
        ["reached"] = HapticPattern.Reached,
        ["leaving low (press more)"] = HapticPattern.LeavingLow,
        ["leaving high (ease off)"] = HapticPattern.LeavingHigh,
        ["too much"] = HapticPattern.TooMuch,
        ["halfway"] = HapticPattern.Halfway,
        ["done"] = HapticPattern.Done,
        ["fault"] = HapticPattern.Fault,
    };

    [TestMethod]
    public void Each_pattern_of_the_motor_stands_in_the_table_as_it_is_played()
    {
        Dictionary<string, string> table = Rows("## The motor").ToDictionary(row => row[1].Trim(), row => row[3].Trim());
        CollectionAssert.AreEquivalent(Patterns.Keys, table.Keys);
        Assert.HasCount(HapticPattern.Count, table);
        foreach ((string name, int pattern) in Patterns)
        {
            Assert.AreEqual(StretchesOf(pattern), table[name], name);
        }
    }

    [TestMethod]
    public void Each_rhythm_of_the_light_stands_in_the_table()
    {
        string[] blinking = [.. Rows("## The light").Where(row => row[3].Trim() != "–").Select(row => $"{row[1].Trim()} {row[3].Trim()} {row[4].Trim()}")];
        CollectionAssert.AreEquivalent(
            new[]
            {
                Rhythm("blue", LightRhythm.NearMoreOnUs, LightRhythm.NearMoreOffUs),
                Rhythm("blue", LightRhythm.FarMoreOnUs, LightRhythm.FarMoreOffUs),
                Rhythm("orange", LightRhythm.NearLessOnUs, LightRhythm.NearLessOffUs),
                Rhythm("orange", LightRhythm.FarLessOnUs, LightRhythm.FarLessOffUs),
                Rhythm("violet", LightRhythm.AlarmUs, LightRhythm.AlarmUs),
                Rhythm("violet", LightRhythm.FullOnUs, LightRhythm.FullOffUs),
                Rhythm("violet", LightSigns.LitUs(LightSign.PairingRefused), LightSigns.DarkUs(LightSign.PairingRefused)),
                Rhythm("white", LightSigns.LitUs(LightSign.OfferPairing), LightSigns.DarkUs(LightSign.OfferPairing)),
                Rhythm("white", LightSigns.LitUs(LightSign.OfferForget), LightSigns.DarkUs(LightSign.OfferForget)),
                Rhythm("white", LightSigns.LitUs(LightSign.PairingOpen), LightSigns.DarkUs(LightSign.PairingOpen)),
                Rhythm("white", LightSigns.LitUs(LightSign.Identify), LightSigns.DarkUs(LightSign.Identify)),
            },
            blinking);
    }

    [TestMethod]
    public void The_times_of_the_blinked_passkey_stand_in_the_table()
    {
        string[] rows = [.. Rows("## The passkey").Select(row => $"{row[2].Trim()} {row[3].Trim()}")];
        CollectionAssert.AreEqual(
            new[]
            {
                $"{PasskeyBlink.MarkUs / 1_000} {PasskeyBlink.PauseUs / 1_000}",
                $"{PasskeyBlink.FlashUs / 1_000} {PasskeyBlink.GapUs / 1_000}",
                $"{PasskeyBlink.ZeroUs / 1_000} –",
                $"– {PasskeyBlink.PauseUs / 1_000}",
            },
            rows);
    }

    private static string Rhythm(string colour, int onUs, int offUs) =>
        string.Create(CultureInfo.InvariantCulture, $"{colour} {onUs / 1_000} {offUs / 1_000}");

    private static string StretchesOf(int pattern) => string.Join(
        ' ',
        Enumerable.Range(0, HapticPattern.MostStretches)
            .Select(stretch => HapticPattern.StretchMs(pattern, stretch))
            .TakeWhile(milliseconds => milliseconds > 0)
            .Select(milliseconds => milliseconds.ToString(CultureInfo.InvariantCulture)));

    private static IEnumerable<string[]> Rows(string heading) => File.ReadLines(RepositoryRoot.Combine("docs", "cues.md"))
        .SkipWhile(line => line != heading).Skip(1)
        .TakeWhile(line => !line.StartsWith("## ", StringComparison.Ordinal))
        .Where(line => line.StartsWith('|')).Skip(2)
        .Select(line => line.Split('|'));
}
