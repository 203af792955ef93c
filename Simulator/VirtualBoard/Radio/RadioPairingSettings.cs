namespace PressureDevice.VirtualBoard;

/// <summary>How the device pairs.</summary>
/// <param name="ShowsPasskey">It can show a passkey (display only); false when it has neither display nor keys.</param>
/// <param name="WantsAuthentication">It asks that the passkey be confirmed. A central that can confirm none pairs all the
/// same, without authentication (docs/platform.md).</param>
/// <param name="AllowsBonding">Keys are kept.</param>
public readonly record struct RadioPairingSettings(bool ShowsPasskey, bool WantsAuthentication, bool AllowsBonding)
{
    /// <summary>What the stack starts with.</summary>
    public static RadioPairingSettings Default { get; } =
        new(ShowsPasskey: false, WantsAuthentication: false, AllowsBonding: true);
}
