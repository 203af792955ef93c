using Microsoft.CodeAnalysis.CSharp;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion.Samples;

/// <summary>Samples for <see cref="LanguageRules"/> and <see cref="UnsafeRules"/>.</summary>
internal static class LanguageSamples
{
    public static IReadOnlyList<RuleSample> All { get; } =
    [
        new("generic definition", "class", "class Box<T> { public T Value; }"),
        new("generic definition", "method", "static class A { static T Same<T>(T x) { return x; } }"),
        new("generic definition", "delegate", "delegate T Maker<T>();"),
        new("generic instantiation", "Action<T>", "class A { Action<int> step; void Run() { step = x => { }; step(1); } }"),
        new("generic instantiation", "Func<T>", "class A { int Run(Func<int> make) { return make(); } }"),
        new("generic instantiation", "EventHandler<T>", "class A { public event EventHandler<EventArgs> Changed; void Run() { Changed(this, null); } }"),
        new("generic instantiation", "natural type of a lambda", "class A { int Run() { var f = () => 1; return f(); } }",
            LanguageVersion.CSharp10),
        new("generic instantiation", "generic method",
            "class A { T Same<T>(T x) { return x; } int Run() { return Same(1); } }"),
        new("generic instantiation", "Nullable<T>", "class A { int? value; int Run() { return value ?? 1; } }",
            RefusedByCompiler: "CS0518"),
        new("multi-dimensional array", "creation", "class A { int Run() { int[,] a = new int[2, 2]; return a[1, 1]; } }"),
        new("multi-dimensional array", "field", "class A { byte[][,] tables; int Run() { tables = null; return 0; } }"),
        new("default interface method", "instance", "interface I { int Run() { return 1; } }"),
        new("async method", "async void", "class A { async void Run() { await System.Threading.Tasks.Task.Delay(1); } }",
            RefusedByCompiler: "CS0234"),
        new("iterator", "yield return", "class A { System.Collections.IEnumerable Run() { yield return 1; } }",
            RefusedByCompiler: "CS0518"),
        new("volatile", "field", "class A { volatile bool stop; bool Run() { return stop; } }", RefusedByCompiler: "CS0518"),
        new("thread-static field", "field", "class A { [ThreadStatic] static int count; int Run() { return count++; } }",
            RefusedByCompiler: "CS0246"),
        new("decimal", "field", "class A { decimal price = 1; string Run() { return price.ToString(); } }",
            RefusedByCompiler: "CS0518"),
        new("native method", "internal call",
            "class A { [MethodImpl(MethodImplOptions.InternalCall)] static extern int Run(); }"),
        new("native method", "DllImport",
            "class A { [System.Runtime.InteropServices.DllImport(\"x\")] static extern int Run(); }",
            RefusedByCompiler: "CS0234"),
        new("stack allocation", "stackalloc", "unsafe class A { int Run() { int* p = stackalloc int[4]; return p[3]; } }"),
        new("function pointer", "static method",
            "unsafe class A { static int One() { return 1; } int Run() { delegate*<int> f = &One; return f(); } }"),
        new("function pointer", "field", "unsafe class A { delegate*<int> f; int Run() { f = null; return 0; } }"),
        new("pointer", "fixed", "unsafe class A { int Run(byte[] data) { fixed (byte* p = data) { return *p; } } }"),
        new("pointer", "parameter", "unsafe class A { int Run(int* p) { return *p; } }"),
    ];
}
