namespace PressureDevice.VirtualBoard;

/// <summary>What the stack refuses by itself, before the firmware hears of a request.</summary>
internal static class AttAccess
{
    /// <summary>Longest attribute value (Bluetooth Core Specification, Vol 3, Part F, §3.2.9).</summary>
    public const int MaxValueBytes = 512;

    /// <summary>The error for an operation on a characteristic over a link as it is now; 0 when it may go on.</summary>
    public static byte Check(AttOperation operation, RadioCharacteristic? characteristic, RadioConnection link)
    {
        if (characteristic is null)
        {
            return AttError.AttributeNotFound;
        }

        return operation.Kind switch
        {
            AttOperationKind.Read => Check(
                characteristic, RadioProperties.Read, AttError.ReadNotPermitted, characteristic.ReadProtection, link),
            AttOperationKind.Write when operation.Value.Length > MaxValueBytes => AttError.InvalidAttributeValueLength,
            AttOperationKind.Write => Check(
                characteristic, RadioProperties.Write, AttError.WriteNotPermitted, characteristic.WriteProtection, link),
            AttOperationKind.WriteCommand => Check(
                characteristic,
                RadioProperties.WriteWithoutResponse,
                AttError.WriteNotPermitted,
                characteristic.WriteProtection,
                link),
            _ => characteristic.CanSubscribe ? Check(characteristic.WriteProtection, link) : AttError.AttributeNotFound,
        };
    }

    private static byte Check(
        RadioCharacteristic characteristic,
        RadioProperties needed,
        byte error,
        RadioProtection protection,
        RadioConnection link) =>
        (characteristic.Properties & needed) == 0 ? error : Check(protection, link);

    private static byte Check(RadioProtection protection, RadioConnection link) => protection switch
    {
        RadioProtection.Plain => AttError.None,
        RadioProtection.EncryptionRequired => link.IsEncrypted ? AttError.None : AttError.InsufficientEncryption,
        _ => link.IsAuthenticated ? AttError.None : AttError.InsufficientAuthentication,
    };
}
