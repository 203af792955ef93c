using PressureDevice.Simulator.Tests.Conformance.Conversion;
using PressureDevice.Simulator.Tests.Conformance.Projects;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Holds the firmware and its tests to what the packages offer and the device can run.</summary>
[TestClass]
public class FirmwareConformanceTests
{
    [TestMethod]
    [DataRow(BuildConfiguration.Debug)]
    [DataRow(BuildConfiguration.Release)]
    public void The_firmware_compiles_without_a_warning_against_exactly_its_packages(BuildConfiguration configuration)
    {
        AssertCompiles(NfProjectFile.Firmware, configuration);
    }

    [TestMethod]
    [DataRow(BuildConfiguration.Debug)]
    [DataRow(BuildConfiguration.Release)]
    public void The_firmwares_tests_compile_without_a_warning_against_exactly_their_packages(
        BuildConfiguration configuration)
    {
        AssertCompiles(NfProjectFile.FirmwareTests, configuration);
    }

    [TestMethod]
    [DataRow(BuildConfiguration.Debug)]
    [DataRow(BuildConfiguration.Release)]
    public void The_firmware_holds_nothing_that_the_device_cannot_run(BuildConfiguration configuration)
    {
        AssertConverts(NfProjectFile.Firmware, configuration);
    }

    [TestMethod]
    [DataRow(BuildConfiguration.Debug)]
    [DataRow(BuildConfiguration.Release)]
    public void The_firmwares_tests_hold_nothing_that_the_device_cannot_run(BuildConfiguration configuration)
    {
        AssertConverts(NfProjectFile.FirmwareTests, configuration);
    }

    [TestMethod]
    public void Core_has_no_floating_point_no_device_no_thread_no_clock_no_file_and_no_static_mutable_state()
    {
        using ReferenceResolver resolver = new();
        using ModuleScan module = new(Compiled(NfProjectFile.Firmware, BuildConfiguration.Release), resolver);

        Assert.IsTrue(module.Types.Any(type => type.Namespace == "PressureDevice.Core"), "Core is empty.");
        Problems.AssertNone(ConversionCheck.Check(module, CoreRules.All));
    }

    private static void AssertCompiles(NfProjectFile project, BuildConfiguration configuration)
    {
        Problems.AssertNone(NfProjectBuild.Compile(project, configuration).Complaints);
    }

    private static void AssertConverts(NfProjectFile project, BuildConfiguration configuration)
    {
        using ReferenceResolver resolver = new(NfProjectBuild.CompileReferences(project, configuration));
        using ModuleScan module = new(Compiled(project, configuration), resolver);

        Problems.AssertNone(ConversionCheck.Check(module, ConversionCheck.DeviceRules));
    }

    private static CompiledAssembly Compiled(NfProjectFile project, BuildConfiguration configuration)
    {
        CompiledAssembly assembly = NfProjectBuild.Compile(project, configuration);
        Assert.IsTrue(assembly.Succeeded, $"{project.Name} does not compile:\n{assembly.Report}");
        return assembly;
    }
}
