using System.Buffers.Binary;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>A small firmware that serves hold records over the link, with places to go wrong on purpose.</summary>
internal sealed class RecordDevice(IReadOnlyList<byte[]> records)
{
    private readonly Queue<byte[]> _inbox = new();
    private readonly WaitQueue _wake = new();
    private GattLocalCharacteristic _holdRecord = null!;
    private GattLocalCharacteristic _access = null!;
    private GattLocalCharacteristic _live = null!;
    private int _payload = 20;
    private int _counter;
    private bool _abort;

    /// <summary>How many times a segment is sent, by its number in the report from 0: 0 loses it, 2 doubles
    /// it.</summary>
    public Func<int, int> Copies { get; init; } = _ => 1;

    /// <summary>The answer to a request, instead of the right one; an empty one keeps silent, null is the right
    /// one.</summary>
    public Func<byte[], byte[]?> Instead { get; init; } = _ => null;

    /// <summary>ATT error for writes to the control point.</summary>
    public byte WriteError { get; init; }

    /// <summary>Records with sequence numbers from 1 on.</summary>
    public static List<byte[]> MakeRecords(int count) => [.. Enumerable.Range(1, count).Select(i => MakeRecord((uint)i))];

    public static byte[] MakeRecord(uint sequence)
    {
        byte[] record = new byte[HoldRecordView.RecordBytes];
        for (int i = 0; i < record.Length; i++)
        {
            record[i] = (byte)(i + (sequence * 7));
        }

        record[0] = 2;
        record[1] = HoldRecordView.RecordBytes;
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(68), RecordChecksum.Of(record.AsSpan(0, 68)));
        return record;
    }

    public void Main()
    {
        BluetoothLEServer server = BluetoothLEServer.Instance;
        server.Session.SessionStatusChanged += (_, _) => _payload = 20;
        server.Session.MaxPduSizeChanged += (_, _) => _payload = server.Session.MaxMtuSize - 3;
        GattServiceProvider provider = GattServiceProvider.Create(DeviceUuids.Service).ServiceProvider;
        _holdRecord = RadioBench.Create(provider, DeviceUuids.HoldRecord, Properties.Notify);
        _live = RadioBench.Create(provider, DeviceUuids.LiveForce, Properties.Notify);
        _access = RadioBench.Create(provider, DeviceUuids.RecordAccess, Properties.Write | Properties.Notify);
        _access.WriteRequested += TakeWrite;
        GattLocalCharacteristic battery = RadioBench.Create(
            GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider, DeviceUuids.BatteryLevel, Properties.Read | Properties.Notify);
        battery.ReadRequested += (_, args) => args.GetRequest().RespondWithValue(RadioBench.Bytes(87));
        provider.StartAdvertising();
        while (true)
        {
            VirtualDevice.Current.Scheduler.Wait(_wake, 100);
            while (_inbox.TryDequeue(out byte[]? request))
            {
                Serve(request);
            }

            byte[] live = new byte[LiveForce.PacketBytes];
            live[0] = 2;
            BinaryPrimitives.WriteInt32LittleEndian(live.AsSpan(8), 12_345);
            _live.NotifyValue(new nanoFramework.Device.Bluetooth.Buffer(live));
        }
    }

    private void TakeWrite(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
    {
        GattWriteRequest request = args.GetRequest();
        byte[] bytes = new byte[request.Value.Length];
        DataReader.FromBuffer(request.Value).ReadBytes(bytes);
        if (WriteError != 0)
        {
            request.RespondWithProtocolError(WriteError);
            return;
        }

        request.Respond();
        _abort |= bytes is [Racp.Abort, ..];
        _inbox.Enqueue(bytes);
        VirtualDevice.Current.Scheduler.Wake(_wake, all: false);
    }

    private void Serve(byte[] request)
    {
        byte[] answer = Instead(request) ?? RightAnswer(request);
        if (answer.Length > 0)
        {
            Send(_access, answer);
        }
    }

    private byte[] RightAnswer(byte[] request)
    {
        uint from = request.Length == 7 ? BinaryPrimitives.ReadUInt32LittleEndian(request.AsSpan(3)) : 0;
        byte[][] wanted = [.. records.Where(record => HoldRecordView.Decode(record).Sequence >= from)];
        switch (request)
        {
            case [Racp.ReportNumber, ..]:
                return [Racp.NumberResponse, 0, (byte)wanted.Length, (byte)(wanted.Length >> 8)];
            case [Racp.ReportRecords, ..] when wanted.Length == 0:
                return [Racp.Response, 0, Racp.ReportRecords, Racp.NoRecords];
            case [Racp.ReportRecords, ..]:
                return Report(wanted) ? [Racp.Response, 0, Racp.ReportRecords, Racp.Success] : [];
            case [Racp.Abort, ..]:
                _abort = false;
                return [Racp.Response, 0, Racp.Abort, Racp.Success];
            default:
                return [Racp.Response, 0, request[0], 2];
        }
    }

    private bool Report(byte[][] wanted)
    {
        int number = 0;
        foreach (byte[] record in wanted)
        {
            byte[][] parts = [.. record.Chunk(_payload - 1)];
            for (int i = 0; i < parts.Length; i++)
            {
                int header = (i == 0 ? 1 : 0) | (i == parts.Length - 1 ? 2 : 0) | (_counter++ % 64 << 2);
                for (int copies = Copies(number++); copies > 0; copies--)
                {
                    if (_abort || !Send(_holdRecord, [(byte)header, .. parts[i]]))
                    {
                        return false;
                    }
                }
            }
        }

        return true;
    }

    private static bool Send(GattLocalCharacteristic characteristic, byte[] bytes)
    {
        while (true)
        {
            GattClientNotificationResult[] results = characteristic.NotifyValue(new nanoFramework.Device.Bluetooth.Buffer(bytes));
            if (results.Length == 0 || results[0].ProtocolError == RadioHost.NotConnected)
            {
                return false;
            }

            if (results[0].ProtocolError == RadioHost.Sent)
            {
                return true;
            }

            VirtualDevice.Current.Scheduler.Sleep(10);
        }
    }
}
