using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>What runs on the device and quietly does something else than on the desktop.</summary>
public static class SilentTrapRules
{
    /// <summary>The rules of this group.</summary>
    public static IReadOnlyList<ConversionRule> All { get; } =
    [
        new("Math in single precision", SinglePrecisionMath),
        new("text of an enum", EnumTexts),
        new("checked arithmetic", CheckedArithmetic),
    ];

    // Abs, Min and Max have overloads for int, float and double only: a long or uint binds to float and keeps 24 bits.
    private static IEnumerable<(string Where, string What)> SinglePrecisionMath(ModuleScan module)
    {
        return module.Instructions
            .Where(place => place.Called is { DeclaringType.FullName: "System.Math" } called
                && called.Parameters.Any(parameter => parameter.ParameterType.MetadataType == MetadataType.Single))
            .Select(place => (place.Where, place.Called!.FullName));
    }

    // The device prints the number of an enum member, the desktop its name.
    private static IEnumerable<(string Where, string What)> EnumTexts(ModuleScan module)
    {
        return module.Instructions
            .Where(place => place.Code is Code.Constrained or Code.Box
                && place.Instruction.Operand is TypeReference type && IsEnum(type) && BecomesText(place))
            .Select(place => (place.Where, $"{place.Instruction.Operand}"));
    }

    private static bool BecomesText(InstructionPlace place)
    {
        MethodReference[] calls = [.. place.RestOfStatement().Select(next => next.Operand).OfType<MethodReference>()];
        return calls is [{ Name: nameof(ToString) }, ..]
            || (place.Code == Code.Box && calls is [not { Name: nameof(Enum.HasFlag) }, ..] && calls.Any(BuildsText));
    }

    private static bool BuildsText(MethodReference call)
    {
        return call.DeclaringType.FullName == "System.String"
            && call.Name is nameof(string.Format) or nameof(string.Concat);
    }

    // The device never throws on overflow. The compiler itself converts an index of type long to native size.
    private static IEnumerable<(string Where, string What)> CheckedArithmetic(ModuleScan module)
    {
        return module.Instructions
            .Where(place => place.Instruction.OpCode.Name.Contains(".ovf", StringComparison.Ordinal)
                && place.Code is not (Code.Conv_Ovf_I or Code.Conv_Ovf_I_Un or Code.Conv_Ovf_U or Code.Conv_Ovf_U_Un))
            .Select(place => (place.Where, place.Instruction.OpCode.Name));
    }

    private static bool IsEnum(TypeReference type)
    {
        return type is not TypeSpecification and not GenericParameter && type.Resolve() is { IsEnum: true };
    }
}
