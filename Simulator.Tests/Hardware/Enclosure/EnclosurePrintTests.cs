using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Every part of the enclosure can be printed without supports on an ordinary printer.</summary>
[TestClass]
public sealed class EnclosurePrintTests
{
    private const double Bed = 200;
    private const double LeastFootprint = 100;
    private const double LongestBridge = 15;
    private const double OnBed = 0.01;

    [TestMethod]
    public void Every_part_is_one_closed_piece_without_hollows()
    {
        foreach (EnclosurePart part in EnclosurePart.All)
        {
            MeshTopology topology = new(part.Mesh);
            Assert.AreEqual(0, topology.BrokenEdges, $"{part.Name}: edges that are not shared by two faces");
            Assert.AreEqual(1, topology.Shells, $"{part.Name}: pieces and hollows");
            Assert.IsGreaterThan(0.0, part.Mesh.Volume, $"{part.Name}: inside out");
        }
    }

    [TestMethod]
    public void Every_part_fits_the_bed_and_stands_flat_on_it()
    {
        foreach (EnclosurePart part in EnclosurePart.All)
        {
            Assert.IsTrue(FitsBed(part.Mesh), $"{part.Name}: from {part.Mesh.Least} to {part.Mesh.Most}");
            Assert.AreEqual(0.0, part.Mesh.Least.Z, OnBed, $"{part.Name}: not on the bed");
            Assert.IsGreaterThan(LeastFootprint, Footprint(part.Mesh), $"{part.Name}: mm² that touch the bed");
        }
    }

    [TestMethod]
    public void No_part_hangs_over_more_than_45_degrees_but_in_the_bridges_that_its_file_names()
    {
        string[] problems = [.. EnclosurePart.All.SelectMany(part => OverhangCheck.Problems(part.Mesh, part.LongestBridge).Select(problem => $"{part.Name}: {problem}"))];
        Assert.IsEmpty(problems, string.Join("; ", problems));
        foreach (EnclosurePart part in EnclosurePart.All)
        {
            Assert.IsLessThanOrEqualTo(LongestBridge, part.LongestBridge, $"{part.File}: mm of bridge");
        }
    }

    [TestMethod]
    public void A_part_with_a_hole_in_its_surface_or_too_large_for_the_bed_or_off_it_is_found()
    {
        Mesh good = EnclosurePart.All.Single(part => part.Name == "light-ring").Mesh;
        Assert.AreEqual(3, new MeshTopology(good.Without(0)).BrokenEdges);
        Assert.IsFalse(FitsBed(good.Moved(corner => corner * 4)));
        Assert.AreEqual(0.0, Footprint(good.Moved(corner => corner with { Z = corner.Z + 1 })));
    }

    [TestMethod]
    [DataRow("translate([0, 0, 5]) cylinder(r = 10, h = 2); cylinder(r = 5, h = 6);", 15, false, DisplayName = "a ledge all around a pillar")]
    [DataRow("cylinder(r1 = 5, r2 = 12, h = 6.9);", 15, true, DisplayName = "a cone a little steeper than 45 degrees")]
    [DataRow("cylinder(r1 = 5, r2 = 12, h = 6);", 15, false, DisplayName = "a cone of 49 degrees")]
    [DataRow("difference() { translate([-10, -5, 0]) cube([20, 10, 10]); translate([-6, -6, -1]) cube([12, 12, 7]); }", 12.5, true, DisplayName = "a bridge of 12 mm")]
    [DataRow("difference() { translate([-10, -5, 0]) cube([20, 10, 10]); translate([-6, -6, -1]) cube([12, 12, 7]); }", 11.5, false, DisplayName = "a bridge too long")]
    [DataRow("cube([5, 10, 10]); translate([0, 0, 8]) cube([12, 10, 2]);", 15, false, DisplayName = "a board held at one end")]
    public void An_overhang_is_found_and_a_bridge_is_let_pass(string model, double bridge, bool isPrintable)
    {
        OpenScad.Demand();
        Mesh mesh = OpenScad.WithModel("$fn = 48; union() { " + model + " }", file => OpenScad.Mesh(file));
        Assert.AreEqual(isPrintable, OverhangCheck.Problems(mesh, bridge).Count == 0, model);
    }

    [TestMethod]
    public void The_longest_bridge_of_a_file_is_read_from_its_head()
    {
        Assert.AreEqual(12.0, EnclosurePart.BridgeOf("// Print: flat. Bridges: a roof, 12 mm; holes, 4 mm.\n// 90 mm"));
        Assert.AreEqual(0.0, EnclosurePart.BridgeOf("// Print: flat, 90 mm high. No bridges.\n"));
    }

    [TestMethod]
    public void The_mass_in_the_readme_is_that_of_the_parts()
    {
        OpenScad.Demand();
        Echoes material = OpenScad.Figures("stiffness.scad");
        double grams = EnclosurePart.All.Where(part => part.IsOfTheDevice).Sum(part => part.Mesh.Volume) * material.Number("density");
        string readme = File.ReadAllText(Path.Combine(OpenScad.Folder, "README.md"));
        int written = Enumerable.Range(-5, 11).Select(off => (int)Math.Round(grams) + off).FirstOrDefault(figure => readme.Contains($"{figure.ToString(CultureInfo.InvariantCulture)} g of plastic", StringComparison.Ordinal));
        Assert.AreNotEqual(0, written, $"README.md: the device's parts, solid, weigh {grams:0} g");
    }

    private static bool FitsBed(Mesh mesh)
    {
        System.Numerics.Vector3 size = mesh.Most - mesh.Least;
        return size.X <= Bed && size.Y <= Bed && size.Z <= Bed;
    }

    private static double Footprint(Mesh mesh) => Enumerable.Range(0, mesh.Faces.Count)
        .Where(face => mesh.Triangle(face) is var (a, b, c) && Math.Max(a.Z, Math.Max(b.Z, c.Z)) < OnBed)
        .Sum(face => mesh.Normal(face).Length() / 2.0);
}
