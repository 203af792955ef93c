namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Error codes of the attribute protocol, as the library names them; properties, not constants.</summary>
public static class GattProtocolError
{
    /// <summary>0x01.</summary>
    public static byte InvalidHandle => 0x01;

    /// <summary>0x02.</summary>
    public static byte ReadNotPermitted => 0x02;

    /// <summary>0x03.</summary>
    public static byte WriteNotPermitted => 0x03;

    /// <summary>0x04.</summary>
    public static byte InvalidPdu => 0x04;

    /// <summary>0x05.</summary>
    public static byte InsufficientAuthentication => 0x05;

    /// <summary>0x06.</summary>
    public static byte RequestNotSupported => 0x06;

    /// <summary>0x07.</summary>
    public static byte InvalidOffset => 0x07;

    /// <summary>0x08.</summary>
    public static byte InsufficientAuthorization => 0x08;

    /// <summary>0x09.</summary>
    public static byte PrepareQueueFull => 0x09;

    /// <summary>0x0A.</summary>
    public static byte AttributeNotFound => 0x0A;

    /// <summary>0x0B.</summary>
    public static byte AttributeNotLong => 0x0B;

    /// <summary>0x0C.</summary>
    public static byte InsufficientEncryptionKeySize => 0x0C;

    /// <summary>0x0D.</summary>
    public static byte InvalidAttributeValueLength => 0x0D;

    /// <summary>0x0E.</summary>
    public static byte UnlikelyError => 0x0E;

    /// <summary>0x0F.</summary>
    public static byte InsufficientEncryption => 0x0F;

    /// <summary>0x0F, as in the library; the specification has 0x10.</summary>
    public static byte UnsupportedGroupType => 0x0F;

    /// <summary>0x11.</summary>
    public static byte InsufficientResources => 0x11;
}
