namespace PressureDevice.VirtualBoard;

/// <summary>
/// Which ESP32 GPIO each part of the hardware is soldered to: the hardware's own statement, so that a firmware that
/// uses another pin sees a dead line. The defaults are those of the project's schematic.
/// </summary>
public sealed record BoardWiring
{
    /// <summary>PD_SCK of the HX711.</summary>
    public int Hx711ClockPin { get; init; } = 23;

    /// <summary>DOUT of the HX711.</summary>
    public int Hx711DataPin { get; init; } = 19;

    /// <summary>Red of the light.</summary>
    public int LightRedPin { get; init; } = 25;

    /// <summary>Green of the light.</summary>
    public int LightGreenPin { get; init; } = 26;

    /// <summary>Blue of the light.</summary>
    public int LightBluePin { get; init; } = 27;

    /// <summary>Haptic motor.</summary>
    public int HapticPin { get; init; } = 32;

    /// <summary>Battery behind its divider.</summary>
    public int BatteryPin { get; init; } = 34;

    /// <summary>The device's button, closed to ground.</summary>
    public int ButtonPin { get; init; } = 33;

    /// <summary>The line to the jack of the patient's handle.</summary>
    public int PatientLinePin { get; init; } = 35;
}
