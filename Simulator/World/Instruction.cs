namespace PressureDevice.Simulator.World;

/// <summary>What a person has been told and taught before pressing.</summary>
/// <param name="Guidance">The kind of guidance, whose language the person knows.</param>
/// <param name="TargetNewtons">The force that was asked for, N. Not used with <see cref="GuidanceKind.Device"/>: there the
/// light is all that is said.</param>
public sealed record Instruction(GuidanceKind Guidance = GuidanceKind.Device, double TargetNewtons = 40);
