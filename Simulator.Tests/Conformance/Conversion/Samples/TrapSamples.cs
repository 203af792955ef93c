namespace PressureDevice.Simulator.Tests.Conformance.Conversion.Samples;

/// <summary>Samples for <see cref="SilentTrapRules"/> and <see cref="TestClassRules"/>.</summary>
internal static class TrapSamples
{
    private const string Colour = "enum Colour { Red, Green } ";
    private const string Framework = "using nanoFramework.TestFramework; ";

    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("Math in single precision", "Abs of a long", "class A { float Run(long x) { return Math.Abs(x); } }"),
        new("Math in single precision", "Min of uint", "class A { uint Run(uint x) { return (uint)Math.Min(x, 5U); } }"),
        new("Math in single precision", "Max of ulong", "class A { ulong Run(ulong x) { return (ulong)Math.Max(x, 5UL); } }"),
        new("text of an enum", "ToString", Colour + "class A { string Run(Colour c) { return c.ToString(); } }"),
        new("text of an enum", "interpolation", Colour + "class A { string Run(Colour c, int i) { return $\"{c} at {i}\"; } }"),
        new("text of an enum", "concatenation", Colour + "class A { string Run(Colour c) { return \"is \" + c; } }"),
        new("checked arithmetic", "sum", "class A { int Run(int x) { return checked(x + 1); } }"),
        new("checked arithmetic", "conversion", "class A { byte Run(int x) { return checked((byte)x); } }"),
        new("instance state in a test class", "field",
            Framework + "[TestClass] public class A { int calls; [TestMethod] public void Run() { calls++; } }"),
        new("instance state in a test class", "auto-property",
            Framework + "[TestClass] public class A { int Calls { get; set; } [TestMethod] public void Run() { Calls++; } }"),
        new("instance state in a test class", "base class", Framework
            + "public class B { protected int calls; } [TestClass] public class A : B { [TestMethod] public void Run() { calls++; } }"),
        new("data row of another type", "int for long",
            Framework + "[TestClass] public class A { [DataRow(1)] public void Run(long x) { } }"),
        new("data row of another type", "too few",
            Framework + "[TestClass] public class A { [DataRow(1, 2)] public void Run(int a, int b, int c) { } }"),
    ];
}
