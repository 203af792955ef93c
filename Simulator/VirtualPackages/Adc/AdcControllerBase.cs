namespace System.Device.Adc;

/// <summary>An analogue-to-digital converter.</summary>
public abstract class AdcControllerBase
{
    /// <summary>Number of channels.</summary>
    public abstract int ChannelCount { get; }

    /// <summary>What conversions are measured against.</summary>
    public abstract AdcChannelMode ChannelMode { get; set; }

    /// <summary>The highest code.</summary>
    public abstract int MaxValue { get; }

    /// <summary>The lowest code.</summary>
    public abstract int MinValue { get; }

    /// <summary>Bits of a code.</summary>
    public abstract int ResolutionInBits { get; }

    /// <summary>True for a mode the converter has.</summary>
    public abstract bool IsChannelModeSupported(AdcChannelMode channelMode);

    /// <summary>Opens a channel by its logical number.</summary>
    public abstract AdcChannel OpenChannel(int channelNumber);
}
