namespace PressureDevice.VirtualBoard;

/// <summary>The analogue half of the HX711: bridge voltage in, 24-bit code out.</summary>
internal sealed class Hx711Converter(BoardSettings settings)
{
    public const int MaxCode = 0x7FFFFF;
    public const int MinCode = -0x800000;

    /// <summary>
    /// Samples of the input averaged for one conversion, evenly over its period: the chip's filter integrates.
    /// </summary>
    public const int SamplesPerConversion = 4;

    private readonly NoiseSource _noise = new(settings.Seed ^ 0x4858373131);
    private readonly double _noiseMicrovolts =
        (settings.NoiseNanovolts ?? (settings.ConversionsPerSecond > 10 ? 90 : 50)) / 1000.0;

    private double _sum;
    private int _samples;

    /// <summary>Differential input voltage of channel A in µV at a board time in µs; asked in time order.</summary>
    public Func<long, double> BridgeMicrovoltsAt { get; set; } = _ => 0;

    /// <summary>More noise than the chip's own, in nV rms.</summary>
    public double ExtraNoiseNanovolts { get; set; }

    public void Sample(long microseconds, Hx711Channel channel)
    {
        _sum += channel == Hx711Channel.B32 ? 0 : BridgeMicrovoltsAt(microseconds);
        _samples++;
    }

    public void Discard()
    {
        _sum = 0;
        _samples = 0;
    }

    /// <summary>Ends a conversion. Full scale is ± half the excitation divided by the gain (HX711 datasheet).</summary>
    public int Convert(Hx711Channel channel)
    {
        double extra = ExtraNoiseNanovolts / 1000.0;
        double noise = _noise.NextGaussian() * Math.Sqrt((_noiseMicrovolts * _noiseMicrovolts) + (extra * extra));
        double microvolts = (_samples == 0 ? 0 : _sum / _samples) + noise;
        Discard();
        double fullScale = settings.ExcitationVolts * 500_000 / Gain(channel);
        double code = Math.Round(microvolts / fullScale * -(double)MinCode, MidpointRounding.AwayFromZero);
        return (int)Math.Clamp(code, MinCode, MaxCode);
    }

    private static int Gain(Hx711Channel channel) => channel switch
    {
        Hx711Channel.A64 => 64,
        Hx711Channel.B32 => 32,
        _ => 128,
    };
}
