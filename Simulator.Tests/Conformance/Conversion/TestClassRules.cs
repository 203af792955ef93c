using Mono.Cecil;

namespace PressureDevice.Simulator.Tests.Conformance.Conversion;

/// <summary>What nanoFramework.TestFramework does otherwise than MSTest: <c>this</c> is null in a test.</summary>
public static class TestClassRules
{
    /// <summary>The rules of this group.</summary>
    public static IReadOnlyList<ConversionRule> All { get; } =
    [
        new("instance state in a test class", InstanceState),
        new("data row of another type", DataRows),
    ];

    private static IEnumerable<(string Where, string What)> InstanceState(ModuleScan module)
    {
        return module.Types.Where(type => HasAttribute(type, "TestClassAttribute"))
            .SelectMany(WithBases).Distinct()
            .SelectMany(type => type.Fields)
            .Where(field => !field.IsStatic)
            .Select(field => (ModuleScan.Where(field), "an instance field: null reference on the device"));
    }

    // The values of a row arrive boxed and are not converted to the parameter's type.
    private static IEnumerable<(string Where, string What)> DataRows(ModuleScan module)
    {
        return from method in module.Methods
               from row in method.CustomAttributes
               where row.AttributeType.Name == "DataRowAttribute"
               let values = ValuesOf(row)
               let expected = method.Parameters.Select(parameter => parameter.ParameterType.FullName)
               where !values.SequenceEqual(expected)
               select (ModuleScan.Where(method), $"({string.Join(", ", values)}) for ({string.Join(", ", expected)})");
    }

    private static IReadOnlyList<string> ValuesOf(CustomAttribute row)
    {
        return row.ConstructorArguments is [{ Value: CustomAttributeArgument[] values }]
            ? [.. values.Select(value => (value.Value is CustomAttributeArgument boxed ? boxed : value).Type.FullName)]
            : [];
    }

    private static bool HasAttribute(TypeDefinition type, string name)
    {
        return type.CustomAttributes.Any(attribute => attribute.AttributeType.Name == name);
    }

    private static IEnumerable<TypeDefinition> WithBases(TypeDefinition type)
    {
        for (TypeDefinition? t = type; t != null && t.Module == type.Module; t = t.BaseType?.Resolve())
        {
            yield return t;
        }
    }
}
