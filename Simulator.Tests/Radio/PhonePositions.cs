using System.Buffers.Binary;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>What the record device answers to the requests about its log: positions of phones, deleting.</summary>
/// <param name="units">Its holds, which a deletion takes away.</param>
internal sealed class PhonePositions(List<byte[]> units)
{
    private const byte InvalidValue = 0xF3;
    private const byte WrongOrder = 8;
    private const byte UnknownOpcode = 0xF0;

    private byte[] _asked = [];
    private uint _newest;

    /// <summary>How far each phone has acknowledged.</summary>
    public Dictionary<uint, uint> Of { get; } = [];

    /// <summary>The highest number there was.</summary>
    private uint Newest => Math.Max(_newest, units.Select(SequenceOf).DefaultIfEmpty().Max());

    public static uint SequenceOf(byte[] unit) => BinaryPrimitives.ReadUInt32LittleEndian(unit.AsSpan(4));

    /// <summary>A device that has lost everything.</summary>
    public void Wipe()
    {
        units.Clear();
        Of.Clear();
        _newest = 0;
    }

    /// <summary>The answer to a request.</summary>
    public byte[] Answer(byte[] request)
    {
        uint first = BinaryPrimitives.ReadUInt32LittleEndian(request.AsSpan(1));
        switch (request[0])
        {
            case ControlPoint.Acknowledge:
                uint upTo = BinaryPrimitives.ReadUInt32LittleEndian(request.AsSpan(5));
                if (first == 0 || upTo > Newest)
                {
                    return Answer(request, InvalidValue);
                }

                Of[first] = Math.Max(Of.GetValueOrDefault(first), upTo);
                return Answer(request, ControlPoint.Ok);
            case ControlPoint.ReadLog:
                return Answer(request, first == 0 ? InvalidValue : ControlPoint.Ok, first == 0 ? [] : State(first));
            case ControlPoint.AskDelete:
                (ushort holds, ushort waiting) = Count(first);
                _asked = [.. request.AsSpan(1), (byte)holds, (byte)(holds >> 8)];
                return Answer(request, ControlPoint.Ok, [(byte)holds, (byte)(holds >> 8), (byte)waiting, (byte)(waiting >> 8)]);
            case ControlPoint.ConfirmDelete when request.AsSpan(1).SequenceEqual(_asked):
                _newest = Newest;
                units.RemoveAll(unit => SequenceOf(unit) <= first);
                return Answer(request, ControlPoint.Ok);
            case ControlPoint.ConfirmDelete:
                return Answer(request, WrongOrder);
            default:
                return Answer(request, UnknownOpcode);
        }
    }

    private static byte[] Answer(byte[] request, byte result, params byte[] data) => [ControlPoint.Answer, request[0], result, .. data];

    private (ushort Holds, ushort Waiting) Count(uint upTo)
    {
        uint synced = Of.Values.DefaultIfEmpty().Max();
        uint[] holds = [.. units.Select(SequenceOf).Where(sequence => sequence <= upTo)];
        return ((ushort)holds.Length, (ushort)holds.Count(sequence => sequence > synced));
    }

    private byte[] State(uint phone)
    {
        byte[] state = new byte[LogState.DataBytes];
        (ushort holds, ushort waiting) = Count(uint.MaxValue);
        BinaryPrimitives.WriteUInt32LittleEndian(state, Of.GetValueOrDefault(phone));
        BinaryPrimitives.WriteUInt32LittleEndian(state.AsSpan(4), Newest);
        BinaryPrimitives.WriteUInt16LittleEndian(state.AsSpan(8), holds);
        BinaryPrimitives.WriteUInt16LittleEndian(state.AsSpan(10), waiting);
        state[12] = 50;
        state[13] = (byte)LogFlags.HasPlace;
        return state;
    }
}
