using PressureDevice.Simulator.Tests.Conformance.Conversion;
using PressureDevice.Simulator.Tests.Conformance.Projects;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>The unit tests run on the device as one assembly, and that has room for 64 KB of names and 64 KB of code, also when it is not optimised.</summary>
[TestClass]
public class UnitTestSizeTests
{
    // The rest is for what the estimate does not see. Against the converter of the stable generation, two states of these tests:
    // names 51,390 estimated, 51,056 converted, and 52,014 against 51,632; code 52,753 against 52,756, and 60,099 against 60,100.
    private const int MostPercent = 97;

    [TestMethod]
    public void The_unit_tests_fit_into_one_assembly_of_the_device()
    {
        NfProjectFile project = NfProjectFile.FirmwareTests;
        CompiledAssembly assembly = NfProjectBuild.Compile(project, BuildConfiguration.Debug);
        Assert.IsTrue(assembly.Succeeded, $"{project.Name} does not compile:\n{assembly.Report}");
        using ReferenceResolver resolver = new(NfProjectBuild.CompileReferences(project, BuildConfiguration.Debug));
        using ModuleScan module = new(assembly, resolver);

        AssemblyTables tables = AssemblyTables.Of(module);

        Console.WriteLine($"{tables} of {AssemblyTables.Room} each");
        AssertFits(tables.StringBytes, "names and literals");
        AssertFits(tables.CodeBytes, "code");
    }

    private static void AssertFits(int bytes, string what)
    {
        int most = AssemblyTables.Room / 100 * MostPercent;
        Assert.IsLessThanOrEqualTo(most, bytes, $"bytes of {what}: move tests that only walk through messages to Simulator.Tests/FirmwareUnits");
    }
}
