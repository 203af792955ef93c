namespace System.Device.Gpio;

/// <summary>What a pin does.</summary>
public enum PinMode
{
    /// <summary>Input without pull resistor.</summary>
    Input,

    /// <summary>Input held low.</summary>
    InputPullDown,

    /// <summary>Input held high.</summary>
    InputPullUp,

    /// <summary>Output; starts low.</summary>
    Output,

    /// <summary>Output that only pulls down.</summary>
    OutputOpenDrain,

    /// <summary>As before, held high.</summary>
    OutputOpenDrainPullUp,

    /// <summary>Output that only pulls up.</summary>
    OutputOpenSource,

    /// <summary>As before, held low.</summary>
    OutputOpenSourcePullDown,
}

/// <summary>Edges of a pin.</summary>
[Flags]
public enum PinEventTypes
{
    /// <summary>None.</summary>
    None = 0,

    /// <summary>Low to high.</summary>
    Rising = 1,

    /// <summary>High to low.</summary>
    Falling = 2,
}

/// <summary>How pins are numbered.</summary>
public enum PinNumberingScheme
{
    /// <summary>By the chip's GPIO numbers.</summary>
    Logical,

    /// <summary>By the board's headers.</summary>
    Board,
}
