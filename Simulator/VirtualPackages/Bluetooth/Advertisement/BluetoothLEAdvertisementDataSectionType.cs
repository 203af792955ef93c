namespace nanoFramework.Device.Bluetooth.Advertisement;

/// <summary>Types of data sections (Bluetooth Assigned Numbers, Common Data Types).</summary>
public enum BluetoothLEAdvertisementDataSectionType
{
    /// <summary>Flags, 1 byte.</summary>
    Flags = 0x01,

    /// <summary>All 16-bit service UUIDs.</summary>
    CompleteList16uuid = 0x03,

    /// <summary>All 32-bit service UUIDs.</summary>
    CompleteList32uuid = 0x05,

    /// <summary>All 128-bit service UUIDs.</summary>
    CompleteList128uuid = 0x07,

    /// <summary>The whole name.</summary>
    CompleteLocalName = 0x09,

    /// <summary>A 16-bit service UUID and its data.</summary>
    ServiceData16bitUuid = 0x16,

    /// <summary>A 32-bit service UUID and its data.</summary>
    ServiceData32bitUuid = 0x20,

    /// <summary>A 128-bit service UUID and its data.</summary>
    ServiceData128bitUuid = 0x21,

    /// <summary>A company's id and its data.</summary>
    ManufacturerSpecificData = 0xFF,
}
