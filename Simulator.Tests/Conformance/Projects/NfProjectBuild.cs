using Microsoft.CodeAnalysis;
using PressureDevice.Simulator.Tests.Conformance.References;

namespace PressureDevice.Simulator.Tests.Conformance.Projects;

/// <summary>Compiles a .nfproj project against the reference assemblies it names, and no others.</summary>
public static class NfProjectBuild
{
    /// <summary>Compiles the project, after the projects it references.</summary>
    /// <exception cref="InvalidOperationException">A reference has no surface file, or does not compile.</exception>
    public static CompiledAssembly Compile(NfProjectFile project, BuildConfiguration configuration)
    {
        IEnumerable<KeyValuePair<string, string>> sources = project.SourceFiles.Where(File.Exists).Select(
            file => new KeyValuePair<string, string>(RepositoryRoot.Relative(file), File.ReadAllText(file)));
        IEnumerable<MetadataReference> projects = CompileReferences(project, configuration)
            .Select(built => MetadataReference.CreateFromImage(built.Image));
        bool isProgram = project.Property("OutputType") == "Exe";
        return DeviceCompiler.Compile(
            project.Property("AssemblyName"),
            isProgram ? OutputKind.ConsoleApplication : OutputKind.DynamicallyLinkedLibrary,
            sources, [.. Packages(project), .. projects], configuration);
    }

    /// <summary>Compiles the projects that a project references.</summary>
    /// <exception cref="InvalidOperationException">One of them does not compile.</exception>
    public static IReadOnlyList<CompiledAssembly> CompileReferences(
        NfProjectFile project, BuildConfiguration configuration)
    {
        CompiledAssembly[] built =
            [.. project.ProjectReferences.Select(path => Compile(NfProjectFile.Read(path), configuration))];
        CompiledAssembly? failed = built.FirstOrDefault(assembly => !assembly.Succeeded);
        return failed == null
            ? built
            : throw new InvalidOperationException($"{failed.Name} does not compile:\n{failed.Report}");
    }

    private static IEnumerable<MetadataReference> Packages(NfProjectFile project)
    {
        foreach (NfReference reference in project.References.Where(item => item.Name != PackageAssemblies.TestLauncher))
        {
            yield return ReferenceAssemblyGenerator.All.TryGetValue(reference.Name, out ReferenceAssembly? found)
                ? found.Metadata
                : throw new InvalidOperationException($"No surface file describes {reference.Name} of {project.Name}.");
        }
    }
}
