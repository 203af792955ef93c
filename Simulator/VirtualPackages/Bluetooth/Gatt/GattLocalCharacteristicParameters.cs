using System.Collections.Generic;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>What a characteristic is to be.</summary>
public class GattLocalCharacteristicParameters
{
    private readonly List<GattPresentationFormat> _formats = [];

    /// <summary>No properties, plain, without a value.</summary>
    public GattLocalCharacteristicParameters()
    {
    }

    /// <summary>What a write asks of the link.</summary>
    public GattProtectionLevel WriteProtectionLevel { get; set; }

    /// <summary>What a read asks of the link.</summary>
    public GattProtectionLevel ReadProtectionLevel { get; set; }

    /// <summary>A text for people; a 0x2901 descriptor when not empty.</summary>
    public string UserDescription { get; set; } = string.Empty;

    /// <summary>A constant value that reads are answered with, or null.</summary>
    public Buffer? StaticValue { get; set; }

    /// <summary>What a central may do with it.</summary>
    public GattCharacteristicProperties CharacteristicProperties { get; set; }

    /// <summary>The presentation formats added, in a new array.</summary>
    public GattPresentationFormat[] PresentationFormats => [.. _formats];

    /// <summary>Adds a presentation format.</summary>
    public void CreateGattPresentationFormat(
        byte formatType, int exponent, ushort unit, byte namespaceId, ushort decsription) =>
        _formats.Add(GattPresentationFormat.FromParts(formatType, exponent, unit, namespaceId, decsription));
}
