namespace PressureDevice.VirtualBoard;

/// <summary>What the stack refuses by itself, before the firmware hears of a request.</summary>
internal static class AttAccess
{
    /// <summary>Longest attribute value (Bluetooth Core Specification, Vol 3, Part F, §3.2.9).</summary>
    public const int MaxValueBytes = 512;

    /// <summary>The error for an operation on a characteristic over a link as it is now; 0 when it may go on. A CCCD is open to anybody, whatever protects its
    /// characteristic (docs/platform.md).</summary>
    public static byte Check(AttOperation operation, RadioCharacteristic? characteristic, RadioConnection link, BondStore bonds)
    {
        if (characteristic is null)
        {
            return AttError.AttributeNotFound;
        }

        return operation.Kind switch
        {
            AttOperationKind.Read => Check(
                characteristic,
                RadioProperties.Read,
                AttError.ReadNotPermitted,
                characteristic.ReadProtection,
                link,
                bonds),
            AttOperationKind.Write when operation.Value.Length > MaxValueBytes => AttError.InvalidAttributeValueLength,
            AttOperationKind.Write => Check(
                characteristic,
                RadioProperties.Write,
                AttError.WriteNotPermitted,
                characteristic.WriteProtection,
                link,
                bonds),
            AttOperationKind.WriteCommand => Check(
                characteristic,
                RadioProperties.WriteWithoutResponse,
                AttError.WriteNotPermitted,
                characteristic.WriteProtection,
                link,
                bonds),
            _ => characteristic.CanSubscribe ? AttError.None : AttError.AttributeNotFound,
        };
    }

    private static byte Check(
        RadioCharacteristic characteristic,
        RadioProperties needed,
        byte error,
        RadioProtection protection,
        RadioConnection link,
        BondStore bonds) =>
        (characteristic.Properties & needed) == 0 ? error : Check(protection, link, bonds);

    // The order and the errors are NimBLE's (ble_att_svr_check_perms).
    private static byte Check(RadioProtection protection, RadioConnection link, BondStore bonds)
    {
        if (protection == RadioProtection.Plain)
        {
            return AttError.None;
        }

        if (!link.IsEncrypted)
        {
            return bonds.Find(link.CentralAddress) is null ? AttError.InsufficientAuthentication : AttError.InsufficientEncryption;
        }

        return protection == RadioProtection.EncryptionRequired || link.IsAuthenticated
            ? AttError.None
            : AttError.InsufficientAuthentication;
    }
}
