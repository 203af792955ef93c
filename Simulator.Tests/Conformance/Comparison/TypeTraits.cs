using Mono.Cecil;

namespace PressureDevice.Simulator.Tests.Conformance.Comparison;

/// <summary>What a type's declaration says: kind, modifiers, base type, interfaces.</summary>
internal static class TypeTraits
{
    public static bool IsDelegate(TypeDefinition type)
    {
        return type.BaseType?.FullName == "System.MulticastDelegate";
    }

    public static IEnumerable<string> Differences(TypeDefinition actual, TypeDefinition expected)
    {
        if (Kind(actual) != Kind(expected))
        {
            yield return $"a {Kind(actual)}, in the surface a {Kind(expected)}";
        }

        if (actual.IsAbstract != expected.IsAbstract || actual.IsSealed != expected.IsSealed)
        {
            yield return $"{Modifiers(actual)}, in the surface {Modifiers(expected)}";
        }

        if (actual.GenericParameters.Count != expected.GenericParameters.Count)
        {
            yield return $"of {actual.GenericParameters.Count} type parameters, in the surface otherwise";
        }

        if (actual.BaseType is { FullName: not "System.Object" } derived
            && derived.FullName != expected.BaseType?.FullName)
        {
            yield return $"derived from {actual.BaseType.FullName}, in the surface from {expected.BaseType?.FullName}";
        }

        foreach (string added in Interfaces(actual).Except(Interfaces(expected)))
        {
            yield return $"implements {added}, in the surface it does not";
        }
    }

    private static IEnumerable<string> Interfaces(TypeDefinition type)
    {
        return type.Interfaces.Select(implemented => implemented.InterfaceType.FullName);
    }

    private static string Kind(TypeDefinition type)
    {
        return type.IsInterface ? "interface"
            : type.IsEnum ? "enum"
            : type.IsValueType ? IsByRefLike(type) ? "ref struct" : "struct"
            : IsDelegate(type) ? "delegate"
            : "class";
    }

    private static string Modifiers(TypeDefinition type)
    {
        return (type.IsAbstract, type.IsSealed) switch
        {
            (true, true) => "static",
            (true, false) => "abstract",
            (false, true) => "sealed",
            _ => "neither abstract nor sealed",
        };
    }

    private static bool IsByRefLike(TypeDefinition type)
    {
        return type.CustomAttributes.Any(
            attribute => attribute.AttributeType.FullName == "System.Runtime.CompilerServices.IsByRefLikeAttribute");
    }
}
