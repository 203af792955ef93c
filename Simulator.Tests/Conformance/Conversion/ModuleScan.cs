using Mono.Cecil;
using Mono.Cecil.Cil;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>A compiled module laid open for the rules: types, methods, instructions, every use of a type.</summary>
public sealed class ModuleScan : IDisposable
{
    private readonly ModuleDefinition module;

    /// <summary>Opens a compiled assembly.</summary>
    /// <param name="assembly">An assembly that did compile.</param>
    /// <param name="resolver">Finds what the assembly references.</param>
    public ModuleScan(CompiledAssembly assembly, IAssemblyResolver resolver)
    {
        module = ModuleDefinition.ReadModule(new MemoryStream(assembly.Image), new ReaderParameters
        {
            AssemblyResolver = resolver,
            ReadSymbols = true,
            SymbolReaderProvider = new PortablePdbReaderProvider(),
            SymbolStream = new MemoryStream(assembly.Symbols),
        });
        Types = [.. module.GetTypes().Where(type => type.Name != "<Module>")];
        Methods = [.. Types.SelectMany(type => type.Methods)];
        Instructions = [.. Methods.Where(method => method.HasBody).SelectMany(
            method => method.Body.Instructions.Select(instruction => new InstructionPlace(method, instruction)))];
        TypeUses = [.. TypeUsage.In(Types)];
    }

    /// <summary>All types, nested and compiler-generated ones included.</summary>
    public IReadOnlyList<TypeDefinition> Types { get; }

    /// <summary>All methods of <see cref="Types"/>.</summary>
    public IReadOnlyList<MethodDefinition> Methods { get; }

    /// <summary>All instructions of <see cref="Methods"/>.</summary>
    public IReadOnlyList<InstructionPlace> Instructions { get; }

    /// <summary>Every use of a type, taken apart to the element types.</summary>
    public IReadOnlyList<TypeUse> TypeUses { get; }

    /// <summary>Source line of an instruction when known, and its method.</summary>
    public static string Where(MethodDefinition method, Instruction instruction)
    {
        SequencePoint? point = null;
        for (Instruction? i = instruction; i != null && point is null or { IsHidden: true }; i = i.Previous)
        {
            point = method.DebugInformation.GetSequencePoint(i);
        }

        return point == null ? Where(method) : $"{point.Document.Url}({point.StartLine}): {NameOf(method)}";
    }

    /// <summary>Source line of a member's first statement when it has one, and the member.</summary>
    public static string Where(IMemberDefinition member)
    {
        SequencePoint? point = PointsOf(member).FirstOrDefault(point => !point.IsHidden);
        return point == null ? NameOf(member) : $"{point.Document.Url}({point.StartLine}): {NameOf(member)}";
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        module.Dispose();
    }

    private static IEnumerable<SequencePoint> PointsOf(IMemberDefinition member)
    {
        return member switch
        {
            MethodDefinition method => method.DebugInformation.SequencePoints,
            TypeDefinition type => type.Methods.SelectMany(method => method.DebugInformation.SequencePoints),
            _ => [],
        };
    }

    private static string NameOf(IMemberDefinition member)
    {
        return member is TypeDefinition ? member.FullName : $"{member.DeclaringType.FullName}.{member.Name}";
    }
}
