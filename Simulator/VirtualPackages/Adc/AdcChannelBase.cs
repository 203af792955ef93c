namespace System.Device.Adc;

/// <summary>One input of a converter.</summary>
public abstract class AdcChannelBase
{
    /// <summary>The converter.</summary>
    public AdcController Controller { get; internal set; } = null!;

    /// <summary>Converts: a code from 0 to 4095.</summary>
    public abstract int ReadValue();

    /// <summary>Converts: the code as a share of the highest.</summary>
    public double ReadRatio() => ReadValue() / (double)Controller.MaxValue;
}
