using Mono.Cecil;

namespace PressureDevice.Simulator.Tests.Conformance.Comparison;

/// <summary>What code in another assembly can see: public, and protected for derived classes.</summary>
internal static class Visibility
{
    public static bool IsVisible(TypeDefinition type)
    {
        return type.DeclaringType == null
            ? type.IsPublic
            : (type.IsNestedPublic || type.IsNestedFamily || type.IsNestedFamilyOrAssembly)
                && IsVisible(type.DeclaringType);
    }

    public static bool IsVisible(MethodDefinition method)
    {
        return method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;
    }

    public static bool IsVisible(FieldDefinition field)
    {
        return field.IsPublic || field.IsFamily || field.IsFamilyOrAssembly;
    }
}
