namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>How a value is to be shown: the presentation format descriptor, 0x2904.</summary>
public class GattPresentationFormat
{
    private GattPresentationFormat(byte formatType, int exponent, ushort unit, byte namespaceId, ushort description)
    {
        FormatType = formatType;
        Exponent = exponent;
        Unit = unit;
        Namespace = namespaceId;
        Description = description;
    }

    /// <summary>Type of the value (Bluetooth Assigned Numbers, Format Types).</summary>
    public byte FormatType { get; }

    /// <summary>Power of ten the value is multiplied with.</summary>
    public int Exponent { get; }

    /// <summary>Unit (Bluetooth Assigned Numbers, Units).</summary>
    public ushort Unit { get; }

    /// <summary>Who assigned the description; 1 is the Bluetooth SIG.</summary>
    public byte Namespace { get; }

    /// <summary>Description, a number in the namespace.</summary>
    public ushort Description { get; }

    /// <summary>A format from its parts.</summary>
    public static GattPresentationFormat FromParts(
        byte formatType, int exponent, ushort unit, byte namespaceId, ushort description) =>
        new(formatType, exponent, unit, namespaceId, description);

    internal Buffer ToDescriptorValue()
    {
        var writer = new DataWriter();
        writer.WriteByte(FormatType);
        writer.WriteByte((byte)(sbyte)Exponent);
        writer.WriteUInt16(Unit);
        writer.WriteByte(Namespace);
        writer.WriteUInt16(Description);
        return writer.DetachBuffer();
    }
}
