using System.Buffers.Binary;
using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>A small firmware that serves holds over the link, with places to go wrong on purpose.</summary>
internal sealed class RecordDevice
{
    private const int DefaultPayload = 20;
    private const int LongestSegment = HoldUnit.MostBytes + 1;

    private readonly Queue<(bool IsControl, byte[] Request)> _inbox = new();
    private readonly WaitQueue _wake = new();
    private readonly List<byte[]> _units;
    private GattLocalCharacteristic _holdRecord = null!;
    private GattLocalCharacteristic _access = null!;
    private GattLocalCharacteristic _control = null!;
    private int _payload = DefaultPayload;
    private int _number;
    private int _counter;
    private bool _abort;
    private byte _samples;

    /// <summary>A device with holds: each a record, or a record and its curve entry, oldest first. A test may add to them between two runs.</summary>
    public RecordDevice(List<byte[]> units)
    {
        _units = units;
        Positions = new PhonePositions(units);
    }

    /// <summary>How many times a segment is sent, by its number in the report from 0: 0 loses it, 2 doubles it.</summary>
    public Func<int, int> Copies { get; init; } = _ => 1;

    /// <summary>After how many segments a hold, by its sequence number, is given up; then it begins anew. 0 for never.</summary>
    public Func<uint, int> BeginsAnewAfter { get; init; } = _ => 0;

    /// <summary>Holds, by sequence number, that do not begin anew when they are given up: the next one follows.</summary>
    public Func<uint, bool> IsSkipped { get; init; } = _ => false;

    /// <summary>The answer to a request, instead of the right one; an empty one keeps silent, null is the right one.</summary>
    public Func<byte[], byte[]?> Instead { get; init; } = _ => null;

    /// <summary>The same for the control point.</summary>
    public Func<byte[], byte[]?> InsteadOfControl { get; init; } = _ => null;

    /// <summary>ATT error for writes to the record access control point.</summary>
    public byte WriteError { get; init; }

    /// <summary>How far each phone has acknowledged.</summary>
    public PhonePositions Positions { get; }

    /// <summary>A record with a sequence number.</summary>
    public static byte[] MakeRecord(uint sequence)
    {
        byte[] record = [.. Enumerable.Range(0, HoldRecordView.RecordBytes).Select(i => (byte)(i + (sequence * 7)))];
        record[0] = HoldRecordView.KnownVersion;
        record[1] = HoldRecordView.RecordBytes;
        record[16] = 1; // completed
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(4), sequence);
        BinaryPrimitives.WriteUInt32LittleEndian(record.AsSpan(68), RecordChecksum.Of(record.AsSpan(0, 68)));
        return record;
    }

    public void Main()
    {
        BluetoothLEServer server = BluetoothLEServer.Instance;
        server.Session.SessionStatusChanged += (_, _) => _payload = DefaultPayload;
        server.Session.MaxPduSizeChanged += (_, _) => _payload = server.Session.MaxMtuSize - 3;
        GattServiceProvider provider = GattServiceProvider.Create(DeviceUuids.Service).ServiceProvider;
        _holdRecord = RadioBench.Create(provider, DeviceUuids.HoldRecord, Properties.Notify);
        GattLocalCharacteristic live = RadioBench.Create(provider, DeviceUuids.LiveForce, Properties.Notify);
        _access = RadioBench.Create(provider, DeviceUuids.RecordAccess, Properties.Write | Properties.Notify);
        _access.WriteRequested += (_, args) => TakeWrite(args, isControl: false);
        _control = RadioBench.Create(provider, DeviceUuids.ControlPoint, Properties.Write | Properties.Notify);
        _control.WriteRequested += (_, args) => TakeWrite(args, isControl: true);
        GattLocalCharacteristic battery = RadioBench.Create(
            GattServiceProvider.Create(GattServiceUuids.Battery).ServiceProvider, DeviceUuids.BatteryLevel, Properties.Read | Properties.Notify);
        battery.ReadRequested += (_, args) => args.GetRequest().RespondWithValue(RadioBench.Bytes(87));
        provider.StartAdvertising();
        while (true)
        {
            VirtualDevice.Current.Scheduler.Wait(_wake, 100);
            while (_inbox.TryDequeue(out (bool IsControl, byte[] Request) next))
            {
                Serve(next.IsControl, next.Request);
            }

            _samples += 1;
            byte[] guidance = new byte[LiveGuidance.Bytes];
            guidance[0] = LiveGuidance.Head;
            guidance[1] = 2;
            live.NotifyValue(new nanoFramework.Device.Bluetooth.Buffer(guidance));
            byte[] sample = [LiveSamples.Head | 1, _samples, 0, 0, _samples, 0, 0xD2, 0x04]; // 1,234 of 10 mN
            live.NotifyValue(new nanoFramework.Device.Bluetooth.Buffer(sample));
        }
    }

    private void TakeWrite(GattWriteRequestedEventArgs args, bool isControl)
    {
        GattWriteRequest request = args.GetRequest();
        byte[] bytes = new byte[request.Value.Length];
        DataReader.FromBuffer(request.Value).ReadBytes(bytes);
        if (WriteError != 0 && !isControl)
        {
            request.RespondWithProtocolError(WriteError);
            return;
        }

        request.Respond();
        _abort |= !isControl && bytes is [Racp.Abort, ..];
        _inbox.Enqueue((isControl, bytes));
        VirtualDevice.Current.Scheduler.Wake(_wake, all: false);
    }

    private void Serve(bool isControl, byte[] request)
    {
        byte[] answer = isControl
            ? InsteadOfControl(request) ?? Positions.Answer(request)
            : Instead(request) ?? RightAnswer(request);
        if (answer.Length > 0)
        {
            Send(isControl ? _control : _access, answer);
        }
    }

    private byte[] RightAnswer(byte[] request)
    {
        uint from = request.Length >= 7 ? BinaryPrimitives.ReadUInt32LittleEndian(request.AsSpan(3)) : 0;
        uint to = request.Length == 11 ? BinaryPrimitives.ReadUInt32LittleEndian(request.AsSpan(7)) : uint.MaxValue;
        byte[][] wanted = [.. _units.Where(unit => PhonePositions.SequenceOf(unit) >= from && PhonePositions.SequenceOf(unit) <= to)];
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
        _number = 0;
        _counter = 0;
        foreach (byte[] unit in wanted)
        {
            uint sequence = PhonePositions.SequenceOf(unit);
            int before = BeginsAnewAfter(sequence);
            if (!SendUnit(unit, before) || (!IsSkipped(sequence) && before > 0 && !SendUnit(unit)))
            {
                return false;
            }
        }

        return true;
    }

    private bool SendUnit(byte[] unit, int mostSegments = 0)
    {
        byte[][] parts = [.. unit.Chunk(Math.Min(_payload, LongestSegment) - 1)];
        for (int i = 0; i < parts.Length && (mostSegments == 0 || i < mostSegments); i++)
        {
            int header = (i == 0 ? 1 : 0) | (i == parts.Length - 1 ? 2 : 0) | (_counter++ % 64 << 2);
            for (int copies = Copies(_number++); copies > 0; copies--)
            {
                if (_abort || !Send(_holdRecord, [(byte)header, .. parts[i]]))
                {
                    return false;
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
