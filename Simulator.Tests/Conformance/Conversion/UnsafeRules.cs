using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>Raw memory, which the converter refuses or the runtime cannot run.</summary>
public static class UnsafeRules
{
    /// <summary>The rules of this group.</summary>
    public static IReadOnlyList<ConversionRule> All { get; } =
    [
        new("stack allocation", StackAllocations),
        new("function pointer", FunctionPointers),
        new("pointer", module => LanguageRules.UsesOf(module, type => type is PointerType or PinnedType)),
    ];

    private static IEnumerable<(string Where, string What)> StackAllocations(ModuleScan module)
    {
        return module.Instructions.Where(place => place.Code == Code.Localloc)
            .Select(place => (place.Where, "stackalloc"));
    }

    private static IEnumerable<(string Where, string What)> FunctionPointers(ModuleScan module)
    {
        return module.Instructions.Where(place => place.Code == Code.Calli).Select(place => (place.Where, "calli"))
            .Concat(LanguageRules.UsesOf(module, type => type is FunctionPointerType));
    }
}
