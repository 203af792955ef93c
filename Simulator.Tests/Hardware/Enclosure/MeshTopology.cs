namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>How the faces of a mesh hang together.</summary>
public sealed class MeshTopology
{
    private readonly Dictionary<(int From, int To), int> _faceOf = [];
    private readonly Mesh _mesh;
    private int _doubles;

    /// <summary>Looks at each edge of a mesh.</summary>
    public MeshTopology(Mesh mesh)
    {
        _mesh = mesh;
        for (int face = 0; face < mesh.Faces.Count; face++)
        {
            foreach ((int, int) edge in Edges(face))
            {
                _doubles += _faceOf.TryAdd(edge, face) ? 0 : 1;
            }
        }
    }

    /// <summary>Edges that do not belong to exactly two faces, one each way round.</summary>
    public int BrokenEdges => _doubles + _faceOf.Keys.Count(edge => !_faceOf.ContainsKey((edge.To, edge.From)));

    /// <summary>Separate closed surfaces: 1 for one solid piece without hollows.</summary>
    public int Shells
    {
        get
        {
            bool[] seen = new bool[_mesh.Faces.Count];
            int shells = 0;
            for (int face = 0; face < seen.Length; face++)
            {
                if (!seen[face])
                {
                    shells++;
                    foreach (int member in Cluster(face, _ => true))
                    {
                        seen[member] = true;
                    }
                }
            }

            return shells;
        }
    }

    /// <summary>The directed edges of a face.</summary>
    public IEnumerable<(int From, int To)> Edges(int face)
    {
        (int a, int b, int c) = _mesh.Faces[face];
        return [(a, b), (b, c), (c, a)];
    }

    /// <summary>The face on the other side of an edge, or -1 at a hole.</summary>
    public int Across((int From, int To) edge) => _faceOf.TryGetValue((edge.To, edge.From), out int face) ? face : -1;

    /// <summary>All faces of a kind that hang together with one of them.</summary>
    public HashSet<int> Cluster(int first, Func<int, bool> isOfKind)
    {
        HashSet<int> cluster = [first];
        Queue<int> open = new([first]);
        while (open.TryDequeue(out int face))
        {
            foreach (int next in Edges(face).Select(Across).Where(next => next >= 0 && isOfKind(next)))
            {
                if (cluster.Add(next))
                {
                    open.Enqueue(next);
                }
            }
        }

        return cluster;
    }
}
