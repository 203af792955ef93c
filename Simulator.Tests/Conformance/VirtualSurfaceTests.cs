using Mono.Cecil;
using PressureDevice.Simulator.Tests.Conformance.Comparison;
using PressureDevice.Simulator.Tests.Conformance.Conversion;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Holds what the desktop builds of the firmware run on to what the nanoFramework packages offer.</summary>
[TestClass]
public class VirtualSurfaceTests
{
    private static readonly string[] RuntimeAssemblies =
        ["mscorlib", "System.IO.FileSystem", "System.IO.Streams", "nanoFramework.Runtime.Native"];

    // What cannot be the same on the desktop, and why it lets no firmware through that the device would not take.
    private static readonly Dictionary<string, string> Allowed = new()
    {
        ["System.IO.FileStream: Read(System.SpanByte) is not overridable, in the surface an override"] =
            "Stream is the desktop's own and has no such method to override; a call compiles to the same.",
        ["System.IO.Directory: CreateDirectory(System.String) is returning System.Void, "
            + "in the surface returning System.IO.DirectoryInfo"] =
            "Firmware that ignores the result compiles on both, firmware that uses it only for the device.",
    };

    [TestMethod]
    public void The_virtual_packages_show_nothing_that_the_packages_do_not()
    {
        using ReferenceResolver surface = new();
        using ModuleDefinition module = Load("VirtualPackages.dll");
        SurfaceComparison comparison = new(surface.Assemblies);

        Assert.IsNotNull(module.GetType("Iot.Device.Hx711.Scale"), "VirtualPackages.dll has no packages in it.");
        Problems.AssertNone(comparison.Check(module.GetTypes()));
    }

    [TestMethod]
    public void The_virtual_runtime_of_the_firmware_shows_nothing_that_the_device_does_not()
    {
        using ReferenceResolver surface = new();
        using ModuleDefinition module = Load("FirmwareOnDesktop.dll");
        SurfaceComparison comparison = new(
            surface.Assemblies.Where(assembly => RuntimeAssemblies.Contains(assembly.Name.Name)));
        TypeDefinition[] runtime = [.. module.GetTypes().Where(IsRuntime)];

        Assert.IsNotNull(module.GetType("System.Threading.Thread"), "FirmwareOnDesktop.dll has no Thread of its own.");
        IReadOnlyList<string> problems = comparison.Check(runtime);
        Problems.AssertNone(problems.Except(Allowed.Keys));
        Problems.AssertNone(Allowed.Keys.Except(problems).Select(stale => $"no longer needed: {stale}"));
    }

    // The firmware's own types stand in PressureDevice; what else is there stands in for the device's class library.
    private static bool IsRuntime(TypeDefinition type)
    {
        TypeDefinition outermost = type;
        while (outermost.DeclaringType != null)
        {
            outermost = outermost.DeclaringType;
        }

        return !$"{outermost.Namespace}.".StartsWith("PressureDevice.", StringComparison.Ordinal);
    }

    private static ModuleDefinition Load(string fileName)
    {
        return ModuleDefinition.ReadModule(Path.Combine(AppContext.BaseDirectory, fileName));
    }
}
