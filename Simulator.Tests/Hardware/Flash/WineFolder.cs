using System.Diagnostics;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Runs flash.cmd under Wine's cmd, in a Wine folder of its own and with fakes of dotnet, nanoff and reg, without a display.</summary>
/// <remarks>
/// Wine's cmd is not that of Windows: it shows that the commands are the same ones and that the checks are reached, not that Windows parses the file as it does.
/// </remarks>
internal sealed class WineFolder : IDisposable
{
    private const string Note = "@echo off\necho NAME[%*]>>\"%FAKE_LOG%\"\n";

    private static readonly Dictionary<string, string> Programs = new()
    {
        ["bin/dotnet.cmd"] = Note.Replace("NAME", "dotnet") + """
            if "%~1"=="tool" goto install
            exit /b %FAKE_SDK%
            :install
            if not "%FAKE_INSTALL%"=="0" exit /b 1
            mkdir "%~4"
            copy nanoff.fake "%~4\nanoff.cmd" >nul
            exit /b 0
            """,
        ["bin/reg.cmd"] = "@echo off\necho     \\Device\\Silabser0    REG_SZ    COM7\n",
        ["nanoff.fake"] = Note.Replace("NAME", "nanoff") + """
            if "%~1"=="--platform" goto details
            if "%~1"=="--update" exit /b %FAKE_UPDATE%
            exit /b %FAKE_DEPLOY%
            :details
            type chip.txt
            exit /b %FAKE_DETAILS%
            """,
    };

    // Starts Wine's services and holds them: they keep the output of the program that started them open, which would seem to run as long as they do.
    private readonly Process holder;
    private readonly string prefix = Directory.CreateTempSubdirectory("wine").FullName;
    private readonly FlashFolder files = new();

    /// <summary>Makes both folders.</summary>
    public WineFolder()
    {
        foreach ((string name, string text) in Programs)
        {
            File.WriteAllText(files.Of(name), text.ReplaceLineEndings("\r\n") + "\r\n");
        }

        Reset();
        var start = new ProcessStartInfo(Program!, ["cmd", "/q"]) { RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach ((string name, string value) in Variables)
        {
            start.Environment[name] = value;
        }

        holder = Process.Start(start)!;
    }

    /// <summary>Waits until Wine has made its folder and runs; nothing else may be run before.</summary>
    /// <exception cref="TimeoutException">Two minutes were not enough.</exception>
    public async Task StartAsync()
    {
        using var end = new CancellationTokenSource(TimeSpan.FromMinutes(2));
        await holder.StandardInput.WriteLineAsync("echo ready");
        await holder.StandardInput.FlushAsync();
        try
        {
            string? line = "";
            while (line is not null && !line.Contains("ready"))
            {
                line = await holder.StandardOutput.ReadLineAsync(end.Token);
            }
        }
        catch (OperationCanceledException)
        {
            throw new TimeoutException("Wine did not start in two minutes.");
        }
    }

    /// <summary>Where Wine is; null when it is not.</summary>
    public static string? Program => (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).Append("/usr/lib/wine")
        .Select(folder => Path.Combine(folder, "wine64")).FirstOrDefault(File.Exists);

    /// <summary>The environment of the script; tests change what the fakes do by it.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The calls of the fakes, in order: <c>nanoff[--update …]</c>.</summary>
    public string[] Calls => File.Exists(files.Of("log")) ? [.. File.ReadAllLines(files.Of("log")).Select(Trimmed)] : [];

    /// <summary>Everything as at the beginning: port COM7, the device's chip, nothing that fails.</summary>
    public void Reset()
    {
        File.Delete(files.Of("log"));
        if (Directory.Exists(files.Of("hardware/.tools")))
        {
            Directory.Delete(files.Of("hardware/.tools"), recursive: true);
        }

        SetChip(FlashFolder.Chip);
        foreach (string part in new[] { "SDK", "INSTALL", "DETAILS", "UPDATE", "DEPLOY" })
        {
            Variables[$"FAKE_{part}"] = "0";
        }

        Variables["FAKE_LOG"] = @"Z:" + files.Of("log").Replace('/', '\\');
        Variables["WINEPATH"] = @"Z:" + files.Of("bin").Replace('/', '\\');
        Variables["WINEPREFIX"] = prefix;
        Variables["TMPDIR"] = prefix; // where its server puts its socket
        Variables["WINEDEBUG"] = "-all";
        Variables["WINEDLLOVERRIDES"] = "mscoree=;mshtml="; // no offer to download what cmd does not need
        Variables["DISPLAY"] = "";
    }

    /// <summary>What nanoff says of the chip.</summary>
    public void SetChip(string text) => File.WriteAllText(files.Of("chip.txt"), text.ReplaceLineEndings("\r\n"));

    /// <summary>Writes a file of zeros.</summary>
    public void WriteImage(string path, int bytes) => files.WriteImage(path, bytes);

    /// <summary>Rewrites nf.config.</summary>
    public void Configure(Func<string, string> change) => files.Configure(change);

    /// <summary>Runs flash.cmd.</summary>
    public Task<ProgramRun> RunAsync(string input, params string[] arguments) =>
        ProgramRun.OfAsync(Program!, files.Of(""), input, Variables, ["cmd", "/c", @"hardware\flash.cmd", .. arguments]);

    /// <summary>Runs flash.sh with the same arguments, in the same folder.</summary>
    public Task<ProgramRun> RunShellAsync(params string[] arguments) =>
        files.RunShellAsync("", "", ["hardware/flash.sh", .. arguments]);

    private static string Trimmed(string line) => line.Replace(" ]", "]").Replace(" ]", "]").Trim();

    /// <inheritdoc/>
    public void Dispose()
    {
        // Wine's server goes by itself some seconds after the last program; its folder must not go before.
        string server = Path.Combine(Path.GetDirectoryName(Program!)!, "wineserver");
        holder.StandardInput.Close();
        ProgramRun.OfAsync(server, "/", "", Variables, "-k").GetAwaiter().GetResult();
        holder.WaitForExit();
        holder.Dispose();
        Directory.Delete(prefix, recursive: true);
        files.Dispose();
    }
}
