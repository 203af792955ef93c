namespace PressureDevice.VirtualBoard;

/// <summary>The digital pins.</summary>
public sealed class GpioModel
{
    private readonly VirtualBoard _board;
    private readonly GpioLine[] _lines = new GpioLine[PinFunctions.PinCount];

    internal GpioModel(VirtualBoard board)
    {
        _board = board;
        for (int pin = 0; pin < _lines.Length; pin++)
        {
            _lines[pin] = new GpioLine();
        }
    }

    /// <summary>The processor changed the level of an output: pin, level, board time in µs.</summary>
    public event Action<int, bool, long>? OutputChanged;

    /// <summary>The world drives a pin high or low, or lets go of it (null). From the owner or a world event.</summary>
    public void Drive(int pin, bool? level)
    {
        GpioLine line = _lines[pin];
        bool before = line.Level;
        line.Driven = level;
        if (line.Level != before)
        {
            EdgeAt(line);
        }
    }

    /// <summary>Level of a pin, as a meter would show it; an open input without pull resistor reads low.</summary>
    public bool LevelAt(int pin) => _lines[pin].Level;

    internal bool IsOpen(int pin) => _lines[pin].IsOpen;

    internal bool Open(int pin)
    {
        _board.Scheduler.Spend(BoardCosts.NativeCall);
        if (pin is < 0 or >= PinFunctions.PinCount || _lines[pin].IsOpen)
        {
            return false;
        }

        _board.Pins.Claim(pin, "GPIO");
        _lines[pin].Clear();
        _lines[pin].IsOpen = true;
        return true;
    }

    internal void Close(int pin)
    {
        _lines[pin].Clear();
        _board.Pins.Release(pin);
    }

    internal GpioMode ModeOf(int pin) => _lines[pin].Mode;

    internal static bool Supports(int pin, GpioMode mode) => mode switch
    {
        GpioMode.Input => true,
        GpioMode.InputPullDown or GpioMode.InputPullUp or GpioMode.Output or GpioMode.OutputOpenDrain =>
            !PinFunctions.IsInputOnly(pin),
        _ => false,
    };

    /// <summary>Sets the mode; an output starts low (docs/platform.md).</summary>
    internal void SetMode(int pin, GpioMode mode)
    {
        _board.Scheduler.Spend(BoardCosts.NativeCall);
        GpioLine line = _lines[pin];
        line.Mode = mode;
        if (line.IsOutput)
        {
            Output(pin, line, false);
        }

        line.ReportedLevel = line.Level;
    }

    internal bool Read(int pin)
    {
        _board.Scheduler.Spend(BoardCosts.NativeCall);
        GpioLine line = _lines[pin];
        if (pin == _board.Settings.Wiring.Hx711DataPin)
        {
            return _board.Hx711.Port.DataAt(_board.Scheduler.NowMicroseconds * 1000);
        }

        if (line.IsFloating)
        {
            throw _board.Trap(
                $"GPIO {pin} is read while nothing drives it and no pull resistor holds it: "
                + "it reads noise.");
        }

        return line.Level;
    }

    internal void Write(int pin, bool level)
    {
        _board.Scheduler.Spend(BoardCosts.NativeCall);
        Output(pin, _lines[pin], level);
    }

    /// <summary>Attaches the handler of level changes; it runs on the event thread. Null takes it away.</summary>
    internal void Listen(int pin, Action<bool>? changed)
    {
        GpioLine line = _lines[pin];
        line.Changed = changed;
        line.ReportedLevel = line.Level;
        if (changed is not null)
        {
            _board.Events.Start();
        }
    }

    internal long DebounceOf(int pin) => _lines[pin].DebounceMicroseconds;

    internal void SetDebounce(int pin, long microseconds) => _lines[pin].DebounceMicroseconds = microseconds;

    internal void PowerOff()
    {
        for (int pin = 0; pin < _lines.Length; pin++)
        {
            GpioLine line = _lines[pin];
            line.Changed = null;
            if (line.IsOutput)
            {
                Output(pin, line, false);
            }

            line.Clear();
        }
    }

    private void Output(int pin, GpioLine line, bool level)
    {
        long now = _board.Scheduler.NowMicroseconds;
        if (pin == _board.Settings.Wiring.Hx711ClockPin)
        {
            _board.Hx711.Port.DriveClock(level, now * 1000);
        }

        if (line.OutputLevel != level)
        {
            line.OutputLevel = level;
            OutputChanged?.Invoke(pin, level, now);
            EdgeAt(line);
        }
    }

    /// <summary>
    /// Reports an edge at once, or after the debounce time when the new level has lasted (docs/platform.md; timer of 10
    /// ms).
    /// </summary>
    private void EdgeAt(GpioLine line)
    {
        long edge = ++line.Edges;
        if (line.Changed is null)
        {
            return;
        }

        if (line.DebounceMicroseconds == 0)
        {
            Report(line);
            return;
        }

        long check = BoardScheduler.TickAtOrAfter(_board.Scheduler.NowMicroseconds + line.DebounceMicroseconds);
        _board.Scheduler.At(check, () =>
        {
            if (edge == line.Edges && line.Level != line.ReportedLevel)
            {
                Report(line);
            }
        });
    }

    private void Report(GpioLine line)
    {
        bool level = line.Level;
        line.ReportedLevel = level;
        _board.Events.Post(() => line.Changed?.Invoke(level));
    }
}
