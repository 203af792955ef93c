namespace nanoFramework.Device.Bluetooth.Advertisement;

/// <summary>Data of a company in an advertisement.</summary>
public class BluetoothLEManufacturerData
{
    /// <summary>Company 0 without data.</summary>
    public BluetoothLEManufacturerData() => Data = new Buffer(0);

    /// <summary>Data of a company.</summary>
    public BluetoothLEManufacturerData(ushort companyId, Buffer data)
    {
        CompanyId = companyId;
        Data = data;
    }

    /// <summary>The data, without the id.</summary>
    public Buffer Data { get; set; }

    /// <summary>The company's id, assigned by the Bluetooth SIG.</summary>
    public ushort CompanyId { get; set; }
}
