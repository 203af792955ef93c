namespace PressureDevice.VirtualBoard;

/// <summary>
/// ADC1 of the ESP32 as the image sets it: 12 bits, attenuation 12 dB, no calibration (docs/platform.md).
/// </summary>
public sealed class AdcModel
{
    /// <summary>Voltage of the highest code in mV: about 3.1 V at this attenuation (docs/platform.md).</summary>
    public const double FullScaleMillivolts = 3_100;

    /// <summary>The highest code.</summary>
    public const int MaxValue = 4095;

    /// <summary>
    /// Noise of one conversion in codes rms: an estimate, the ESP32's converter is known for several codes.
    /// </summary>
    public const double NoiseCodes = 4;

    private static readonly int[] s_pinOfChannel = [36, 37, 38, 39, 32, 33, 34, 35];

    private readonly VirtualBoard _board;
    private readonly NoiseSource _noise;
    private readonly NoiseSource _lineNoise;

    internal AdcModel(VirtualBoard board)
    {
        _board = board;
        _noise = new NoiseSource(board.Settings.Seed ^ 0x414443);
        _lineNoise = new NoiseSource(board.Settings.Seed ^ 0x4C494E45); // its own: how often one pin is read changes nothing at another
    }

    /// <summary>
    /// Voltage at the battery's pin (after the divider) in mV, by board time in µs. The patient's line has its own model; other pins read 0.
    /// </summary>
    public Func<long, double> BatteryPinMillivoltsAt { get; set; } = _ => 0;

    internal int Open(int channel)
    {
        if (channel is < 0 or > 19)
        {
            throw new ArgumentException($"ADC channel {channel} does not exist.");
        }

        if (channel >= s_pinOfChannel.Length)
        {
            throw _board.Trap(
                $"ADC channel {channel}: "
                + "8 and 9 are internal, 10–19 are ADC2, which fails beside the radio. Use ADC1 (0–7).");
        }

        int pin = s_pinOfChannel[channel];
        _board.Pins.Claim(pin, $"ADC channel {channel}");
        return pin;
    }

    internal void Close(int pin) => _board.Pins.Release(pin);

    internal int Read(int pin)
    {
        _board.Scheduler.Spend(BoardCosts.AdcRead);
        BoardWiring wiring = _board.Settings.Wiring;
        long now = _board.Scheduler.NowMicroseconds;
        double millivolts = pin == wiring.BatteryPin ? BatteryPinMillivoltsAt(now) : pin == wiring.PatientLinePin ? _board.Handle.PinMillivoltsAt(now) : 0;
        double scale = 1 + (_board.Settings.AdcErrorPercent / 100);
        NoiseSource noise = pin == wiring.PatientLinePin ? _lineNoise : _noise;
        double code = (millivolts * scale / FullScaleMillivolts * MaxValue) + (noise.NextGaussian() * NoiseCodes);
        return (int)Math.Clamp(Math.Round(code), 0, MaxValue);
    }
}
