namespace PressureDevice.Simulator.Phone;

/// <summary>One sync of a phone's log: reads how the device's log stands, fetches, acknowledges.</summary>
internal sealed class PhoneLogSync(SimulatedPhone phone, PhoneLog log, bool all, Action<PhoneLogResult> done)
{
    private readonly int _conflictsBefore = log.Conflicts;
    private PhoneLogResult _result = new();
    private uint _highest;

    public void Start() => phone.Log.Read(log.Id, (answer, state) =>
    {
        _result = _result with { Before = state };
        if (state is null)
        {
            End(PhoneLogStep.ReadLog, answer.IsOk ? "malformed answer" : answer.Word);
        }
        else
        {
            _highest = state.Newest;
            Fetch();
        }
    });

    private void Fetch()
    {
        // A device whose numbers end before the phone's has lost them and counts anew: then none of its holds is taken for known.
        bool wentBack = _highest < log.Position;
        var plan = all || wentBack ? new SyncPlan(0) : new SyncPlan(log.Position + 1) { Loose = log.Loose };
        phone.StartSync(plan with { Taking = Take }, sync =>
        {
            _result = _result with { Fetched = sync };
            if (log.Conflicts > _conflictsBefore)
            {
                End(PhoneLogStep.Compare, "another record of the same number");
                return;
            }

            Conclude(sync);
        });
    }

    private void Take(HoldUnit hold)
    {
        _highest = Math.Max(_highest, hold.Sequence);
        log.Take(hold);
    }

    private void Conclude(PhoneSync sync)
    {
        bool isComplete = sync.Failure == PhoneSyncFailure.None;
        if (sync.FromSequence > 0)
        {
            log.HasAllUpTo(sync.FromSequence - 1);
        }

        if (isComplete)
        {
            log.HasAllUpTo(sync.DecodeRecords().Select(record => record.Sequence).DefaultIfEmpty().Max());
        }
        else
        {
            _result = _result with { FailedAt = PhoneLogStep.Fetch, Word = sync.Failure.ToString() };
        }

        if (sync.Failure == PhoneSyncFailure.LinkLost)
        {
            done(_result);
        }
        else
        {
            Acknowledge();
        }
    }

    /// <summary>Tells what the device does not know yet; never a number that it has not reached.</summary>
    private void Acknowledge()
    {
        uint upTo = Math.Min(log.Position, _highest);
        if (upTo <= _result.Before!.Position)
        {
            done(_result);
            return;
        }

        phone.Log.Acknowledge(log.Id, upTo, answer =>
        {
            _result = answer.IsOk ? _result with { Acknowledged = upTo } : _result;
            if (answer.IsOk || !_result.IsComplete)
            {
                done(_result);
            }
            else
            {
                End(PhoneLogStep.Acknowledge, answer.Word);
            }
        });
    }

    private void End(PhoneLogStep step, string word) => done(_result with { FailedAt = step, Word = word });
}
