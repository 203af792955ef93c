namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A central that subscribed to a characteristic.</summary>
public class GattSubscribedClient
{
    internal GattSubscribedClient(GattSession session) => Session = session;

    /// <summary>Its session object; only the id in it means something.</summary>
    public GattSession Session { get; }

    /// <summary>Always 1024, whatever the MTU is (docs/platform.md).</summary>
    public ushort MaxNotificationSize => 1024;
}
