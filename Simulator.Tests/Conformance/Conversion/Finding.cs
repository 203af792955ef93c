namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>Something in compiled firmware that a rule refuses.</summary>
/// <param name="Rule">Name of the rule.</param>
/// <param name="Where">Source file and line when known, and the member.</param>
/// <param name="What">What stands there.</param>
public sealed record Finding(string Rule, string Where, string What)
{
    /// <summary>One line for a test's message.</summary>
    public override string ToString()
    {
        return $"{Where}: {Rule}: {What}";
    }
}
