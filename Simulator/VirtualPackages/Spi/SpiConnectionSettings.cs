using System.Device.Gpio;

namespace System.Device.Spi;

/// <summary>How a device sits on a bus.</summary>
public sealed class SpiConnectionSettings
{
    /// <summary>Settings for bus 1 or 2; without a chip select line by default.</summary>
    public SpiConnectionSettings(int busId, int chipSelectLine = -1)
    {
        BusId = busId;
        ChipSelectLine = chipSelectLine;
    }

    internal SpiConnectionSettings(SpiConnectionSettings other)
    {
        BusId = other.BusId;
        ChipSelectLine = other.ChipSelectLine;
        Mode = other.Mode;
        DataBitLength = other.DataBitLength;
        ClockFrequency = other.ClockFrequency;
        DataFlow = other.DataFlow;
        ChipSelectLineActiveState = other.ChipSelectLineActiveState;
        Configuration = other.Configuration;
    }

    /// <summary>Bus 1 or 2.</summary>
    public int BusId { get; set; }

    /// <summary>GPIO of the chip select line, -1 for none.</summary>
    public int ChipSelectLine { get; set; }

    /// <summary>Polarity and phase.</summary>
    public SpiMode Mode { get; set; } = SpiMode.Mode0;

    /// <summary>Bits in a word: 8 or 16.</summary>
    public int DataBitLength { get; set; } = 8;

    /// <summary>Clock in Hz.</summary>
    public int ClockFrequency { get; set; } = 500_000;

    /// <summary>Order of the bits.</summary>
    public DataFlow DataFlow { get; set; } = DataFlow.MsbFirst;

    /// <summary>Level of the chip select line while the device is selected.</summary>
    public PinValue ChipSelectLineActiveState { get; set; } = PinValue.Low;

    /// <summary>Lines in use.</summary>
    public SpiBusConfiguration Configuration { get; set; } = SpiBusConfiguration.FullDuplex;
}
