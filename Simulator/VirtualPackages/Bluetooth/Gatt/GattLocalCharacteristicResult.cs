namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Outcome of creating a characteristic.</summary>
public class GattLocalCharacteristicResult
{
    internal GattLocalCharacteristicResult(GattLocalCharacteristic characteristic) => Characteristic = characteristic;

    /// <summary>The characteristic.</summary>
    public GattLocalCharacteristic Characteristic { get; }

    /// <summary>Always success.</summary>
    public BluetoothError Error => BluetoothError.Success;
}
