using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Device.Adc;

/// <summary>The converter of the virtual board: ADC1, 12 bits (docs/platform.md).</summary>
public class AdcController : AdcControllerBase
{
    private const int Channels = 20;

    /// <inheritdoc/>
    public override int ChannelCount => Channels;

    /// <inheritdoc/>
    public override AdcChannelMode ChannelMode { get; set; } = AdcChannelMode.SingleEnded;

    /// <inheritdoc/>
    public override int MaxValue => AdcModel.MaxValue;

    /// <inheritdoc/>
    public override int MinValue => 0;

    /// <inheritdoc/>
    public override int ResolutionInBits => 12;

    /// <inheritdoc/>
    public override bool IsChannelModeSupported(AdcChannelMode channelMode) =>
        channelMode == AdcChannelMode.SingleEnded;

    /// <summary>Opens a logical channel: 0–7 are GPIO 36, 37, 38, 39, 32, 33, 34, 35.</summary>
    public override AdcChannel OpenChannel(int channelNumber) => new(this, Board.Current.Adc.Open(channelNumber));
}
