namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>How a run of the unit tests ended.</summary>
/// <param name="Passed">Tests that passed before the end.</param>
/// <param name="Failure">The first test that failed, or null when all passed.</param>
public sealed record SuiteResult(int Passed, string? Failure);
