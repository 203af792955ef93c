namespace System.Device.Spi;

/// <summary>Clock polarity and phase.</summary>
public enum SpiMode
{
    /// <summary>Idle low, sampled on the first edge.</summary>
    Mode0,

    /// <summary>Idle low, sampled on the second edge.</summary>
    Mode1,

    /// <summary>Idle high, sampled on the first edge.</summary>
    Mode2,

    /// <summary>Idle high, sampled on the second edge.</summary>
    Mode3,
}

/// <summary>Order of the bits on the wire.</summary>
public enum DataFlow
{
    /// <summary>Most significant bit first.</summary>
    MsbFirst,

    /// <summary>Least significant bit first.</summary>
    LsbFirst,
}

/// <summary>Lines in use.</summary>
public enum SpiBusConfiguration
{
    /// <summary>MOSI and MISO at the same time.</summary>
    FullDuplex,

    /// <summary>One data line, both directions.</summary>
    HalfDuplex,

    /// <summary>One data line, one direction.</summary>
    Simplex,
}
