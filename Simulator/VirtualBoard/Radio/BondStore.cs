namespace PressureDevice.VirtualBoard;

/// <summary>The bonds the device keeps.</summary>
internal sealed class BondStore
{
    /// <summary>Bonds it holds; one more evicts the oldest (docs/platform.md, the number unverified there).</summary>
    public const int Capacity = 3;

    private readonly List<Bond> _bonds = [];

    public int Count => _bonds.Count;

    public void Add(Bond bond)
    {
        if (_bonds.Count == Capacity)
        {
            _bonds.RemoveAt(0);
        }

        _bonds.Add(bond);
    }

    public Bond? Find(ulong address) => _bonds.Find(bond => bond.Address == address);

    public void Remove(ulong address) => _bonds.RemoveAll(bond => bond.Address == address);

    public void Clear() => _bonds.Clear();
}
