using System.ComponentModel;
using System.Diagnostics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>How a program ended: exit status, and what it wrote to the two outputs.</summary>
internal sealed record ProgramRun(int Status, string Output, string Error)
{
    /// <summary>The lines of the output.</summary>
    public string[] Lines => Output.ReplaceLineEndings("\n").Split('\n', StringSplitOptions.RemoveEmptyEntries);

    // The first start of Wine makes its folder and takes about 7 s, a part of the enclosure less.
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(120);

    /// <summary>Runs a program to its end, with no input.</summary>
    /// <inheritdoc cref="OfAsync"/>
    public static ProgramRun Of(string program, string folder, params string[] arguments) =>
        OfAsync(program, folder, "", new Dictionary<string, string>(), arguments).GetAwaiter().GetResult();

    /// <summary>Runs a program to its end.</summary>
    /// <param name="program">Its path, or its name in the path.</param>
    /// <param name="folder">Where it stands.</param>
    /// <param name="input">What is typed; then the input ends.</param>
    /// <param name="environment">Variables that it gets besides.</param>
    /// <param name="arguments">Its arguments.</param>
    /// <exception cref="TimeoutException">It took over two minutes; it was ended.</exception>
    /// <exception cref="AssertInconclusiveException">It is not installed; its package is taken to have its name.</exception>
    public static async Task<ProgramRun> OfAsync(
        string program, string folder, string input, IReadOnlyDictionary<string, string> environment, params string[] arguments)
    {
        var start = new ProcessStartInfo(program, arguments)
        {
            WorkingDirectory = folder,
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach ((string name, string value) in environment)
        {
            start.Environment[name] = value;
        }

        using var end = new CancellationTokenSource(Limit);
        using Process process = Begin(start);
        try
        {
            Task<string> output = process.StandardOutput.ReadToEndAsync(end.Token);
            Task<string> error = process.StandardError.ReadToEndAsync(end.Token);
            try
            {
                await process.StandardInput.WriteAsync(input);
                process.StandardInput.Close();
            }
            catch (IOException)
            {
                // It ended without reading.
            }

            await process.WaitForExitAsync(end.Token);
            return new ProgramRun(process.ExitCode, await output, await error);
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException($"{program} {string.Join(' ', arguments)} took over {Limit.TotalSeconds} s");
        }
        finally
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }
        }
    }

    private static Process Begin(ProcessStartInfo start)
    {
        try
        {
            return Process.Start(start)!;
        }
        catch (Win32Exception)
        {
            string name = Path.GetFileName(start.FileName);
            throw new AssertInconclusiveException($"needs {name}: apt-get install {name}");
        }
    }
}
