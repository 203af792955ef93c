namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>The unit tests and what they test, compiled.</summary>
/// <param name="Firmware">The assembly of the firmware.</param>
/// <param name="Tests">The assembly of its unit tests.</param>
public sealed record SuiteImages(byte[] Firmware, byte[] Tests);
