namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>Which assemblies the nanoFramework packages carry in their lib folder (docs/platform.md).</summary>
public static class PackageAssemblies
{
    /// <summary>Starts the tests on the device; no test uses it, so no surface file describes it.</summary>
    public const string TestLauncher = "nanoFramework.UnitTestLauncher";

    private static readonly Dictionary<string, string[]> Files = new()
    {
        ["nanoFramework.CoreLibrary"] = ["mscorlib.dll"],
        ["nanoFramework.Device.Bluetooth"] = ["nanoFramework.Device.Bluetooth.dll"],
        ["nanoFramework.Hardware.Esp32"] = ["nanoFramework.Hardware.Esp32.dll"],
        ["nanoFramework.Iot.Device.Hx711"] = ["Iot.Device.Hx711.dll"],
        ["nanoFramework.Runtime.Events"] = ["nanoFramework.Runtime.Events.dll"],
        ["nanoFramework.Runtime.Native"] = ["nanoFramework.Runtime.Native.dll"],
        ["nanoFramework.System.Collections"] = ["nanoFramework.System.Collections.dll"],
        ["nanoFramework.System.Device.Adc"] = ["System.Device.Adc.dll"],
        ["nanoFramework.System.Device.Gpio"] = ["System.Device.Gpio.dll"],
        ["nanoFramework.System.Device.Pwm"] = ["System.Device.Pwm.dll"],
        ["nanoFramework.System.Device.Spi"] = ["System.Device.Spi.dll"],
        ["nanoFramework.System.IO.FileSystem"] = ["System.IO.FileSystem.dll"],
        ["nanoFramework.System.IO.Hashing"] = ["nanoFramework.System.IO.Hashing.dll"],
        ["nanoFramework.System.IO.Streams"] = ["System.IO.Streams.dll"],
        ["nanoFramework.System.Math"] = ["System.Math.dll"],
        ["nanoFramework.System.Security.Cryptography"] = ["nanoFramework.System.Security.Cryptography.dll"],
        ["nanoFramework.System.Text"] = ["nanoFramework.System.Text.dll"],
        ["nanoFramework.TestFramework"] = ["nanoFramework.TestFramework.dll", TestLauncher + ".exe"],
    };

    /// <summary>File names of a package's assemblies; empty for a package that is not known.</summary>
    public static IReadOnlyList<string> Of(string packageId)
    {
        return Files.GetValueOrDefault(packageId, []);
    }

    /// <summary>The package that carries an assembly, or null.</summary>
    /// <param name="assemblyName">Simple name.</param>
    public static string? PackageOf(string assemblyName)
    {
        return Files.FirstOrDefault(
            package => package.Value.Any(file => Path.GetFileNameWithoutExtension(file) == assemblyName)).Key;
    }
}
