using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// The HX711 of the virtual board without its wires: converts at its own pace from power-on, by the board's own <see cref="Hx711Converter"/>. A conversion that is
/// not read before the next one ends is lost.
/// </summary>
public sealed class FreeRunningConverter
{
    private const int StepsPerConversion = Hx711Converter.SamplesPerConversion + 1;

    private readonly Hx711Converter _converter;
    private readonly double _periodMicroseconds;
    private long _conversion;
    private int _step;
    private long _stepAt;
    private int _settling = Hx711Chip.SettlingConversions - 1;
    private int _code;

    /// <param name="settings">What the specimen is like.</param>
    /// <param name="bridgeMicrovoltsAt">The input in µV by the time in µs, asked in time order.</param>
    public FreeRunningConverter(BoardSettings settings, Func<long, double> bridgeMicrovoltsAt)
    {
        _converter = new Hx711Converter(settings) { BridgeMicrovoltsAt = bridgeMicrovoltsAt };
        _periodMicroseconds = 1_000_000 / (settings.ConversionsPerSecond * (1 + (settings.OscillatorErrorPercent / 100)));
        _stepAt = TimeOfStep();
    }

    /// <summary>True when a conversion has ended that was not read.</summary>
    public bool IsReady { get; private set; }

    /// <summary>Lets time pass.</summary>
    /// <param name="microseconds">Up to when, µs since power-on; what falls on that moment is included.</param>
    public void AdvanceTo(long microseconds)
    {
        while (_stepAt <= microseconds)
        {
            if (_step < Hx711Converter.SamplesPerConversion)
            {
                _converter.Sample(_stepAt, Hx711Channel.A128);
            }
            else
            {
                EndConversion();
            }

            _step = (_step + 1) % StepsPerConversion;
            _conversion += _step == 0 ? 1 : 0;
            _stepAt = TimeOfStep();
        }
    }

    /// <summary>Reads the newest conversion.</summary>
    public int Read()
    {
        IsReady = false;
        return _code;
    }

    private void EndConversion()
    {
        int code = _converter.Convert(Hx711Channel.A128);
        if (_settling > 0)
        {
            _settling--;
            return;
        }

        _code = code;
        IsReady = true;
    }

    /// <summary>An input sample stands in the middle of its share of the period, the end of the conversion at the period's end, as on the chip.</summary>
    private long TimeOfStep()
    {
        double shares = _step < Hx711Converter.SamplesPerConversion ? _step + 0.5 : _step;
        return (long)Math.Round((_conversion + (shares / Hx711Converter.SamplesPerConversion)) * _periodMicroseconds);
    }
}
