namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>
/// A copy of what the flash scripts need, in a folder with a blank in its name, with a dotnet and a nanoff that only note how they were called.
/// </summary>
internal sealed class FlashFolder : IDisposable
{
    /// <summary>What nanoff says of the device's chip, as its sources compose it.</summary>
    public const string Chip = "Connected to:\nESP32 (ESP32-D0WD-V3 (revision v3.1))\nFeatures WiFi, BT\nFlash size 4MB unknown from GIGADEVICE\n";

    private const UnixFileMode ForAll = UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead | UnixFileMode.GroupExecute | UnixFileMode.OtherRead | UnixFileMode.OtherExecute;

    // Each notes its arguments, each in brackets: one line a call.
    private const string Note = "#!/bin/sh\n{ printf '%s' \"${0##*/}\"; for word; do printf '[%s]' \"$word\"; done; echo; } >>\"$FAKE_LOG\"\n";

    private static readonly Dictionary<string, string> Programs = new()
    {
        ["dotnet"] = Note + """
            case $1 in
              --version) exit "${FAKE_SDK:-0}" ;;
              --list-runtimes) echo "Microsoft.NETCore.App 10.0.1 [/opt/dot net/shared/Microsoft.NETCore.App]" ;;
              tool)
                [ "${FAKE_INSTALL:-0}" = 0 ] || exit 1
                mkdir -p "$4" && cp "${0%/*}/../nanoff" "$4/nanoff"
                ;;
            esac
            """,
        ["../nanoff"] = Note + """
            case " $* " in
              *" --devicedetails "*) printf '%s' "$FAKE_CHIP"; exit "${FAKE_DETAILS:-0}" ;;
              *" --update "*) exit "${FAKE_UPDATE:-0}" ;;
              *" --deploy "*) exit "${FAKE_DEPLOY:-0}" ;;
            esac
            """,
        ["lsof"] = "#!/bin/sh\nprintf '%s' \"${FAKE_HOLDER:-}\"\n",
        ["uname"] = "#!/bin/sh\necho \"${FAKE_SYSTEM:-Linux}\"\n",
    };

    private readonly string root = Directory.CreateTempSubdirectory("flash a device ").FullName;

    /// <summary>Makes the folder.</summary>
    public FlashFolder()
    {
        AllowAll(root);
        Directory.CreateDirectory(Of("hardware"));
        Directory.CreateDirectory(Of("bin"));
        foreach (string file in new[] { "hardware/flash.sh", "hardware/flash.cmd", "nf.config" })
        {
            File.Copy(RepositoryRoot.Combine(file), Of(file));
        }

        foreach ((string name, string text) in Programs)
        {
            File.WriteAllText(Of($"bin/{name}"), text.ReplaceLineEndings("\n") + "\n");
            AllowAll(Of($"bin/{name}"));
        }

        WriteImage("Firmware/bin/Release/PressureDevice.bin", 1000);
        Variables["FAKE_LOG"] = Of("log");
        Variables["FAKE_CHIP"] = Chip;
        Variables["PATH"] = $"{Of("bin")}:{Environment.GetEnvironmentVariable("PATH")}";
        Variables["DOTNET_ROOT"] = "";
    }

    /// <summary>The environment of the scripts; tests change what the fakes do by it.</summary>
    public Dictionary<string, string> Variables { get; } = [];

    /// <summary>The calls of the fakes, in order: <c>nanoff[--update]…</c>.</summary>
    public string[] Calls => File.Exists(Of("log")) ? File.ReadAllLines(Of("log")) : [];

    /// <summary>Those of them that write to the chip.</summary>
    public string[] Writes => [.. Calls.Where(call => call.Contains("[--update]") || call.Contains("[--deploy]"))];

    /// <summary>A path in the folder.</summary>
    public string Of(string path) => Path.Combine(root, path);

    /// <summary>Writes a file of zeros.</summary>
    public void WriteImage(string path, int bytes)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(Of(path))!);
        using FileStream file = File.Create(Of(path));
        file.SetLength(bytes);
    }

    /// <summary>Rewrites nf.config.</summary>
    public void Configure(Func<string, string> change) => File.WriteAllText(Of("nf.config"), change(File.ReadAllText(Of("nf.config"))));

    /// <summary>Runs flash.sh in the folder, with a port that is there (/dev/null) unless the arguments name one.</summary>
    public Task<ProgramRun> RunAsync(params string[] arguments) => RunAsync("", arguments);

    /// <summary>The same, with something typed.</summary>
    public Task<ProgramRun> RunAsync(string input, string[] arguments)
    {
        string[] port = arguments.Contains("--port") ? [] : ["--port", "/dev/null"];
        return RunShellAsync("", input, ["hardware/flash.sh", .. port, .. arguments]);
    }

    /// <summary>Runs a script of the folder with bash.</summary>
    /// <param name="from">The folder that it is run from.</param>
    /// <param name="input">What is typed; then the input ends.</param>
    /// <param name="words">The script, from there, and its arguments.</param>
    public Task<ProgramRun> RunShellAsync(string from, string input, params string[] words)
    {
        if (OperatingSystem.IsWindows())
        {
            Assert.Inconclusive("needs a POSIX shell");
        }

        return ProgramRun.OfAsync("bash", Of(from), input, Variables, words);
    }

    private static void AllowAll(string path)
    {
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, ForAll);
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(root, recursive: true);
}
