using System.Diagnostics;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Web;

/// <summary>Node and npm as the PATH has them.</summary>
public sealed partial class NodeTools
{
    /// <summary>The oldest Node that the app's build tools take (Companion/package.json).</summary>
    public static readonly Version OldestNode = new(20, 19);

    private const string Wanted = "needs Node 20.19 or newer with npm (https://nodejs.org)";
    private const int LongestReason = 300;

    private readonly string _npm;
    private readonly string _path;

    private NodeTools(string npm, string path)
    {
        _npm = npm;
        _path = path;
    }

    /// <summary>Finds both.</summary>
    /// <param name="path">The folders to look in, as in the environment variable PATH.</param>
    /// <param name="cancel">Ends the question for the version.</param>
    /// <exception cref="ToolException">One is missing, or Node is too old.</exception>
    public static async Task<NodeTools> FindAsync(string path, CancellationToken cancel)
    {
        string node = FindProgram("node", path) ?? throw new ToolException($"{Wanted}: there is no node in the PATH");
        string npm = FindProgram("npm", path) ?? throw new ToolException($"{Wanted}: there is no npm in the PATH");
        (int status, string output) = await RunAsync(node, ["--version"], Environment.CurrentDirectory, path, cancel).ConfigureAwait(false);
        string text = output.Trim();
        return status == 0 && Version.TryParse(text.TrimStart('v'), out Version? version) && version >= OldestNode
            ? new NodeTools(npm, path)
            : throw new ToolException($"{Wanted}: {node} says '{Shortened(text)}'");
    }

    /// <summary>Runs npm to its end.</summary>
    /// <param name="folder">Where.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <param name="arguments">What it is to do.</param>
    /// <exception cref="ToolException">It has failed; the message says why.</exception>
    public async Task NpmAsync(string folder, CancellationToken cancel, params string[] arguments)
    {
        (int status, string output) = await RunAsync(_npm, arguments, folder, _path, cancel).ConfigureAwait(false);
        if (status != 0)
        {
            throw new ToolException($"npm {string.Join(' ', arguments)} has failed in {folder}: {Reason(output) ?? $"status {status}"}");
        }
    }

    /// <summary>The line of a tool's output that says why it failed: the first that names an error, otherwise the last.</summary>
    /// <param name="output">All that it has said.</param>
    public static string? Reason(string output)
    {
        string[] lines = [.. Escapes().Replace(output, "").Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
        string? line = lines.FirstOrDefault(line => line.Contains("error", StringComparison.OrdinalIgnoreCase)) ?? lines.LastOrDefault();
        return line is null ? null : Shortened(line);
    }

    private static string Shortened(string line) => line.Length <= LongestReason ? line : line[..LongestReason] + "…";

    private static string? FindProgram(string name, string path)
    {
        string[] names = OperatingSystem.IsWindows() ? [$"{name}.exe", $"{name}.cmd"] : [name];
        return path.Split(Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(file => Path.Combine(folder, file)))
            .FirstOrDefault(File.Exists);
    }

    private static async Task<(int Status, string Output)> RunAsync(
        string program, string[] arguments, string folder, string path, CancellationToken cancel)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PATH"] = path, ["NO_COLOR"] = "1", ["NO_UPDATE_NOTIFIER"] = "1" },
        };
        using Process process = Process.Start(start) ?? throw new ToolException($"{program} cannot be started");
        try
        {
            process.StandardInput.Close();
            Task<string> output = process.StandardOutput.ReadToEndAsync(cancel);
            Task<string> error = process.StandardError.ReadToEndAsync(cancel);
            await process.WaitForExitAsync(cancel).ConfigureAwait(false);
            return (process.ExitCode, await output.ConfigureAwait(false) + await error.ConfigureAwait(false));
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    [GeneratedRegex(@"\x1B\[[0-9;?]*[A-Za-z]")]
    private static partial Regex Escapes();
}
