using System.Globalization;
using System.Text.Json;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>Holds a hold as the device has stored it against what the app keeps, shows and writes into files.</summary>
internal static class HoldOnPhone
{
    /// <summary>What is kept is what the device has, bit for bit, and belongs to the session.</summary>
    public static void AssertKept(IReadOnlyList<(byte[] Record, byte[]? Curve)> stored, JsonElement kept)
    {
        string[] expected = [.. stored.Select(hold => Convert.ToHexStringLower([.. hold.Record, .. hold.Curve ?? []]))];
        CollectionAssert.AreEqual(expected, kept.EnumerateArray().Select(hold => hold.GetProperty("bytes").GetString()).ToArray());
        foreach (JsonElement hold in kept.EnumerateArray())
        {
            Assert.AreEqual(JsonValueKind.String, hold.GetProperty("patientId").ValueKind, "it belongs to the patient");
            Assert.AreEqual(JsonValueKind.String, hold.GetProperty("sessionId").ValueKind, "it belongs to the session");
        }
    }

    /// <summary>The history shows its numbers.</summary>
    public static void AssertShown(HoldRecordView hold, string numbers)
    {
        string[] lines = numbers.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        void Shows(string figure, string value) => Assert.AreEqual(value, lines[Array.IndexOf(lines, figure) + 1], figure);
        Shows("Mean force", Newtons(hold.MeanMilliNewtons, 1));
        Shows("Peak force", Newtons(hold.PeakMilliNewtons, 1));
        Shows("RMS error against the target", Newtons(hold.RmsErrorMilliNewtons, 2));
        Shows("Standard deviation", Newtons(hold.StandardDeviationMilliNewtons, 2));
        Shows("Time in the band", string.Create(CultureInfo.InvariantCulture, $"{hold.TimeInBandMilliseconds / 1e3:F1} s"));
        Shows("Pain before", $"{CompanionUserTests.PainBefore} / 10");
        Shows("How it ended", "Completed");
        Shows("Site", "Upper trapezius, left");
    }

    /// <summary>A force as the app writes it: browsers round a half up.</summary>
    public static string Newtons(int milliNewtons, int digits) =>
        Math.Round(milliNewtons / 1e3m, digits, MidpointRounding.AwayFromZero).ToString($"F{digits}", CultureInfo.InvariantCulture) + " N";

    /// <summary>The file for spreadsheets.</summary>
    public static void AssertTable(HoldRecordView hold, string csv)
    {
        string[][] rows = [.. csv.Trim('\uFEFF').Split(["\r\n", "\n"], StringSplitOptions.RemoveEmptyEntries).Select(row => row.Split(','))];
        Assert.HasCount(1 + 2, rows);
        Dictionary<string, string>[] cells = [.. rows.Skip(1).Select(row => rows[0].Zip(row).ToDictionary(cell => cell.First, cell => cell.Second))];
        Dictionary<string, string> row = cells.Single(row => row["sequence"] == "1");
        Assert.AreEqual("completed", row["outcome"]);
        Assert.AreEqual(hold.MeanMilliNewtons, double.Parse(row["mean_N"], CultureInfo.InvariantCulture) * 1e3, 1e-6);
        Assert.AreEqual(hold.PeakMilliNewtons, double.Parse(row["peak_N"], CultureInfo.InvariantCulture) * 1e3, 1e-6);
        Assert.AreEqual(hold.TimeInBandMilliseconds, double.Parse(row["in_band_s"], CultureInfo.InvariantCulture) * 1e3, 1e-6);
        Assert.AreEqual($"{CompanionUserTests.PainAfter}", cells.Single(told => told["outcome"] == "painTold")["pain_0_to_10"]);
    }

    /// <summary>The file of the app itself.</summary>
    public static void AssertCopy(IReadOnlyList<(byte[] Record, byte[]? Curve)> stored, JsonElement copy)
    {
        Assert.AreEqual("pressuredevice-companion", copy.GetProperty("format").GetString());
        JsonElement[] holds = [.. copy.GetProperty("holds").EnumerateArray().OrderBy(hold => hold.GetProperty("record").GetProperty("sequence").GetInt32())];
        for (int i = 0; i < holds.Length; i++)
        {
            HoldRecordView hold = HoldRecordView.Decode(stored[i].Record);
            JsonElement record = holds[i].GetProperty("record");
            Assert.AreEqual(hold.MeanMilliNewtons, record.GetProperty("meanMilliNewtons").GetInt32());
            Assert.AreEqual(hold.PeakMilliNewtons, record.GetProperty("peakMilliNewtons").GetInt32());
            Assert.AreEqual(hold.StartUptimeMilliseconds, record.GetProperty("uptimeMs").GetUInt32());
            Assert.AreEqual(stored[i].Curve is not null, holds[i].GetProperty("curve").ValueKind == JsonValueKind.Object, "curve");
        }

        Assert.AreEqual(stored.Count, copy.GetProperty("holds").GetArrayLength());
        JsonElement session = copy.GetProperty("sessions").EnumerateArray().Single();
        Assert.AreEqual(CompanionUserTests.PainBefore, session.GetProperty("painBefore").GetInt32());
        Assert.AreEqual(CompanionUserTests.PainAfter, session.GetProperty("painAfter").GetInt32());
    }

    /// <summary>The FHIR Bundle.</summary>
    public static void AssertClinic(HoldRecordView hold, JsonElement bundle)
    {
        Assert.AreEqual("Bundle", bundle.GetProperty("resourceType").GetString());
        JsonElement[] resources = [.. bundle.GetProperty("entry").EnumerateArray().Select(entry => entry.GetProperty("resource"))];
        JsonElement[] observations = [.. resources.Where(resource => resource.GetProperty("resourceType").GetString() == "Observation")];
        JsonElement press = observations.Single(observation => HasCode(observation, "hold"));
        JsonElement mean = press.GetProperty("component").EnumerateArray().Single(component => HasCode(component, "mean-force")).GetProperty("valueQuantity");
        Assert.AreEqual(hold.MeanMilliNewtons, mean.GetProperty("value").GetDouble() * 1e3, 1e-6);
        Assert.AreEqual("N", mean.GetProperty("code").GetString());
        const string painByLoinc = "72514-3";
        Assert.IsTrue(observations.Any(told => HasCode(told, painByLoinc) && told.GetProperty("valueQuantity").GetProperty("value").GetInt32() == CompanionUserTests.PainAfter), "pain after");
        Assert.IsTrue(press.GetProperty("component").EnumerateArray().Any(told => HasCode(told, painByLoinc)), "pain before");
    }

    private static bool HasCode(JsonElement coded, string code) => coded.GetProperty("code").GetProperty("coding").EnumerateArray()
        .Any(coding => coding.GetProperty("code").GetString() == code);
}
