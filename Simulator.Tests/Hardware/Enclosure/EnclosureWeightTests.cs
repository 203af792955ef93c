namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What hangs on the cell shifts its zero when the device is turned over: README.md says how much that is.</summary>
[TestClass]
public sealed class EnclosureWeightTests
{
    /// <summary>Density of aluminium, g/mm³.</summary>
    private const double Aluminium = 2.75e-3;

    /// <summary>Density of steel, g/mm³.</summary>
    private const double Steel = 7.85e-3;

    /// <summary>Slots and hole of an S-type cell, as part of its block: assumed.</summary>
    private const double Cut = 0.12;

    /// <summary>Threaded rod M8, 60 mm of 0.319 kg/m, in g.</summary>
    private const double Rod = 19.1;

    /// <summary>Thin nut M8 4.0, washer 2.0, three grub screws 1.2 and six nuts M4 0.8 each, in g: sums of standard parts.</summary>
    private const double Small = 14.4;

    /// <summary>Cap nut M8 of the calibration stand, g.</summary>
    private const double CapNut = 11;

    private const double NewtonsPerGram = 9.81e-3;

    [TestMethod]
    public void The_weight_in_the_readme_that_hangs_on_the_cell_is_that_of_the_parts()
    {
        IReadOnlyList<EnclosurePart> parts = EnclosurePart.All;
        double density = OpenScad.Figures("stiffness.scad").Number("density");
        double flange = parts.Single(part => part.Name == "flange").Mesh.Volume * density;
        double tip = parts.Single(part => part.Name == "tip-100").Mesh.Volume;
        double halfCell = OpenScad.Mesh("modules.scad", "ghost=\"cell\"").Volume * (1 - Cut) / 2;
        double onAluminium = flange + Rod + Small + (halfCell * Aluminium);
        double onSteel = flange + Rod + Small + (halfCell * Steel);
        string[] figures =
        [
            $"{(onAluminium + (tip * density)) * NewtonsPerGram:0.0} N with an aluminium cell",
            $"{(onSteel + (tip * density)) * NewtonsPerGram:0.0} N with one of steel",
            $"{Turned(onAluminium, tip * density):0.0} N lower with aluminium",
            $"{Turned(onSteel, tip * density):0.0} N with steel",
            $"{Turned(onSteel, tip * Steel):0.0} N when the tip is of steel too",
        ];
        string readme = File.ReadAllText(Path.Combine(OpenScad.Folder, "README.md"));
        string[] missing = [.. figures.Where(figure => !readme.Contains(figure, StringComparison.Ordinal))];
        Assert.IsEmpty(missing, $"hardware/enclosure/README.md does not say: {string.Join("; ", missing)}");
    }

    /// <summary>Zero with the cap nut pressing less zero with the tip pulling, N.</summary>
    private static double Turned(double hanging, double tip) => ((2 * hanging) + CapNut + tip) * NewtonsPerGram;
}
