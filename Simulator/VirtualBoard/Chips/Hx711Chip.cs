namespace PressureDevice.VirtualBoard;

/// <summary>
/// The HX711 from its two wires: PD_SCK in, DOUT out. Conversions run freely at the chip's own rate; DOUT falls when
/// one is ready; 24 pulses shift it out, the most significant bit first; the 25th raises DOUT, and 25, 26 or 27 pulses
/// choose the input of the next conversion (HX711 datasheet).
/// </summary>
/// <remarks>
/// A conversion that becomes ready while the one before is being shifted out replaces the bits still to come: the code
/// read is a mixture (counted in <see cref="Torn"/>), and the new conversion is lost. The datasheet does not define
/// this case; the mixture is the worst of the plausible readings.
/// </remarks>
public sealed class Hx711Chip
{
    /// <summary>PD_SCK high for longer powers the chip down, in ns (HX711 datasheet: 60 µs).</summary>
    public const long PowerDownNanoseconds = 60_000;

    /// <summary>
    /// Conversions until the output is stable after power-up, reset or a change of input: 50 ms at 80/s (HX711
    /// datasheet).
    /// </summary>
    public const int SettlingConversions = 4;

    /// <summary>How far a spike throws a code, in codes: an eighth of full scale, 120 N of a 50 kg cell.</summary>
    public const int SpikeCodes = 1 << 20;

    private const int StepsPerConversion = Hx711Converter.SamplesPerConversion + 1;

    private readonly VirtualBoard _board;
    private readonly Hx711Converter _converter;
    private readonly Hx711Port _port;
    private readonly Action _step;
    private bool _powered;
    private long _startMicroseconds;
    private long _steps;
    private long _stepAt = -1;
    private int _settling;
    private int _lastCode;

    internal Hx711Chip(VirtualBoard board)
    {
        _board = board;
        _converter = new Hx711Converter(board.Settings);
        _port = new Hx711Port(board);
        _port.WokenUp += Reset;
        _step = Step;
        PeriodMicroseconds =
            1_000_000 / (board.Settings.ConversionsPerSecond * (1 + (board.Settings.OscillatorErrorPercent / 100)));
    }

    /// <summary>Raised at the end of each settled conversion, ready or dropped.</summary>
    public event Action<Hx711Conversion>? Converted;

    /// <summary>
    /// Differential voltage at channel A in µV, by board time in µs; asked in time order, at the time itself.
    /// </summary>
    public Func<long, double> BridgeMicrovoltsAt
    {
        get => _converter.BridgeMicrovoltsAt;
        set => _converter.BridgeMicrovoltsAt = value;
    }

    /// <summary>More noise at the input than the chip's own, in nV rms: a fault.</summary>
    public double ExtraNoiseNanovolts
    {
        get => _converter.ExtraNoiseNanovolts;
        set => _converter.ExtraNoiseNanovolts = value;
    }

    /// <summary>What is wrong; may be set at any time.</summary>
    public Hx711Fault Fault
    {
        get => _port.Fault;
        set => _port.Fault = value;
    }

    /// <summary>Conversions still to be dropped: they never become ready. A fault.</summary>
    public int ConversionsToDrop { get; set; }

    /// <summary>Conversions still to be thrown off by <see cref="SpikeCodes"/>, up and down in turn, the last one up. A fault.</summary>
    public int ConversionsToSpike { get; set; }

    /// <summary>Time of one conversion in µs, with this specimen's oscillator error.</summary>
    public double PeriodMicroseconds { get; private set; }

    /// <summary>Settled conversions made ready.</summary>
    public long Produced { get; private set; }

    /// <summary>Conversions read in full.</summary>
    public long ReadOut => _port.ReadOut;

    /// <summary>Conversions overwritten by the next before they were read.</summary>
    public long Missed { get; private set; }

    /// <summary>Reads that got bits of two conversions.</summary>
    public long Torn => _port.Torn;

