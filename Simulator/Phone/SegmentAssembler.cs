namespace PressureDevice.Simulator.Phone;

/// <summary>Puts records together from segments: one byte (bit 0 first, bit 1 last, bits 2–7 a counter that goes on
/// over the records, 0–63), then payload.</summary>
public sealed class SegmentAssembler
{
    private const int FirstBit = 1;
    private const int LastBit = 2;
    private const int CounterRange = 64;

    private readonly List<byte> _record = [];
    private byte[] _last = [];
    private int _expected = -1;
    private bool _isInRecord;

    /// <summary>Segments missing by the counter; a multiple of 64 missing in a row goes unnoticed here.</summary>
    public int Lost { get; private set; }

    /// <summary>Segments that came twice in a row.</summary>
    public int Duplicated { get; private set; }

    /// <summary>Segments that do not fit: empty, or in the middle of a record whose start did not come.</summary>
    public int Stray { get; private set; }

    /// <summary>Takes a segment. Returns a record when it was the last of one, null otherwise.</summary>
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
            Lost += _isInRecord ? 1 : 0;
            _record.Clear();
            _isInRecord = true;
        }

        if (!_isInRecord)
        {
            Stray++;
            return null;
        }

        _record.AddRange(segment.AsSpan(1));
        if ((segment[0] & LastBit) == 0)
        {
            return null;
        }

        _isInRecord = false;
        return [.. _record];
    }

    private void CheckCounter(int counter)
    {
        int missing = _expected < 0 ? 0 : (counter - _expected + CounterRange) % CounterRange;
        _expected = (counter + 1) % CounterRange;
        if (missing > 0)
        {
            Lost += missing;
            _isInRecord = false;
        }
    }
}
