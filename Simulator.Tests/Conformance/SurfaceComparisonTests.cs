using Microsoft.CodeAnalysis;
using Mono.Cecil;
using PressureDevice.Simulator.Tests.Conformance.Comparison;
using PressureDevice.Simulator.Tests.Conformance.Conversion;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Shows that the comparison with the surface files reports what is not there or otherwise.</summary>
[TestClass]
public class SurfaceComparisonTests
{
    [TestMethod]
    [DataRow("namespace Iot.Device.Hx711 { public class Gauge { } }", "no such type")]
    [DataRow("namespace PressureDevice.Hooks { public class Hook { } }", "no such type")]
    [DataRow("namespace System.Device.Pwm { public static class PwmChannel { } }", "static, in the surface sealed")]
    [DataRow("namespace System.Device.Gpio { public class PinValue { } }", "a class, in the surface a struct")]
    [DataRow("namespace System { public struct SpanByte { public int Length => 0; } }", "a struct, in the surface a ref struct")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale : System.IDisposable { internal Scale() { } public void Dispose() { } } }",
        "implements System.IDisposable")]
    [DataRow("namespace System.Device.Spi { public class SpiDeviceAlreadyInUseException : System.ArgumentException { } }",
        "derived from System.ArgumentException")]
    [DataRow("namespace System.Device.Spi { public sealed class SpiBusInfo { } }", "no .ctor() in the surface")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public double Read(int samples) => 0; } }",
        "no Read(System.Int32)")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public int Read() => 0; } }",
        "returning System.Int32, in the surface returning System.Double")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public static double Read() => 0; } }", "is static")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public virtual double Read() => 0; } }",
        "a new virtual method, in the surface not overridable")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } protected double Read() => 0; } }",
        "protected, in the surface public")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public double Weight { get; set; } } }",
        "no get_Weight()")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public override string ToString() => \"\"; } }",
        "no ToString()")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public const int DefaultClockFrequency = 1; } }",
        "the constant Int32 1, in the surface the constant Int32 700000")]
    [DataRow("namespace Iot.Device.Hx711 { public class Scale { internal Scale() { } public static int DefaultClockFrequency = 700000; } }",
        "writable, in the surface the constant")]
    [DataRow("namespace Iot.Device.Hx711 { public enum GainLevel : byte { GainA128 = 1 } }", "GainA128")]
    [DataRow("namespace Iot.Device.Hx711 { public enum GainLevel { GainA128 = 128 } }", "value__")]
    [DataRow("namespace System.Device.Spi { public class SpiConnectionSettings { public SpiConnectionSettings(int busId, int chipSelectLine) { } } }",
        "chipSelectLine, in the surface with the 2. parameter Int32 chipSelectLine = Int32 -1")]
    [DataRow("namespace System.Device.Gpio { public sealed class GpioController { public bool IsPinOpen(int pin) => true; } }",
        "pin, in the surface with the 1. parameter Int32 pinNumber")]
    [DataRow("namespace nanoFramework.Runtime.Native { public delegate int RebootEventHandler(); }", "Invoke() is returning System.Int32")]
    [DataRow("namespace System.IO { public abstract class Stream { public virtual void Flush() { } } }", "not abstract, in the surface abstract")]
    [DataRow("namespace System.Threading { sealed class Thread { Thread() { } public static void Yield() { } } }", "no Yield()")]
    public void What_the_surface_does_not_have_is_reported(string source, string expected)
    {
        IReadOnlyList<string> problems = Compare(source);

        Assert.IsTrue(
            problems.Any(problem => problem.Contains(expected, StringComparison.Ordinal)),
            $"'{expected}' expected, got:\n{string.Join("\n", problems)}");
    }

    [TestMethod]
    public void A_part_of_the_surface_is_not_reported()
    {
        Problems.AssertNone(Compare("""
            namespace Iot.Device.Hx711
            {
                public enum GainLevel : byte { None = 0, GainA128 = 128 }
                public class Scale
                {
                    internal Scale(int hidden) { }
                    public const int DefaultClockFrequency = 700000;
                    public uint SampleAveraging { get; set; }
                    public double Read() => 0;
                    public void PowerUp(GainLevel gain = GainLevel.None) { }
                    private void Hidden() { }
                }
                internal class Helper { public void Anything() { } }
            }
            namespace System.Device.Gpio
            {
                public struct PinValue
                {
                    private int value;
                    public static PinValue High => new PinValue { value = 1 };
                    public static explicit operator int(PinValue value) => value.value;
                    public override string ToString() => "";
                }
                public sealed class GpioPin : System.IDisposable
                {
                    internal GpioPin() { }
                    public void Dispose() { }
                    ~GpioPin() { }
                }
            }
            namespace nanoFramework.Runtime.Native { public delegate void RebootEventHandler(); }
            namespace System { public readonly ref struct SpanByte { public int Length => 0; } }
            """));
    }

    private static IReadOnlyList<string> Compare(string source)
    {
        CompiledAssembly assembly = DeviceCompiler.Compile(
            "Sample", OutputKind.DynamicallyLinkedLibrary, [new("Sample.cs", source)],
            [MetadataReference.CreateFromFile(typeof(object).Assembly.Location)], BuildConfiguration.Release);
        Assert.IsTrue(assembly.Succeeded, assembly.Report);
        using ReferenceResolver surface = new();
        using ModuleDefinition module = ModuleDefinition.ReadModule(new MemoryStream(assembly.Image));
        return new SurfaceComparison(surface.Assemblies).Check(module.GetTypes());
    }
}
