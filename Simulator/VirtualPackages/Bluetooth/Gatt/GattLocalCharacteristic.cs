using System;
using System.Collections.Generic;
using System.Text;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>A characteristic of this device.</summary>
public partial class GattLocalCharacteristic
{
    private readonly BluetoothState _state;
    private readonly GattPresentationFormat[] _formats;
    private readonly List<GattLocalDescriptor> _descriptors = [];
    private readonly List<GattSubscribedClient> _clients = [];
    private RadioCharacteristic? _registered;

    internal GattLocalCharacteristic(BluetoothState state, Guid uuid, GattLocalCharacteristicParameters parameters)
    {
        _state = state;
        _formats = parameters.PresentationFormats;
        Id = state.Host.NextCharacteristicId();
        Uuid = uuid;
        CharacteristicProperties = parameters.CharacteristicProperties;
        ReadProtectionLevel = parameters.ReadProtectionLevel;
        WriteProtectionLevel = parameters.WriteProtectionLevel;
        StaticValue = parameters.StaticValue;
        UserDescription = parameters.UserDescription;
        state.Add(this);
    }

    /// <summary>What a central may do with it.</summary>
    public GattCharacteristicProperties CharacteristicProperties { get; }

    /// <summary>The descriptors created, in a new array.</summary>
    public GattLocalDescriptor[] Descriptors => [.. _descriptors];

    /// <summary>The presentation formats, in a new array.</summary>
    public GattPresentationFormat[] PresentationFormats => [.. _formats];

    /// <summary>What a read asks of the link.</summary>
    public GattProtectionLevel ReadProtectionLevel { get; }

    /// <summary>The constant value that reads are answered with, or null.</summary>
    public Buffer? StaticValue { get; }

    /// <summary>The centrals subscribed, in a new array; at most one.</summary>
    public GattSubscribedClient[] SubscribedClients => [.. _clients];

    /// <summary>A text for people.</summary>
    public string UserDescription { get; }

    /// <summary>Its UUID.</summary>
    public Guid Uuid { get; }

    /// <summary>What a write asks of the link.</summary>
    public GattProtectionLevel WriteProtectionLevel { get; }

    internal int Id { get; }

    /// <summary>Adds a descriptor. Refused for 0x2901 and 0x2904, which the library makes itself, and for one that is
    /// there.</summary>
    public GattLocalDescriptorResult CreateDescriptor(Guid descriptorUuid, GattLocalDescriptorParameters parameters)
    {
        _state.NeedOpenTable("descriptor created");
        if (descriptorUuid == GattDescriptorUuids.CharacteristicUserDescription
            || descriptorUuid == GattDescriptorUuids.CharacteristicPresentationFormat
            || _descriptors.Exists(descriptor => descriptor.Uuid == descriptorUuid))
        {
            return new GattLocalDescriptorResult(null);
        }

        var created = new GattLocalDescriptor(descriptorUuid, parameters);
        _descriptors.Add(created);
        return new GattLocalDescriptorResult(created);
    }

    /// <summary>Notifies every subscribed client of a value, without waiting. A trap over MTU − 3 bytes.</summary>
    /// <returns>One result a client; look at each, a code that is not 0 means not sent.</returns>
    public GattClientNotificationResult[] NotifyValue(Buffer value)
    {
        var results = new GattClientNotificationResult[_clients.Count];
        for (int i = 0; i < results.Length; i++)
        {
            results[i] = NotifyValue(value, _clients[i]);
        }

        return results;
    }

    /// <summary>Notifies one client of a value, without waiting. A trap over MTU − 3 bytes.</summary>
    public GattClientNotificationResult NotifyValue(Buffer value, GattSubscribedClient subscribedClient)
    {
        byte[] bytes = value.Copy();
        int code = _registered is null
            ? RadioHost.NotConnected
            : _state.Host.Notify(subscribedClient.Session.DeviceId.Id, _registered, bytes);
        return new GattClientNotificationResult(code, subscribedClient, bytes.Length);
    }

    /// <summary>Builds the entry of the attribute table from what there is now.</summary>
    internal RadioCharacteristic Register()
    {
        List<RadioDescriptor> descriptors = [];
        if (!string.IsNullOrEmpty(UserDescription))
        {
            descriptors.Add(new RadioDescriptor(
                GattDescriptorUuids.CharacteristicUserDescription, Encoding.UTF8.GetBytes(UserDescription)));
        }

        foreach (GattPresentationFormat format in _formats)
        {
            descriptors.Add(new RadioDescriptor(
                GattDescriptorUuids.CharacteristicPresentationFormat, format.ToDescriptorValue().Copy()));
        }

        foreach (GattLocalDescriptor descriptor in _descriptors)
        {
            descriptors.Add(new RadioDescriptor(descriptor.Uuid, descriptor.StaticValue?.Copy()));
        }

        _registered = new RadioCharacteristic(Id, Uuid, (RadioProperties)CharacteristicProperties)
        {
            ReadProtection = (RadioProtection)ReadProtectionLevel,
            WriteProtection = (RadioProtection)WriteProtectionLevel,
            Descriptors = descriptors,
        };
        return _registered;
    }
}
