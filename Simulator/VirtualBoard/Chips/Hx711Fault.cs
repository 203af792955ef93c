namespace PressureDevice.VirtualBoard;

/// <summary>What is wrong with the HX711 or its wires.</summary>
public enum Hx711Fault
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>The data line is open: it floats high, so no conversion is ever ready and all bits read one.</summary>
    LineOpen,

    /// <summary>The data line is shorted to ground: always ready, every code 0.</summary>
    StuckLow,

    /// <summary>The data line is shorted to the supply: never ready, all ones.</summary>
    StuckHigh,

    /// <summary>Conversions go on, the code does not change any more.</summary>
    Frozen,

    /// <summary>Every code is 0x7FFFFF: a broken bridge wire or overload.</summary>
    SaturatedHigh,

    /// <summary>Every code is 0x800000.</summary>
    SaturatedLow,
}
