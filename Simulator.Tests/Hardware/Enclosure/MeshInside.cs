using System.Numerics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What lies inside a closed surface.</summary>
public static class MeshInside
{
    // Parts that lie on each other share a plane: only what reaches deeper is inside, mm.
    private const float Skin = 0.03f;

    /// <summary>Whether a point lies inside: the solid angle of a closed surface is then that of the whole sphere.</summary>
    public static bool Contains(Mesh mesh, Vector3 point)
    {
        double angle = 0;
        for (int face = 0; face < mesh.Faces.Count; face++)
        {
            (Vector3 a, Vector3 b, Vector3 c) = mesh.Triangle(face);
            (a, b, c) = (a - point, b - point, c - point);
            double above = Vector3.Dot(a, Vector3.Cross(b, c));
            double below = (a.Length() * b.Length() * c.Length()) + (Vector3.Dot(a, b) * c.Length()) + (Vector3.Dot(b, c) * a.Length()) + (Vector3.Dot(c, a) * b.Length());
            angle += 2 * Math.Atan2(above, below);
        }

        return Math.Abs(angle) > 2 * Math.PI;
    }

    /// <summary>A place where two solids are both, or null: points just below the surface of each are looked for in the other.</summary>
    public static Vector3? Common(Mesh one, Mesh other) => Reaching(one, other) ?? Reaching(other, one);

    private static Vector3? Reaching(Mesh from, Mesh into)
    {
        Vector3 least = into.Least;
        Vector3 most = into.Most;
        return Enumerable.Range(0, from.Faces.Count).SelectMany(face => Below(from, face))
            .Where(point => Vector3.Min(point, least) == least && Vector3.Max(point, most) == most && CrossesOddly(into, point) && Contains(into, point))
            .Select(point => (Vector3?)point).FirstOrDefault();
    }

    private static IEnumerable<Vector3> Below(Mesh mesh, int face)
    {
        (Vector3 a, Vector3 b, Vector3 c) = mesh.Triangle(face);
        Vector3 inwards = -Skin * Vector3.Normalize(mesh.Normal(face));
        Vector3 middle = (a + b + c) / 3;
        return [middle + inwards, ((middle + a) / 2) + inwards, ((middle + b) / 2) + inwards, ((middle + c) / 2) + inwards];
    }

    // A line upwards leaves a solid one time more often than it enters: quick, and wrong only where it meets an edge.
    private static bool CrossesOddly(Mesh mesh, Vector3 point)
    {
        bool odd = false;
        for (int face = 0; face < mesh.Faces.Count; face++)
        {
            (Vector3 a, Vector3 b, Vector3 c) = mesh.Triangle(face);
            float one = Side(point, a, b);
            float two = Side(point, b, c);
            float three = Side(point, c, a);
            if ((one > 0 && two > 0 && three > 0) || (one < 0 && two < 0 && three < 0))
            {
                odd ^= ((a.Z * two) + (b.Z * three) + (c.Z * one)) / (one + two + three) > point.Z;
            }
        }

        return odd;
    }

    private static float Side(Vector3 point, Vector3 from, Vector3 to) => ((to.X - from.X) * (point.Y - from.Y)) - ((to.Y - from.Y) * (point.X - from.X));
}
