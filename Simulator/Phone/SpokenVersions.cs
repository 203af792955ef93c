namespace PressureDevice.Simulator.Phone;

/// <summary>The versions of the protocol that the device speaks, as it answers to one that a phone wants to speak.</summary>
/// <param name="Newest">The newest.</param>
/// <param name="Oldest">The oldest.</param>
public readonly record struct SpokenVersions(byte Newest, byte Oldest)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 2;

    /// <summary>Decodes an answer's data; null when it does not have 2 bytes, or they cannot be true.</summary>
    public static SpokenVersions? Decode(ReadOnlySpan<byte> data) =>
        data.Length == DataBytes && data[1] >= 1 && data[1] <= data[0] ? new SpokenVersions(data[0], data[1]) : null;
}
