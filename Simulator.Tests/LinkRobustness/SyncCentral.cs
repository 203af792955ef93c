using System.Buffers.Binary;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A central that keeps the holds that come whole, and asks for the rest after a drop.</summary>
internal sealed class SyncCentral
{
    private const int First = 1;
    private const int Last = 2;
    private const int CounterShift = 2;
    private const int CounterMask = 0x3F;
    private const int NumberOffset = 4;

    private readonly LinkDevice _device;
    private readonly WireCentral _central;
    private readonly List<byte> _hold = [];
    private int _counter;

    public SyncCentral(LinkDevice device, WireCentral central)
    {
        _device = device;
        _central = central;
        device.Radio.Notified += Take;
    }

    /// <summary>The holds that came whole, as they came.</summary>
    public List<byte[]> Holds { get; } = [];

    /// <summary>The numbers of the holds that began to come.</summary>
    public List<uint> Begun { get; } = [];

    /// <summary>The answer that ended the report; null while it runs.</summary>
    public byte[]? Answer { get; private set; }

    /// <summary>What of the segments was not as the protocol has it.</summary>
    public List<string> Mistakes { get; } = [];

    public uint Newest => Holds.Count == 0 ? 0 : NumberOf(Holds[^1]);

    public static uint NumberOf(byte[] hold) => BinaryPrimitives.ReadUInt32LittleEndian(hold.AsSpan(NumberOffset));

    /// <summary>Connects when it is not connected, encrypts with its key, and asks for what it lacks.</summary>
    /// <param name="mtu">Bytes.</param>
    public void Begin(int mtu)
    {
        if (!_device.Radio.IsConnected)
        {
            _central.Connect(mtu, Attributes.HoldRecord, Attributes.RecordAccess);
        }

        Assert.IsTrue(_device.Radio.IsAuthenticated || _central.Encrypt(), "the bond is there");
        Assert.IsTrue(Ask().Succeeded, "the report begins");
    }

    /// <summary>Listens no longer.</summary>
    public void Stop() => _device.Radio.Notified -= Take;

    private VirtualBoard.AttResult Ask()
    {
        _hold.Clear();
        _counter = 0;
        Answer = null;
        byte[] request = [1, 3, 1, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(3), Newest + 1);
        return _central.Write(Attributes.RecordAccess, request);
    }

    private void Take(Guid characteristic, byte[] value)
    {
        if (characteristic == Attributes.RecordAccess)
        {
            Answer = value;
        }
        else if (characteristic == Attributes.HoldRecord)
        {
            TakeSegment(value);
        }
    }

    private void TakeSegment(byte[] segment)
    {
        bool isFirst = (segment[0] & First) != 0;
        if ((segment[0] >> CounterShift) != (_counter++ & CounterMask) || (!isFirst && _hold.Count == 0))
        {
            Mistakes.Add($"segment {Convert.ToHexString(segment)} as number {_counter - 1} behind {_hold.Count} bytes");
        }

        if (isFirst)
        {
            _hold.Clear();
        }

        _hold.AddRange(segment[1..]);
        if (isFirst)
        {
            Begun.Add(NumberOf([.. _hold]));
        }

        if ((segment[0] & Last) != 0)
        {
            Holds.Add([.. _hold]);
            _hold.Clear();
        }
    }
}
