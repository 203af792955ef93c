using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>What a log should have, in plain collections, and how far something that was cut may have come.</summary>
internal sealed class FlashModel
{
    private readonly SortedDictionary<int, bool> _stored = [];
    private readonly CurveKind _kind;
    private int _next = 1;
    private int _gone;
    private int _goneAtMost;
    private bool _mayHaveMadeRoom;

    /// <param name="kind">What curves the holds have.</param>
    public FlashModel(CurveKind kind) => _kind = kind;

    /// <summary>The phones.</summary>
    public PhoneModel Phones { get; } = new();

    /// <summary>Before anything is done: a log that is not ready may make room, and then curves and synced holds may go.</summary>
    public void Begin(HoldLog log) => _mayHaveMadeRoom |= !log.IsReady;

    /// <summary>An addition.</summary>
    public void Append(HoldLogResult result)
    {
        if (result == HoldLogResult.Stored)
        {
            _stored[_next] = FlashHold.Of(_next, _kind).Curve is not null;
            _next++;
        }
    }

    /// <summary>Before a deletion.</summary>
    public void Delete(int upTo) => _goneAtMost = Math.Max(_goneAtMost, upTo);

    /// <summary>A deletion that is stored.</summary>
    public void ConfirmDelete(int upTo) => _gone = Math.Max(_gone, upTo);

    /// <summary>Compares what a start has found, and goes on from there.</summary>
    public void Find(Holdings holdings, string where)
    {
        int syncedAtMost = Phones.SyncedAtMost; // a position makes way for itself before it is stored
        Phones.Find(holdings, where);
        Assert.IsTrue(holdings.Next == _next || holdings.Next == _next + 1, $"{where}: next number {holdings.Next} after {_next}");
        Assert.IsTrue(holdings.Holds.Count == 0 || holdings.Holds.Keys.First() > _gone, $"{where}: nothing deleted is back");
        int mayBeGone = Math.Max(_goneAtMost, _mayHaveMadeRoom ? syncedAtMost : 0);
        int first = holdings.Holds.Keys.FirstOrDefault(int.MaxValue);
        foreach ((int sequence, bool hadCurve) in _stored)
        {
            bool isThere = holdings.Holds.TryGetValue(sequence, out bool hasCurve);
            Assert.IsTrue(isThere || (sequence <= mayBeGone && sequence < first), $"{where}: hold {sequence} is there");
            Assert.IsTrue(!isThere || hasCurve || !hadCurve || _mayHaveMadeRoom, $"{where}: the curve of hold {sequence} is there");
        }

        foreach ((int sequence, bool hasCurve) in holdings.Holds)
        {
            bool isNew = sequence == _next;
            Assert.IsTrue(isNew || _stored.ContainsKey(sequence), $"{where}: hold {sequence} was stored");
            Assert.IsTrue(!hasCurve || isNew || _stored[sequence], $"{where}: the curve of hold {sequence} was there");
        }

        _stored.Clear();
        foreach ((int sequence, bool hasCurve) in holdings.Holds)
        {
            _stored.Add(sequence, hasCurve);
        }

        _next = holdings.Next;
        _mayHaveMadeRoom = false;
    }
}
