using Mono.Cecil;

namespace PressureDevice.Simulator.Tests.Conformance.Comparison;

/// <summary>Tells whether what an assembly shows is contained in the surface of the nanoFramework packages.</summary>
/// <remarks>The assembly may show less than the surface; what it shows has to be the same.</remarks>
public sealed class SurfaceComparison
{
    private readonly Dictionary<string, TypeDefinition> surface;

    /// <summary>Takes the reference assemblies that make up the surface.</summary>
    public SurfaceComparison(IEnumerable<AssemblyDefinition> references)
    {
        surface = references.SelectMany(reference => reference.MainModule.GetTypes())
            .Where(Visibility.IsVisible)
            .ToDictionary(type => type.FullName);
    }

    /// <summary>Everything that the types show and the surface does not, or does otherwise.</summary>
    /// <param name="types">Types of the assembly; one that is not visible counts when the surface has its name.</param>
    public IReadOnlyList<string> Check(IEnumerable<TypeDefinition> types)
    {
        return
        [
            .. types.Where(type => Visibility.IsVisible(type) || surface.ContainsKey(type.FullName))
                .SelectMany(type => surface.TryGetValue(type.FullName, out TypeDefinition? expected)
                    ? CheckType(type, expected)
                    : [$"{type.FullName}: no such type in the surface"]),
        ];
    }

    private static IEnumerable<string> CheckType(TypeDefinition actual, TypeDefinition expected)
    {
        IEnumerable<string> declaration = TypeTraits.Differences(actual, expected);
        IEnumerable<string> fields = actual.Fields.Where(Visibility.IsVisible).SelectMany(
            field => CheckField(field, expected.Fields.FirstOrDefault(other => other.Name == field.Name)));

        IEnumerable<string> methods = actual.Methods
            .Where(method => Visibility.IsVisible(method) && !IsAsynchronousCall(method))
            .SelectMany(method => CheckMethod(
                method, expected.Methods.FirstOrDefault(other => SameSignature(method, other))));
        return declaration.Concat(fields).Concat(methods).Select(problem => $"{actual.FullName}: {problem}");
    }

    private static IEnumerable<string> CheckField(FieldDefinition actual, FieldDefinition? expected)
    {
        return expected == null || !Visibility.IsVisible(expected)
            ? [$"no field {actual.Name} in the surface"]
            : Differences($"field {actual.Name}", MemberTraits.Of(actual), MemberTraits.Of(expected));
    }

    private static IEnumerable<string> CheckMethod(MethodDefinition actual, MethodDefinition? expected)
    {
        string signature = $"{actual.Name}({string.Join(", ", ParameterTypes(actual))})";
        return expected == null || !Visibility.IsVisible(expected)
            ? [$"no {signature} in the surface"]
            : Differences(signature, MemberTraits.Of(actual), MemberTraits.Of(expected));
    }

    private static IEnumerable<string> Differences(
        string member, IReadOnlyList<string> actual, IReadOnlyList<string> expected)
    {
        return actual.Zip(expected).Where(pair => pair.First != pair.Second)
            .Select(pair => $"{member} is {pair.First}, in the surface {pair.Second}");
    }

    private static bool SameSignature(MethodDefinition one, MethodDefinition other)
    {
        bool isConversion = one.Name is "op_Implicit" or "op_Explicit";
        return one.Name == other.Name
            && ParameterTypes(one).SequenceEqual(ParameterTypes(other))
            && (!isConversion || one.ReturnType.FullName == other.ReturnType.FullName);
    }

    private static IEnumerable<string> ParameterTypes(MethodDefinition method)
    {
        return method.Parameters.Select(parameter => parameter.ParameterType.FullName);
    }

    // The compiler of the desktop gives every delegate these two.
    private static bool IsAsynchronousCall(MethodDefinition method)
    {
        return TypeTraits.IsDelegate(method.DeclaringType) && method.Name is "BeginInvoke" or "EndInvoke";
    }
}
