namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>The second check of conformance: what the compiler accepts and the device or the design does not.</summary>
public static class ConversionCheck
{
    /// <summary>The rules of the device, which hold for firmware and tests alike.</summary>
    public static IReadOnlyList<ConversionRule> DeviceRules { get; } =
        [.. LanguageRules.All, .. UnsafeRules.All, .. SilentTrapRules.All, .. TestClassRules.All];

    /// <summary>Every rule.</summary>
    public static IReadOnlyList<ConversionRule> Rules { get; } = [.. DeviceRules, .. CoreRules.All];

    /// <summary>All findings of some rules.</summary>
    public static IReadOnlyList<Finding> Check(ModuleScan module, IEnumerable<ConversionRule> rules)
    {
        return [.. rules.SelectMany(rule => rule.Check(module))];
    }
}
