using System.Buffers.Binary;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Makes writes: requests as they should be, such with a mistake, and bytes at random.</summary>
internal sealed class WriteMaker(SeededRandom random)
{
    /// <summary>The key that a therapist's phone of these tests sets and shows.</summary>
    public const uint Key = 0x5EED_CAFE;

    private const int LongestValue = 600; // the stack takes 512
    private const int MostShort = 13;

    private static readonly byte[] s_progressor = [0x64, 0x65, 0x66, 0x6B, 0x6C, 0x6D, 0x6E, 0x6F, 0x70];

    private byte[] _last = [];
    private int _opcode;

    /// <summary>The next write to a characteristic.</summary>
    public byte[] Next(Guid characteristic)
    {
        _last = Below(100) switch
        {
            < 25 => Valid(characteristic),
            < 60 => Mutated(Valid(characteristic)),
            < 70 => WithOpcode((byte)_opcode++, Below(MostShort)),
            < 74 => Bytes(Below(LongestValue)),
            < 80 => _last,
            _ => Bytes(Below(MostShort)),
        };
        return _last;
    }

    /// <summary>A number from 0.</summary>
    public int Below(int limit) => (int)(random.NextBits() % (uint)limit);

    /// <summary>A request that the protocol knows, with operands that mostly make sense.</summary>
    public byte[] Valid(Guid characteristic) =>
        characteristic == Attributes.Control ? Control((byte)(1 + Below(RequestForm.ControlOpcodes)))
        : characteristic == Attributes.RecordAccess ? RecordAccess()
        : characteristic == Attributes.Time ? Time()
        : [s_progressor[Below(s_progressor.Length)]];

    /// <summary>A request to the control point.</summary>
    public byte[] Control(byte opcode)
    {
        byte[] request = WithOpcode(opcode, RequestForm.ControlBytes(opcode));
        switch (opcode)
        {
            case 0x09:
                request[1] = (byte)(Below(4) switch { 0 => 0, 1 => 50, 2 => 100, _ => 200 });
                break;
            case 0x0A:
                (request[1], request[2], request[3]) = ((byte)(1 + Below(4)), (byte)(1 + Below(3)), (byte)(1 + Below(3)));
                Put(request, 4, Below(2) * 500);
                break;
            case 0x0B:
                request[1] = (byte)Below(3);
                Put(request, 2, 200 + (request[1] * 1_000) + Below(2_000));
                (request[4], request[5]) = ((byte)(3 + Below(28)), (byte)(Below(4) * 10));
                Put(request, 6, Below(20));
                break;
            case 0x0E:
                Put(request, 1, Key);
                break;
            case 0x0F when Below(3) == 0:
                (request[1], request[4]) = ((byte)(1 + Below(2)), 0);
                Put(request, 2, 4_000 + Below(16_000));
                Put(request, 5, Key);
                break;
            case 0x11:
                (request[1], request[2], request[3]) = ((byte)(10 + Below(91)), (byte)(20 + Below(81)), (byte)Below(3));
                break;
            case 0x13:
                Put(request, 1, 1_790_000_000u + (uint)Below(1_000_000));
                request[5] = (byte)(Below(97) - 48);
                break;
            case 0x16:
                Put(request, 1, 1u + (uint)Below(3));
                Put(request, 5, (uint)Below(6));
                break;
            case 0x17 or 0x18 or 0x1A:
                Put(request, 1, (uint)Below(5));
                break;
            case 0x19:
                Put(request, 1, 1u + (uint)Below(3));
                Put(request, 5, Below(3));
                break;
            case 0x1B:
                request[1] = 1;
                break;
            case 0x1F:
                (request[1], request[2]) = ((byte)Below(2), (byte)Below(11));
                break;
        }

        return request;
    }

    private byte[] RecordAccess()
    {
        byte opcode = (byte)(Below(4) switch { 0 => 3, 1 => 4, _ => 1 });
        byte operation = opcode == 3 ? (byte)0 : (byte)(1 + Below(6));
        uint first = (uint)Below(6);
        byte[] request = operation switch { 2 or 3 => new byte[7], 4 => new byte[11], _ => new byte[2] };
        (request[0], request[1]) = (opcode, operation);
        if (request.Length > 2)
        {
            request[2] = 1;
            Put(request, 3, first);
        }

        if (request.Length > 7)
        {
            Put(request, 7, first + (uint)Below(6));
        }

        return request;
    }

    private byte[] Time()
    {
        byte[] time = [0, 0, (byte)(1 + Below(12)), (byte)(1 + Below(28)), (byte)Below(24), (byte)Below(60), (byte)Below(60), (byte)Below(8), (byte)Below(256), 0];
        Put(time, 0, 2_026 + Below(3));
        return time;
    }

    private byte[] Mutated(byte[] request)
    {
        int at = Below(request.Length);
        switch (Below(5))
        {
            case 0:
                request[at] ^= (byte)(1 << Below(8));
                return request;
            case 1:
                request[at] = (byte)Below(256);
                return request;
            case 2:
                return request[..at];
            case 3:
                return [.. request, .. Bytes(1 + Below(4))];
            default:
                return [.. request, .. request];
        }
    }

    private byte[] WithOpcode(byte opcode, int length)
    {
        byte[] bytes = Bytes(length);
        if (length > 0)
        {
            bytes[0] = opcode;
        }

        return bytes;
    }

    private byte[] Bytes(int count)
    {
        var bytes = new byte[count];
        for (int i = 0; i < count; i++)
        {
            bytes[i] = (byte)random.NextBits();
        }

        return bytes;
    }

    private static void Put(byte[] bytes, int at, int word) => BinaryPrimitives.WriteUInt16LittleEndian(bytes.AsSpan(at), (ushort)word);

    private static void Put(byte[] bytes, int at, uint number) => BinaryPrimitives.WriteUInt32LittleEndian(bytes.AsSpan(at), number);
}
