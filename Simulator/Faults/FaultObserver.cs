using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Faults;

/// <summary>Watches the device through one fault and judges how it ended. Made when the fault begins.</summary>
public sealed class FaultObserver
{
    private const long UnchangedMicroseconds = 1_000_000;
    private const long PacketDelayMicroseconds = 500_000; // ten packets a second, and the connection's interval
    private const long MicrosecondsPerMillisecond = 1_000;

    private readonly FaultSpec _spec;
    private readonly GuidanceWatch _watch;
    private readonly long _from;
    private readonly long _clearedAt;
    private readonly int _boots;
    private readonly int _records;
    private readonly int _holdsEnded;
    private readonly bool _guided;
    private readonly bool _mayGuide;
    private long? _endedAt;
    private long _lastCueAt;
    private bool _cutOff;
    private bool _allowedInFault;
    private bool _disturbed;
    private long _watchedUntil = long.MaxValue;

    /// <summary>Begins to watch.</summary>
    /// <param name="spec">The fault that begins now.</param>
    /// <param name="watch">What can be seen.</param>
    public FaultObserver(FaultSpec spec, GuidanceWatch watch)
    {
        _spec = spec;
        _watch = watch;
        _from = watch.NowMicroseconds;
        double lastsMicroseconds = spec.Kind.LastsSeconds * 1e6;
        _clearedAt = double.IsFinite(lastsMicroseconds) ? _from + (long)lastsMicroseconds : long.MaxValue;
        _boots = watch.Boots;
        _records = watch.Outcomes.Count;
        _holdsEnded = watch.HoldsEnded;
        _guided = GuidanceWatch.Guides(watch.Message);
        _mayGuide = _guided || watch.LatestVerdict == SafetyVerdict.Allowed;
        _cutOff = _guided && spec.Kind.End == SafeEnd.Restarted;
    }

    /// <summary>What came of it so far.</summary>
    public FaultReport Report
    {
        get
        {
            (long? reaction, SafeEnd? state) = Judge();
            double milliseconds = reaction is { } microseconds ? microseconds / (double)MicrosecondsPerMillisecond : double.NaN;
            return new FaultReport(_spec.Kind.Name, _from / (double)MicrosecondsPerMillisecond, milliseconds, NameOf(state));
        }
    }

    /// <summary>Why it did not end as it should, in a line; null when it did.</summary>
    public string? Complaint
    {
        get
        {
            FaultReport report = Report;
            double limit = _spec.Kind.LimitFor(_guided);
            if (report.FinalState != NameOf(_spec.Kind.End) || !(report.ReactionMs <= limit))
            {
                return FormattableString.Invariant(
                    $"{_spec}: {report.FinalState} after {report.ReactionMs:0.#} ms, and must be {NameOf(_spec.Kind.End)} within {limit} ms");
            }

            if (_allowedInFault)
            {
                return $"{_spec}: a live packet says that guidance is allowed while the fault lasts";
            }

            IReadOnlyList<HoldOutcome> outcomes = [.. _watch.Outcomes.Skip(_records)];
            return _cutOff && !outcomes.Any(_spec.Kind.Outcomes.Contains)
                ? $"{_spec}: the hold was cut off and no record says why ({string.Join(", ", outcomes.Select(ReportMaker.NameOf).DefaultIfEmpty("none was written"))})"
                : null;
        }
    }

    /// <summary>Another fault begins: what changes from now on may be its doing.</summary>
    public void LeaveToNext() => _watchedUntil = Math.Min(_watchedUntil, _watch.NowMicroseconds);

    /// <summary>Looks, after each step of the world.</summary>
    public void Look()
    {
        switch (_spec.Kind.End)
        {
            case SafeEnd.NoGuidance:
                LookForNoGuidance();
                break;
            case SafeEnd.Restarted:
                LookForRestart();
                break;
            case SafeEnd.Recorded when _endedAt is null && _watch.NowMicroseconds >= _clearedAt:
                LookForRecords();
                break;
            case SafeEnd.Guiding:
                LookForChange();
                break;
        }
    }

    private (long? Reaction, SafeEnd? State) Judge() => _spec.Kind.End switch
    {
        SafeEnd.Guiding => _disturbed
            ? (null, _watch.Boots > _boots ? SafeEnd.Restarted : SafeEnd.NoGuidance)
            : (0, SafeEnd.Guiding),
        SafeEnd.NoGuidance when _endedAt is { } at => _lastCueAt > at
            ? (_lastCueAt - _from, SafeEnd.Guiding)
            : (at - _from, SafeEnd.NoGuidance),
        SafeEnd.NoGuidance => (null, SafeEnd.Guiding),
        SafeEnd end => _endedAt is { } at ? (Math.Max(at, _lastCueAt) - (end == SafeEnd.Recorded ? _clearedAt : _from), end) : (null, null),
    };

    private void LookForNoGuidance()
    {
        long now = _watch.NowMicroseconds;
        bool lasts = now < _clearedAt;
        if (lasts && GuidanceWatch.AsksForForce(_watch.Light))
        {
            _lastCueAt = now;
        }

        if (_endedAt is null && (_watch.Light == CueColour.Violet || _watch.IsDown))
        {
            _endedAt = now;
            _cutOff = GuidanceWatch.Guides(_watch.MessageBefore) && !_watch.IsDown;
        }

        // A button counts as stuck only after a while: until then the verdict is as before.
        long settledAt = Math.Max(_endedAt ?? now, _from + (long)((_spec.Kind.RestLimitMs ?? 0) * MicrosecondsPerMillisecond));
        _allowedInFault |= lasts && now > settledAt + PacketDelayMicroseconds && !_watch.IsDown && _watch.LatestVerdict == SafetyVerdict.Allowed;
    }

    private void LookForRestart()
    {
        if (_watch.IsDown || _watch.Boots > _boots)
        {
            _endedAt ??= _watch.StoppedAtMicroseconds;
        }
        else if (_watch.Light != CueColour.Dark)
        {
            _lastCueAt = _watch.NowMicroseconds;
        }
    }

    private void LookForRecords()
    {
        if (_watch.Outcomes.Count - _records >= _watch.HoldsEnded - _holdsEnded)
        {
            _endedAt = _watch.NowMicroseconds;
        }
    }

    private void LookForChange()
    {
        long now = _watch.NowMicroseconds;
        if (_mayGuide && now <= _watchedUntil && now - _from <= UnchangedMicroseconds)
        {
            _disturbed |= _watch.Boots > _boots || _watch.IsDown || _watch.Light == CueColour.Violet;
        }
    }

    private static string NameOf(SafeEnd? end)
    {
        string name = end?.ToString() ?? "none";
        return char.ToLowerInvariant(name[0]) + name[1..];
    }
}
