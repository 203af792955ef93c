using System.Globalization;
using Mono.Cecil;

namespace PressureDevice.Simulator.Tests.Conformance.Comparison;

/// <summary>What a member's declaration says beyond its name and parameter types, as texts to compare.</summary>
internal static class MemberTraits
{
    public static IReadOnlyList<string> Of(FieldDefinition field)
    {
        return
        [
            field.IsPublic ? "public" : "protected",
            $"of type {field.FieldType.FullName}",
            field.IsStatic ? "static" : "an instance field",
            field.IsLiteral ? $"the constant {Text(field.Constant)}" : field.IsInitOnly ? "readonly" : "writable",
        ];
    }

    public static IReadOnlyList<string> Of(MethodDefinition method)
    {
        bool canOverride = method.IsVirtual && !method.IsFinal;
        return
        [
            method.IsPublic ? "public" : "protected",
            $"returning {method.ReturnType.FullName}",
            method.IsStatic ? "static" : "an instance method",
            method.IsAbstract ? "abstract" : "not abstract",
            !canOverride ? "not overridable" : method.IsNewSlot ? "a new virtual method" : "an override",
            method.IsSpecialName ? "an accessor, operator or constructor" : "an ordinary method",
            $"of {method.GenericParameters.Count} type parameters",
            .. method.Parameters.Select(Text),
        ];
    }

    private static string Text(ParameterDefinition parameter)
    {
        bool isArray = parameter.CustomAttributes.Any(a => a.AttributeType.FullName == "System.ParamArrayAttribute");
        string prefix = isArray ? "params " : parameter.IsOut ? "out " : "";
        string value = parameter.HasConstant ? $" = {Text(parameter.Constant)}" : "";
        string declaration = $"{prefix}{parameter.ParameterType.Name} {parameter.Name}{value}";
        return $"with the {parameter.Index + 1}. parameter {declaration}";
    }

    private static string Text(object? constant)
    {
        return constant switch
        {
            null => "null",
            string text => $"\"{text}\"",
            _ => string.Create(CultureInfo.InvariantCulture, $"{constant.GetType().Name} {constant}"),
        };
    }
}
