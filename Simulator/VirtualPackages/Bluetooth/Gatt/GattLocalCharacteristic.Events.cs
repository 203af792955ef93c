using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <content>What happens to a characteristic, all of it on the event thread.</content>
public partial class GattLocalCharacteristic
{
    private GattLocalCharacteristicReadEventHandler? _readRequested;
    private GattLocalCharacteristicWriteEventHandler? _writeRequested;
    private GattLocalCharacteristicClientsChangedEventHandler? _subscribedClientsChanged;

    /// <summary>Handles <see cref="ReadRequested"/>.</summary>
    public delegate void GattLocalCharacteristicReadEventHandler(
        GattLocalCharacteristic sender, GattReadRequestedEventArgs ReadRequestEventArgs);

    /// <summary>Handles <see cref="WriteRequested"/>.</summary>
    public delegate void GattLocalCharacteristicWriteEventHandler(
        GattLocalCharacteristic sender, GattWriteRequestedEventArgs WriteRequestEventArgs);

    /// <summary>Handles <see cref="SubscribedClientsChanged"/>; args is null.</summary>
    public delegate void GattLocalCharacteristicClientsChangedEventHandler(GattLocalCharacteristic sender, object? args);

    /// <summary>A central reads a characteristic without a static value. A trap to add to after
    /// StartAdvertising.</summary>
    public event GattLocalCharacteristicReadEventHandler ReadRequested
    {
        add
        {
            _state.NeedOpenTable("ReadRequested handler added");
            _readRequested += value;
        }
        remove => _readRequested -= value;
    }

    /// <summary>A central writes. A trap to add to after StartAdvertising.</summary>
    public event GattLocalCharacteristicWriteEventHandler WriteRequested
    {
        add
        {
            _state.NeedOpenTable("WriteRequested handler added");
            _writeRequested += value;
        }
        remove => _writeRequested -= value;
    }

    /// <summary>A central subscribed or no longer is, also because the connection ended.</summary>
    public event GattLocalCharacteristicClientsChangedEventHandler SubscribedClientsChanged
    {
        add => _subscribedClientsChanged += value;
        remove => _subscribedClientsChanged -= value;
    }

    internal void OnRead(GattReadRequestedEventArgs args)
    {
        if (StaticValue is not null)
        {
            args.GetRequest().RespondWithValue(StaticValue);
        }
        else if (_readRequested is not null)
        {
            _readRequested(this, args);
        }
        else
        {
            args.GetRequest().RespondWithProtocolError(AttError.UnlikelyError);
        }
    }

    internal void OnWrite(GattWriteRequestedEventArgs args)
    {
        if (_writeRequested is not null)
        {
            _writeRequested(this, args);
        }
        else
        {
            args.GetRequest().RespondWithProtocolError(AttError.UnlikelyError);
        }
    }

    internal void OnSubscription(int connection, bool subscribed)
    {
        int index = _clients.FindIndex(client => client.Session.DeviceId.Id == connection);
        if (subscribed && index < 0)
        {
            _clients.Add(new GattSubscribedClient(GattSession.FromDeviceId(BluetoothDeviceId.FromId(connection))));
        }
        else if (!subscribed && index >= 0)
        {
            _clients.RemoveAt(index);
        }

        _subscribedClientsChanged?.Invoke(this, null);
    }
}
