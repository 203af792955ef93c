using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>An instruction and the method it stands in.</summary>
public sealed record InstructionPlace(MethodDefinition Method, Instruction Instruction)
{
    /// <summary>Source line when known, and the method.</summary>
    public string Where => ModuleScan.Where(Method, Instruction);

    /// <summary>The operation.</summary>
    public Code Code => Instruction.OpCode.Code;

    /// <summary>The method that is called or whose address is taken, or null.</summary>
    public MethodReference? Called => Instruction.Operand as MethodReference;

    /// <summary>The instructions after this one that belong to the same statement of the source.</summary>
    public IEnumerable<Instruction> RestOfStatement()
    {
        for (Instruction? next = Instruction.Next; next != null; next = next.Next)
        {
            if (Method.DebugInformation.GetSequencePoint(next) is { IsHidden: false })
            {
                yield break;
            }

            yield return next;
        }
    }
}
