namespace PressureDevice.Simulator.Phone;

/// <summary>The value of the battery level characteristic (Bluetooth SIG, 0x2A19).</summary>
public static class BatteryLevel
{
    private const byte WholePercent = 100;

    /// <summary>The level, 0 to 100 %; null when the bytes are none.</summary>
    public static int? Decode(ReadOnlySpan<byte> value) => value is [<= WholePercent] ? value[0] : null;
}
