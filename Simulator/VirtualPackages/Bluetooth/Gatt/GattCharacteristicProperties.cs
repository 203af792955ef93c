using System;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>What a central may do with a characteristic.</summary>
[Flags]
public enum GattCharacteristicProperties : uint
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Broadcast; not served.</summary>
    Broadcast = 1,

    /// <summary>Read.</summary>
    Read = 2,

    /// <summary>Write command.</summary>
    WriteWithoutResponse = 4,

    /// <summary>Write request.</summary>
    Write = 8,

    /// <summary>Notification.</summary>
    Notify = 16,

    /// <summary>Indication: the bit only, a notification is sent (docs/platform.md).</summary>
    Indicate = 32,

    /// <summary>Signed write; not served.</summary>
    AuthenticatedSignedWrites = 64,

    /// <summary>There is an extended properties descriptor; not served.</summary>
    ExtendedProperties = 128,

    /// <summary>Reliable write; not served.</summary>
    ReliableWrites = 256,

    /// <summary>Writable auxiliaries; not served.</summary>
    WritableAuxiliaries = 512,
}
