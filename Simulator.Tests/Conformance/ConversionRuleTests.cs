using Microsoft.CodeAnalysis;
using Mono.Cecil;
using PressureDevice.Simulator.Tests.Conformance.Conversion;
using PressureDevice.Simulator.Tests.Conformance.Conversion.Samples;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Shows that each conversion rule bites, and only where it should.</summary>
[TestClass]
public class ConversionRuleTests
{
    private static IReadOnlyList<RuleSample> Samples { get; } =
        [.. LanguageSamples.All, .. TrapSamples.All, .. CoreSamples.All];

    private static IEnumerable<TestDataRow<RuleSample>> SampleRows => Samples.Select(
        sample => new TestDataRow<RuleSample>(sample) { DisplayName = $"{sample.Rule}: {sample.Title}" });

    [TestMethod]
    [DynamicData(nameof(SampleRows))]
    public void A_sample_that_breaks_a_rule_is_refused_by_that_rule(RuleSample sample)
    {
        CompiledAssembly device = sample.CompileForDevice();
        if (sample.RefusedByCompiler is string error)
        {
            Assert.IsTrue(
                device.Complaints.Any(found => found.Id == error),
                $"{error} expected of the compiler, got:\n{device.Report}");
        }

        bool forDevice = sample.RefusedByCompiler == null;
        CompiledAssembly assembly = forDevice ? device : sample.CompileForDesktop();
        Assert.IsTrue(assembly.Succeeded, $"The sample does not compile:\n{assembly.Report}");
        using IAssemblyResolver resolver = forDevice ? new ReferenceResolver() : DesktopResolver();
        using ModuleScan module = new(assembly, resolver);

        ConversionRule rule = ConversionCheck.Rules.Single(rule => rule.Name == sample.Rule);
        Finding[] findings = [.. rule.Check(module)];

        Assert.AreNotEqual(0, findings.Length, $"The rule '{rule.Name}' found nothing in: {sample.Source}");
        Assert.IsTrue(
            findings.All(finding => finding.Where.Contains("Sample.cs", StringComparison.Ordinal)
                || module.Types.Any(type => finding.Where.Contains(type.FullName, StringComparison.Ordinal))),
            "A finding names neither file nor member:\n" + string.Join("\n", findings.AsEnumerable()));
    }

    [TestMethod]
    public void Every_rule_has_a_sample_that_breaks_it()
    {
        IEnumerable<string> tried = Samples.Select(sample => sample.Rule);

        Problems.AssertNone(ConversionCheck.Rules.Select(rule => rule.Name).Except(tried));
    }

    [TestMethod]
    [DataRow(BuildConfiguration.Debug)]
    [DataRow(BuildConfiguration.Release)]
    public void Clean_source_compiles_without_a_warning_and_breaks_no_rule(BuildConfiguration configuration)
    {
        CompiledAssembly assembly = DeviceCompiler.Compile(
            "Clean", OutputKind.DynamicallyLinkedLibrary, [new("Clean.cs", CleanSample.Source)],
            ReferenceAssemblyGenerator.All.Values.Select(reference => reference.Metadata), configuration);
        Problems.AssertNone(assembly.Complaints);
        using ReferenceResolver resolver = new();
        using ModuleScan module = new(assembly, resolver);

        Problems.AssertNone(ConversionCheck.Check(module, ConversionCheck.Rules));
    }

    [TestMethod]
    public void A_finding_names_the_source_line()
    {
        RuleSample sample = new(
            "checked arithmetic", "third line", "\nclass A {\nint Run(int x) { return checked(x + 1); } }");
        using ReferenceResolver resolver = new();
        using ModuleScan module = new(sample.CompileForDevice(), resolver);

        Finding finding = ConversionCheck.Check(module, ConversionCheck.Rules).Single();

        Assert.AreEqual("Sample.cs(3): A.Run: checked arithmetic: add.ovf", finding.ToString());
    }

    private static DefaultAssemblyResolver DesktopResolver()
    {
        DefaultAssemblyResolver resolver = new();
        resolver.AddSearchDirectory(Path.GetDirectoryName(typeof(object).Assembly.Location));
        return resolver;
    }
}
