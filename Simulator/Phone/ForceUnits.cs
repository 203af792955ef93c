namespace PressureDevice.Simulator.Phone;

/// <summary>Force and pressure in the units that people in the field use. A pressure is null where the area of the tip
/// is not known (0 in the record): a free tip.</summary>
public static class ForceUnits
{
    /// <summary>Newtons in a kilogram-force: standard gravity, exact by definition (ISO 80000-3).</summary>
    public const double NewtonsPerKgf = 9.80665;

    private const double SquareMillimetresPerSquareCentimetre = 100;

    /// <summary>A N/mm² is a MPa.</summary>
    private const double KilopascalsPerNewtonOnSquareMillimetre = 1000;

    /// <summary>Force in kgf.</summary>
    public static double Kgf(double newtons) => newtons / NewtonsPerKgf;

    /// <summary>Pressure in N/cm².</summary>
    /// <param name="newtons">Force, N.</param>
    /// <param name="squareMillimetres">Area of the tip, mm²; 0 not known.</param>
    public static double? NewtonsPerSquareCentimetre(double newtons, int squareMillimetres) =>
        squareMillimetres > 0 ? newtons * SquareMillimetresPerSquareCentimetre / squareMillimetres : null;

    /// <summary>Pressure in kPa.</summary>
    /// <param name="newtons">Force, N.</param>
    /// <param name="squareMillimetres">Area of the tip, mm²; 0 not known.</param>
    public static double? Kilopascals(double newtons, int squareMillimetres) =>
        squareMillimetres > 0 ? newtons * KilopascalsPerNewtonOnSquareMillimetre / squareMillimetres : null;
}
