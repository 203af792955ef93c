using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A descriptor with a constant value.</summary>
public class GattLocalDescriptor
{
    internal GattLocalDescriptor(Guid uuid, GattLocalDescriptorParameters parameters)
    {
        Uuid = uuid;
        StaticValue = parameters.StaticValue;
        ReadProtectionLevel = parameters.ReadProtectionLevel;
        WriteProtectionLevel = parameters.WriteProtectionLevel;
    }

    /// <summary>What a read asks of the link.</summary>
    public GattProtectionLevel ReadProtectionLevel { get; }

    /// <summary>Its value, or null.</summary>
    public Buffer? StaticValue { get; }

    /// <summary>Its UUID.</summary>
    public Guid Uuid { get; }

    /// <summary>What a write asks of the link.</summary>
    public GattProtectionLevel WriteProtectionLevel { get; }
}
