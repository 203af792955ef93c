using System.Globalization;
using System.Numerics;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A printed part of hardware/enclosure/parts.txt, as it lies on the bed.</summary>
/// <param name="Name">Its name in parts.txt.</param>
/// <param name="File">The OpenSCAD file.</param>
/// <param name="Mesh">Its surface on the bed.</param>
/// <param name="BedLevel">Height in the assembly of the plane that lies on the bed, mm.</param>
/// <param name="Turned">Whether it was turned over about the x axis.</param>
public sealed partial record EnclosurePart(string Name, string File, Mesh Mesh, double BedLevel, bool Turned)
{
    /// <summary>Facets of a circle in the tests: enough for each figure to be within its limit, few enough to be quick.</summary>
    public const string Quality = "quality=48";

    private const int AtATime = 2;
    private static readonly Lazy<IReadOnlyList<EnclosurePart>> s_all = new(RenderAll);

    /// <summary>Every printed part, rendered once for all tests.</summary>
    public static IReadOnlyList<EnclosurePart> All
    {
        get
        {
            OpenScad.Demand();
            return s_all.Value;
        }
    }

    /// <summary>Whether it belongs to the device with its tip of 1 cm², and not to the patient's handle, the stand or another tip.</summary>
    public bool IsOfTheDevice => Name == "tip-100" || !(Name.StartsWith("tip", StringComparison.Ordinal) || Name.StartsWith("patient", StringComparison.Ordinal)
        || Name.StartsWith("stand", StringComparison.Ordinal));

    /// <summary>The surface in its place in the device.</summary>
    public Mesh InPlace => Mesh.Moved(corner => Turned
        ? new Vector3(corner.X, -corner.Y, (float)BedLevel - corner.Z)
        : new Vector3(corner.X, corner.Y, corner.Z + (float)BedLevel));

    /// <summary>The longest bridge that the head of the part's file names, mm; 0 when it says that there is none.</summary>
    public double LongestBridge => BridgeOf(System.IO.File.ReadAllText(Path.Combine(OpenScad.Folder, File)));

    /// <summary>The longest bridge that a file's text names, mm.</summary>
    public static double BridgeOf(string text) => Bridges().Match(text) is { Success: true } sentence
        ? Millimetres().Matches(sentence.Value).Max(match => double.Parse(match.Groups[1].Value, CultureInfo.InvariantCulture))
        : 0;

    /// <summary>Renders one line of parts.txt.</summary>
    public static EnclosurePart Render(string line, params string[] more)
    {
        string[] words = line.Split(' ', 3, StringSplitOptions.RemoveEmptyEntries);
        (Mesh mesh, string said) = OpenScad.Measured(words[1], [.. words.Skip(2), Quality, .. more]);
        Echoes echoes = new(said);
        return new EnclosurePart(words[0], words[1], mesh, echoes.Number("bed_level"), echoes.Text("bed_turned") == "true");
    }

    private static IReadOnlyList<EnclosurePart> RenderAll() =>
    [
        .. System.IO.File.ReadAllLines(Path.Combine(OpenScad.Folder, "parts.txt"))
            .AsParallel().AsOrdered().WithDegreeOfParallelism(AtATime).WithMergeOptions(ParallelMergeOptions.NotBuffered).Select(line => Render(line)),
    ];

    [GeneratedRegex(@"Bridges?: [^.]*\.")]
    private static partial Regex Bridges();

    [GeneratedRegex(@"(\d+) mm")]
    private static partial Regex Millimetres();
}
