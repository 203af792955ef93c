namespace nanoFramework.Runtime.Native;

/// <summary>How to restart.</summary>
public enum RebootOption
{
    /// <summary>Resets the chip.</summary>
    NormalReboot = 0,

    /// <summary>Into the boot loader of the platform.</summary>
    EnterNanoBooter = 1,

    /// <summary>The runtime only.</summary>
    ClrOnly = 2,

    /// <summary>Into the chip's own boot loader.</summary>
    EnterProprietaryBooter = 8,
}
