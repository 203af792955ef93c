using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Simulator.Tests.Radio;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>A small firmware for the bridge to be tried on: an open characteristic that echoes what is written, two protected ones, and a passkey.</summary>
internal sealed class BridgeDevice
{
    public const int Passkey = 123_456;
    public const string Service = "b7a10001-5e0f-4c1d-9a3e-2f6d1c84e7b0";

    /// <summary>Reads 01 02 03, notifies what is written.</summary>
    public const string Open = "b7a1000a-5e0f-4c1d-9a3e-2f6d1c84e7b0";

    /// <summary>Reads 07 over an authenticated link.</summary>
    public const string Locked = "b7a1000b-5e0f-4c1d-9a3e-2f6d1c84e7b0";

    /// <summary>Reads 08 over an authenticated link.</summary>
    public const string SecondLocked = "b7a1000c-5e0f-4c1d-9a3e-2f6d1c84e7b0";

    /// <summary>Values written to the open characteristic, hexadecimal.</summary>
    public List<string> Written { get; } = [];

    /// <summary>ATT error for the next write to the open characteristic.</summary>
    public byte NextError { get; set; }

    /// <summary>When true, the firmware answers no read.</summary>
    public bool IsMute { get; set; }

    public void Main()
    {
        BluetoothLEServer server = BluetoothLEServer.Instance;
        server.DeviceName = "Bridge";
        server.Pairing.IOCapabilities = DevicePairingIOCapabilities.DisplayOnly;
        server.Pairing.ProtectionLevel = DevicePairingProtectionLevel.EncryptionAndAuthentication;
        server.Pairing.PairingRequested += (_, request) => request.Accept(Passkey);
        GattServiceProvider provider = GattServiceProvider.Create(new Guid(Service)).ServiceProvider;
        GattLocalCharacteristic open = RadioBench.Create(
            provider, new Guid(Open), Properties.Read | Properties.Write | Properties.WriteWithoutResponse | Properties.Notify);
        open.ReadRequested += (_, args) =>
        {
            if (!IsMute)
            {
                args.GetRequest().RespondWithValue(RadioBench.Bytes(1, 2, 3));
            }
        };
        open.WriteRequested += TakeWrite;
        Lock(provider, Locked, 7);
        Lock(provider, SecondLocked, 8);
        provider.StartAdvertising();
    }

    private static void Lock(GattServiceProvider provider, string uuid, byte value)
    {
        GattLocalCharacteristic locked = provider.Service.CreateCharacteristic(
            new Guid(uuid),
            new GattLocalCharacteristicParameters
            {
                CharacteristicProperties = Properties.Read,
                ReadProtectionLevel = GattProtectionLevel.EncryptionAndAuthenticationRequired,
            }).Characteristic;
        locked.ReadRequested += (_, args) => args.GetRequest().RespondWithValue(RadioBench.Bytes(value));
    }

    private void TakeWrite(GattLocalCharacteristic open, GattWriteRequestedEventArgs args)
    {
        GattWriteRequest request = args.GetRequest();
        byte[] bytes = new byte[request.Value.Length];
        DataReader.FromBuffer(request.Value).ReadBytes(bytes);
        if (NextError != 0)
        {
            request.RespondWithProtocolError(NextError);
            NextError = 0;
            return;
        }

        request.Respond(); // this stack wants it for a write command too
        Written.Add(Convert.ToHexStringLower(bytes));
        VirtualDevice.Current.Scheduler.Start(
            "echo", () => open.NotifyValue(new nanoFramework.Device.Bluetooth.Buffer(bytes)), PressureDevice.VirtualBoard.BoardPriority.Normal);
    }
}
