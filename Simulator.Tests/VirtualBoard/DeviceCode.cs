using System.Reflection;
using System.Runtime.Loader;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.VirtualBoardTests;

using Board = PressureDevice.VirtualBoard.VirtualBoard;

/// <summary>
/// Compiles statements as the firmware is compiled, C# 9 together with the sources of FirmwareOnDesktop/Runtime, and
/// runs them on a board. They report by Console.WriteLine.
/// </summary>
internal static class DeviceCode
{
    private const string AssemblyName = "FirmwareOnDesktop";
    private const string RuntimeFolder = "Simulator/FirmwareOnDesktop/Runtime";
    private const string Usings = """
        using System;
        using System.IO;
        using System.Threading;
        using nanoFramework.Hardware.Esp32;

        public static class Device
        {
        """;

    private static readonly CSharpParseOptions s_language =
        CSharpParseOptions.Default.WithLanguageVersion(LanguageVersion.CSharp9);

    private static readonly Lazy<CSharpCompilation> s_runtime = new(CompileRuntime);

    /// <summary>Compiles members of a class; its <c>Main</c> is returned.</summary>
    public static Action Compile(string members)
    {
        SyntaxTree device = CSharpSyntaxTree.ParseText(Usings + members + "\n}", s_language);
        CSharpCompilation compilation = s_runtime.Value.AddSyntaxTrees(device);
        using var image = new MemoryStream();
        Microsoft.CodeAnalysis.Emit.EmitResult result = compilation.Emit(image);
        IEnumerable<Diagnostic> errors = result.Diagnostics.Where(d => d.Severity == DiagnosticSeverity.Error);
        Assert.IsTrue(result.Success, string.Join('\n', errors));
        image.Position = 0;
        Assembly assembly = new AssemblyLoadContext(AssemblyName).LoadFromStream(image);
        return assembly.GetType("Device")!.GetMethod("Main")!.CreateDelegate<Action>();
    }

    /// <summary>Compiles and runs on a fresh board; what it wrote, line by line.</summary>
    public static string[] Run(string members, Action<Board>? prepare = null, long untilMicroseconds = 60_000_000)
    {
        using var board = new Board(new BoardSettings());
        string[] lines = Run(board, members, prepare, untilMicroseconds);
        Assert.IsNull(board.UnhandledException, board.UnhandledException?.ToString());
        return lines;
    }

    /// <summary>Compiles and runs on a board; what it wrote, line by line.</summary>
    public static string[] Run(
        Board board,
        string members,
        Action<Board>? prepare = null,
        long untilMicroseconds = 60_000_000)
    {
        string output = string.Empty;
        board.ConsoleWritten += text => output += text;
        prepare?.Invoke(board);
        board.PowerOn(Compile(members));
        board.Scheduler.RunUntil(untilMicroseconds);
        return output.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
    }

    private static CSharpCompilation CompileRuntime()
    {
        IEnumerable<SyntaxTree> sources = Directory
            .GetFiles(RepositoryRoot.Combine(RuntimeFolder), "*.cs", SearchOption.AllDirectories)
            .Order(StringComparer.Ordinal)
            .Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), s_language));
        return CSharpCompilation.Create(
            AssemblyName,
            sources,
            References(),
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary).WithSpecificDiagnosticOptions(
                [new("CS0436", ReportDiagnostic.Suppress)]));
    }

    private static IEnumerable<MetadataReference> References()
    {
        string platform = (string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!;
        return platform.Split(Path.PathSeparator)
            .Where(file => IsReference(Path.GetFileName(file)))
            .Select(file => MetadataReference.CreateFromFile(file));
    }

    private static bool IsReference(string name) =>
        name.StartsWith("System.", StringComparison.Ordinal) || name is "VirtualBoard.dll" or "VirtualPackages.dll";
}
