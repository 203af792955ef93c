namespace PressureDevice.VirtualBoard;

/// <summary>
/// The patient's handle on its cable, and the line to it: on the board a pull-up and a filter, in the handle a button with a resistor beside it (docs/decisions/0023).
/// The handle is plugged in, as it is whenever a patient is pressed; one that was never there is <see cref="IsPluggedIn"/> set to false before the start.
/// </summary>
public sealed class PatientHandle
{
    /// <summary>The supply that the line is pulled up to, mV.</summary>
    public const double SupplyMillivolts = 3_300;

    /// <summary>The pull-up on the board, Ω.</summary>
    public const double PullUpOhms = 10_000;

    /// <summary>The end-of-line resistor in the handle, Ω.</summary>
    public const double EndOfLineOhms = 10_000;

    /// <summary>The resistor between the jack and the pin, Ω.</summary>
    public const double FilterOhms = 1_000;

    /// <summary>The capacitor at the pin, nF.</summary>
    public const double FilterNanofarads = 100;

    private const double MicrosecondsPerSecond = 1e6;
    private const double NanofaradsPerFarad = 1e9;

    private readonly BoardScheduler _scheduler;
    private bool _isPluggedIn = true;
    private bool _isPressed;
    private bool _isShorted;
    private double _fromMillivolts; // at the last change
    private long _changedAtMicroseconds;

    internal PatientHandle(BoardScheduler scheduler)
    {
        _scheduler = scheduler;
        _fromMillivolts = SteadyMillivolts;
    }

    /// <summary>Whether the plug is in its jack and both wires are whole. Set from the owner or a world event, as the others.</summary>
    public bool IsPluggedIn
    {
        get => _isPluggedIn;
        set => Change(ref _isPluggedIn, value);
    }

    /// <summary>Whether somebody presses the button; one that is not plugged in can be pressed too.</summary>
    public bool IsPressed
    {
        get => _isPressed;
        set => Change(ref _isPressed, value);
    }

    /// <summary>Whether the cable's two wires touch, or those in the jack, whatever is plugged in.</summary>
    public bool IsShorted
    {
        get => _isShorted;
        set => Change(ref _isShorted, value);
    }

    private bool IsClosed => _isShorted || (_isPluggedIn && _isPressed);

    /// <summary>Where the line comes to rest, mV.</summary>
    private double SteadyMillivolts => IsClosed
        ? 0
        : _isPluggedIn ? SupplyMillivolts * EndOfLineOhms / (EndOfLineOhms + PullUpOhms) : SupplyMillivolts;

    /// <summary>What the capacitor is charged through, Ω.</summary>
    private double SourceOhms => FilterOhms
        + (IsClosed ? 0 : _isPluggedIn ? EndOfLineOhms * PullUpOhms / (EndOfLineOhms + PullUpOhms) : PullUpOhms);

    /// <summary>Voltage at the pin, as a meter would show it, mV.</summary>
    /// <param name="microseconds">Board time, µs; not before the last change.</param>
    public double PinMillivoltsAt(long microseconds)
    {
        double timeConstantMicroseconds = SourceOhms * FilterNanofarads / NanofaradsPerFarad * MicrosecondsPerSecond;
        double left = Math.Exp(-(microseconds - _changedAtMicroseconds) / timeConstantMicroseconds);
        return SteadyMillivolts + ((_fromMillivolts - SteadyMillivolts) * left);
    }

    private void Change(ref bool field, bool value)
    {
        _fromMillivolts = PinMillivoltsAt(_scheduler.NowMicroseconds);
        _changedAtMicroseconds = _scheduler.NowMicroseconds;
        field = value;
    }
}
