using System.Buffers.Binary;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A programme as it comes in by the protocol, and whether it may be applied.</summary>
internal sealed class ProgrammeModel
{
    /// <summary>Where a hash of a programme begins.</summary>
    public const ulong Start = 14_695_981_039_346_656_037;

    private const int MostSteps = 8;
    private const int LeastTarget = 200;
    private const int MostTarget = 15_000;
    private const int NoCap = 20_000;

    private readonly byte[]?[] _steps = new byte[MostSteps][];
    private byte[]? _head;

    /// <summary>All its fields.</summary>
    public ulong Hash
    {
        get
        {
            ulong hash = Start;
            Mix(ref hash, _head![1], _head[2], _head[3], Word(_head, 4));
            foreach (byte[]? step in Used)
            {
                Mix(ref hash, Word(step!, 2), step![4], step[5], Word(step, 6));
            }

            return hash;
        }
    }

    private IEnumerable<byte[]?> Used => _steps.Take(Math.Min((int)_head![2], MostSteps));

    public static void Mix(ref ulong hash, int a, int b, int c, int d)
    {
        foreach (int value in (ReadOnlySpan<int>)[a, b, c, d])
        {
            hash = (hash ^ (uint)value) * 1_099_511_628_211;
        }
    }

    /// <summary>The connection is over, or the programme was taken.</summary>
    public void Forget()
    {
        _head = null;
        Array.Clear(_steps);
    }

    public void Begin(byte[] request)
    {
        Forget();
        _head = request;
    }

    public void Step(byte[] request) => _steps[request[1]] = request;

    /// <summary>Whether it is one that the protocol lets apply.</summary>
    /// <param name="capCentiNewtons">The cap, 10 mN.</param>
    public bool IsValid(int capCentiNewtons)
    {
        if (_head is not { } head || Used.Any(step => step is null))
        {
            return false;
        }

        (int kind, int steps, int repeats, int ramp) = (head[1], head[2], head[3], Word(head, 4));
        bool isHead = kind switch
        {
            1 => steps == 1 && repeats is >= 1 and <= 20,
            2 => steps is >= 2 and <= 8 && repeats is >= 1 and <= 20,
            3 => steps is >= 2 and <= 8 && repeats == 1,
            4 => steps == 1 && repeats == 3 && ramp != 0,
            _ => false,
        };
        int least = LeastTarget;
        bool isValid = isHead && ramp is 0 or (>= 100 and <= 2_000);
        foreach (byte[]? step in Used)
        {
            (int target, int tolerance, int hold, int rest) = (Word(step!, 2), step![4], step[5], Word(step, 6));
            isValid &= isHead && tolerance is >= 3 and <= 30 && target >= least && target <= Most(capCentiNewtons, tolerance)
                && rest <= 600 && (kind == 4 ? hold == 0 : hold is (>= 10 and <= 30) or 60 or 90);
            least = kind == 3 ? target + 1 : LeastTarget;
        }

        return isValid;
    }

    private static int Most(int cap, int tolerance) => cap >= NoCap ? MostTarget : Math.Min(MostTarget, cap * 100 / (100 + (2 * tolerance)));

    private static int Word(byte[] bytes, int at) => BinaryPrimitives.ReadUInt16LittleEndian(bytes.AsSpan(at));
}
