using System.Text;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>Writes the C# stubs of a surface assembly.</summary>
public static class StubWriter
{
    /// <summary>Stubs of every type: bodies throw, names are global, nested types stand inside outer ones.</summary>
    /// <exception cref="FormatException">A declaration of the surface file is not C#.</exception>
    public static CompilationUnitSyntax Write(SurfaceAssembly assembly)
    {
        StringBuilder text = new();
        text.AppendLine($"[assembly: System.Reflection.AssemblyVersionAttribute(\"{assembly.Version}\")]");
        HashSet<string> names = [.. assembly.Types.Select(type => type.FullName)];
        ILookup<string, SurfaceType> byContainer = assembly.Types.ToLookup(type => type.Container);
        foreach (SurfaceType type in assembly.Types.Where(type => !names.Contains(type.Container)))
        {
            text.AppendLine($"namespace {type.Container} {{");
            AppendType(text, type, byContainer);
            text.AppendLine("}");
        }

        CompilationUnitSyntax unit = SyntaxFactory.ParseCompilationUnit(text.ToString());
        Diagnostic[] errors = [.. unit.GetDiagnostics().Where(found => found.Severity == DiagnosticSeverity.Error)];
        return errors.Length == 0
            ? (CompilationUnitSyntax)new StubRewriter().Visit(unit)
            : throw new FormatException($"{assembly.Name}: {Describe(errors[0], text.ToString())}");
    }

    private static void AppendType(StringBuilder text, SurfaceType type, ILookup<string, SurfaceType> byContainer)
    {
        // The compiler writes this attribute itself on every ref struct, and obeys it when the source does.
        string attributes = type.Modifiers.Contains("ref struct", StringComparison.Ordinal) ? "" : type.Attributes;
        text.Append($"{attributes}{type.Modifiers} {type.Name}{type.Tail}");
        if (type.IsDelegate)
        {
            text.AppendLine(";");
            return;
        }

        text.AppendLine(" {");
        text.AppendJoin(type.IsEnum ? ",\n" : "\n", type.Members).AppendLine();
        AppendHidden(text, type);
        foreach (SurfaceType nested in byContainer[type.FullName])
        {
            AppendType(text, nested, byContainer);
        }

        text.AppendLine("}");
    }

    // What the real assembly hides still shows: a class without a public constructor cannot be created,
    // a structure with private fields has to be assigned.
    private static void AppendHidden(StringBuilder text, SurfaceType type)
    {
        bool hasConstructor = type.Members.Any(member => member.Contains($" {type.Name}(", StringComparison.Ordinal));
        if (type.IsInstanceClass && !hasConstructor)
        {
            text.AppendLine($"internal {type.Name}();");
        }

        if (type.IsStruct)
        {
            text.AppendLine("private byte hidden;");
        }
    }

    private static string Describe(Diagnostic error, string text)
    {
        int line = error.Location.GetLineSpan().StartLinePosition.Line;
        return $"{error.GetMessage()} in: {text.Split('\n')[line].Trim()}";
    }
}
