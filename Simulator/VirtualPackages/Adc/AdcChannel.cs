using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Device.Adc;

/// <summary>One input of the virtual board's converter.</summary>
public class AdcChannel : AdcChannelBase, IDisposable
{
    private readonly int _pin;

    internal AdcChannel(AdcController controller, int pin)
    {
        Controller = controller;
        _pin = pin;
    }

    /// <inheritdoc/>
    public override int ReadValue() => Board.Current.Adc.Read(_pin);

    /// <summary>Gives the pin back.</summary>
    public void Dispose()
    {
        Board.Current.Adc.Close(_pin);
        GC.SuppressFinalize(this);
    }
}
