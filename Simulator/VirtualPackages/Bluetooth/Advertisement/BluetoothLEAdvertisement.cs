using System.Collections;
using System.Collections.Generic;
using System.Text;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.Advertisement;

/// <summary>What a device says of itself while it waits for a central.</summary>
public class BluetoothLEAdvertisement
{
    private readonly ArrayList _sections = [];
    private string _localName = string.Empty;
    private BluetoothLEAdvertisementFlags _flags =
        BluetoothLEAdvertisementFlags.ClassicNotSupported | BluetoothLEAdvertisementFlags.GeneralDiscoverableMode;

    /// <summary>An advertisement without sections.</summary>
    public BluetoothLEAdvertisement()
    {
    }

    /// <summary>The sections in the order in which they are packed.</summary>
    public ArrayList DataSections
    {
        get
        {
            MergeManufacturerData();
            return _sections;
        }
    }

    /// <summary>The name; setting it sets its section, an empty one removes it.</summary>
    public string LocalName
    {
        get => _localName;
        set
        {
            _localName = value;
            if (string.IsNullOrEmpty(value))
            {
                Remove(BluetoothLEAdvertisementDataSectionType.CompleteLocalName);
            }
            else
            {
                Set(BluetoothLEAdvertisementDataSectionType.CompleteLocalName, new Buffer(Encoding.UTF8.GetBytes(value)));
            }
        }
    }

    /// <summary>The flags; setting them sets their section.</summary>
    public BluetoothLEAdvertisementFlags Flags
    {
        get => _flags;
        set
        {
            _flags = value;
            Set(BluetoothLEAdvertisementDataSectionType.Flags, new Buffer(new[] { (byte)value }));
        }
    }

    /// <summary>The companies' data, of <see cref="BluetoothLEManufacturerData"/>; packed last.</summary>
    public ArrayList ManufacturerData { get; } = [];

    /// <summary>The sections of a type.</summary>
    public ArrayList GetSectionsByType(byte type)
    {
        ArrayList found = [];
        foreach (BluetoothLEAdvertisementDataSection section in _sections)
        {
            if (section.DataType == type)
            {
                found.Add(section);
            }
        }

        return found;
    }

    internal void Set(BluetoothLEAdvertisementDataSectionType type, Buffer data)
    {
        var replacement = new BluetoothLEAdvertisementDataSection((byte)type, data);
        for (int i = 0; i < _sections.Count; i++)
        {
            if (((BluetoothLEAdvertisementDataSection)_sections[i]!).DataType == (byte)type)
            {
                _sections[i] = replacement;
                return;
            }
        }

        _sections.Add(replacement);
    }

    internal void Remove(BluetoothLEAdvertisementDataSectionType type)
    {
        foreach (object section in GetSectionsByType((byte)type))
        {
            _sections.Remove(section);
        }
    }

    internal PressureDevice.VirtualBoard.Advertisement Pack()
    {
        List<AdvertisementSection> sections = [];
        foreach (BluetoothLEAdvertisementDataSection section in DataSections)
        {
            sections.Add(new AdvertisementSection(section.DataType, section.Data.Copy()));
        }

        return PressureDevice.VirtualBoard.Advertisement.Pack(sections);
    }

    private void MergeManufacturerData()
    {
        Remove(BluetoothLEAdvertisementDataSectionType.ManufacturerSpecificData);
        foreach (BluetoothLEManufacturerData data in ManufacturerData)
        {
            var writer = new DataWriter();
            writer.WriteUInt16(data.CompanyId);
            writer.WriteBuffer(data.Data);
            _sections.Add(new BluetoothLEAdvertisementDataSection(
                (byte)BluetoothLEAdvertisementDataSectionType.ManufacturerSpecificData, writer.DetachBuffer()));
        }
    }
}
