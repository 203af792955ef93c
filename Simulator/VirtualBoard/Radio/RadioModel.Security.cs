namespace PressureDevice.VirtualBoard;

/// <content>Pairing and encryption as the central sees them.</content>
public sealed partial class RadioModel
{
    /// <summary>Public address of the central that connects next, 48 bits. Bonds are kept by it.</summary>
    public ulong CentralAddress { get; set; } = 0x0010_20AA_0001;

    /// <summary>True when bonds survive a restart of the stack and of the power, as on the image ESP32_BLE_REV0; false when
    /// they live in RAM, as on ESP32_BLE_REV3 (docs/platform.md).</summary>
    public bool KeepsBonds { get; set; } = true;

    /// <summary>True while the link is encrypted.</summary>
    public bool IsEncrypted => Connection is { IsEncrypted: true };

    /// <summary>True while the link is encrypted by a key that a passkey confirmed.</summary>
    public bool IsAuthenticated => Connection is { IsAuthenticated: true };

    /// <summary>True when the central of <see cref="CentralAddress"/> holds a key of this device; the device may have
    /// lost its own.</summary>
    public bool CentralHasKey => _encryption.HasKey(CentralAddress);

    internal BondStore Bonds { get; } = new();

    /// <summary>Gives the device and a central the bond of an earlier session, confirmed by the passkey: the central encrypts with
    /// its key as soon as it connects. The device remembers no subscription of it.</summary>
    /// <param name="central">Public address of the central, 48 bits; the one of <see cref="CentralAddress"/> when left out.</param>
    public void PlantBond(ulong? central = null) => _encryption.Plant(central ?? CentralAddress);

    /// <summary>Asks to pair. A bond the device has with this central is deleted at once, whatever becomes of
    /// the pairing (docs/platform.md).</summary>
    /// <param name="passkey">What the central's user enters, 0 to 999,999; null for a central without keys and display,
    /// which pairs without authentication.</param>
    /// <param name="done">Gets the result.</param>
    public void Pair(int? passkey, Action<PairingResult>? done = null) => _pairing.Pair(passkey, done);

    /// <summary>Encrypts the link again with the key of the bond.</summary>
    /// <param name="done">Gets false when the device has no such key any more, or the link has dropped: the firmware
    /// hears nothing of it then. Not called when the stack ends meanwhile.</param>
    /// <exception cref="InvalidOperationException">The central has no key.</exception>
    public void Encrypt(Action<bool>? done = null) => _encryption.Encrypt(done);

    /// <summary>The central of <see cref="CentralAddress"/> forgets its key.</summary>
    public void ForgetKey() => _encryption.ForgetKey(CentralAddress);
}
