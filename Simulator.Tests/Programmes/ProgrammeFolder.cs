using PressureDevice.Simulator.Commands;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>Files of programmes for tests of the command line, and the command line itself.</summary>
internal sealed class ProgrammeFolder : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("programmes").FullName;

    public string Write(string text)
    {
        string path = PathOf($"{Directory.GetFiles(_folder).Length}.json");
        File.WriteAllText(path, text);
        return path;
    }

    public string Write(ProgrammePlan plan) => Write(Plans.Json(plan));

    public string PathOf(string name) => Path.Combine(_folder, name);

    public static (int Status, string Output, string Error) Run(params string[] args)
    {
        using StringWriter output = new() { NewLine = "\n" };
        using StringWriter error = new() { NewLine = "\n" };
        int status = CommandLineProgram.Run(args, output, error);
        return (status, output.ToString(), error.ToString());
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);
}
