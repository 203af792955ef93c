namespace PressureDevice.Simulator.Phone;

/// <summary>Puts holds together from segments: one byte (bit 0 first, bit 1 last, bits 2–7 a counter that goes on over the holds of a
/// procedure, 0–63), then payload. A hold may begin anew before it has ended: then what came of it counts for nothing.</summary>
public sealed class SegmentAssembler
{
    private const int FirstBit = 1;
    private const int LastBit = 2;
    private const int CounterRange = 64;

    private readonly List<byte> _unit = [];
    private byte[] _last = [];
    private int _expected;
    private bool _isInUnit;

    /// <summary>Segments missing by the counter, which begins at 0; a multiple of 64 missing in a row goes unnoticed here.</summary>
    public int Lost { get; private set; }

    /// <summary>Segments that came twice in a row.</summary>
    public int Duplicated { get; private set; }

    /// <summary>Segments that do not fit: empty, in the middle of a hold whose start did not come, or over the most bytes of one.</summary>
    public int Stray { get; private set; }

    /// <summary>How often a hold began before the one before it had ended, with no segment missing.</summary>
    public int BegunAnew { get; private set; }

    /// <summary>Takes a segment. Returns a hold when it was the last of one, null otherwise.</summary>
    public byte[]? Take(byte[] segment)
    {
        if (segment.Length < 2)
        {
            Stray++;
            return null;
        }

        if (segment.AsSpan().SequenceEqual(_last))
        {
            Duplicated++;
            return null;
        }

        _last = [.. segment];
        CheckCounter(segment[0] >> 2);
        if ((segment[0] & FirstBit) != 0)
        {
            BegunAnew += _isInUnit ? 1 : 0;
            _unit.Clear();
            _isInUnit = true;
        }

        if (!_isInUnit || _unit.Count + segment.Length - 1 > HoldUnit.MostBytes)
        {
            Stray++;
            _isInUnit = false;
            return null;
        }

        _unit.AddRange(segment.AsSpan(1));
        if ((segment[0] & LastBit) == 0)
        {
            return null;
        }

        _isInUnit = false;
        return [.. _unit];
    }

    private void CheckCounter(int counter)
    {
        int missing = (counter - _expected + CounterRange) % CounterRange;
        _expected = (counter + 1) % CounterRange;
        if (missing > 0)
        {
            Lost += missing;
            _isInUnit = false;
        }
    }
}
