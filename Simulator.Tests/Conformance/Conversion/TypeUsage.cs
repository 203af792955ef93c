using Mono.Cecil;
using Mono.Cecil.Cil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>Finds every use of a type in declarations and code.</summary>
internal static class TypeUsage
{
    /// <summary>The uses in the given types, their members and bodies.</summary>
    public static IEnumerable<TypeUse> In(IEnumerable<TypeDefinition> types)
    {
        return types.SelectMany(type => InDeclaration(type).Concat(type.Methods.SelectMany(InMethod)));
    }

    /// <summary>A type and what it is made of.</summary>
    public static IEnumerable<TypeReference> Parts(TypeReference? type)
    {
        if (type == null)
        {
            return [];
        }

        IEnumerable<TypeReference> inner = type switch
        {
            GenericInstanceType generic => [generic.ElementType, .. generic.GenericArguments],
            IModifierType modified => [modified.ModifierType, modified.ElementType],
            FunctionPointerType function => [function.ReturnType, .. function.Parameters.Select(p => p.ParameterType)],
            TypeSpecification specification => [specification.ElementType],
            _ => [],
        };
        return inner.SelectMany(Parts).Prepend(type);
    }

    private static IEnumerable<TypeUse> InDeclaration(TypeDefinition type)
    {
        string where = ModuleScan.Where(type);
        return Uses(type, where, "base type", type.BaseType)
            .Concat(type.Interfaces.SelectMany(i => Uses(type, where, "interface", i.InterfaceType)))
            .Concat(type.Fields.SelectMany(
                field => Uses(type, ModuleScan.Where(field), $"field {field.Name}", field.FieldType)));
    }

    private static IEnumerable<TypeUse> InMethod(MethodDefinition method)
    {
        string where = ModuleScan.Where(method);
        IEnumerable<TypeUse> signature = Uses(method.DeclaringType, where, "return type", method.ReturnType)
            .Concat(method.Parameters.SelectMany(
                p => Uses(method.DeclaringType, where, $"parameter {p.Name}", p.ParameterType)));
        return method.HasBody ? signature.Concat(InBody(method, where)) : signature;
    }

    private static IEnumerable<TypeUse> InBody(MethodDefinition method, string where)
    {
        return method.Body.Variables
            .SelectMany(local => Uses(method.DeclaringType, where, "local variable", local.VariableType))
            .Concat(method.Body.ExceptionHandlers
                .SelectMany(handler => Uses(method.DeclaringType, where, "catch", handler.CatchType)))
            .Concat(method.Body.Instructions.SelectMany(instruction => Uses(
                method.DeclaringType, ModuleScan.Where(method, instruction), $"{instruction.Operand}",
                [.. OperandTypes(instruction)])));
    }

    private static IEnumerable<TypeReference?> OperandTypes(Instruction instruction)
    {
        return instruction.Operand switch
        {
            TypeReference type => [type],
            FieldReference field => [field.DeclaringType, field.FieldType],
            MethodReference method =>
            [
                method.DeclaringType, method.ReturnType, .. method.Parameters.Select(p => p.ParameterType),
                .. (method as GenericInstanceMethod)?.GenericArguments ?? [],
            ],
            CallSite site => [site.ReturnType, .. site.Parameters.Select(p => p.ParameterType)],
            _ => [],
        };
    }

    private static IEnumerable<TypeUse> Uses(
        TypeDefinition user, string where, string what, params TypeReference?[] types)
    {
        return types.SelectMany(Parts).Select(type => new TypeUse(type, user, where, what));
    }
}
