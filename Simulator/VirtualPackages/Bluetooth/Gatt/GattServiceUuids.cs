using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Services with a number of the Bluetooth SIG (Assigned Numbers): those that a device like this may
/// use.</summary>
public static class GattServiceUuids
{
    /// <summary>0x1815.</summary>
    public static Guid AutomationIO => Utilities.CreateUuidFromShortCode(0x1815);

    /// <summary>0x180F.</summary>
    public static Guid Battery => Utilities.CreateUuidFromShortCode(0x180F);

    /// <summary>0x181B.</summary>
    public static Guid BodyComposition => Utilities.CreateUuidFromShortCode(0x181B);

    /// <summary>0x1805.</summary>
    public static Guid CurrentTime => Utilities.CreateUuidFromShortCode(0x1805);

    /// <summary>0x180A.</summary>
    public static Guid DeviceInformation => Utilities.CreateUuidFromShortCode(0x180A);

    /// <summary>0x181A.</summary>
    public static Guid EnvironmentalSensing => Utilities.CreateUuidFromShortCode(0x181A);

    /// <summary>0x1800.</summary>
    public static Guid GenericAccess => Utilities.CreateUuidFromShortCode(0x1800);

    /// <summary>0x1801.</summary>
    public static Guid GenericAttribute => Utilities.CreateUuidFromShortCode(0x1801);

    /// <summary>0x1806.</summary>
    public static Guid ReferenceTimeUpdate => Utilities.CreateUuidFromShortCode(0x1806);

    /// <summary>0x181C.</summary>
    public static Guid UserData => Utilities.CreateUuidFromShortCode(0x181C);

    /// <summary>0x181D.</summary>
    public static Guid WeightScale => Utilities.CreateUuidFromShortCode(0x181D);
}
