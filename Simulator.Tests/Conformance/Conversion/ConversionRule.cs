namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>One thing that compiles and may not go on the device.</summary>
/// <param name="Name">Short name, unique among the rules.</param>
/// <param name="Search">Finds the places that break the rule: where, and what stands there.</param>
public sealed record ConversionRule(string Name, Func<ModuleScan, IEnumerable<(string Where, string What)>> Search)
{
    /// <summary>The places in the module that break the rule, each once.</summary>
    public IEnumerable<Finding> Check(ModuleScan module)
    {
        return Search(module).Distinct().Select(found => new Finding(Name, found.Where, found.What));
    }
}
