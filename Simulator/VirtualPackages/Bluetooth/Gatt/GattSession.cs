using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A session with a central. The server's one object stands for every connection; a subscribed client's own
/// object only carries the handle of its connection (docs/platform.md).</summary>
public class GattSession
{
    internal GattSession(BluetoothDeviceId deviceId) => DeviceId = deviceId;

    /// <summary>Handles <see cref="SessionStatusChanged"/>; the sender is the session.</summary>
    public delegate void GattSessionStatusChangedEventHandler(object sender, GattSessionStatusChangedEventArgs args);

    /// <summary>A central connected or the connection ended. On the event thread.</summary>
    public event GattSessionStatusChangedEventHandler? SessionStatusChanged;

    /// <summary>The MTU was exchanged. On the event thread.</summary>
    public event EventHandler? MaxPduSizeChanged;

    /// <summary>Id 0 for the server's session, the handle of the connection for a subscribed client's.</summary>
    public BluetoothDeviceId DeviceId { get; }

    /// <summary>MTU of the last exchange in bytes; 0 before the first, and <b>not</b> reset when the connection
    /// ends.</summary>
    public ushort MaxMtuSize { get; private set; }

    /// <summary>A new session object for an id.</summary>
    public static GattSession FromDeviceId(BluetoothDeviceId deviceId) => new(deviceId);

    internal void OnStatusChanged(GattSessionStatus status) =>
        SessionStatusChanged?.Invoke(this, new GattSessionStatusChangedEventArgs(status));

    internal void OnMtuChanged(ushort mtu)
    {
        MaxMtuSize = mtu;
        MaxPduSizeChanged?.Invoke(this, EventArgs.Empty);
    }
}
