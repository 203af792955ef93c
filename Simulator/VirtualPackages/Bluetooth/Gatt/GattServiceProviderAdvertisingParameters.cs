using nanoFramework.Device.Bluetooth.Advertisement;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>How a service is to be advertised.</summary>
public class GattServiceProviderAdvertisingParameters
{
    private bool _isDiscoverable = true;
    private bool _isCustom;

    /// <summary>Takes over the server's name and adds the sections for flags and name.</summary>
    public GattServiceProviderAdvertisingParameters()
    {
        BluetoothState.Current.IsNameTaken = true;
        SetStandardSections();
    }

    /// <summary>Whether the flags say that the device may be found; true by default.</summary>
    public bool IsDiscoverable
    {
        get => _isDiscoverable;
        set
        {
            _isDiscoverable = value;
            Advertisement.Flags = value
                ? Advertisement.Flags | BluetoothLEAdvertisementFlags.GeneralDiscoverableMode
                : Advertisement.Flags & ~BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;
        }
    }

    /// <summary>Whether a central may connect; true by default.</summary>
    public bool IsConnectable { get; set; } = true;

    /// <summary>Data of the service, or null. The library sends the whole capacity: pass a buffer around an array of
    /// exact size.</summary>
    public Buffer? ServiceData { get; set; }

    /// <summary>The sections.</summary>
    public BluetoothLEAdvertisement Advertisement { get; } = new();

    /// <summary>True takes flags and name out, and adds no section by itself.</summary>
    public bool CustomAdvertisement
    {
        get => _isCustom;
        set
        {
            _isCustom = value;
            if (value)
            {
                Advertisement.Remove(BluetoothLEAdvertisementDataSectionType.Flags);
                Advertisement.Remove(BluetoothLEAdvertisementDataSectionType.CompleteLocalName);
            }
            else
            {
                SetStandardSections();
            }
        }
    }

    private void SetStandardSections()
    {
        Advertisement.Flags = BluetoothLEAdvertisementFlags.ClassicNotSupported
            | BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;
        Advertisement.LocalName = BluetoothLEServer.Instance.DeviceName;
    }
}
