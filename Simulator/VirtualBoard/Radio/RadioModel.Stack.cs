namespace PressureDevice.VirtualBoard;

/// <content>What the stack does for the parts of the radio and for the firmware.</content>
public sealed partial class RadioModel
{
    internal IEnumerable<RadioCharacteristic> Subscribed =>
        Services.SelectMany(service => service.Characteristics).Where(characteristic => characteristic.IsSubscribed);

    internal RadioCharacteristic? Find(Guid characteristic) =>
        Services.SelectMany(service => service.Characteristics)
            .FirstOrDefault(candidate => candidate.Uuid == characteristic);

    internal void SetServices(IReadOnlyList<RadioService> services) => Services = [.. services];

    internal void SetAdvertisement(Advertisement advertisement, bool isConnectable)
    {
        _advertisement = advertisement;
        _isConnectable = isConnectable;
        _mayAdvertise = true;
    }

    internal void StackStopped()
    {
        _mayAdvertise = false;
        DropLink();
        _task.Forget();
        Services = [];
        if (!KeepsBonds)
        {
            Bonds.Clear();
        }
    }

    internal byte AcceptMtu(RadioConnection connection, int mtu)
    {
        if (connection.IsMtuExchanged)
        {
            return AttError.RequestNotSupported;
        }

        connection.IsMtuExchanged = true;
        connection.Mtu = Math.Max(RadioConnection.DefaultMtu, Math.Min(mtu, PreferredMtu));
        Host.Post(new RadioEvent(RadioEventKind.MtuChanged, connection.Handle, Mtu: connection.Mtu));
        return AttError.None;
    }

    internal void WriteClientConfiguration(RadioConnection connection, RadioCharacteristic characteristic, bool on)
    {
        SetSubscription(connection.Handle, characteristic, on);
        connection.Bond?.Remember(characteristic.Uuid, on);
    }

    internal void SetSubscription(int connection, RadioCharacteristic characteristic, bool on)
    {
        if (characteristic.IsSubscribed != on)
        {
            characteristic.IsSubscribed = on;
            Host.Post(new RadioEvent(
                on ? RadioEventKind.Subscribed : RadioEventKind.Unsubscribed, connection, characteristic));
        }
    }

    internal int Notify(int connection, RadioCharacteristic characteristic, byte[] value)
    {
        if (Connection is not { } link || link.Handle != connection)
        {
            return RadioHost.NotConnected;
        }

        if (value.Length > link.MaxNotificationBytes)
        {
            _trap(
                "notification longer than MTU − 3",
                $"{value.Length} bytes on {characteristic.Uuid} at an MTU of {link.Mtu}; "
                + $"the stack cuts it to {link.MaxNotificationBytes} and reports success. "
                + "Mind GattSession.MaxMtuSize, and 23 at the start of each connection.");
        }

        if (_buffers.TryAdd(link, characteristic, value))
        {
            return RadioHost.Sent;
        }

        NotificationsRefused++;
        return RadioHost.NoBuffer;
    }

    internal void Answer(AttRequest request, byte error, byte[] value) => _server.Answer(request, error, value);

    internal void Answer(PairingRequest request, int passkey) => _pairing.Answer(request, passkey);

    internal void RaiseNotified(Guid characteristic, byte[] value) => Notified?.Invoke(characteristic, value);

    private RadioConnection? DropLink()
    {
        RadioConnection? lost = Connection;
        if (lost is null)
        {
            return null;
        }

        Connection = null;
        lost.IsUp = false;
        _buffers.Clear();
        _server.LoseLink();
        _pairing.LoseLink(lost);
        _scheduler.At(_scheduler.NowMicroseconds, () => Disconnected?.Invoke());
        return lost;
    }

    private void TellFirmware(RadioConnection lost)
    {
        _pairing.TellFirmware(lost);
        var closed = new RadioEvent(RadioEventKind.Disconnected, lost.Handle);
        if (ClosedComesBeforeUnsubscribed)
        {
            Host.Post(closed);
        }

        foreach (RadioCharacteristic characteristic in Services.SelectMany(service => service.Characteristics))
        {
            SetSubscription(lost.Handle, characteristic, on: false);
        }

        if (!ClosedComesBeforeUnsubscribed)
        {
            Host.Post(closed);
        }
    }
}
