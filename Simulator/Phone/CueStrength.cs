using PressureDevice.Core;

namespace PressureDevice.Simulator.Phone;

/// <summary>How strong the cues are.</summary>
/// <param name="BrightnessPercent">The light, 10 to 100 %.</param>
/// <param name="HapticPercent">The motor, 20 to 100 %.</param>
/// <param name="Mode">Which of them there are.</param>
public readonly record struct CueStrength(byte BrightnessPercent, byte HapticPercent, CueMode Mode)
{
    /// <summary>Bytes on the wire.</summary>
    public const int DataBytes = 3;

    /// <summary>Decodes an answer's data; null when it does not have 3 bytes.</summary>
    public static CueStrength? Decode(ReadOnlySpan<byte> data) =>
        data.Length != DataBytes ? null : new CueStrength(data[0], data[1], (CueMode)data[2]);
}
