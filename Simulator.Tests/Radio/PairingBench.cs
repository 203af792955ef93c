using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>A small firmware that shows a passkey, notes what it hears, and serves one open and one protected
/// characteristic.</summary>
internal sealed class PairingBench : IDisposable
{
    public const int Passkey = 123_456;

    private readonly RadioBench _bench;

    public PairingBench(
        Action<DevicePairingRequestedEventArgs>? answer = null,
        Action<DevicePairing>? setUp = null,
        GattProtectionLevel protection = GattProtectionLevel.EncryptionAndAuthenticationRequired)
    {
        void Firmware()
        {
            BluetoothLEServer server = BluetoothLEServer.Instance;
            server.Session.SessionStatusChanged += (_, args) => Events.Add(args.Status.ToString());
            DevicePairing pairing = server.Pairing;
            pairing.IOCapabilities = DevicePairingIOCapabilities.DisplayOnly;
            pairing.ProtectionLevel = DevicePairingProtectionLevel.EncryptionAndAuthentication;
            setUp?.Invoke(pairing);
            pairing.PairingRequested += (sender, args) =>
            {
                Events.Add($"{args.PairingKind} {args.Pin}");
                Assert.AreSame(server, sender);
                (answer ?? (request => request.Accept(Passkey)))(args);
            };
            pairing.PairingComplete += (sender, args) =>
            {
                Events.Add($"{args.Status} authenticated {pairing.IsAuthenticated}");
                Assert.AreSame(pairing, sender);
            };
            Serve(protection);
        }

        Main = Firmware;
        _bench = new RadioBench(Firmware);
    }

    public List<string> Events { get; } = [];

    public RadioModel Radio => _bench.Radio;

    public RadioBench Bench => _bench;

    public Action Main { get; }

    public PairingResult Pair(int? passkey)
    {
        PairingResult? result = null;
        Radio.Pair(passkey, answer => result = answer);
        Assert.IsTrue(
            _bench.Board.Scheduler.RunUntil(() => result is not null, _bench.NowMicroseconds + 60_000_000),
            "A pairing must end within 60 s.");
        _bench.Run(20);
        return result!.Value;
    }

    public bool Encrypt()
    {
        bool? result = null;
        Radio.Encrypt(answer => result = answer);
        Assert.IsTrue(_bench.Board.Scheduler.RunUntil(() => result is not null, _bench.NowMicroseconds + 10_000_000));
        _bench.Run(20);
        return result!.Value;
    }

    public void Reconnect()
    {
        Radio.Disconnect();
        _bench.Run(50);
        Radio.Connect();
        _bench.Run(50);
    }

    /// <summary>What the firmware sees there.</summary>
    public T OnDevice<T>(Func<T> look)
    {
        T? seen = default;
        _bench.RunOnDevice(() => seen = look());
        return seen!;
    }

    public void AssertEvents(params string[] expected) =>
        CollectionAssert.AreEqual(expected, Events, string.Join(", ", Events));

    public void AssertNoTraps() => Assert.HasCount(0, _bench.Board.Traps);

    public void Dispose() => _bench.Dispose();

    private static void Serve(GattProtectionLevel protection)
    {
        GattServiceProvider provider = RadioBench.CreateService();
        GattLocalCharacteristic open = RadioBench.Create(provider, RadioBench.First, Properties.Read | Properties.Notify);
        open.ReadRequested += (_, args) => args.GetRequest().RespondWithValue(RadioBench.Bytes(1));
        GattLocalCharacteristic locked = provider.Service.CreateCharacteristic(
            RadioBench.Second,
            new GattLocalCharacteristicParameters
            {
                CharacteristicProperties = Properties.Read | Properties.Write | Properties.Notify,
                ReadProtectionLevel = protection,
                WriteProtectionLevel = protection,
            }).Characteristic;
        locked.ReadRequested += (_, args) => args.GetRequest().RespondWithValue(RadioBench.Bytes(2));
        locked.WriteRequested += (_, args) => args.GetRequest().Respond();
        provider.StartAdvertising();
    }
}
