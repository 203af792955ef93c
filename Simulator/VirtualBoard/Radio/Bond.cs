namespace PressureDevice.VirtualBoard;

/// <summary>What the device keeps of a central it has bonded with.</summary>
/// <param name="address">The central's public address.</param>
/// <param name="key">Stands for the key; the central holds the same number.</param>
/// <param name="isAuthenticated">The key was confirmed by a passkey.</param>
internal sealed class Bond(ulong address, int key, bool isAuthenticated)
{
    private readonly HashSet<Guid> _subscriptions = [];

    public ulong Address { get; } = address;

    public int Key { get; } = key;

    public bool IsAuthenticated { get; } = isAuthenticated;

    /// <summary>The characteristics whose CCCD the central left on; the stack switches them on again when the link is
    /// encrypted again (docs/platform.md).</summary>
    public IReadOnlyCollection<Guid> Subscriptions => _subscriptions;

    public void Remember(Guid characteristic, bool isSubscribed)
    {
        if (isSubscribed)
        {
            _subscriptions.Add(characteristic);
        }
        else
        {
            _subscriptions.Remove(characteristic);
        }
    }
}
