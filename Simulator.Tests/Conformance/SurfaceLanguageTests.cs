using Microsoft.CodeAnalysis;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance;

/// <summary>Shows that the generated reference assemblies offer what the device has and not what it lacks.</summary>
[TestClass]
public class SurfaceLanguageTests
{
    private const string Usings = "using System; using System.Threading; using System.Runtime.CompilerServices;";

    [TestMethod]
    [DataRow("System.Collections.Generic.List<int> l = null;", "CS0234")]
    [DataRow("System.Span<byte> s = default;", "CS0234")]
    [DataRow("(int a, int b) t = (1, 2);", "CS8179")]
    [DataRow("int? n = null;", "CS0518")]
    [DataRow("int? n = text?.Length;", "CS0518")]
    [DataRow("char last = text[^1];", "CS0518")]
    [DataRow("byte[] part = bytes[1..];", "CS0518")]
    [DataRow("decimal d = 1m;", "CS0518")]
    [DataRow("dynamic d = 1; d.Run();", "CS0656")]
    [DataRow("var a = new { X = 1 };", "CS0656")]
    [DataRow("int i = Math.Abs(bytes);", "CS1503")]
    [DataRow("Monitor.Wait(text);", "CS0117")]
    [DataRow("Monitor.TryEnter(text);", "CS0117")]
    [DataRow("long l = 0; Interlocked.Increment(ref l);", "CS1503")]
    [DataRow("Thread t = null; t.IsBackground = true;", "CS1061")]
    [DataRow("int t = Environment.TickCount;", "CS0117")]
    [DataRow("TimeSpan t = TimeSpan.FromSeconds(0.5);", "CS1503")]
    [DataRow("Array.Sort(bytes);", "CS0117")]
    [DataRow("string s = string.Join(\",\", text);", "CS0117")]
    [DataRow("string s = text.Replace('a', 'b');", "CS1061")]
    [DataRow("bool b = text.Contains('a');", "CS1503")]
    [DataRow("bool b = char.IsDigit('1');", "CS0117")]
    [DataRow("double d = Math.Round(1.5, 1);", "CS1501")]
    [DataRow("int i = new Random(1).Next(1, 2);", "CS1501")]
    [DataRow("bool b = Guid.Empty == Guid.Empty;", "CS0019")]
    [DataRow("Console.WriteLine(1);", "CS1503")]
    [DataRow("string s = System.Text.Encoding.UTF8.GetString(bytes);", "CS7036")]
    [DataRow("throw new OverflowException();", "CS0246")]
    [DataRow("var session = new nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattSession();", "CS1729")]
    [DataRow("System.Device.Gpio.PinValue high; bool b = high == text;", "CS0019")]
    [DataRow("System.Device.Gpio.PinValue high; high.ToString();", "CS0165")]
    public void What_the_device_lacks_does_not_compile(string statements, string error)
    {
        CompiledAssembly assembly = Compile($"void Run(string text, byte[] bytes) {{ {statements} }}");

        AssertRefused(assembly, statements, error);
    }

    [TestMethod]
    [DataRow("record R(int X);", "CS0518")]
    [DataRow("volatile int x;", "CS0518")]
    [DataRow("[MethodImpl(MethodImplOptions.AggressiveInlining)] void Run() { }", "CS0117")]
    [DataRow("System.Collections.IEnumerable Run() { yield return 1; }", "CS0518")]
    [DataRow("unsafe void Run() { }", "CS0227")]
    [DataRow("record struct R(int X);", "CS8773")]
    [DataRow("required int X { get; set; }", "CS8773")]
    public void A_member_the_device_cannot_have_does_not_compile(string member, string error)
    {
        CompiledAssembly assembly = Compile(member);

        AssertRefused(assembly, member, error);
    }

    [TestMethod]
    public void A_type_of_an_assembly_that_is_not_referenced_does_not_compile()
    {
        const string source = "void Run() { System.Device.Gpio.PinMode mode = System.Device.Gpio.PinMode.Output; }";

        CompiledAssembly with = Compile(source, "mscorlib", "nanoFramework.Runtime.Events", "System.Device.Gpio");
        CompiledAssembly without = Compile(source, "mscorlib", "nanoFramework.Runtime.Events");

        Assert.IsTrue(with.Succeeded, with.Report);
        Assert.IsFalse(without.Succeeded, "It compiles without System.Device.Gpio.");
    }

    [TestMethod]
    public void Every_surface_file_becomes_a_reference_assembly()
    {
        IEnumerable<string?> files = Directory.GetFiles(SurfaceReader.Folder, "*.txt")
            .Select(Path.GetFileNameWithoutExtension);

        CollectionAssert.AreEquivalent(files.ToArray(), ReferenceAssemblyGenerator.All.Keys.ToArray());
    }

    [TestMethod]
    [DataRow("type public class Nameless")]
    [DataRow("typ public class A.B")]
    [DataRow("  public void MemberBeforeAnyType();")]
    public void A_line_of_no_known_form_is_refused_with_its_number(string line)
    {
        FormatException error = Assert.ThrowsExactly<FormatException>(
            () => SurfaceReader.Read("bad.txt", ["assembly A 1.0.0.0", line]));

        StringAssert.StartsWith(error.Message, "bad.txt(2):");
    }

    private static void AssertRefused(CompiledAssembly assembly, string source, string error)
    {
        Assert.IsFalse(assembly.Succeeded, $"It compiles: {source}");
        Assert.IsTrue(
            assembly.Complaints.Any(found => found.Id == error), $"{error} expected, got:\n{assembly.Report}");
    }

    private static CompiledAssembly Compile(string member, params string[] references)
    {
        IEnumerable<ReferenceAssembly> chosen = references.Length == 0
            ? ReferenceAssemblyGenerator.All.Values
            : references.Select(name => ReferenceAssemblyGenerator.All[name]);
        return DeviceCompiler.Compile(
            "Sample", OutputKind.DynamicallyLinkedLibrary,
            [new("Sample.cs", $"{Usings} class Sample {{ {member} }}")],
            chosen.Select(reference => reference.Metadata), BuildConfiguration.Release);
    }
}
