namespace Iot.Device.Hx711;

/// <summary>Input and gain of the HX711, as the bits that follow the 24 data pulses.</summary>
public enum GainLevel : byte
{
    /// <summary>No choice.</summary>
    None = 0,

    /// <summary>Channel B, gain 32: two more pulses.</summary>
    GainB32 = 0b1010_0000,

    /// <summary>Channel A, gain 64: three more pulses.</summary>
    GainA64 = 0b1010_1000,

    /// <summary>Channel A, gain 128: one more pulse.</summary>
    GainA128 = 0b1000_0000,
}
