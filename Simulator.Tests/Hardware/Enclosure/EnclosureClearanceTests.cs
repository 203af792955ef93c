using System.Globalization;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What is bought has its room in what is printed.</summary>
[TestClass]
public sealed partial class EnclosureClearanceTests
{
    private const double Margin = 0.1;

    /// <summary>Air around the cell, but at its ends, mm: it moves by half a millimetre.</summary>
    private const double AroundTheCell = 0.5;

    /// <summary>A swollen cell is that much thicker on each side, mm.</summary>
    private const double Swelling = 0.5;

    /// <summary>Further than the flange moves until its screws meet the stop, mm.</summary>
    private const float Travel = 0.8f;

    private const int LeastGhosts = 14;

    [TestMethod]
    public void No_module_meets_a_printed_wall()
    {
        IReadOnlyList<EnclosurePart> parts = EnclosurePart.All;
        string[] ghosts = Ghosts();
        string[] problems = [.. ghosts.AsParallel().WithDegreeOfParallelism(2).SelectMany(ghost => Meeting(parts, ghost, Margin))];
        Assert.IsEmpty(problems, string.Join("; ", problems));
    }

    [TestMethod]
    public void No_two_modules_are_in_the_same_place()
    {
        OpenScad.Demand();
        Assert.IsEmpty(Meeting(Ghosts(), 0), "modules.scad");
        Assert.Contains("hx711 meets charger", Meeting(["hx711", "charger"], 3.5));
    }

    [TestMethod]
    public void Nothing_comes_near_the_cell_but_at_its_two_ends() =>
        Assert.IsEmpty(Meeting(EnclosurePart.All, "cell", AroundTheCell));

    [TestMethod]
    public void The_battery_has_room_to_swell() =>
        Assert.IsEmpty(Meeting(EnclosurePart.All, "battery", Swelling));

    [TestMethod]
    public void No_two_printed_parts_are_in_the_same_place()
    {
        (string Name, Mesh Mesh)[] parts = [.. EnclosurePart.All.Where(part => part.IsOfTheDevice).Select(part => (part.Name, part.InPlace))];
        string[] problems = [.. parts.SelectMany((one, index) => parts.Skip(index + 1).Select(other => (one, other))).AsParallel().WithDegreeOfParallelism(2)
            .Select(pair => (pair, Place: MeshInside.Common(pair.one.Mesh, pair.other.Mesh))).Where(found => found.Place is not null)
            .Select(found => $"{found.pair.one.Name} and {found.pair.other.Name} at {found.Place}")];
        Assert.IsEmpty(problems, string.Join("; ", problems));
    }

    [TestMethod]
    public void The_flange_reaches_its_stop_before_anything_else()
    {
        EnclosurePart[] parts = [.. EnclosurePart.All.Where(part => part.IsOfTheDevice)];
        Mesh flange = parts.Single(part => part.Name == "flange").InPlace.Moved(corner => corner with { Z = corner.Z + Travel });
        Assert.IsEmpty(parts.Where(part => part.Name is not ("flange" or "tip-100") && MeshInside.Common(flange, part.InPlace) is not null).Select(part => part.Name));
    }

    [TestMethod]
    public void Two_parts_that_are_pushed_into_each_other_are_found()
    {
        Mesh ring = EnclosurePart.All.Single(part => part.Name == "light-ring").InPlace;
        Mesh carrier = EnclosurePart.All.Single(part => part.Name == "cell-carrier").InPlace;
        Assert.IsNull(MeshInside.Common(ring, carrier));
        Assert.IsNotNull(MeshInside.Common(ring.Moved(corner => corner with { Z = corner.Z - 0.2f }), carrier));
    }

    [TestMethod]
    public void A_module_that_is_too_large_and_one_inside_a_wall_are_found()
    {
        IReadOnlyList<EnclosurePart> parts = EnclosurePart.All;
        Assert.IsNotEmpty(Meeting(parts, "battery", 3));
        Assert.IsNotEmpty(Meeting(parts, "board", 3));
        Mesh pin = OpenScad.Mesh("modules.scad", EnclosurePart.Quality, "ghost=\"led\"");
        EnclosurePart carrier = parts.Single(part => part.Name == "cell-carrier");
        // Deep in the solid disc, where no face of the carrier is cut.
        System.Numerics.Vector3 middle = (pin.Least + pin.Most) / 2;
        System.Numerics.Vector3 solid = new(-18, 0, (float)carrier.BedLevel - 7);
        Assert.IsTrue(new ConvexSolid(pin.Moved(corner => ((corner - middle) * 0.2f) + solid)).Meets(carrier.InPlace));
    }

    private static IReadOnlyList<string> Meeting(string[] ghosts, double margin)
    {
        (string Name, Mesh Mesh)[] modules = [.. ghosts.AsParallel().AsOrdered().WithDegreeOfParallelism(2).Select(ghost => (ghost, Module(ghost, margin)))];
        return [.. modules.SelectMany((one, index) => modules.Skip(index + 1).Where(other => new ConvexSolid(one.Mesh).Meets(other.Mesh))
            .Select(other => $"{one.Name} meets {other.Name}"))];
    }

    private static Mesh Module(string ghost, double margin) =>
        OpenScad.Mesh("modules.scad", "quality=24", $"ghost=\"{ghost}\"", string.Create(CultureInfo.InvariantCulture, $"margin={margin}"));

    private static IReadOnlyList<string> Meeting(IReadOnlyList<EnclosurePart> parts, string ghost, double margin)
    {
        ConvexSolid solid = new(Module(ghost, margin));
        return [.. parts.Where(part => part.IsOfTheDevice && solid.Meets(part.InPlace)).Select(part => $"{ghost} meets {part.Name}")];
    }

    private static string[] Ghosts()
    {
        string[] ghosts = [.. Quoted().Matches(Names()).Select(match => match.Groups[1].Value)];
        Assert.IsGreaterThanOrEqualTo(LeastGhosts, ghosts.Length, "modules.scad: ghost_names");
        return ghosts;
    }

    private static string Names() => File.ReadLines(Path.Combine(OpenScad.Folder, "modules.scad")).Single(line => line.StartsWith("ghost_names", StringComparison.Ordinal));

    [GeneratedRegex("\"([^\"]+)\"")]
    private static partial Regex Quoted();
}
