namespace PressureDevice.VirtualBoard;

/// <summary>The digital half of the HX711: PD_SCK and DOUT, edge by edge.</summary>
internal sealed class Hx711Port(VirtualBoard board)
{
    private const int DataBits = 24;

    /// <summary>
    /// A read whose last edge is older than this has been given up; no clock that keeps PD_SCK high under 60 µs pauses
    /// so long.
    /// </summary>
    private const long AbandonedNanoseconds = 2 * Hx711Chip.PowerDownNanoseconds;

    private Hx711Fault _fault;
    private bool _afterFault;
    private bool _clock;
    private long _edgeAtNanoseconds;
    private bool _ready;
    private int _pulses;
    private bool _strayPulse;
    private bool _torn;
    private int _code;

    /// <summary>PD_SCK fell after a power-down: the chip resets and starts afresh.</summary>
    public event Action? WokenUp;

    public Hx711Fault Fault
    {
        get => _fault;
        set
        {
            _fault = value;
            _afterFault = true;
        }
    }

    public long ReadOut { get; private set; }

    public long Torn { get; private set; }

    /// <summary>
    /// Firmware that was misled by a broken wire, or still is, is not to blame for pulses at the wrong time.
    /// </summary>
    private bool IsMisled =>
        _afterFault || _fault is Hx711Fault.LineOpen or Hx711Fault.StuckHigh or Hx711Fault.StuckLow;

    public void Reset()
    {
        _clock = false;
        _ready = false;
        _pulses = 0;
        _strayPulse = false;
        _torn = false;
    }

    /// <summary>True when PD_SCK has been high for too long at that time.</summary>
    public bool IsPoweredDown(long nanoseconds) =>
        _clock && nanoseconds - _edgeAtNanoseconds > Hx711Chip.PowerDownNanoseconds;

    /// <summary>Level of DOUT as the processor sees it.</summary>
    public bool DataAt(long nanoseconds) => _fault switch
    {
        Hx711Fault.LineOpen or Hx711Fault.StuckHigh => true,
        Hx711Fault.StuckLow => false,
        _ when !_ready || IsPoweredDown(nanoseconds) => true,
        _ => _pulses > 0 && ((_code >> (DataBits - _pulses)) & 1) != 0,
    };

    /// <summary>Drives PD_SCK.</summary>
    public void DriveClock(bool level, long nanoseconds)
    {
        if (level == _clock)
        {
            return;
        }

        bool wasDown = IsPoweredDown(nanoseconds);
        _clock = level;
        _edgeAtNanoseconds = nanoseconds;
        if (level)
        {
            Rise();
        }
        else if (wasDown)
        {
            Reset();
            WokenUp?.Invoke();
        }
        else if (_strayPulse)
        {
            _strayPulse = false;
            Complain(
                "PD_SCK was pulsed while no conversion was ready: "
                + "what the HX711 does then is undefined. Wait until DOUT is low.");
        }
    }

    /// <summary>
    /// A conversion ends: returns the input for the next one, as chosen by the pulses since the conversion before.
    /// </summary>
    public Hx711Channel EndConversion(Hx711Channel current, long nanoseconds)
    {
        if (IsShifting(nanoseconds))
        {
            return current;
        }

        int pulses = _pulses;
        _pulses = 0;
        if (pulses is > 0 and <= DataBits)
        {
            Complain(
                $"A read of the HX711 was left after {pulses} pulses: "
                + "DOUT is not released and the next input is undefined. Send 25, 26 or 27.");
        }

        _afterFault = false;
        return pulses is >= (int)Hx711Channel.A128 and <= (int)Hx711Channel.A64 ? (Hx711Channel)pulses : current;
    }

    /// <summary>The conversion that just ended is ready. True when a conversion is lost by that.</summary>
    public bool Offer(int code)
    {
        bool lost = _ready;
        _torn = _pulses > 0;
        _code = code;
        _ready = true;
        return lost;
    }

    private bool IsShifting(long nanoseconds) =>
        _ready && _pulses > 0 && nanoseconds - _edgeAtNanoseconds < AbandonedNanoseconds;

    private void Rise()
    {
        if (!_ready && _pulses == 0)
        {
            _strayPulse = true;
            return;
        }

        _pulses++;
        if (_pulses == DataBits + 1)
        {
            _ready = false;
            ReadOut++;
            Torn += _torn ? 1 : 0;
            _torn = false;
        }
        else if (_pulses == (int)Hx711Channel.A64 + 1)
        {
            Complain("More than 27 pulses on PD_SCK in one read: the HX711 knows 25, 26 and 27 only.");
        }
    }

    private void Complain(string message)
    {
        if (!IsMisled)
        {
            board.Report(message);
        }
    }
}
