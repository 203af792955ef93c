using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>The promise of <c>PressureDevice.Core</c>: (time, input, settings) to output, in integers.</summary>
public static class CoreRules
{
    private const string Core = "PressureDevice.Core";
    private const string Ports = "PressureDevice.Ports";

    // Integers, texts and arrays, and what the compiler needs to write delegates, enums, structures and static tables.
    private static readonly HashSet<string> Allowed =
    [
        "System.Void", "System.Object", "System.ValueType", "System.Enum", "System.String", "System.Array",
        "System.Boolean", "System.Char", "System.SByte", "System.Byte", "System.Int16", "System.UInt16",
        "System.Int32", "System.UInt32", "System.Int64", "System.UInt64", "System.IntPtr",
        "System.Delegate", "System.MulticastDelegate", "System.AsyncCallback", "System.IAsyncResult",
        "System.RuntimeFieldHandle", "System.Runtime.CompilerServices.RuntimeHelpers",
        "System.Runtime.CompilerServices.IsExternalInit", "System.Runtime.InteropServices.InAttribute",
        "System.Math", "System.BitConverter", "System.SpanByte", "System.IO.Hashing.Crc32",
    ];

    /// <summary>The rules of this group.</summary>
    public static IReadOnlyList<ConversionRule> All { get; } =
    [
        new("floating point in Core", FloatingPoint),
        new("outside world in Core", OutsideWorld),
        new("mutable static in Core", MutableStatics),
        new("more than an interface in Ports", PortsMoreThanInterfaces),
    ];

    private static IEnumerable<(string Where, string What)> FloatingPoint(ModuleScan module)
    {
        return module.Instructions
            .Where(place => IsIn(place.Method.DeclaringType, Core) && IsFloatingPoint(place.Instruction.OpCode))
            .Select(place => (place.Where, place.Instruction.OpCode.Name))
            .Concat(module.TypeUses
                .Where(use => IsIn(use.User, Core) && use.Type.FullName is "System.Single" or "System.Double")
                .Select(use => (use.Where, $"{use.What}: {use.Type.FullName}")));
    }

    private static IEnumerable<(string Where, string What)> OutsideWorld(ModuleScan module)
    {
        return module.TypeUses
            .Where(use => IsIn(use.User, Core) && !IsAllowed(use.Type))
            .Select(use => (use.Where, $"{use.What}: {use.Type.FullName}"));
    }

    // The compiler keeps a lambda in a static of a class whose name starts with an angle bracket: a cache, not state.
    private static IEnumerable<(string Where, string What)> MutableStatics(ModuleScan module)
    {
        return module.Types.Where(type => IsIn(type, Core) && !type.Name.StartsWith('<'))
            .SelectMany(type => type.Fields)
            .Where(field => field.IsStatic && !field.IsInitOnly && !field.IsLiteral)
            .Select(field => (ModuleScan.Where(field), "a static field that is neither readonly nor const"));
    }

    private static IEnumerable<(string Where, string What)> PortsMoreThanInterfaces(ModuleScan module)
    {
        return module.Types.Where(type => IsIn(type, Ports) && !type.IsInterface)
            .Select(type => (ModuleScan.Where(type), type.FullName));
    }

    private static bool IsAllowed(TypeReference type)
    {
        return type is TypeSpecification
            || Allowed.Contains(type.FullName)
            || type.FullName is "System.Single" or "System.Double"
            || type.FullName.StartsWith("<PrivateImplementationDetails>", StringComparison.Ordinal)
            || IsIn(type, Core)
            || (IsIn(type, Ports) && type.Resolve() is { IsInterface: true })
            || IsException(type);
    }

    private static bool IsException(TypeReference type)
    {
        for (TypeDefinition? t = type.Resolve(); t != null; t = t.BaseType?.Resolve())
        {
            if (t.FullName == "System.Exception")
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsFloatingPoint(OpCode code)
    {
        return code.Name.EndsWith(".r4", StringComparison.Ordinal)
            || code.Name.EndsWith(".r8", StringComparison.Ordinal)
            || code.Code == Code.Conv_R_Un;
    }

    private static bool IsIn(TypeReference type, string space)
    {
        TypeReference outermost = type;
        while (outermost.DeclaringType != null)
        {
            outermost = outermost.DeclaringType;
        }

        return outermost.Namespace == space || outermost.Namespace.StartsWith(space + ".", StringComparison.Ordinal);
    }
}
