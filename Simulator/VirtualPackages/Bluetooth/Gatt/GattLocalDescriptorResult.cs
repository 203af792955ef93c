namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Outcome of creating a descriptor.</summary>
public class GattLocalDescriptorResult
{
    internal GattLocalDescriptorResult(GattLocalDescriptor? descriptor) => Descriptor = descriptor;

    /// <summary>The descriptor, null when it was refused.</summary>
    public GattLocalDescriptor? Descriptor { get; }

    /// <summary>Success, or <see cref="BluetoothError.ResourceInUse"/>.</summary>
    public BluetoothError Error => Descriptor is null ? BluetoothError.ResourceInUse : BluetoothError.Success;
}
