namespace nanoFramework.Device.Bluetooth.Advertisement;

/// <summary>One section of an advertisement.</summary>
public class BluetoothLEAdvertisementDataSection
{
    /// <summary>An empty section of type 0.</summary>
    public BluetoothLEAdvertisementDataSection() => Data = new Buffer(0);

    /// <summary>A section.</summary>
    public BluetoothLEAdvertisementDataSection(byte dataType, Buffer data)
    {
        DataType = dataType;
        Data = data;
    }

    /// <summary>Its type.</summary>
    public byte DataType { get; set; }

    /// <summary>Its data, without type and length.</summary>
    public Buffer Data { get; set; }
}
