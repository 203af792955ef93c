namespace PressureDevice.VirtualBoard;

/// <summary>Encrypts the link, with a new key after a pairing or with the key of a bond.</summary>
internal sealed class LinkEncryption(BoardScheduler scheduler, RadioModel radio, HostTask task)
{
    private readonly Dictionary<ulong, int> _centralKeys = [];
    private int _keys;

    /// <summary>The central of an address holds a key of this device.</summary>
    public bool HasKey(ulong central) => _centralKeys.ContainsKey(central);

    /// <summary>The central of an address forgets its key.</summary>
    public void ForgetKey(ulong central) => _centralKeys.Remove(central);

    /// <summary>The device forgets its bond with the central of this connection.</summary>
    public void ForgetBond(RadioConnection connection)
    {
        connection.Bond = null;
        radio.Bonds.Remove(connection.CentralAddress);
    }

    /// <summary>The central encrypts with the key it holds.</summary>
    public void Encrypt(Action<bool>? done)
    {
        if (radio.Connection is not { } connection)
        {
            scheduler.At(scheduler.NowMicroseconds, () => done?.Invoke(false));
            return;
        }

        if (!_centralKeys.TryGetValue(connection.CentralAddress, out int key))
        {
            throw new InvalidOperationException("The central has no key of this device: pair first.");
        }

        scheduler.At(
            connection.NextConnectionEvent(scheduler.NowMicroseconds),
            () => task.WhenFree(() =>
            {
                bool isEncrypted = connection.IsUp && Restore(connection, key);
                done?.Invoke(isEncrypted);
            }));
    }

    /// <summary>A pairing has brought a new key: the link is encrypted with it, and both sides keep it if the device
    /// bonds.</summary>
    public void Establish(RadioConnection connection, bool isAuthenticated)
    {
        if (radio.Host.Pairing.AllowsBonding)
        {
            connection.Bond = new Bond(connection.CentralAddress, ++_keys, isAuthenticated);
            _centralKeys[connection.CentralAddress] = _keys;
            radio.Bonds.Add(connection.Bond);
            foreach (RadioCharacteristic characteristic in radio.Subscribed)
            {
                connection.Bond.Remember(characteristic.Uuid, isSubscribed: true);
            }
        }

        Secure(connection, isAuthenticated);
    }

    /// <summary>Both sides get a key as of an earlier session, confirmed by the passkey.</summary>
    public void Plant(ulong central)
    {
        _centralKeys[central] = ++_keys;
        radio.Bonds.Remove(central);
        radio.Bonds.Add(new Bond(central, _keys, isAuthenticated: true));
    }

    /// <summary>Tells the firmware how the link is now.</summary>
    public void PostState(RadioConnection connection, bool succeeded) => radio.Host.Post(new RadioEvent(
        RadioEventKind.SecurityChanged,
        connection.Handle,
        Security: new LinkSecurityState(succeeded, connection.IsEncrypted, connection.IsAuthenticated)));

    private bool Restore(RadioConnection connection, int key)
    {
        if (radio.Bonds.Find(connection.CentralAddress) is not { } bond || bond.Key != key)
        {
            return false;
        }

        connection.Bond = bond;
        Secure(connection, bond.IsAuthenticated);
        foreach (Guid uuid in bond.Subscriptions)
        {
            if (radio.Find(uuid) is { CanSubscribe: true } characteristic)
            {
                radio.SetSubscription(connection.Handle, characteristic, on: true);
            }
        }

        return true;
    }

    // The stack never takes the mark of authentication from a link that has it (NimBLE, ble_sm_update_sec_state).
    private void Secure(RadioConnection connection, bool isAuthenticated)
    {
        connection.IsEncrypted = true;
        connection.IsAuthenticated |= isAuthenticated;
        PostState(connection, succeeded: true);
    }
}
