using System;
using System.Linq;
using nanoFramework.Device.Bluetooth.Advertisement;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth.GenericAttributeProfile;

/// <summary>Provides a service and advertises it.</summary>
public class GattServiceProvider
{
    /// <summary>How soon a stop must be followed by a start to count as a restart.</summary>
    private const long RestartLimitMicroseconds = 1_000_000;

    private readonly BluetoothState _state;
    private bool _wasStarted;

    private GattServiceProvider(BluetoothState state, Guid serviceUuid)
    {
        _state = state;
        Service = new GattLocalService(state, serviceUuid);
        int earlier = state.Services.FindIndex(provider => provider.Service.Uuid == serviceUuid);
        if (earlier >= 0)
        {
            state.Services[earlier] = this;
        }
        else
        {
            state.Services.Add(this);
        }
    }

    /// <summary>Where its advertising stands.</summary>
    public GattServiceProviderAdvertisementStatus AdvertisementStatus { get; private set; }

    /// <summary>The service.</summary>
    public GattLocalService Service { get; }

    /// <summary>Creates a service; a UUID that is there replaces it. The first call also appends a Device Information
    /// service. A trap after StartAdvertising.</summary>
    public static GattServiceProviderResult Create(Guid serviceUuid)
    {
        BluetoothState state = BluetoothState.Current;
        state.NeedOpenTable("service created");
        var provider = new GattServiceProvider(state, serviceUuid);
        if (state.Services.Count == 1)
        {
            AddDeviceInformation(new GattServiceProvider(state, GattServiceUuids.DeviceInformation).Service);
        }

        return new GattServiceProviderResult(provider);
    }

    /// <summary>Advertises with default parameters.</summary>
    public void StartAdvertising() => StartAdvertising(new GattServiceProviderAdvertisingParameters());

    /// <summary>Builds the attribute table of all services and goes on the air with this one's UUID. A trap when called
    /// twice.</summary>
    public void StartAdvertising(GattServiceProviderAdvertisingParameters parameters)
    {
        BluetoothLEServer.Instance.Start();
        if (parameters.ServiceData is { } data && (data is DataWriter || data.Capacity != data.Length))
        {
            throw _state.Board.Trap(
                $"ServiceData with {data.Capacity - data.Length} bytes of spare room, as a DataWriter has: "
                + "the whole capacity is sent and will not fit. Pass new Buffer(byte[]) of exact size.");
        }

        _state.Host.RegisterTable([.. _state.Services.Select(Register)]);
        if (!parameters.CustomAdvertisement)
        {
            AddServiceSections(parameters);
        }

        PressureDevice.VirtualBoard.Advertisement packed = parameters.Advertisement.Pack();
        _state.Host.StartAdvertising(packed, parameters.IsConnectable);
        _wasStarted = true;
        AdvertisementStatus = packed.IsComplete
            ? GattServiceProviderAdvertisementStatus.Started
            : GattServiceProviderAdvertisementStatus.StartedWithoutAllAdvertisementData;
    }

    /// <summary>Shuts the whole stack down; the connection drops (docs/platform.md). A trap unless StartAdvertising
    /// follows within a second, as in a deliberate restart of the stack.</summary>
    /// <exception cref="NullReferenceException">Never started.</exception>
    public void StopAdvertising()
    {
        if (!_wasStarted)
        {
            throw new NullReferenceException();
        }

        RadioHost host = _state.Host;
        host.StopStack();
        _state.IsNameTaken = false;
        AdvertisementStatus = GattServiceProviderAdvertisementStatus.Stopped;
        int changes = host.StackChanges;
        BoardScheduler scheduler = _state.Board.Scheduler;
        scheduler.At(scheduler.NowMicroseconds + RestartLimitMicroseconds, () =>
        {
            if (host.StackChanges == changes)
            {
                _ = _state.Board.Trap(
                    "StopAdvertising: it shut the whole Bluetooth stack down and nothing started it again within 1 s. "
                    + "Advertising ends by itself when a central connects.");
            }
        });
    }

    private static RadioService Register(GattServiceProvider provider) =>
        new(
            provider.Service.Uuid,
            [.. provider.Service.Characteristics.Select(characteristic => characteristic.Register())]);

    private static void AddDeviceInformation(GattLocalService service)
    {
        AddText(service, GattCharacteristicUuids.ManufacturerNameString, "nanoFramework");
        AddText(service, GattCharacteristicUuids.ModelNumberString, "ESP32");
    }

    private static void AddText(GattLocalService service, Guid uuid, string text)
    {
        var writer = new DataWriter();
        writer.WriteString(text);
        service.CreateCharacteristic(uuid, new GattLocalCharacteristicParameters
        {
            StaticValue = writer.DetachBuffer(),
            CharacteristicProperties = GattCharacteristicProperties.Read,
        });
    }

    private void AddServiceSections(GattServiceProviderAdvertisingParameters parameters)
    {
        Guid uuid = Service.Uuid;
        (BluetoothLEAdvertisementDataSectionType list, BluetoothLEAdvertisementDataSectionType dataType, byte[] bytes) =
            Utilities.TypeOfUuid(uuid) switch
            {
                Utilities.UuidType.Uuid16 => (BluetoothLEAdvertisementDataSectionType.CompleteList16uuid,
                    BluetoothLEAdvertisementDataSectionType.ServiceData16bitUuid,
                    BitConverter.GetBytes(Utilities.ConvertUuidToShortId(uuid))),
                Utilities.UuidType.Uuid32 => (BluetoothLEAdvertisementDataSectionType.CompleteList32uuid,
                    BluetoothLEAdvertisementDataSectionType.ServiceData32bitUuid,
                    BitConverter.GetBytes(Utilities.ConvertUuidToIntId(uuid))),
                _ => (BluetoothLEAdvertisementDataSectionType.CompleteList128uuid,
                    BluetoothLEAdvertisementDataSectionType.ServiceData128bitUuid,
                    UuidOrder.ToBluetooth(uuid)),
            };
        parameters.Advertisement.Set(list, new Buffer(bytes));
        if (parameters.ServiceData is { } data)
        {
            parameters.Advertisement.Set(dataType, new Buffer([.. bytes, .. data.Copy()]));
        }
    }
}
