namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>What a descriptor is to be.</summary>
public class GattLocalDescriptorParameters
{
    /// <summary>Plain, without a value.</summary>
    public GattLocalDescriptorParameters()
    {
    }

    /// <summary>What a write asks of the link.</summary>
    public GattProtectionLevel WriteProtectionLevel { get; set; }

    /// <summary>Its constant value, or null.</summary>
    public Buffer? StaticValue { get; set; }

    /// <summary>What a read asks of the link.</summary>
    public GattProtectionLevel ReadProtectionLevel { get; set; }
}
