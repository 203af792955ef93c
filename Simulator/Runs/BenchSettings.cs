using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Runs;

/// <summary>What a device on the bench is made of.</summary>
public sealed record BenchSettings
{
    /// <summary>The device as it is: the cell as specified, the motor felt by it.</summary>
    public static BenchSettings Usual { get; } = new();

    /// <summary>The load cell's figures.</summary>
    public LoadCellParameters Cell { get; init; } = LoadCellParameters.Specified;

    /// <summary>The haptic motor's vibration in the cell; null leaves it out, for comparison.</summary>
    public MotorVibrationParameters? Vibration { get; init; } = new();

    /// <summary>The stored calibration that the device comes with, by its seed and cell; null leaves it out.</summary>
    public Func<int, LoadCellParameters, byte[]>? Calibration { get; init; } = FactoryCalibration.For;

    /// <summary>Whether the device and the phone have paired in an earlier session, as they usually have; false makes the phone a stranger.</summary>
    public bool IsPaired { get; init; } = true;

    /// <summary>Error of the HX711's oscillator, per cent; null draws it from the seed, within ± <see cref="DeviceOnBench.OscillatorErrorPercent"/>.</summary>
    public double? OscillatorErrorPercent { get; init; }

    /// <summary>Error of the ADC's scale, per cent: up to 6 either way (ESP32 datasheet).</summary>
    public double AdcErrorPercent { get; init; }

    /// <summary>Order of the converter's filter, 1 to 3 (docs/decisions/0003).</summary>
    public int ConverterFilterOrder { get; init; } = 3;
}
