using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The tips have the contact area that they are named after, and no sharp edge.</summary>
[TestClass]
public sealed class EnclosureTipTests
{
    private const double AreaTolerance = 0.01;
    private const double LeastEdge = 1.5;
    private const double LeastPalm = 25;

    /// <summary>Below the dome the cap is a cylinder, with screw holes, mm.</summary>
    private const float Skirt = 8.2f;

    // Chords of a facetted circle measure a little less than the circle.
    private const double Facets = 0.98;

    private static double Depth => LeastEdge * (1 - Math.Cos(45 * Math.PI / 180));

    [TestMethod]
    [DataRow(50)]
    [DataRow(100)]
    [DataRow(200)]
    public void A_tip_has_the_area_that_it_is_named_after(int area)
    {
        double measured = TipShape.ContactArea(Tip(area), Depth);
        Assert.AreEqual(area, measured, area * AreaTolerance, $"tip-{area}");
    }

    [TestMethod]
    [DataRow(50)]
    [DataRow(100)]
    [DataRow(200)]
    public void The_edge_of_a_tip_is_rounded(int area) =>
        Assert.IsGreaterThan(LeastEdge * Facets, TipShape.LeastRadius(Tip(area), LeastEdge), $"tip-{area}: mm of radius");

    [TestMethod]
    public void The_palm_cap_is_nowhere_sharper_than_25_mm()
    {
        EnclosurePart cap = EnclosurePart.All.Single(part => part.Name == "palm-cap");
        float top = cap.Mesh.Most.Z;
        // The faces that look up are the dome; turned over, its top takes the place of a tip's face.
        (int A, int B, int C)[] dome = [.. cap.Mesh.Faces.Where((_, face) => cap.Mesh.Normal(face).Z > 0.02f * cap.Mesh.Normal(face).Length())];
        Mesh turned = new([.. dome.SelectMany(face => new[] { face.A, face.B, face.C }).Distinct().Select(corner => cap.Mesh.Corners[corner])
            .Select(corner => corner with { Z = top - corner.Z })], []);
        Assert.IsGreaterThan(LeastPalm * Facets, TipShape.LeastRadius(turned, top - Skirt), "palm-cap: mm of radius");
    }

    [TestMethod]
    public void A_tip_of_another_area_and_one_with_a_sharper_edge_are_found()
    {
        OpenScad.Demand();
        Mesh larger = EnclosurePart.Render("larger tip.scad tip_area=103").InPlace;
        Mesh smaller = EnclosurePart.Render("smaller tip.scad tip_area=97").InPlace;
        Mesh sharp = EnclosurePart.Render("sharp tip.scad tip_area=100", "tip_edge=1.2").InPlace;
        Assert.AreNotEqual(100.0, TipShape.ContactArea(larger, Depth), AreaTolerance * 100);
        Assert.AreNotEqual(100.0, TipShape.ContactArea(smaller, Depth), AreaTolerance * 100);
        Assert.IsLessThan(LeastEdge * Facets, TipShape.LeastRadius(sharp, LeastEdge));
    }

    private static Mesh Tip(int area) => EnclosurePart.All.Single(part => part.Name == "tip-" + area.ToString(CultureInfo.InvariantCulture)).InPlace;
}
