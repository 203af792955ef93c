using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/enclosure/README.md names what is there, and what it names is there.</summary>
[TestClass]
public sealed partial class EnclosureDocumentTests
{
    private const int MostLines = 200;
    private const long LargestPicture = 150_000;

    private static string Readme => File.ReadAllText(Path.Combine(OpenScad.Folder, "README.md"));

    [TestMethod]
    public void Every_picture_is_shown_and_small_and_every_one_shown_is_there()
    {
        string[] shown = [.. Pictures().Matches(Readme).Select(match => match.Groups[1].Value).Distinct().Order()];
        string[] there = [.. Directory.EnumerateFiles(Path.Combine(OpenScad.Folder, "pictures")).Select(path => "pictures/" + Path.GetFileName(path)).Order()];
        CollectionAssert.AreEqual(there, shown, $"there: {string.Join(", ", there)}; shown: {string.Join(", ", shown)}");
        foreach (string picture in there)
        {
            Assert.IsLessThan(LargestPicture, new FileInfo(Path.Combine(OpenScad.Folder, picture)).Length, picture);
        }
    }

    [TestMethod]
    public void Every_model_is_named_is_short_and_says_how_it_is_printed_when_it_is()
    {
        string[] printed = [.. File.ReadLines(Path.Combine(OpenScad.Folder, "parts.txt")).Select(line => line.Split(' ')[1]).Distinct()];
        foreach (string path in Directory.EnumerateFiles(OpenScad.Folder, "*.scad"))
        {
            string name = Path.GetFileName(path);
            string text = File.ReadAllText(path);
            Assert.Contains($"`{name}`", Readme, $"README.md does not name {name}");
            Assert.IsLessThanOrEqualTo(MostLines, text.Split('\n').Length, $"{name}: lines");
            Assert.AreEqual(printed.Contains(name), text.Contains("\n// Print: ", StringComparison.Ordinal), $"{name}: the head says how it is printed, or it is no part");
        }
    }

    [GeneratedRegex(@"\((pictures/[\w-]+\.\w+)\)")]
    private static partial Regex Pictures();
}
