namespace PressureDevice.VirtualBoard;

/// <summary>
/// The analogue half of the HX711: bridge voltage in, 24-bit code out. The chip drives it on the board; a bench without a board may drive one too.
/// </summary>
/// <param name="settings">What the specimen is like: noise, filter order, supply.</param>
public sealed class Hx711Converter(BoardSettings settings)
{
    /// <summary>The highest code.</summary>
    public const int MaxCode = 0x7FFFFF;

    /// <summary>The lowest code.</summary>
    public const int MinCode = -0x800000;

    /// <summary>Samples of the input taken in one conversion period, evenly.</summary>
    public const int SamplesPerConversion = 4;

    private readonly NoiseSource _noise = new(settings.Seed ^ 0x4858373131);
    private readonly double _noiseMicrovolts =
        (settings.NoiseNanovolts ?? (settings.ConversionsPerSecond > 10 ? 90 : 50)) / 1000.0;

    /// <summary>
    /// Weights of the newest samples, oldest first, with the sum 1: a third-order filter over three conversion periods unless the settings say
    /// otherwise. The datasheet gives no step response, only that a change settles in four conversions; so does this (docs/decisions/0003).
    /// </summary>
    private readonly double[] _weights = WeightsOf(settings.ConverterFilterOrder);

    private readonly double[] _newest = new double[settings.ConverterFilterOrder * (SamplesPerConversion - 1) + 1];
    private bool _hasSample;

    /// <summary>Differential input voltage of channel A in µV at a board time in µs; asked in time order.</summary>
    public Func<long, double> BridgeMicrovoltsAt { get; set; } = _ => 0;

    /// <summary>More noise than the chip's own, in nV rms.</summary>
    public double ExtraNoiseNanovolts { get; set; }

    /// <summary>Takes a sample of the input.</summary>
    /// <param name="microseconds">When, board time in µs; not before the sample before.</param>
    /// <param name="channel">Input and gain.</param>
    public void Sample(long microseconds, Hx711Channel channel)
    {
        double sample = channel == Hx711Channel.B32 ? 0 : BridgeMicrovoltsAt(microseconds);
        if (!_hasSample)
        {
            Array.Fill(_newest, sample);
            _hasSample = true;
        }

        Array.Copy(_newest, 1, _newest, 0, _newest.Length - 1);
        _newest[^1] = sample;
    }

    /// <summary>Forgets the input: after a reset.</summary>
    public void Discard() => _hasSample = false;

    /// <summary>Ends a conversion and gives its code. Full scale is ± half the excitation divided by the gain (HX711 datasheet).</summary>
    /// <param name="channel">Input and gain.</param>
    public int Convert(Hx711Channel channel)
    {
        double extra = ExtraNoiseNanovolts / 1000.0;
        double noise = _noise.NextGaussian() * Math.Sqrt((_noiseMicrovolts * _noiseMicrovolts) + (extra * extra));
        double microvolts = Filtered() + noise;
        double fullScale = settings.ExcitationVolts * 500_000 / Gain(channel);
        double code = Math.Round(microvolts / fullScale * -(double)MinCode, MidpointRounding.AwayFromZero);
        return (int)Math.Clamp(code, MinCode, MaxCode);
    }

    private double Filtered()
    {
        double sum = 0;
        for (int i = 0; i < _weights.Length; i++)
        {
            sum += _weights[i] * _newest[i];
        }

        return sum;
    }

    /// <summary>A mean over one conversion, passed as often as the order says.</summary>
    private static double[] WeightsOf(int order)
    {
        double[] weights = [1];
        for (int pass = 0; pass < order; pass++)
        {
            var passed = new double[weights.Length + SamplesPerConversion - 1];
            for (int i = 0; i < passed.Length; i++)
            {
                for (int k = Math.Max(0, i - weights.Length + 1); k < SamplesPerConversion && k <= i; k++)
                {
                    passed[i] += weights[i - k] / SamplesPerConversion;
                }
            }

            weights = passed;
        }

        return weights;
    }

    private static int Gain(Hx711Channel channel) => channel switch
    {
        Hx711Channel.A64 => 64,
        Hx711Channel.B32 => 32,
        _ => 128,
    };
}
