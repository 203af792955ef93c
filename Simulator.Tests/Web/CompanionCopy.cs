using PressureDevice.Simulator.Web;

namespace PressureDevice.Simulator.Tests.Web;

/// <summary>A repository with an app of a few files, and a Node and npm that only note what they are asked for. On systems with a POSIX shell.</summary>
internal sealed class CompanionCopy : IDisposable
{
    public const string BuiltPage = """<!doctype html><html><head><script type="module" crossorigin src="./assets/app.js"></script></head><body></body></html>""";

    private readonly string _root = Directory.CreateTempSubdirectory("companion").FullName;

    public CompanionCopy()
    {
        File.WriteAllText(Path.Combine(_root, "PressureDevice.sln"), "");
        Folder = new CompanionFolder(Path.Combine(_root, CompanionFolder.Name));
        Write("package.json", "{}");
        Write("src/main.tsx", "export {};");
        Directory.CreateDirectory(Path.Combine(_root, "Simulator", "Bridge"));
        Directory.CreateDirectory(Tools);
    }

    public CompanionFolder Folder { get; }

    /// <summary>The PATH for the fake tools alone; they need the shell's own commands by their full names.</summary>
    public string Tools => Path.Combine(_root, "tools");

    /// <summary>What npm was asked for, a line each.</summary>
    public string[] Asked => File.Exists(Log) ? File.ReadAllLines(Log) : [];

    private string Log => Path.Combine(_root, "asked");

    /// <summary>Writes a file of the app.</summary>
    /// <param name="name">Its path in the app's folder.</param>
    /// <param name="text">What it says.</param>
    /// <param name="ageMinutes">How long ago.</param>
    public void Write(string name, string text, int ageMinutes = 60)
    {
        string path = Path.Combine(Folder.FullPath, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllText(path, text);
        File.SetLastWriteTimeUtc(path, DateTime.UtcNow.AddMinutes(-ageMinutes));
    }

    /// <summary>An app that was built.</summary>
    public void Build(int ageMinutes = 30)
    {
        Write("dist/index.html", BuiltPage, ageMinutes);
        Write("dist/assets/app.js", "export const app = 1;", ageMinutes);
        Write("dist/virtual-device.js", "export const panel = 1;", ageMinutes);
        Write("dist/manifest.webmanifest", "{}", ageMinutes);
        Write("dist/icon.svg", "<svg xmlns=\"http://www.w3.org/2000/svg\"/>", ageMinutes);
        Write("dist/notes.unknown", "no type", ageMinutes);
    }

    /// <summary>Puts a Node into the PATH, and an npm that builds.</summary>
    /// <param name="version">What Node says of itself.</param>
    /// <param name="npm">What npm does after it has noted what it was asked for; a shell script.</param>
    public void Install(string version = "v20.19.0", string npm = "/bin/mkdir -p dist && echo built > dist/index.html")
    {
        Script("node", $"echo {version}");
        Script("npm", $"echo \"$@\" >> '{Log}'\n{npm}");
    }

    public void Dispose() => Directory.Delete(_root, recursive: true);

    private void Script(string name, string text)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a POSIX shell");
            return;
        }

        string path = Path.Combine(Tools, name);
        File.WriteAllText(path, $"#!/bin/sh\n{text}\n");
        File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }
}
