using Mono.Cecil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>A place that uses a type.</summary>
/// <param name="Type">The type: itself, or an element, argument or modifier of what is written there.</param>
/// <param name="User">The type whose code or declaration uses it.</param>
/// <param name="Where">Source line when known, and the member.</param>
/// <param name="What">What uses it: "field", "local variable", or the member that is called.</param>
public sealed record TypeUse(TypeReference Type, TypeDefinition User, string Where, string What);
