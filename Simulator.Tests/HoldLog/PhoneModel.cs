using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>
/// How far each phone is, by a plain list: three places, the phone not heard of for longest gives way. A start may find any state since the last that was confirmed
/// as stored, and no other.
/// </summary>
internal sealed class PhoneModel
{
    private readonly List<State> _possible = [new State([], 0)];

    /// <summary>The newest number that any phone may have acknowledged.</summary>
    public int SyncedAtMost => _possible.Max(state => state.SyncedUpTo);

    /// <summary>A phone acknowledges, confirmed or not.</summary>
    public void Acknowledge(int phone, int upTo)
    {
        State now = _possible[^1];
        (int Phone, int UpTo) known = now.Phones.Find(place => place.Phone == phone);
        if (upTo > known.UpTo)
        {
            IEnumerable<(int Phone, int UpTo)> others = now.Phones.Where(place => place.Phone != phone).Take(HoldLogState.Phones - 1);
            _possible.Add(new State([(phone, upTo), .. others], Math.Max(upTo, now.SyncedUpTo)));
        }
    }

    /// <summary>All of it is stored.</summary>
    public void Confirm() => _possible.RemoveRange(0, _possible.Count - 1);

    /// <summary>A start has found this.</summary>
    public void Find(Holdings holdings, string where)
    {
        State found = _possible.FindLast(state => state.Fits(holdings)) ?? throw new AssertFailedException(
            $"{where}: positions {string.Join(' ', holdings.Positions)}, synced up to {holdings.SyncedUpTo}, newest model {_possible[^1]}");
        _possible.Clear();
        _possible.Add(found);
    }

    private sealed record State(List<(int Phone, int UpTo)> Phones, int SyncedUpTo)
    {
        public bool Fits(Holdings holdings) => holdings.SyncedUpTo == SyncedUpTo
            && Enumerable.Range(1, Holdings.Phones).All(phone => holdings.Positions[phone - 1] == Phones.Find(place => place.Phone == phone).UpTo);

        public override string ToString() => $"{string.Join(' ', Phones)}, {SyncedUpTo}";
    }
}
