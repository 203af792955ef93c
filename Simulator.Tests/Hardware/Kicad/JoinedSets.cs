namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Sets of things that are joined one by one: points and names of a sheet, pins and dots of a picture.</summary>
internal sealed class JoinedSets
{
    private readonly Dictionary<object, object> _parents = [];

    /// <summary>Joins the sets of two things.</summary>
    public void Join(object one, object other) => _parents[Find(one)] = Find(other);

    /// <summary>What stands for the set of a thing: the same for all in it.</summary>
    public object Find(object thing)
    {
        object found = thing;
        while (_parents.TryGetValue(found, out object? parent) && !parent.Equals(found))
        {
            found = parent;
        }

        return found;
    }
}
