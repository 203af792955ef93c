using System.Buffers.Binary;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using nanoFramework.Hardware.Esp32;
using PressureDevice.Simulator.Tests.Radio;
using PressureDevice.VirtualBoard;
using Buffer = nanoFramework.Device.Bluetooth.Buffer;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>A small firmware that speaks the Progressor protocol as existing clients know it: 80 weights a second of a known course, and a note of all it sent.</summary>
internal sealed class ProgressorPeer
{
    public const string Name = "Progressor_1234";
    public const string Version = "1.2.3.4";
    public const uint BatteryMillivolts = 3_912;
    public const ulong Id = 0x0000_0000_00AB_CDEF;

    /// <summary>µs between two weights.</summary>
    public const int SampleMicroseconds = 12_500;

    private const byte Reply = 0;
    private const byte Weight = 1;
    private const int SampleBytes = 8;
    private const int MostSamplesInPacket = 4;
    private static readonly Guid s_service = new("7e4e1701-1ea6-40c9-9dcc-13d34ffead57");
    private static readonly Guid s_data = new("7e4e1702-1ea6-40c9-9dcc-13d34ffead57");
    private static readonly Guid s_control = new("7e4e1703-1ea6-40c9-9dcc-13d34ffead57");

    private readonly Queue<byte> _inbox = new();
    private readonly WaitQueue _wake = new();
    private readonly List<(float Kilograms, uint Microseconds)> _unsent = [];
    private GattLocalCharacteristic _data = null!;
    private int _payload = 20;
    private double _zero;
    private long? _startedAt;
    private int _samples;

    /// <summary>Weights the stack took, stream by stream; the time is since the start of the stream.</summary>
    public List<List<(float Kilograms, uint Microseconds)>> Streams { get; } = [];

    /// <summary>Opcodes in the order in which they came.</summary>
    public List<byte> Commands { get; } = [];

    /// <summary>Bytes of the longest notification.</summary>
    public int LongestNotification { get; private set; }

    public void Main()
    {
        BluetoothLEServer server = BluetoothLEServer.Instance;
        server.DeviceName = Name;
        server.Session.SessionStatusChanged += (_, _) => (_payload, _startedAt) = (20, null);
        server.Session.MaxPduSizeChanged += (_, _) => _payload = Math.Max(20, server.Session.MaxMtuSize - 3);
        GattServiceProvider provider = GattServiceProvider.Create(s_service).ServiceProvider;
        _data = RadioBench.Create(provider, s_data, Properties.Notify);
        GattLocalCharacteristic control = RadioBench.Create(provider, s_control, Properties.Write | Properties.WriteWithoutResponse);
        control.WriteRequested += TakeCommand;
        provider.StartAdvertising();
        while (true)
        {
            VirtualDevice.Current.Scheduler.Wait(_wake, 10);
            Measure();
            while (_inbox.TryDequeue(out byte command))
            {
                Serve(command);
            }

            SendWeights();
        }
    }

    /// <summary>The weight on the cell, kg: a slow wave.</summary>
    private static double KilogramsAt(long microseconds) => 5 + (2 * Math.Sin(microseconds / 1e6));

    private static long Now() => (long)HighResTimer.GetCurrent();

    private void TakeCommand(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
    {
        GattWriteRequest request = args.GetRequest();
        byte command = DataReader.FromBuffer(request.Value).ReadByte();
        request.Respond();
        _inbox.Enqueue(command);
        VirtualDevice.Current.Scheduler.Wake(_wake, all: false);
    }

    private void Serve(byte command)
    {
        Commands.Add(command);
        switch (command)
        {
            case 0x64:
                _zero = KilogramsAt(Now());
                break;
            case 0x65:
                Streams.Add([]);
                (_startedAt, _samples) = (Now(), 0);
                break;
            case 0x66:
                SendWeights(all: true);
                _startedAt = null;
                break;
            case 0x6B:
                Send(Reply, System.Text.Encoding.ASCII.GetBytes(Version));
                break;
            case 0x6F:
                byte[] battery = new byte[4];
                BinaryPrimitives.WriteUInt32LittleEndian(battery, BatteryMillivolts);
                Send(Reply, battery);
                break;
            case 0x70:
                byte[] id = new byte[8];
                BinaryPrimitives.WriteUInt64LittleEndian(id, Id);
                Send(Reply, id[..(Array.FindLastIndex(id, part => part != 0) + 1)]);
                break;
        }
    }

    private void Measure()
    {
        for (long now = Now(); _startedAt is { } start && start + (_samples * (long)SampleMicroseconds) <= now; _samples++)
        {
            long at = start + (_samples * (long)SampleMicroseconds);
            _unsent.Add(((float)(KilogramsAt(at) - _zero), (uint)(at - start)));
        }
    }

    private void SendWeights(bool all = false)
    {
        int fit = Math.Min(MostSamplesInPacket, (_payload - 2) / SampleBytes);
        while (_startedAt is not null && _unsent.Count >= (all ? 1 : fit))
        {
            byte[] packet = new byte[Math.Min(fit, _unsent.Count) * SampleBytes];
            int count = packet.Length / SampleBytes;
            for (int i = 0; i < count; i++)
            {
                BinaryPrimitives.WriteSingleLittleEndian(packet.AsSpan(i * SampleBytes), _unsent[i].Kilograms);
                BinaryPrimitives.WriteUInt32LittleEndian(packet.AsSpan((i * SampleBytes) + 4), _unsent[i].Microseconds);
            }

            if (!Send(Weight, packet))
            {
                return; // the stack's buffers are full: again in the next turn
            }

            Streams[^1].AddRange(_unsent[..count]);
            _unsent.RemoveRange(0, count);
        }
    }

    private bool Send(byte code, byte[] payload)
    {
        LongestNotification = Math.Max(LongestNotification, payload.Length + 2);
        GattClientNotificationResult[] results = _data.NotifyValue(new Buffer([code, (byte)payload.Length, .. payload]));
        return results is [{ ProtocolError: RadioHost.Sent }];
    }
}
