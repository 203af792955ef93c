namespace PressureDevice.Simulator.Tests.Conformance.Conversion.Samples;

/// <summary>Samples for <see cref="CoreRules"/>.</summary>
internal static class CoreSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        Core("floating point in Core", "field", "class A { double gain; void Run() { gain = 1; } }"),
        Core("floating point in Core", "parameter", "class A { void Run(float gain) { } }"),
        Core("floating point in Core", "division", "class A { int Run(int x) { return (int)(x / 2.5); } }"),
        Core("floating point in Core", "conversion of an unsigned number", "class A { long Run(uint x) { return (long)(float)x; } }"),
        Core("floating point in Core", "library call", "class A { int Run(byte[] b) { return (int)BitConverter.ToDouble(b, 0); } }"),
        Core("floating point in Core", "nested type", "class A { struct B { public double Gain; } B b; void Run() { b = default(B); } }"),
        Core("outside world in Core", "thread", "class A { void Run() { Thread.Sleep(1); } }"),
        Core("outside world in Core", "lock", "class A { void Run() { lock (this) { } } }"),
        Core("outside world in Core", "wall clock", "class A { int Run() { return DateTime.UtcNow.Year; } }"),
        Core("outside world in Core", "uptime", "class A { long Run() { return Environment.TickCount64; } }"),
        Core("outside world in Core", "console", "class A { void Run() { Console.WriteLine(\"x\"); } }"),
        Core("outside world in Core", "file", "class A { bool Run() { return System.IO.File.Exists(\"I:\\\\x\"); } }"),
        Core("outside world in Core", "device", "class A { System.Device.Gpio.GpioPin pin; void Run() { pin = null; } }"),
        Core("outside world in Core", "collection", "class A { System.Collections.ArrayList list = new System.Collections.ArrayList(); }"),
        new("outside world in Core", "board", "namespace PressureDevice.Board { public class Light { } } "
            + "namespace PressureDevice.Core { class A { void Run(PressureDevice.Board.Light light) { } } }"),
        Core("mutable static in Core", "field", "class A { static int count; void Run() { count++; } }"),
        Core("mutable static in Core", "auto-property", "class A { static int Count { get; set; } void Run() { Count++; } }"),
        Core("mutable static in Core", "event", "delegate void Step(); class A { static event Step Stepped; void Run() { Stepped(); } }"),
        new("more than an interface in Ports", "class", "namespace PressureDevice.Ports { public class Light { } }"),
        new("more than an interface in Ports", "enum", "namespace PressureDevice.Ports { public enum Light { Red } }"),
    ];

    private static RuleSample Core(string rule, string title, string source)
    {
        return new RuleSample(rule, title, $"namespace PressureDevice.Core {{ {source} }}");
    }
}
