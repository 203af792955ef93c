namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What hardware/safety-and-law.md says of the project is there; what it does not find it says.</summary>
[TestClass]
public sealed class SafetyDocumentTests
{
    private const int LeastStandards = 15;
    private const int LeastHazards = 8;

    // What a person about to press must find, whatever else is changed in the document.
    private static readonly string[] MustSay =
    [
        "This is not legal advice", "Never on a person while the charger or USB is plugged in", "never by wire", "not unattended", "Never immersed", "no authoritative maximum",
        "No CE, UKCA, MD, FCC", "After a fall or an overload", "Before each use",
    ];

    [TestMethod]
    public void Every_standard_names_a_file_of_the_project_that_is_there_or_says_nothing_yet()
    {
        string text = SafetyDocument.Read();
        Assert.IsGreaterThanOrEqualTo(LeastStandards, SafetyDocument.StandardRows(text).Count, $"the table '{SafetyDocument.Standards}' was not found");
        Findings.AssertNone(SafetyDocument.WrongStandards(text));
    }

    [TestMethod]
    public void Every_hazard_that_is_referred_to_is_a_row_of_the_table_of_hazards()
    {
        string text = SafetyDocument.Read();
        Assert.IsGreaterThanOrEqualTo(LeastHazards, SafetyDocument.HazardLinks(text).Count, "the references to docs/hazards.md were not found");
        Findings.AssertNone(SafetyDocument.WrongHazards(text));
    }

    [TestMethod]
    public void Every_number_in_brackets_is_a_source_and_every_source_is_needed() => Findings.AssertNone(SafetyDocument.WrongSources(SafetyDocument.Read()));

    [TestMethod]
    public void It_says_what_nobody_may_miss()
    {
        string text = SafetyDocument.Read();
        Findings.AssertNone(MustSay.Where(words => !text.Contains(words, StringComparison.OrdinalIgnoreCase)).Select(words => $"hardware/safety-and-law.md does not say '{words}'"));
    }

    [TestMethod]
    [DataRow("| UN 38.3 | transport tests of lithium cells (g) | nothing yet |", "| UN 38.3 | transport tests of lithium cells (g) | a good cell |", "'UN 38.3' must either name a file", DisplayName = "neither a file nor nothing")]
    [DataRow("| UN 38.3 | transport tests of lithium cells (g) | nothing yet |", "| UN 38.3 | transport tests of lithium cells (g) | nothing yet, [parts](parts.csv) |", "'UN 38.3' must either name a file", DisplayName = "a file and nothing")]
    [DataRow("| UN 38.3 | transport tests of lithium cells (g) | nothing yet |", "| UN 38.3 | transport tests of lithium cells | nothing yet |", "'UN 38.3' has neither a source nor", DisplayName = "known from nowhere")]
    [DataRow("| UN 38.3 | transport tests of lithium cells (g) | nothing yet |", "| UN 38.3 | transport tests of lithium cells (g) | |", "'UN 38.3' has an empty cell", DisplayName = "an empty cell")]
    [DataRow("| UN 38.3 |", "| ISO 13485 |", "'ISO 13485' has two rows", DisplayName = "a standard twice")]
    public void A_table_of_standards_with_a_fault_is_refused(string sound, string broken, string problem) =>
        AssertFound(SafetyDocument.WrongStandards, sound, broken, problem);

    [TestMethod]
    [DataRow("[wrong tip](../docs/hazards.md#the-table)", "[blunt tip](../docs/hazards.md#the-table)", "has no row 'blunt tip'", DisplayName = "no such row")]
    [DataRow("[wrong tip](../docs/hazards.md#the-table)", "[wrong tip](../docs/hazards.md#on-the-phone)", "'on-the-phone', has no row 'wrong tip'", DisplayName = "a row of the other table")]
    [DataRow("[wrong tip](../docs/hazards.md#the-table)", "[wrong tip](../docs/hazards.md#the-chair)", "'the-chair', has no row 'wrong tip'", DisplayName = "no such table")]
    public void A_reference_to_a_hazard_that_is_none_is_refused(string sound, string broken, string problem) =>
        AssertFound(SafetyDocument.WrongHazards, sound, broken, problem);

    [TestMethod]
    [DataRow("guideline of 2017.", "guideline of 2017 [99].", "[99] is no source", DisplayName = "cited and not listed")]
    [DataRow("\n1. MDR,", "\n98. Hearsay.\n1. MDR,", "source 98 is for nothing", DisplayName = "listed and not cited")]
    public void A_source_that_is_missing_or_for_nothing_is_refused(string sound, string broken, string problem) =>
        AssertFound(SafetyDocument.WrongSources, sound, broken, problem);

    private static void AssertFound(Func<string, IEnumerable<string>> check, string sound, string broken, string problem)
    {
        string text = SafetyDocument.Read();
        Assert.Contains(sound, text, "the document has changed: break something else");
        string found = string.Join("; ", check(text.Replace(sound, broken, StringComparison.Ordinal)));
        Assert.Contains(problem, found);
    }
}
