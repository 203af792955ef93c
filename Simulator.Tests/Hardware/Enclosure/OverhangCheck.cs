using System.Globalization;
using System.Numerics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Finds faces that a printer without supports cannot lay down. A face that leans more than 45 degrees from the vertical must be a bridge: through each
/// point of it some straight line, no longer than the part's file allows, ends at both sides on an edge with material below.</summary>
public static class OverhangCheck
{
    private const double BedLevel = 0.01;
    private const double LeastArea = 0.5;
    private const int Directions = 72;

    // 45 degrees, and half a degree for figures rounded in the STL.
    private static readonly double s_steepest = Math.Sin((45 + 0.5) * Math.PI / 180);

    /// <summary>What is wrong, with the place of each; empty when the part can be printed.</summary>
    /// <param name="mesh">The part as it lies on the bed.</param>
    /// <param name="bridge">Longest bridge that is allowed, mm; 0 for none.</param>
    public static IReadOnlyList<string> Problems(Mesh mesh, double bridge)
    {
        MeshTopology topology = new(mesh);
        HashSet<int> open = [.. Enumerable.Range(0, mesh.Faces.Count).Where(face => Hangs(mesh, face))];
        List<string> problems = [];
        while (open.Count > 0)
        {
            HashSet<int> cluster = topology.Cluster(open.First(), face => Hangs(mesh, face));
            open.ExceptWith(cluster);
            if (cluster.Sum(face => mesh.Normal(face).Length() / 2) < LeastArea)
            {
                continue;
            }

            Border[] borders = [.. cluster.SelectMany(face => BordersOf(mesh, topology, cluster, face))];
            Vector3? point = cluster.SelectMany(face => Points(mesh, face)).Select(point => (Vector3?)point).FirstOrDefault(point => !IsBridged(point!.Value, borders, bridge));
            if (point is { } bad)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"overhang without a bridge of at most {bridge} mm at ({bad.X:0.0}, {bad.Y:0.0}, {bad.Z:0.0})"));
            }
        }

        return problems;
    }

    private static bool Hangs(Mesh mesh, int face)
    {
        Vector3 normal = mesh.Normal(face);
        (Vector3 a, Vector3 b, Vector3 c) = mesh.Triangle(face);
        return normal.Z < -s_steepest * normal.Length() && Math.Max(a.Z, Math.Max(b.Z, c.Z)) > BedLevel;
    }

    private static IEnumerable<Border> BordersOf(Mesh mesh, MeshTopology topology, HashSet<int> cluster, int face)
    {
        foreach ((int From, int To) edge in topology.Edges(face))
        {
            int other = topology.Across(edge);
            if (other >= 0 && !cluster.Contains(other))
            {
                Vector3 from = mesh.Corners[edge.From];
                Vector3 to = mesh.Corners[edge.To];
                // What lies beyond the edge stands below it, or goes on upwards into the air.
                Vector3 third = mesh.Corners[mesh.Faces[other].A] + mesh.Corners[mesh.Faces[other].B] + mesh.Corners[mesh.Faces[other].C] - from - to;
                yield return new Border(new Vector2(from.X, from.Y), new Vector2(to.X, to.Y), third.Z < Math.Min(from.Z, to.Z) - BedLevel);
            }
        }
    }

    private static IEnumerable<Vector3> Points(Mesh mesh, int face)
    {
        (Vector3 a, Vector3 b, Vector3 c) = mesh.Triangle(face);
        Vector3 middle = (a + b + c) / 3;
        return [middle, (middle + a) / 2, (middle + b) / 2, (middle + c) / 2];
    }

    private static bool IsBridged(Vector3 point, Border[] borders, double bridge) => Enumerable.Range(0, Directions).Any(step =>
    {
        double angle = Math.PI * step / Directions;
        Vector2 along = new((float)Math.Cos(angle), (float)Math.Sin(angle));
        (double one, bool oneHeld) = Nearest(point, along, borders);
        (double two, bool twoHeld) = Nearest(point, -along, borders);
        return oneHeld && twoHeld && one + two <= bridge;
    });

    private static (double Distance, bool Held) Nearest(Vector3 point, Vector2 along, Border[] borders)
    {
        (double Distance, bool Held) nearest = (double.PositiveInfinity, false);
        foreach (Border border in borders)
        {
            Vector2 side = border.To - border.From;
            Vector2 offset = border.From - new Vector2(point.X, point.Y);
            double across = (along.X * side.Y) - (along.Y * side.X);
            double distance = ((offset.X * side.Y) - (offset.Y * side.X)) / across;
            double share = ((offset.X * along.Y) - (offset.Y * along.X)) / across;
            if (across != 0 && distance >= 0 && share is >= 0 and <= 1 && distance < nearest.Distance)
            {
                nearest = (distance, border.Held);
            }
        }

        return nearest;
    }

    private readonly record struct Border(Vector2 From, Vector2 To, bool Held);
}
