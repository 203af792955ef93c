using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Characteristics with a number of the Bluetooth SIG (Assigned Numbers): those that a device like this may
/// use.</summary>
public static class GattCharacteristicUuids
{
    /// <summary>0x2A19.</summary>
    public static Guid BatteryLevel => Utilities.CreateUuidFromShortCode(0x2A19);

    /// <summary>0x2A2B.</summary>
    public static Guid CurrentTime => Utilities.CreateUuidFromShortCode(0x2A2B);

    /// <summary>0x2A08.</summary>
    public static Guid DateTime => Utilities.CreateUuidFromShortCode(0x2A08);

    /// <summary>0x2A26.</summary>
    public static Guid FirmwareRevisionString => Utilities.CreateUuidFromShortCode(0x2A26);

    /// <summary>0x2A05.</summary>
    public static Guid GattServiceChanged => Utilities.CreateUuidFromShortCode(0x2A05);

    /// <summary>0x2A27.</summary>
    public static Guid HardwareRevisionString => Utilities.CreateUuidFromShortCode(0x2A27);

    /// <summary>0x2A0F.</summary>
    public static Guid LocalTimeInformation => Utilities.CreateUuidFromShortCode(0x2A0F);

    /// <summary>0x2A29.</summary>
    public static Guid ManufacturerNameString => Utilities.CreateUuidFromShortCode(0x2A29);

    /// <summary>0x2A21.</summary>
    public static Guid MeasurementInterval => Utilities.CreateUuidFromShortCode(0x2A21);

    /// <summary>0x2A24.</summary>
    public static Guid ModelNumberString => Utilities.CreateUuidFromShortCode(0x2A24);

    /// <summary>0x2A50.</summary>
    public static Guid PnpId => Utilities.CreateUuidFromShortCode(0x2A50);

    /// <summary>0x2A6D.</summary>
    public static Guid Pressure => Utilities.CreateUuidFromShortCode(0x2A6D);

    /// <summary>0x2A52.</summary>
    public static Guid RecordAccessControlPoint => Utilities.CreateUuidFromShortCode(0x2A52);

    /// <summary>0x2A14.</summary>
    public static Guid ReferenceTimeInformation => Utilities.CreateUuidFromShortCode(0x2A14);

    /// <summary>0x2A25.</summary>
    public static Guid SerialNumberString => Utilities.CreateUuidFromShortCode(0x2A25);

    /// <summary>0x2A28.</summary>
    public static Guid SoftwareRevisionString => Utilities.CreateUuidFromShortCode(0x2A28);

    /// <summary>0x2A23.</summary>
    public static Guid SystemId => Utilities.CreateUuidFromShortCode(0x2A23);

    /// <summary>0x2A6E.</summary>
    public static Guid Temperature => Utilities.CreateUuidFromShortCode(0x2A6E);
}
