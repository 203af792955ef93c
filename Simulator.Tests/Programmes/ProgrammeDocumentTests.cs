using System.Globalization;
using System.Text.Json;
using System.Text.RegularExpressions;
using PressureDevice.Core;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>The schema, the examples and the document's table say what the firmware's limits say.</summary>
[TestClass]
public sealed class ProgrammeDocumentTests
{
    private static readonly string[] ExampleFiles = Directory.GetFiles(RepositoryRoot.Combine("docs", "examples"), "*.json");

    [TestMethod]
    public void There_is_an_example_of_each_kind_and_each_is_a_programme()
    {
        ProgrammePlan[] plans = [.. ExampleFiles.Select(ProgrammeFile.Read)];
        CollectionAssert.AreEquivalent(
            Enum.GetValues<ProgrammeKind>().Where(kind => kind != ProgrammeKind.None).ToArray(), plans.Select(plan => plan.Kind).ToArray());
    }

    [TestMethod]
    public void The_schemas_numbers_are_the_firmwares()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("docs", "programme.schema.json")));
        JsonElement root = schema.RootElement;
        JsonElement head = root.GetProperty("properties");
        JsonElement step = root.GetProperty("$defs").GetProperty("step").GetProperty("properties");
        JsonElement hold = root.GetProperty("$defs").GetProperty("held").GetProperty("properties").GetProperty("holdSeconds").GetProperty("anyOf");
        JsonElement ramp = head.GetProperty("rampNewtonsPerSecond").GetProperty("anyOf");

        Assert.AreEqual((1m, (decimal)ProgrammeLimits.MostRepeats), Range(head.GetProperty("repeats")));
        Assert.AreEqual(0m, ramp[0].GetProperty("const").GetDecimal());
        Assert.AreEqual(
            (ProgrammeLimits.LeastRampCentiNewtonsPerSecond / 100m, ProgrammeLimits.MostRampCentiNewtonsPerSecond / 100m), Range(ramp[1]));
        Assert.AreEqual(
            (ProgrammeLimits.LeastTargetCentiNewtons / 100m, ProgrammeLimits.MostTargetCentiNewtons / 100m), Range(step.GetProperty("targetNewtons")));
        Assert.AreEqual(
            ((decimal)ProgrammeLimits.LeastTolerancePercent, (decimal)ProgrammeLimits.MostTolerancePercent), Range(step.GetProperty("tolerancePercent")));
        Assert.AreEqual((0m, (decimal)ProgrammeLimits.MostRestSeconds), Range(step.GetProperty("restSeconds")));
        Assert.AreEqual(((decimal)ProgrammeLimits.LeastHoldSeconds, (decimal)ProgrammeLimits.MostHoldSeconds), Range(hold[0]));
        CollectionAssert.AreEqual(
            new[] { ProgrammeLimits.LongHoldSeconds, ProgrammeLimits.LongestHoldSeconds },
            hold[1].GetProperty("enum").EnumerateArray().Select(value => value.GetInt32()).ToArray());
    }

    [TestMethod]
    public void The_schema_has_each_kind_with_its_own_steps_and_repeats()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("docs", "programme.schema.json")));
        JsonElement root = schema.RootElement;
        string[] kinds = [.. root.GetProperty("properties").GetProperty("kind").GetProperty("enum").EnumerateArray().Select(kind => kind.GetString()!)];
        JsonElement[] forms = [.. root.GetProperty("oneOf").EnumerateArray().Select(form => form.GetProperty("properties"))];
        CollectionAssert.AreEqual(kinds, forms.Select(form => form.GetProperty("kind").GetProperty("const").GetString()).ToArray());
        foreach ((string kind, JsonElement form) in kinds.Zip(forms))
        {
            bool isSingle = kind is "steady" or "threshold";
            JsonElement steps = form.GetProperty("steps");
            Assert.AreEqual(
                (isSingle ? 1 : 2, isSingle ? 1 : ProgrammeLimits.MostSteps),
                (steps.GetProperty("minItems").GetInt32(), steps.GetProperty("maxItems").GetInt32()), kind);
            int? repeats = form.TryGetProperty("repeats", out JsonElement only) ? only.GetProperty("const").GetInt32() : null;
            Assert.AreEqual(kind switch { "stepped" => 1, "threshold" => ProgrammeLimits.ThresholdReadings, _ => null }, repeats, kind);
        }
    }

    [TestMethod]
    public void The_schema_knows_the_keys_that_are_read_and_no_others()
    {
        using JsonDocument schema = JsonDocument.Parse(File.ReadAllText(RepositoryRoot.Combine("docs", "programme.schema.json")));
        JsonElement root = schema.RootElement;
        JsonElement step = root.GetProperty("$defs").GetProperty("step");
        AssertKeys("{\"x\":1}", root);
        AssertKeys("{\"kind\":\"steady\",\"steps\":[{\"x\":1}]}", step);
        foreach (JsonElement element in new[] { root, step })
        {
            Assert.IsFalse(element.GetProperty("additionalProperties").GetBoolean());
        }
    }

    [TestMethod]
    public void The_documents_table_has_the_firmwares_ranges_and_its_examples_are_programmes()
    {
        string document = File.ReadAllText(RepositoryRoot.Combine("docs", "programmes.md"));
        Dictionary<string, string> table = document.Split('\n')
            .Where(line => line.StartsWith("| `", StringComparison.Ordinal))
            .Select(line => line.Split('|'))
            .ToDictionary(row => row[1].Trim().Trim('`'), row => row[2].Trim());
        string hold = $"{ProgrammeLimits.LeastHoldSeconds} to {ProgrammeLimits.MostHoldSeconds}, {ProgrammeLimits.LongHoldSeconds}, {ProgrammeLimits.LongestHoldSeconds}";
        Assert.AreEqual($"1 to {ProgrammeLimits.MostRepeats}", table["repeats"]);
        Assert.AreEqual(
            $"0, {Newtons(ProgrammeLimits.LeastRampCentiNewtonsPerSecond)} to {Newtons(ProgrammeLimits.MostRampCentiNewtonsPerSecond)}", table["rampNewtonsPerSecond"]);
        Assert.AreEqual($"1 to {ProgrammeLimits.MostSteps}", table["steps"]);
        Assert.AreEqual($"{Newtons(ProgrammeLimits.LeastTargetCentiNewtons)} to {Newtons(ProgrammeLimits.MostTargetCentiNewtons)}", table["targetNewtons"]);
        Assert.AreEqual($"{ProgrammeLimits.LeastTolerancePercent} to {ProgrammeLimits.MostTolerancePercent}", table["tolerancePercent"]);
        Assert.AreEqual(hold, table["holdSeconds"]);
        Assert.AreEqual($"0 to {ProgrammeLimits.MostRestSeconds}", table["restSeconds"]);

        string[] examples = [.. Regex.Matches(document, "```json\n(.*?)```", RegexOptions.Singleline).Select(match => match.Groups[1].Value)];
        ProgrammePlan[] shown = [.. examples.Select(example => ProgrammeFile.Parse("docs/programmes.md", System.Text.Encoding.UTF8.GetBytes(example)))];
        foreach (ProgrammePlan plan in ExampleFiles.Select(ProgrammeFile.Read))
        {
            Assert.IsTrue(shown.Any(plan.AsksTheSameAs), $"the document shows the example of {plan.Kind}");
        }
    }

    private static void AssertKeys(string unknown, JsonElement schema)
    {
        string reason = Assert.ThrowsExactly<ProgrammeFileException>(
            () => ProgrammeFile.Parse("p.json", System.Text.Encoding.UTF8.GetBytes(unknown))).Reason;
        string[] read = reason[(reason.IndexOf("allowed are ", StringComparison.Ordinal) + "allowed are ".Length)..].Split(", ");
        CollectionAssert.AreEqual(read, schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToArray());
    }

    private static (decimal Least, decimal Most) Range(JsonElement element) =>
        (element.GetProperty("minimum").GetDecimal(), element.GetProperty("maximum").GetDecimal());

    private static string Newtons(int centiNewtons) => (centiNewtons / 100m).ToString("0.##", CultureInfo.InvariantCulture);
}
