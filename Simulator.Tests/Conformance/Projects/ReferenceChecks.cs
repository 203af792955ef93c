using System.Text.RegularExpressions;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>Compares the references of a .nfproj project with packages.config and the surface files.</summary>
public static partial class ReferenceChecks
{
    private const string HintForm = @"..\packages\<id>.<version>\lib\<file>";

    /// <summary>References that do not lead into the package of packages.config; packages without one.</summary>
    public static IEnumerable<string> Packages(NfProjectFile project)
    {
        IEnumerable<string> wrong = project.References.SelectMany(reference => Problems(project, reference));
        IEnumerable<string> unused = project.Packages
            .SelectMany(package => PackageAssemblies.Of(package.Id))
            .Except(project.References.Select(reference => HintOf(reference).Groups["file"].Value))
            .Select(file => $"does not reference {file} of packages.config");
        IEnumerable<string> unknown = project.Packages
            .Where(package => PackageAssemblies.Of(package.Id).Count == 0)
            .Select(package => $"packages.config names {package}, whose assembly is not known");
        IEnumerable<string> twice = project.References.GroupBy(reference => reference.Name)
            .Where(group => group.Count() > 1)
            .Select(group => $"references {group.Key} {group.Count()} times");
        return wrong.Concat(unused).Concat(unknown).Concat(twice).Select(problem => $"{project.Name}: {problem}");
    }

    /// <summary>Assemblies that a referenced one needs and the project does not reference.</summary>
    public static IEnumerable<string> Closure(NfProjectFile project)
    {
        HashSet<string> names = [.. project.References.Select(reference => reference.Name)];
        return from name in names
               where ReferenceAssemblyGenerator.All.ContainsKey(name)
               from needed in ReferenceAssemblyGenerator.All[name].Surface.References
               where !names.Contains(needed)
               select $"{project.Name} references {name} without {needed}";
    }

    /// <summary>Packages of another generation than the surface that the firmware is compiled against here.</summary>
    public static IEnumerable<string> Generation(IEnumerable<NfPackage> packages)
    {
        return from package in packages
               from file in PackageAssemblies.Of(package.Id)
               let assembly = Path.GetFileNameWithoutExtension(file)
               where ReferenceAssemblyGenerator.All.ContainsKey(assembly)
               let surface = ReferenceAssemblyGenerator.All[assembly].Surface.Version
               where !IsOfGeneration(package, surface)
               select $"{package}: the surface file {assembly}.txt is of {surface.ToString(2)}";
    }

    private static IEnumerable<string> Problems(NfProjectFile project, NfReference reference)
    {
        string? id = PackageAssemblies.PackageOf(reference.Name);
        NfPackage? package = project.Packages.FirstOrDefault(package => package.Id == id);
        if (id == null || package == null)
        {
            yield return $"packages.config does not name {id ?? "the unknown package"} of {reference.Name}";
            yield break;
        }

        if (reference.Version != null && !IsOfGeneration(package, reference.Version))
        {
            yield return $"references {reference.Name} {reference.Version}, packages.config says {package}";
        }

        Match hint = HintOf(reference);
        string folder = hint.Groups["folder"].Value;
        string file = hint.Groups["file"].Value;
        if (!hint.Success)
        {
            yield return $"HintPath of {reference.Name} is not {HintForm}: {reference.HintPath}";
        }
        else if (folder != $"{package.Id}.{package.Version}")
        {
            yield return $"HintPath of {reference.Name} leads to {folder}, packages.config says {package}";
        }
        else if (Path.GetFileNameWithoutExtension(file) != reference.Name || !PackageAssemblies.Of(id).Contains(file))
        {
            yield return $"HintPath of {reference.Name} names {file}";
        }
    }

    // Only the first two numbers of an assembly's version are those of its package.
    private static bool IsOfGeneration(NfPackage package, Version assembly)
    {
        return package.Version.StartsWith(assembly.ToString(2) + ".", StringComparison.Ordinal);
    }

    private static Match HintOf(NfReference reference)
    {
        return HintPath().Match(reference.HintPath);
    }

    [GeneratedRegex(@"^\.\.\\packages\\(?<folder>[^\\]+)\\lib\\(?<file>[^\\]+\.(?:dll|exe))$")]
    private static partial Regex HintPath();
}
