namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Outcome of creating a service.</summary>
public class GattServiceProviderResult
{
    internal GattServiceProviderResult(GattServiceProvider serviceProvider) => ServiceProvider = serviceProvider;

    /// <summary>Always success.</summary>
    public BluetoothError Error => BluetoothError.Success;

    /// <summary>The provider.</summary>
    public GattServiceProvider ServiceProvider { get; }
}
