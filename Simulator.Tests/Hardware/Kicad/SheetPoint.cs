namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A point of the sheet in 1/10000 mm, x to the right, y down: whole steps, so that two points are the same or are not.</summary>
public readonly record struct SheetPoint(int X, int Y)
{
    private const decimal StepsPerMm = 10_000;

    /// <summary>The point in mm, as KiCad shows it.</summary>
    public override string ToString() => FormattableString.Invariant($"({X / StepsPerMm:0.####}, {Y / StepsPerMm:0.####}) mm");

    /// <summary>Where a point of a symbol comes to lie on the sheet.</summary>
    /// <param name="placement">Where the symbol is and how it is turned.</param>
    /// <remarks>In a symbol y goes up. KiCad turns it against the clock first and mirrors it then, about the sheet's axes.</remarks>
    public SheetPoint On(Placement placement)
    {
        (int x, int y) = (X, Y);
        for (int quarter = 0; quarter < placement.QuarterTurns; quarter++)
        {
            (x, y) = (-y, x);
        }

        (x, y) = placement.Mirror switch
        {
            Mirror.AboutX => (x, -y),
            Mirror.AboutY => (-x, y),
            _ => (x, y),
        };
        return new SheetPoint(placement.At.X + x, placement.At.Y - y);
    }
}
