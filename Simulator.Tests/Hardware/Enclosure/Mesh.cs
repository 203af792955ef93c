using System.Globalization;
using System.Numerics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A surface of triangles, in mm, as OpenSCAD writes it to an ASCII STL.</summary>
public sealed class Mesh
{
    /// <summary>Builds a mesh.</summary>
    /// <param name="corners">Each different corner once.</param>
    /// <param name="faces">Three indices into the corners each, counter-clockwise as seen from outside.</param>
    public Mesh(IReadOnlyList<Vector3> corners, IReadOnlyList<(int A, int B, int C)> faces)
    {
        Corners = corners;
        Faces = faces;
    }

    /// <summary>Each different corner once.</summary>
    public IReadOnlyList<Vector3> Corners { get; }

    /// <summary>Indices into the corners, counter-clockwise as seen from outside.</summary>
    public IReadOnlyList<(int A, int B, int C)> Faces { get; }

    /// <summary>Least coordinates.</summary>
    public Vector3 Least => Corners.Aggregate(Vector3.Min);

    /// <summary>Greatest coordinates.</summary>
    public Vector3 Most => Corners.Aggregate(Vector3.Max);

    /// <summary>Volume in mm³; right for a closed mesh only.</summary>
    public double Volume => Faces.Sum(face => Vector3.Dot(Corners[face.A], Vector3.Cross(Corners[face.B], Corners[face.C])) / 6.0);

    /// <summary>Reads an ASCII STL; corners written alike are the same corner.</summary>
    public static Mesh Read(string path)
    {
        Dictionary<string, int> known = [];
        List<Vector3> corners = [];
        List<int> indices = [];
        foreach (string line in File.ReadLines(path).Select(line => line.Trim()).Where(line => line.StartsWith("vertex ", StringComparison.Ordinal)))
        {
            if (!known.TryGetValue(line, out int index))
            {
                index = known[line] = corners.Count;
                float[] numbers = [.. line.Split(' ').Skip(1).Select(number => float.Parse(number, CultureInfo.InvariantCulture))];
                corners.Add(new Vector3(numbers[0], numbers[1], numbers[2]));
            }

            indices.Add(index);
        }

        return new Mesh(corners, [.. indices.Chunk(3).Select(three => (three[0], three[1], three[2]))]);
    }

    /// <summary>The three corners of a face.</summary>
    public (Vector3 A, Vector3 B, Vector3 C) Triangle(int face) => (Corners[Faces[face].A], Corners[Faces[face].B], Corners[Faces[face].C]);

    /// <summary>Normal of a face whose length is twice the face's area.</summary>
    public Vector3 Normal(int face)
    {
        (Vector3 a, Vector3 b, Vector3 c) = Triangle(face);
        return Vector3.Cross(b - a, c - a);
    }

    /// <summary>The same mesh with each corner moved.</summary>
    public Mesh Moved(Func<Vector3, Vector3> move) => new([.. Corners.Select(move)], Faces);

    /// <summary>The same mesh without one face: with a hole.</summary>
    public Mesh Without(int face) => new(Corners, [.. Faces.Where((_, index) => index != face)]);
}
