namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Each screw is long enough to hold and too short to meet the end of its hole or the load cell.</summary>
[TestClass]
public sealed class EnclosureScrewTests
{
    /// <summary>How deep a countersunk head M3 lies in its cone, heads of 6 to 5.5 mm, mm (ISO 10642, DIN 965).</summary>
    private const string Sunk = "head_high = 0.5; head_deep = 0.9; ";

    /// <summary>Tolerance of a screw's length, mm (js15 up to 16 mm: ISO 10642, ISO 4762).</summary>
    private const string Length = "long = 0.3; ";

    /// <summary>Tap without lead at its end: three threads M8, mm.</summary>
    private const double Lead = 3;

    private const string Ends = Sunk + Length + """
        function least_air(face, screw, hole) = face - head_deep - screw - long - hole;
        function least_hold(face, screw, start) = start - (face - head_high - screw + long);
        echo(guard_air = least_air(flare, 10, outer - fit - m3_insert[1]), guard_hold = least_hold(flare, 10, outer - fit));
        echo(cap_air = least_air(outer, 8, inner - m3_insert[1]), cap_hold = least_hold(outer, 8, inner));
        echo(lug_air = least_air(outer, 6, lug_outer - m3_short_insert[1]), lug_hold = least_hold(outer, 6, lug_outer));
        echo(lug_wall = lug_outer - m3_short_insert[1] - lug_inner);
        echo(column_hold = z_seat + m3_head_height + 16 - long - z_carrier_top - 0.2);
        echo(column_air = z_carrier_top + m3_insert[1] + 4 - (z_seat + m3_head_height + 16 + long));
        echo(cell_hold = 30 - washer_head[1] - (z_carrier_top - z_cell_top), cell_depth = cell_thread_depth, rod_in_cell = stud_in_cell);
        echo(rod_air = z_cell + stud_in_cell - stud - tip_solid);
        """;

    [TestMethod]
    public void No_screw_meets_the_end_of_its_hole_and_each_holds()
    {
        OpenScad.Demand();
        string[] problems = Problems();
        Assert.IsEmpty(problems, string.Join("; ", problems));
    }

    [TestMethod]
    [DataRow("m3_insert=[4, 6]", "guard_air")]
    [DataRow("m3_short_insert=[4, 5.4]", "lug_wall")]
    [DataRow("lug_outer=30.4", "lug_hold")]
    [DataRow("carrier_thick=16", "column_hold")]
    [DataRow("carrier_thick=9", "cell_hold")]
    [DataRow("stud=62", "rod_air")]
    public void A_hole_too_short_and_a_screw_too_long_are_found(string change, string found)
    {
        OpenScad.Demand();
        Assert.Contains(problem => problem.StartsWith(found, StringComparison.Ordinal), Problems(change), change);
    }

    private static string[] Problems(params string[] changes)
    {
        Echoes ends = OpenScad.OfParameters(Ends, changes);
        (string Name, double Least, double Most)[] limits =
        [
            ("guard_air", 0, 3), ("guard_hold", 4, 10), ("cap_air", 0, 3), ("cap_hold", 4, 8), ("lug_air", 0, 3), ("lug_hold", 2, 4), ("lug_wall", 0.95, 5),
            ("column_hold", 4, 8), ("column_air", 0, 20), ("cell_hold", 8, ends.Number("cell_depth") - 1), ("rod_in_cell", 8, ends.Number("cell_depth") - 1),
            ("rod_air", Lead, 10),
        ];
        return [.. limits.Where(limit => ends.Number(limit.Name) < limit.Least || ends.Number(limit.Name) > limit.Most)
            .Select(limit => $"{limit.Name} {ends.Number(limit.Name):0.00} mm, not {limit.Least} to {limit.Most}")];
    }
}
