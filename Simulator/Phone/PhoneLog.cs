namespace PressureDevice.Simulator.Phone;

/// <summary>What one phone keeps of one device's holds, over all syncs: what came whole stays, whatever becomes of the sync that brought it.</summary>
public sealed class PhoneLog
{
    private readonly SortedDictionary<uint, HoldUnit> _holds = [];
    private bool _isSyncing;

    /// <summary>An empty one.</summary>
    /// <param name="id">What the device knows the phone by, not 0.</param>
    /// <exception cref="ArgumentOutOfRangeException">The id is 0.</exception>
    public PhoneLog(uint id)
    {
        ArgumentOutOfRangeException.ThrowIfZero(id);
        Id = id;
    }

    /// <summary>What the device knows the phone by.</summary>
    public uint Id { get; }

    /// <summary>The holds by sequence number, oldest first.</summary>
    public IReadOnlyDictionary<uint, HoldUnit> Holds => _holds;

    /// <summary>The number up to which the phone has every hold that the device had for it; 0 before the first.</summary>
    public uint Position { get; private set; }

    /// <summary>How many holds came again that the phone had already.</summary>
    public int Twice { get; private set; }

    /// <summary>How many of these had another record than before: the numbers of another device, or of one that forgot its own.</summary>
    public int Conflicts { get; private set; }

    /// <summary>Holds over the position, of a sync that was not completed; null for none.</summary>
    internal LooseHolds? Loose
    {
        get
        {
            int count = _holds.Keys.Count(sequence => sequence > Position);
            return count == 0 ? null : new LooseHolds(_holds.Keys.Last(), count);
        }
    }

    /// <summary>Fetches what the phone lacks, and acknowledges what it has. After a drop the next sync goes on from the last whole hold.</summary>
    /// <param name="phone">The phone's link to the device.</param>
    /// <param name="done">Gets the result, in any case and in time.</param>
    /// <param name="all">Fetches the holds again that the phone has: their curves may have come damaged.</param>
    public void Sync(SimulatedPhone phone, Action<PhoneLogResult> done, bool all = false)
    {
        if (_isSyncing)
        {
            done(new PhoneLogResult { FailedAt = PhoneLogStep.Start, Word = "another sync runs" });
            return;
        }

        _isSyncing = true;
        new PhoneLogSync(phone, this, all, result =>
        {
            _isSyncing = false;
            done(result);
        }).Start();
    }

    /// <summary>Keeps a hold. The same one again brings at most a curve that was missing.</summary>
    internal void Take(HoldUnit hold)
    {
        if (_holds.TryGetValue(hold.Sequence, out HoldUnit? known))
        {
            Twice++;
            if (!known.Record.AsSpan().SequenceEqual(hold.Record))
            {
                Conflicts++;
                return;
            }
        }

        if (known?.Curve is null)
        {
            _holds[hold.Sequence] = hold;
        }

        // Numbers without a gap need no word from the device that nothing is between them.
        while (_holds.ContainsKey(Position + 1))
        {
            Position++;
        }
    }

    /// <summary>The device has said that it has no hold up to a number but those that the phone has.</summary>
    internal void HasAllUpTo(uint sequence) => Position = Math.Max(Position, sequence);
}
