namespace PressureDevice.Simulator.World;

/// <summary>What a person is guided by while pressing.</summary>
public enum GuidanceKind
{
    /// <summary>Nothing: a told force, found and held by feel alone.</summary>
    None,

    /// <summary>Three lights, low, in and high, as percussion devices have: a direction without a size.</summary>
    Threshold,

    /// <summary>A continuous number, as force gauges have.</summary>
    Gauge,

    /// <summary>The device's language: the colour is the direction, the motion the size.</summary>
    Device,
}
