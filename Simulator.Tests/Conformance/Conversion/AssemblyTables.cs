using System.Text;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>The two tables of an assembly that fill up on the device: its strings and its byte code. The converter addresses both with 16 bits.</summary>
/// <param name="StringBytes">Names and literals, bytes.</param>
/// <param name="CodeBytes">Byte code, bytes.</param>
public sealed record AssemblyTables(int StringBytes, int CodeBytes)
{
    /// <summary>What each may hold, bytes.</summary>
    public const int Room = ushort.MaxValue;

    // A reference to a type, a member or a literal takes two bytes on the device, not four; so does a far jump.
    private const int Shorter = 2;

    // A switch: one byte for the number of targets and two for each, not four.
    private const int ShorterCount = 3;

    // A handler takes twelve bytes, and their number one.
    private const int HandlerBytes = 12;

    /// <summary>The tables of a compiled module.</summary>
    /// <param name="module">The module.</param>
    public static AssemblyTables Of(ModuleScan module) => new(
        Strings(module).Distinct(StringComparer.Ordinal).Sum(BytesOf),
        module.Methods.Where(method => method.HasBody).Sum(method => BytesOf(method.Body)));

    /// <summary>The names and literals of a module, as often as they occur.</summary>
    private static IEnumerable<string> Strings(ModuleScan module) => module.Types
        .SelectMany(NamesIn)
        .Concat(module.TypeUses.SelectMany(use => new[] { use.Type.Namespace, use.Type.Name }))
        .Concat(module.Instructions.Select(place => NameIn(place.Instruction.Operand)));

    private static IEnumerable<string> NamesIn(TypeDefinition type) =>
        [type.Namespace, type.Name, .. type.Fields.Where(field => !field.HasConstant).Select(field => field.Name), .. type.Methods.Select(method => method.Name)];

    private static string NameIn(object? operand) => operand switch
    {
        string literal => literal,
        MemberReference member => member.Name,
        _ => "",
    };

    // In UTF-8, with a zero behind it.
    private static int BytesOf(string text) => Encoding.UTF8.GetByteCount(text) + 1;

    private static int BytesOf(MethodBody body) =>
        body.Instructions.Sum(BytesOf) + (body.HasExceptionHandlers ? 1 + (HandlerBytes * body.ExceptionHandlers.Count) : 0);

    private static int BytesOf(Instruction instruction) => instruction.GetSize() - instruction.OpCode.OperandType switch
    {
        OperandType.InlineSwitch => ShorterCount + (Shorter * ((Instruction[])instruction.Operand).Length),
        OperandType.InlineString or OperandType.InlineMethod or OperandType.InlineField or OperandType.InlineType
            or OperandType.InlineBrTarget => Shorter,
        _ => 0,
    };
}
