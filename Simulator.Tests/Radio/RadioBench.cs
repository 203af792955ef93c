using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>A board with a few lines of firmware over the Bluetooth package, and the central's side of the
/// radio.</summary>
internal sealed class RadioBench : IDisposable
{
    public static readonly Guid Service = new("b7a10001-5e0f-4c1d-9a3e-2f6d1c84e7b0");
    public static readonly Guid First = new("b7a1000a-5e0f-4c1d-9a3e-2f6d1c84e7b0");
    public static readonly Guid Second = new("b7a1000b-5e0f-4c1d-9a3e-2f6d1c84e7b0");

    public RadioBench(Action firmware)
    {
        Board = new VirtualDevice(new BoardSettings());
        Board.Radio.Notified += (characteristic, value) => Notifications.Add((Board.Scheduler.NowMicroseconds, characteristic, value));
        Board.PowerOn(() =>
        {
            firmware();
            VirtualDevice.Current.Scheduler.Sleep(Timeout.Infinite);
        });
        Run(50);
    }

    public VirtualDevice Board { get; }

    public RadioModel Radio => Board.Radio;

    public long NowMicroseconds => Board.Scheduler.NowMicroseconds;

    public List<(long At, Guid Characteristic, byte[] Value)> Notifications { get; } = [];

    /// <summary>A board whose firmware serves <see cref="First"/> with the given properties.</summary>
    public static RadioBench Serving(GattCharacteristicProperties properties, Action<GattLocalCharacteristic> withIt) => new(() =>
    {
        GattServiceProvider provider = CreateService();
        GattLocalCharacteristic characteristic = Create(provider, First, properties);
        withIt(characteristic);
        provider.StartAdvertising();
    });

    public static GattServiceProvider CreateService() => GattServiceProvider.Create(Service).ServiceProvider;

    public static GattLocalCharacteristic Create(GattServiceProvider provider, Guid uuid, GattCharacteristicProperties properties) =>
        provider.Service.CreateCharacteristic(
            uuid, new GattLocalCharacteristicParameters { CharacteristicProperties = properties }).Characteristic;

    public static nanoFramework.Device.Bluetooth.Buffer Bytes(params byte[] bytes) => new(bytes);

    public void Run(int milliseconds) => Board.Scheduler.RunUntil(NowMicroseconds + (milliseconds * 1000L));

    /// <summary>Runs on the board's firmware side: a thread that does the work and ends.</summary>
    public void RunOnDevice(Action work, int milliseconds = 20)
    {
        Board.Scheduler.Start("work", work, BoardPriority.Normal);
        Run(milliseconds);
    }

    public AttResult Read(Guid characteristic) => Wait(done => Radio.Read(characteristic, done));

    public AttResult Write(Guid characteristic, params byte[] value) => Wait(done => Radio.Write(characteristic, value, done));

    public AttResult Subscribe(Guid characteristic, bool on = true) => Wait(done => Radio.Subscribe(characteristic, on, done));

    public AttResult ExchangeMtu(int mtu) => Wait(done => Radio.ExchangeMtu(mtu, done));

    /// <summary>Runs until a trap with that rule comes, which the board reports once.</summary>
    public void ExpectTrap(string rule, int milliseconds = 3000)
    {
        BoardTrapException trap = Assert.ThrowsExactly<BoardTrapException>(
            () => Run(milliseconds), $"No trap came within {milliseconds} ms; expected: {rule}.");
        StringAssert.Contains(trap.Message, rule);
    }

    public void Dispose() => Board.Dispose();

    private AttResult Wait(Action<Action<AttResult>> ask)
    {
        AttResult? result = null;
        ask(answer => result = answer);
        Assert.IsTrue(
            Board.Scheduler.RunUntil(() => result is not null, NowMicroseconds + 10_000_000), "The central got no answer within 10 s.");
        return result!.Value;
    }
}
