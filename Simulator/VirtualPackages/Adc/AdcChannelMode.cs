namespace System.Device.Adc;

/// <summary>What a conversion is measured against.</summary>
public enum AdcChannelMode
{
    /// <summary>Ground.</summary>
    SingleEnded,

    /// <summary>A second input.</summary>
    Differential,
}
