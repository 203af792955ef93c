using System.Numerics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A box or a rod, as the planes of its faces.</summary>
public sealed class ConvexSolid
{
    private const float Touching = 0.001f;
    private readonly (Vector3 Normal, float Offset)[] _planes;
    private readonly Vector3 _middle;

    /// <summary>Takes the planes of a mesh, which must be convex.</summary>
    public ConvexSolid(Mesh mesh)
    {
        _middle = mesh.Corners.Aggregate(Vector3.Zero, (sum, corner) => sum + corner) / mesh.Corners.Count;
        _planes = [.. Enumerable.Range(0, mesh.Faces.Count).Select(face => Vector3.Normalize(mesh.Normal(face)))
            .Zip(mesh.Faces, (normal, face) => (normal, Vector3.Dot(normal, mesh.Corners[face.A])))];
        Assert.IsTrue(mesh.Corners.All(corner => _planes.All(plane => Vector3.Dot(plane.Normal, corner) <= plane.Offset + 0.01f)), "not convex");
    }

    /// <summary>Whether any face of another surface reaches into this solid, or this solid lies wholly within that surface.</summary>
    public bool Meets(Mesh other) => Enumerable.Range(0, other.Faces.Count).Any(face => Reaches(other.Triangle(face))) || MeshInside.Contains(other, _middle);

    private bool Reaches((Vector3 A, Vector3 B, Vector3 C) triangle)
    {
        List<Vector3> left = [triangle.A, triangle.B, triangle.C];
        foreach ((Vector3 normal, float offset) in _planes)
        {
            left = Clip(left, normal, offset - Touching);
            if (left.Count == 0)
            {
                return false;
            }
        }

        return true;
    }

    private static List<Vector3> Clip(List<Vector3> polygon, Vector3 normal, float offset)
    {
        List<Vector3> kept = [];
        for (int index = 0; index < polygon.Count; index++)
        {
            Vector3 from = polygon[index];
            Vector3 to = polygon[(index + 1) % polygon.Count];
            float before = Vector3.Dot(normal, from) - offset;
            float after = Vector3.Dot(normal, to) - offset;
            if (before <= 0)
            {
                kept.Add(from);
            }

            if (before <= 0 != after <= 0)
            {
                kept.Add(from + ((to - from) * (before / (before - after))));
            }
        }

        return kept;
    }
}
