namespace PressureDevice.Simulator.Phone;

/// <summary>Where the phone stands with the device.</summary>
public enum PhoneState
{
    /// <summary>Not looking.</summary>
    Away,

    /// <summary>Looking for the device's advertisement.</summary>
    Scanning,

    /// <summary>Connected, and exchanging the MTU and subscribing.</summary>
    SettingUp,

    /// <summary>Connected and subscribed.</summary>
    Ready,
}