    /// <summary>Input and gain of the running conversion.</summary>
    public Hx711Channel Channel { get; private set; } = Hx711Channel.A128;

    /// <summary>The digital wires.</summary>
    internal Hx711Port Port => _port;

    /// <summary>A fault: the oscillator runs faster from the next step of the running conversion on.</summary>
    /// <param name="factor">How many times as fast, over 0.</param>
    public void SpeedUp(double factor)
    {
        _startMicroseconds += (long)Math.Round(PeriodsAt(_steps) * PeriodMicroseconds * (1 - (1 / factor)));
        PeriodMicroseconds /= factor;
    }

    internal void PowerOn()
    {
        _powered = true;
        _port.Reset();
        Reset();
    }

    internal void PowerOff()
    {
        _powered = false;
        _stepAt = -1;
        _port.Reset();
    }

    private void Reset()
    {
        Channel = Hx711Channel.A128;
        StartConversions();
    }

    private void StartConversions()
    {
        _settling = SettlingConversions - 1;
        _startMicroseconds = _board.Scheduler.NowMicroseconds;
        _steps = 0;
        _converter.Discard();
        ScheduleStep();
    }

    /// <summary>
    /// The next step: an input sample in the middle of its share of the period, or after the last of them the end.
    /// </summary>
    private void ScheduleStep()
    {
        _stepAt = _startMicroseconds + (long)Math.Round(PeriodsAt(_steps) * PeriodMicroseconds);
        _board.Scheduler.At(_stepAt, _step);
    }

    private static double PeriodsAt(long steps)
    {
        long conversion = Math.DivRem(steps, StepsPerConversion, out long step);
        double shares = step < Hx711Converter.SamplesPerConversion ? step + 0.5 : step;
        return conversion + (shares / Hx711Converter.SamplesPerConversion);
    }

    private void Step()
    {
        if (!_powered || _board.Scheduler.NowMicroseconds != _stepAt)
        {
            return; // Scheduled before a reset or a power cut.
        }

        if (_port.IsPoweredDown(_stepAt * 1000))
        {
            _stepAt = -1;
            return;
        }

        if (_steps++ % StepsPerConversion < Hx711Converter.SamplesPerConversion)
        {
            _converter.Sample(_stepAt, Channel);
        }
        else
        {
            EndConversion();
        }

        ScheduleStep();
    }

    private void EndConversion()
    {
        Hx711Channel next = _port.EndConversion(Channel, _stepAt * 1000);
        if (next != Channel)
        {
            Channel = next;
            _settling = SettlingConversions - 1;
            _converter.Discard();
            return;
        }

        int code = CodeWithFault(Spiked(_converter.Convert(Channel)));
        if (_settling == 0)
        {
            Deliver(code);
        }
        else
        {
            _settling--;
        }
    }

    private void Deliver(int code)
    {
        bool overwrites = false;
        if (ConversionsToDrop > 0)
        {
            ConversionsToDrop--;
        }
        else
        {
            overwrites = _port.Offer(code);
            Produced++;
            Missed += overwrites ? 1 : 0;
        }

        Converted?.Invoke(new Hx711Conversion(_stepAt, code, overwrites));
    }

    private int Spiked(int code)
    {
        if (ConversionsToSpike == 0)
        {
            return code;
        }

        int spike = ConversionsToSpike-- % 2 == 0 ? -SpikeCodes : SpikeCodes;
        return Math.Clamp(code + spike, Hx711Converter.MinCode, Hx711Converter.MaxCode);
    }

    private int CodeWithFault(int code)
    {
        _lastCode = Fault == Hx711Fault.Frozen ? _lastCode : code;
        return Fault switch
        {
            Hx711Fault.SaturatedHigh => Hx711Converter.MaxCode,
            Hx711Fault.SaturatedLow => Hx711Converter.MinCode,
            _ => _lastCode,
        };
    }
}
