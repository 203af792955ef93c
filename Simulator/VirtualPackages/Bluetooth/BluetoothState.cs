using System.Collections.Generic;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;

namespace nanoFramework.Device.Bluetooth;

/// <summary>What the library keeps in statics on the device: one set a board and boot.</summary>
internal sealed class BluetoothState
{
    private readonly Dictionary<int, GattLocalCharacteristic> _characteristics = [];

    private BluetoothState(VirtualBoard board) => Board = board;

    /// <summary>The state of the calling firmware thread's board.</summary>
    public static BluetoothState Current
    {
        get
        {
            VirtualBoard board = VirtualBoard.Current;
            return board.PackageState(() => new BluetoothState(board));
        }
    }

    public VirtualBoard Board { get; }

    public RadioHost Host => Board.Radio.Host;

    public string DeviceName { get; set; } = "nanoFramework";

    public ushort Appearance { get; set; }

    /// <summary>Advertising parameters have taken the name over; setting it now changes nothing on the air.</summary>
    public bool IsNameTaken { get; set; }

    public BluetoothLEServer? Server { get; set; }

    public List<GattServiceProvider> Services { get; } = [];

    /// <summary>Routes the events of a characteristic to it.</summary>
    public void Add(GattLocalCharacteristic characteristic) => _characteristics.Add(characteristic.Id, characteristic);

    public GattLocalCharacteristic? Find(int id) => _characteristics.GetValueOrDefault(id);

    /// <summary>Forgets services and routes, as disposing the server does.</summary>
    public void Forget()
    {
        Services.Clear();
        _characteristics.Clear();
        Server = null;
    }

    /// <summary>Takes the stack's events from now on.</summary>
    public void Listen() => Host.Listen(new BluetoothEvents(this).Dispatch);

    /// <summary>A trap when the attribute table is registered and can no longer change.</summary>
    public void NeedOpenTable(string what)
    {
        if (Host.IsTableRegistered)
        {
            throw Board.Trap($"{what} after StartAdvertising: the attribute table is built there, "
                + "the stack never sees this. Create everything first.");
        }
    }
}
