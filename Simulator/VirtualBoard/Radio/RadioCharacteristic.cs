namespace PressureDevice.VirtualBoard;

/// <summary>A characteristic as registered in the attribute table, with the one central's subscription.</summary>
public sealed class RadioCharacteristic
{
    /// <summary>Describes a characteristic for <see cref="RadioHost.RegisterTable"/>.</summary>
    /// <param name="id">The firmware's id of it, 1–255, from <see cref="RadioHost.NextCharacteristicId"/>.</param>
    /// <param name="uuid">Its UUID.</param>
    /// <param name="properties">What a central may do with it.</param>
    public RadioCharacteristic(int id, Guid uuid, RadioProperties properties)
    {
        Id = id;
        Uuid = uuid;
        Properties = properties;
    }

    /// <summary>The firmware's id, 1–255, never used twice between two boots (docs/platform.md).</summary>
    public int Id { get; }

    /// <summary>The UUID a central finds it by.</summary>
    public Guid Uuid { get; }

    /// <summary>What a central may do with it.</summary>
    public RadioProperties Properties { get; }

    /// <summary>What a read asks of the link.</summary>
    public RadioProtection ReadProtection { get; init; }

    /// <summary>What a write asks of the link; one of the CCCD asks nothing (docs/platform.md).</summary>
    public RadioProtection WriteProtection { get; init; }

    /// <summary>Its descriptors without the CCCD, which the stack keeps itself.</summary>
    public IReadOnlyList<RadioDescriptor> Descriptors { get; init; } = [];

    /// <summary>True while the central's CCCD asks for notifications.</summary>
    public bool IsSubscribed { get; internal set; }

    /// <summary>True when there is a CCCD to write.</summary>
    public bool CanSubscribe => (Properties & (RadioProperties.Notify | RadioProperties.Indicate)) != 0;
}
