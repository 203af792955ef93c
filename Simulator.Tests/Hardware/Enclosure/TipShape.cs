using System.Numerics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What the surface of a tip measures, face down at z = 0.</summary>
public static class TipShape
{
    private const float Near = 0.01f;
    private static readonly double s_contact = Math.Cos(45 * Math.PI / 180);

    /// <summary>The contact area in mm²: the flat, and what of the rounded edge leans less than 45 degrees, as seen along the axis.</summary>
    /// <param name="tip">The tip in its place.</param>
    /// <param name="depth">How far from the skin the contact reaches at most, mm.</param>
    public static double ContactArea(Mesh tip, double depth) => Enumerable.Range(0, tip.Faces.Count)
        .Select(face => (Triangle: tip.Triangle(face), Normal: tip.Normal(face)))
        .Where(face => face.Normal.Z < -s_contact * face.Normal.Length() && new[] { face.Triangle.A, face.Triangle.B, face.Triangle.C }.Max(corner => corner.Z) <= depth + Near)
        .Sum(face => -face.Normal.Z / 2.0);

    /// <summary>The sharpest rounding of the edge in mm: the least circle through three neighbouring points of its section.</summary>
    /// <param name="tip">The tip in its place.</param>
    /// <param name="height">Up to which height over the skin, mm.</param>
    public static double LeastRadius(Mesh tip, double height)
    {
        Vector2[] section = [.. tip.Corners.Where(corner => corner.Z <= height + Near)
            .Select(corner => new Vector2(MathF.Sqrt((corner.X * corner.X) + (corner.Y * corner.Y)), corner.Z))
            .GroupBy(point => MathF.Round(point.Y, 4)).Select(level => level.MaxBy(point => point.X)).OrderBy(point => point.Y)];
        // The flat counts as a point: an edge without any rounding makes a small circle with it.
        Vector2[] whole = [section[0] with { X = 0 }, .. section];
        return Enumerable.Range(0, whole.Length - 2).Min(index => Circle(whole[index], whole[index + 1], whole[index + 2]));
    }

    private static double Circle(Vector2 a, Vector2 b, Vector2 c)
    {
        double twiceArea = Math.Abs(((b.X - a.X) * (c.Y - a.Y)) - ((b.Y - a.Y) * (c.X - a.X)));
        return twiceArea == 0 ? double.PositiveInfinity : Vector2.Distance(a, b) * Vector2.Distance(b, c) * Vector2.Distance(c, a) / (2 * twiceArea);
    }
}
