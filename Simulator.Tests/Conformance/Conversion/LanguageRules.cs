using System.Text.RegularExpressions;
using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>
/// Parts of the language that crash, hang or throw on the stable generation, although they compile and convert; and
/// those that do not compile for want of a class library type, should the firmware ever bring that type along.
/// </summary>
public static partial class LanguageRules
{
    /// <summary>The rules of this group.</summary>
    public static IReadOnlyList<ConversionRule> All { get; } =
    [
        new("generic definition", GenericDefinitions),
        new("generic instantiation", GenericInstantiations),
        new("multi-dimensional array", module => UsesOf(module, type => type is ArrayType { IsVector: false })),
        new("default interface method", DefaultInterfaceMethods),
        new("async method", module => StateMachines(module, "System.Runtime.CompilerServices.IAsyncStateMachine")),
        new("iterator", module => StateMachines(module, "System.Collections.IEnumerator")),
        new("volatile", Volatile),
        new("thread-static field", ThreadStatic),
        new("decimal", module => UsesOf(module, type => type.FullName == "System.Decimal")),
        new("native method", NativeMethods),
    ];

    /// <summary>The places that use a type of some sort.</summary>
    internal static IEnumerable<(string Where, string What)> UsesOf(
        ModuleScan module, Func<TypeReference, bool> isRefused)
    {
        return module.TypeUses.Where(use => isRefused(use.Type))
            .Select(use => (use.Where, $"{use.What}: {use.Type.FullName}"));
    }

    private static IEnumerable<(string Where, string What)> GenericDefinitions(ModuleScan module)
    {
        return module.Types.Where(type => type.HasGenericParameters).Cast<IMemberDefinition>()
            .Concat(module.Methods.Where(method => method.HasGenericParameters))
            .Select(member => (ModuleScan.Where(member), member.FullName));
    }

    private static IEnumerable<(string Where, string What)> GenericInstantiations(ModuleScan module)
    {
        return UsesOf(module, type => type is GenericInstanceType).Concat(module.Instructions
            .Where(place => place.Instruction.Operand is GenericInstanceMethod)
            .Select(place => (place.Where, place.Called!.FullName)));
    }

    private static IEnumerable<(string Where, string What)> DefaultInterfaceMethods(ModuleScan module)
    {
        return module.Methods.Where(method => method.DeclaringType.IsInterface && method.HasBody)
            .Select(method => (ModuleScan.Where(method), "a body in an interface"));
    }

    // The compiler calls the state machine of a method M <M>d__0, whichever attributes the class library offers for it.
    private static IEnumerable<(string Where, string What)> StateMachines(ModuleScan module, string contract)
    {
        return module.Types
            .Where(type => StateMachineName().IsMatch(type.Name)
                && type.Interfaces.Any(implemented => implemented.InterfaceType.FullName == contract))
            .Select(type => (ModuleScan.Where(type), $"the state machine {type.FullName}"));
    }

    private static IEnumerable<(string Where, string What)> Volatile(ModuleScan module)
    {
        return module.Instructions.Where(place => place.Code == Code.Volatile)
            .Select(place => (place.Where, "a volatile access"))
            .Concat(UsesOf(module, type => type.FullName == "System.Runtime.CompilerServices.IsVolatile"));
    }

    private static IEnumerable<(string Where, string What)> ThreadStatic(ModuleScan module)
    {
        return module.Types.SelectMany(type => type.Fields)
            .Where(field => field.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ThreadStaticAttribute"))
            .Select(field => (ModuleScan.Where(field), "[ThreadStatic]"));
    }

    private static IEnumerable<(string Where, string What)> NativeMethods(ModuleScan module)
    {
        return module.Methods
            .Where(method => method.IsPInvokeImpl || method.IsInternalCall
                || (!method.HasBody && !method.IsAbstract && !method.IsRuntime))
            .Select(method => (ModuleScan.Where(method), "no body in IL"));
    }

    [GeneratedRegex("^<.*>d__[0-9]+$")]
    private static partial Regex StateMachineName();
}
