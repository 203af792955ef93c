namespace PressureDevice.Simulator.Tests.Conformance.References;

/// <summary>One type of a surface file.</summary>
/// <param name="Attributes">Attribute lists in front of the declaration, or an empty string.</param>
/// <param name="Modifiers">Modifiers and kind, of a delegate also the return type: "public sealed class".</param>
/// <param name="FullName">Name with namespace and outer types, all joined by dots, without type parameters.</param>
/// <param name="Tail">What follows the name: type parameters, base list, or the parameter list of a delegate.</param>
/// <param name="Members">Member declarations as written; for an enum "Name = value".</param>
public sealed record SurfaceType(
    string Attributes, string Modifiers, string FullName, string Tail, IReadOnlyList<string> Members)
{
    /// <summary>Name without namespace and outer types.</summary>
    public string Name => FullName[(FullName.LastIndexOf('.') + 1)..];

    /// <summary>Namespace of a top-level type, full name of the outer type of a nested one.</summary>
    public string Container => FullName[..FullName.LastIndexOf('.')];

    /// <summary>Whether the type is an enum.</summary>
    public bool IsEnum => HasWord("enum");

    /// <summary>Whether the type is a delegate.</summary>
    public bool IsDelegate => HasWord("delegate");

    /// <summary>Whether the type is a structure.</summary>
    public bool IsStruct => HasWord("struct");

    /// <summary>Whether objects of the type come from its own constructors: a class that is not static.</summary>
    public bool IsInstanceClass => HasWord("class") && !HasWord("static");

    private bool HasWord(string word)
    {
        return Modifiers.Split(' ').Contains(word);
    }
}
