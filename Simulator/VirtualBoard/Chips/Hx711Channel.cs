namespace PressureDevice.VirtualBoard;

/// <summary>
/// Input and gain of the HX711, chosen by the pulses of the read before (HX711 datasheet, table "Input channel and gain
/// selection").
/// </summary>
public enum Hx711Channel
{
    /// <summary>Channel A, gain 128: 25 pulses, and after power-up.</summary>
    A128 = 25,

    /// <summary>Channel B, gain 32: 26 pulses.</summary>
    B32 = 26,

    /// <summary>Channel A, gain 64: 27 pulses.</summary>
    A64 = 27,
}
