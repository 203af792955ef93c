using System;

namespace nanoFramework.Runtime.Native;

/// <summary>What the firmware image says about itself: that of a classic ESP32 with BLE.</summary>
public static class SystemInfo
{
    /// <summary>Version of the image.</summary>
    public static Version Version => new(1, 17, 0, 257);

    /// <summary>Maker of the image.</summary>
    public static string OEMString => "nanoCLR running @ ESP32";

    /// <summary>The image.</summary>
    public static string TargetName => "ESP32_BLE_REV3";

    /// <summary>The chip.</summary>
    public static string Platform => "ESP32";
}
