using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>
/// Counts the holds by the light alone, so that the count owes nothing to the firmware's own bookkeeping, and keeps an eye on what must never be seen:
/// a light that asks for force, or says that all is well, while the sensor is known to be broken. A loop that stands still cannot see the fault:
/// that is the supervisor's, with a limit of its own, and is counted apart.
/// </summary>
internal sealed class LightWatch
{
    // Longer than the dark half of a blink, 250 ms, and the longest turn of the loop.
    private const long DroppedAfterMicroseconds = 450_000;

    // A hand that has let go can be gone before the violet light may come on: then the light stays dark, and the hold has ended all the same.
    private const long LetGoForMicroseconds = 300_000;
    private const long LookEveryMicroseconds = 50_000;

    // Three outputs cannot change at once: the colour is named when all have changed.
    private const long SettledAfterMicroseconds = 1_000;

    private readonly SoakBench _bench;
    private readonly VirtualBoard.VirtualBoard _board;
    private readonly List<SeenHold> _ended = [];
    private bool _isLookDue;
    private bool _isOpen;
    private bool _wasGreen;
    private long _darkSince = -1;
    private long _aloneSince = -1;
    private int _boots;

    /// <summary>Watches a device's light from now on.</summary>
    public LightWatch(SoakBench bench)
    {
        _bench = bench;
        _board = bench.Board;
        BoardWiring wiring = _board.Settings.Wiring;
        _board.Pwm.DutyChanged += (pin, _, at) =>
        {
            if (pin == wiring.LightRedPin || pin == wiring.LightGreenPin || pin == wiring.LightBluePin)
            {
                NoteForbidden(at);
                LookLater(at);
            }
        };
    }

    /// <summary>True while no cue may ask for force: a fault of the sensor has lasted for longer than its limit.</summary>
    public bool ForbidsGuidance
    {
        get;
        set
        {
            field = value;
            NoteForbidden(_board.Scheduler.NowMicroseconds);
        }
    }

    /// <summary>When a forbidden cue was seen, µs.</summary>
    public List<long> ForbiddenAt { get; } = [];

    /// <summary>How often a fault of the sensor found the light asking for force and the loop standing still.</summary>
    public int StandingLoops { get; private set; }

    /// <summary>Hands over the holds that have ended since the last call, and none that is still open.</summary>
    public SeenHold[] TakeEnded()
    {
        Look();
        SeenHold[] ended = [.. _ended];
        _ended.Clear();
        return ended;
    }

    /// <summary>True while a hold is being guided, as far as the light tells.</summary>
    public bool IsOpen => _isOpen;

    private bool Guides => Seen is { Red: 0 } seen && (seen.Green > 0 || seen.Blue > 0);

    private SeenCues Seen
    {
        get
        {
            BoardWiring wiring = _board.Settings.Wiring;
            PwmModel pwm = _board.Pwm;
            return new SeenCues(pwm.DutyAt(wiring.LightRedPin), pwm.DutyAt(wiring.LightGreenPin), pwm.DutyAt(wiring.LightBluePin), false);
        }
    }

    /// <summary>While the light that was green is dark: nothing changes then by which an end could be seen.</summary>
    private void LookOn()
    {
        if (!_isOpen || !_wasGreen || _darkSince < 0)
        {
            _aloneSince = -1;
            return;
        }

        long now = _board.Scheduler.NowMicroseconds;
        bool isAlone = !_bench.IsPressed && !_bench.LoopStands;
        _aloneSince = !isAlone ? -1 : _aloneSince < 0 ? now : _aloneSince;
        if (isAlone && now - _aloneSince >= LetGoForMicroseconds)
        {
            End(SeenEnd.ByLight, now);
        }

        Look();
        _board.Scheduler.At(now + LookEveryMicroseconds, LookOn);
    }

    private void NoteForbidden(long at)
    {
        if (!ForbidsGuidance || !Guides)
        {
            return;
        }

        if (_bench.LoopStands)
        {
            StandingLoops++;
        }
        else
        {
            ForbiddenAt.Add(at);
        }
    }

    private void LookLater(long at)
    {
        if (!_isLookDue)
        {
            _isLookDue = true;
            _board.Scheduler.At(at + SettledAfterMicroseconds, () =>
            {
                _isLookDue = false;
                Look();
            });
        }
    }

    private void Look()
    {
        long now = _board.Scheduler.NowMicroseconds;
        if (_board.Boots != _boots || !_board.IsPowered)
        {
            _boots = _board.Boots;
            End(SeenEnd.ByPower, now);
        }

        CueColour colour = CueLight.Classify(Seen);
        bool wasDarkForLong = _darkSince >= 0 && now - _darkSince >= DroppedAfterMicroseconds;
        if (wasDarkForLong && !_wasGreen)
        {
            End(SeenEnd.Dropped, _darkSince);
        }

        bool goesDark = colour == CueColour.Dark && _darkSince < 0;
        _darkSince = colour != CueColour.Dark ? -1 : goesDark ? now : _darkSince;
        if (goesDark && _wasGreen)
        {
            _board.Scheduler.At(now + LookEveryMicroseconds, LookOn);
        }

        switch (colour)
        {
            case CueColour.Dark:
                break;
            case CueColour.White or CueColour.Violet:
                End(SeenEnd.ByLight, now);
                break;
            default:
                _isOpen = true;
                _wasGreen |= colour == CueColour.Green;
                break;
        }
    }

    private void End(SeenEnd end, long at)
    {
        if (_isOpen)
        {
            _ended.Add(new SeenHold(_wasGreen, end, at));
        }

        _isOpen = false;
        _wasGreen = false;
    }
}
