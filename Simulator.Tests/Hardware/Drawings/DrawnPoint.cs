using System.Globalization;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A place on a picture, in its own units; y grows downwards.</summary>
public readonly record struct DrawnPoint(double X, double Y)
{
    private const double Same = 0.05;

    /// <summary>True when the two are drawn on the same place.</summary>
    public bool Meets(DrawnPoint other) => Math.Abs(X - other.X) < Same && Math.Abs(Y - other.Y) < Same;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"({X:0.#}, {Y:0.#})");
}

/// <summary>A straight piece of a wire; all run level or upright.</summary>
public readonly record struct DrawnPiece(DrawnPoint From, DrawnPoint To)
{
    private const double Touch = 0.5;

    /// <summary>True when the piece runs over a place.</summary>
    public bool Covers(DrawnPoint place) => Left - Touch < place.X && place.X < Right + Touch && Top - Touch < place.Y && place.Y < Bottom + Touch;

    /// <summary>True when the two run along each other for a way, not only across.</summary>
    public bool RunsAlong(DrawnPiece other)
    {
        double wide = Math.Min(Right, other.Right) - Math.Max(Left, other.Left);
        double high = Math.Min(Bottom, other.Bottom) - Math.Max(Top, other.Top);
        return Math.Min(wide, high) > -Touch && Math.Max(wide, high) > Touch;
    }

    private double Left => Math.Min(From.X, To.X);

    private double Right => Math.Max(From.X, To.X);

    private double Top => Math.Min(From.Y, To.Y);

    private double Bottom => Math.Max(From.Y, To.Y);
}
