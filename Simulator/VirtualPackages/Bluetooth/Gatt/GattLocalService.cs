using System;
using System.Collections.Generic;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A service of this device.</summary>
public class GattLocalService
{
    private readonly BluetoothState _state;
    private readonly List<GattLocalCharacteristic> _characteristics = [];

    internal GattLocalService(BluetoothState state, Guid uuid)
    {
        _state = state;
        Uuid = uuid;
    }

    /// <summary>Its characteristics, in a new array.</summary>
    public GattLocalCharacteristic[] Characteristics => [.. _characteristics];

    /// <summary>Its UUID.</summary>
    public Guid Uuid { get; }

    /// <summary>Adds a characteristic. A trap after StartAdvertising, and for the 256th of a boot.</summary>
    public GattLocalCharacteristicResult CreateCharacteristic(
        Guid characteristicUuid, GattLocalCharacteristicParameters parameters)
    {
        _state.NeedOpenTable("characteristic created");
        var characteristic = new GattLocalCharacteristic(_state, characteristicUuid, parameters);
        _characteristics.Add(characteristic);
        DevicePairing pairing = BluetoothLEServer.Instance.Pairing;
        pairing.RaiseTo(parameters.ReadProtectionLevel);
        pairing.RaiseTo(parameters.WriteProtectionLevel);
        return new GattLocalCharacteristicResult(characteristic);
    }
}
