using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Descriptors with a number of the Bluetooth SIG (Assigned Numbers).</summary>
public static class GattDescriptorUuids
{
    /// <summary>0x2900.</summary>
    public static Guid CharacteristicExtendedProperties => Utilities.CreateUuidFromShortCode(0x2900);

    /// <summary>0x2901.</summary>
    public static Guid CharacteristicUserDescription => Utilities.CreateUuidFromShortCode(0x2901);

    /// <summary>0x2902.</summary>
    public static Guid ClientCharacteristicConfiguration => Utilities.CreateUuidFromShortCode(0x2902);

    /// <summary>0x2903.</summary>
    public static Guid ServerCharacteristicConfiguration => Utilities.CreateUuidFromShortCode(0x2903);

    /// <summary>0x2904.</summary>
    public static Guid CharacteristicPresentationFormat => Utilities.CreateUuidFromShortCode(0x2904);

    /// <summary>0x2905.</summary>
    public static Guid CharacteristicAggregateFormat => Utilities.CreateUuidFromShortCode(0x2905);
}
