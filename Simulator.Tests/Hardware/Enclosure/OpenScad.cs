namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The program openscad, which turns the files of hardware/enclosure into meshes and figures.</summary>
public static class OpenScad
{
    private const string Program = "openscad";

    /// <summary>The folder of the enclosure's files.</summary>
    public static string Folder { get; } = RepositoryRoot.Combine("hardware", "enclosure");

    /// <summary>Ends the test as inconclusive when openscad is not installed.</summary>
    public static void Demand()
    {
        string[] folders = (Environment.GetEnvironmentVariable("PATH") ?? string.Empty).Split(Path.PathSeparator);
        if (!folders.Any(folder => File.Exists(Path.Combine(folder, Program)) || File.Exists(Path.Combine(folder, Program + ".exe"))))
        {
            Assert.Inconclusive("needs openscad: apt-get install openscad");
        }
    }

    /// <summary>Exports a file and returns the path of what came out and what openscad said meanwhile.</summary>
    /// <param name="file">The model, in <see cref="Folder"/> or a full path.</param>
    /// <param name="kind">stl for a mesh, echo for the figures that the file tells.</param>
    /// <param name="definitions">Variables that replace those of the file, such as tip_area=50.</param>
    /// <exception cref="InvalidOperationException">openscad found an error or gave a warning.</exception>
    public static (string Path, string Said) Export(string file, string kind, params string[] definitions)
    {
        string target = Path.Combine(Path.GetTempPath(), $"enclosure-{Guid.NewGuid():N}.{kind}");
        ProgramRun run = ProgramRun.Of(Program, Folder, [.. definitions.SelectMany(definition => new[] { "-D", definition }), "-o", target, file]);
        if (run.Status == 0 && !run.Error.Contains("WARNING", StringComparison.Ordinal))
        {
            return (target, run.Error);
        }

        File.Delete(target);
        throw new InvalidOperationException($"{file} {string.Join(' ', definitions)}: {run.Error}");
    }

    /// <summary>Writes a model for the moment and does something with it.</summary>
    /// <param name="text">The model.</param>
    /// <param name="use">What to do with its file; it is deleted afterwards.</param>
    public static T WithModel<T>(string text, Func<string, T> use)
    {
        string file = Path.Combine(Path.GetTempPath(), $"enclosure-{Guid.NewGuid():N}.scad");
        File.WriteAllText(file, text);
        try
        {
            return use(file);
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>What the enclosure's parameters come to.</summary>
    /// <param name="echo">The statement that is appended to parameters.scad and echoes them.</param>
    /// <param name="definitions">Variables that replace those of the file.</param>
    public static Echoes OfParameters(string echo, params string[] definitions) =>
        WithModel(File.ReadAllText(Path.Combine(Folder, "parameters.scad")) + "\n" + echo, file => Figures(file, definitions));

    /// <summary>Exports a mesh and reads it.</summary>
    /// <inheritdoc cref="Export"/>
    public static Mesh Mesh(string file, params string[] definitions) => Measured(file, definitions).Mesh;

    /// <summary>Exports a mesh and reads it, with what openscad said meanwhile.</summary>
    /// <inheritdoc cref="Export"/>
    public static (Mesh Mesh, string Said) Measured(string file, params string[] definitions)
    {
        (string path, string said) = Export(file, "stl", definitions);
        try
        {
            return (Hardware.Mesh.Read(path), said);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <summary>What a file echoes.</summary>
    /// <inheritdoc cref="Export"/>
    public static Echoes Figures(string file, params string[] definitions)
    {
        (string path, _) = Export(file, "echo", definitions);
        try
        {
            return new Echoes(File.ReadAllText(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
