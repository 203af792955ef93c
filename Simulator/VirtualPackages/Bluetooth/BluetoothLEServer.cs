using System;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;

namespace nanoFramework.Device.Bluetooth;

/// <summary>The device as a GATT server; one on each board.</summary>
public class BluetoothLEServer : IDisposable
{
    private readonly BluetoothState _state;

    private BluetoothLEServer(BluetoothState state)
    {
        _state = state;
        Pairing = new DevicePairing(state, this);
    }

    /// <summary>The server of this board, created when first asked for.</summary>
    public static BluetoothLEServer Instance
    {
        get
        {
            BluetoothState state = BluetoothState.Current;
            return state.Server ??= new BluetoothLEServer(state);
        }
    }

    /// <summary>Name of the device, "nanoFramework" by default. Advertising parameters take it over when they are
    /// constructed: setting another one later is a trap (docs/platform.md).</summary>
    public string DeviceName
    {
        get => _state.DeviceName;
        set
        {
            if (_state.IsNameTaken)
            {
                throw _state.Board.Trap(
                    "DeviceName set after advertising parameters were constructed: they keep the earlier name. "
                    + "Set the name first.");
            }

            _state.DeviceName = value;
        }
    }

    /// <summary>Appearance of the Generic Access service, 0 by default.</summary>
    public ushort Appearance
    {
        get => _state.Appearance;
        set => _state.Appearance = value;
    }

    /// <summary>The one session object, for every connection.</summary>
    public GattSession Session { get; } = new(new BluetoothDeviceId(0));

    /// <summary>The services, in a new array.</summary>
    public GattServiceProvider[] Services => [.. _state.Services];

    /// <summary>Pairing.</summary>
    public DevicePairing Pairing { get; }

    /// <summary>The provider of a service, null when there is none.</summary>
    public GattServiceProvider? GetServiceByUUID(Guid serviceUuid) =>
        _state.Services.Find(provider => provider.Service.Uuid == serviceUuid);

    /// <summary>Starts the stack; nothing when it runs.</summary>
    public void Start()
    {
        _state.Listen();
        _state.Host.StartStack();
    }

    /// <summary>Stops the stack: the connection drops. The services stay.</summary>
    public void Stop()
    {
        _state.Host.StopStack();
        _state.IsNameTaken = false;
    }

    /// <summary>Stops the stack and forgets the services; the ids of characteristics go on counting.</summary>
    public void Dispose()
    {
        Dispose(disposing: true);
        GC.SuppressFinalize(this);
    }

    /// <summary>Stops the stack and, when disposing, forgets the services.</summary>
    protected virtual void Dispose(bool disposing)
    {
        if (disposing && ReferenceEquals(_state.Server, this))
        {
            Stop();
            _state.Forget();
        }
    }
}
