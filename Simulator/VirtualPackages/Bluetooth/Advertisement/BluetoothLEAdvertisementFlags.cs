using System;

namespace nanoFramework.Device.Bluetooth.Advertisement;

/// <summary>The flags section of an advertisement.</summary>
[Flags]
public enum BluetoothLEAdvertisementFlags : uint
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>To be found for a limited time.</summary>
    LimitedDiscoverableMode = 1,

    /// <summary>To be found at any time.</summary>
    GeneralDiscoverableMode = 2,

    /// <summary>Low energy only.</summary>
    ClassicNotSupported = 4,

    /// <summary>The controller does both at once.</summary>
    DualModeControllerCapable = 8,

    /// <summary>The host does both at once.</summary>
    DualModeHostCapable = 16,
}
