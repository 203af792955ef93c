namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>flash.cmd, under Wine, does what flash.sh does: the same commands in the same order, the same exit statuses and messages.</summary>
[TestClass]
public sealed class FlashOnWindowsTests
{
    private static WineFolder? wine;

    [ClassInitialize]
    public static async Task Begin(TestContext context)
    {
        if (WineFolder.Program is not null)
        {
            wine = new WineFolder();
            await wine.StartAsync();
        }
    }

    [ClassCleanup]
    public static void End() => wine?.Dispose();

    [TestInitialize]
    public void Prepare()
    {
        if (wine is null)
        {
            Assert.Inconclusive("needs wine64: apt-get install --no-install-recommends wine64");
        }

        wine.Reset();
    }

    [TestMethod]
    [DataRow("--port", "COM5")]
    [DataRow("--port", "COM5", "--erase")]
    [DataRow("--port", "COM5", "--firmware-only")]
    [DataRow("--port", "COM5", "--application-only")]
    [DataRow("--port", "COM5", "--firmware-only", "--erase", "--yes")]
    [DataRow("--port", "/dev/cu.usbserial-0001", "--baud", "115200")]
    [DataRow("--port", "COM5", "--image", "a folder/my (2) &app.bin")]
    public async Task The_commands_are_those_of_the_shell_script(params string[] arguments)
    {
        string[] dry = ["--dry-run", .. arguments];
        ProgramRun shell = await wine!.RunShellAsync(dry);
        ProgramRun cmd = await wine.RunAsync("", dry);
        Assert.AreEqual(0, cmd.Status, cmd.Error);
        Assert.AreEqual(0, shell.Status, shell.Error);
        CollectionAssert.AreEqual(shell.Lines, Slashes(cmd).Lines, cmd.Output);
        Assert.IsEmpty(wine.Calls);
    }

    [TestMethod]
    public async Task Every_command_of_the_bring_up_for_windows_is_one_that_it_takes()
    {
        string[] commands = [.. BringUpPage.Commands(BringUpPage.Read()).Where(command => command.Contains("flash.cmd"))];
        Assert.IsNotEmpty(commands);
        foreach (string command in commands)
        {
            ProgramRun cmd = await wine!.RunAsync("", [.. command.Split(' ')[1..], "--dry-run"]);
            Assert.AreEqual(0, cmd.Status, $"{command}: {cmd.Error}");
        }
    }

    [TestMethod]
    [DataRow("--dry-run")]
    [DataRow("--port")]
    [DataRow("--port", "--dry-run")]
    [DataRow("--port", "a*b")]
    [DataRow("--port", "; x")]
    [DataRow("--port", "a b")]
    [DataRow("--port", "COM5", "--baud", "x1")]
    [DataRow("--port", "COM5", "--baud", "; 1")]
    [DataRow("--port", "COM5", "", "--dry-run")]
    [DataRow("--port", "COM5", "--firmware-only", "--application-only")]
    [DataRow("--port", "COM5", "--firmware-only", "--image", "a.bin")]
    [DataRow("--port", "COM5", "--application-only", "--erase")]
    [DataRow("--port", "COM5", "--flash")]
    [DataRow("--port", "COM5", "--image", "no such file.bin")]
    public async Task What_the_shell_script_refuses_is_refused_in_the_same_words(params string[] arguments)
    {
        ProgramRun shell = await wine!.RunShellAsync(arguments);
        ProgramRun cmd = await wine.RunAsync("", arguments);
        Assert.AreEqual(shell.Status, cmd.Status, cmd.Error);
        Assert.AreEqual(shell.Error.Trim(), Slashes(cmd).Error.Trim());
        Assert.IsEmpty(wine.Calls);
    }

    [TestMethod]
    public async Task The_help_is_the_same()
    {
        ProgramRun shell = await wine!.RunShellAsync("--help");
        ProgramRun cmd = await wine.RunAsync("", "--help");
        CollectionAssert.AreEqual(shell.Lines[1..], cmd.Lines[1..].Select(line => line.Trim('\r')).ToArray());
    }

    [TestMethod]
    public async Task Each_missing_setting_ends_with_3_and_is_named()
    {
        foreach (string key in FlashSettings.Keys)
        {
            wine!.Configure(text => text.Replace($"\n{key} =", $"\n# {key} ="));
            ProgramRun cmd = await wine.RunAsync("", "--dry-run", "--port", "COM5");
            wine.Configure(text => text.Replace($"\n# {key} =", $"\n{key} ="));
            Assert.AreEqual(3, cmd.Status, key);
            StringAssert.Contains(cmd.Error, $"nf.config has no {key}:");
        }
    }

    [TestMethod]
    public async Task A_first_flash_installs_the_tool_reads_the_chip_and_writes_firmware_then_application()
    {
        string[] dry = (await wine!.RunAsync("", "--dry-run", "--port", "COM7")).Lines;
        ProgramRun cmd = await wine.RunAsync("", "--port", "COM7");
        Assert.AreEqual(0, cmd.Status, cmd.Output + cmd.Error);
        string[] calls = [.. wine.Calls.Where(call => call != "dotnet[--version]")];
        CollectionAssert.AreEqual(
            dry.Select(line => $"{(line.StartsWith("dotnet", StringComparison.Ordinal) ? "dotnet" : "nanoff")}[{line[(line.IndexOf(' ') + 1)..]}]").ToArray(),
            calls, string.Join('\n', calls));
    }

    [TestMethod]
    [DataRow("erase\r\n", 0, 2)]
    [DataRow("yes\r\n", 1, 0)]
    [DataRow("", 1, 0)]
    public async Task An_erase_needs_the_word(string typed, int status, int writes)
    {
        ProgramRun cmd = await wine!.RunAsync(typed, "--port", "COM7", "--erase");
        Assert.AreEqual(status, cmd.Status, cmd.Error);
        AssertWrites(writes);
    }

    [TestMethod]
    [DataRow("FAKE_SDK", 4, "no .NET SDK", 0)]
    [DataRow("FAKE_INSTALL", 4, "could not be installed", 0)]
    [DataRow("FAKE_DETAILS", 7, "does not answer", 0)]
    [DataRow("FAKE_UPDATE", 8, "the firmware was not flashed", 1)]
    [DataRow("FAKE_DEPLOY", 8, "the application was not flashed", 2)]
    public async Task Each_step_that_fails_ends_the_script_with_its_status(string variable, int status, string says, int writes)
    {
        wine!.Variables[variable] = "1";
        ProgramRun cmd = await wine.RunAsync("", "--port", "COM7");
        Assert.AreEqual(status, cmd.Status, cmd.Output + cmd.Error);
        StringAssert.Contains(cmd.Error, says);
        AssertWrites(writes);
    }

    [TestMethod]
    [DataRow("ESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))\nFlash size 8MB unknown\n", "no plain ESP32")]
    [DataRow("ESP32 (ESP32-D0WD-V3 (revision v3.1))\nFlash size 2MB unknown\n", "less than 4 MB")]
    public async Task Another_chip_ends_with_7(string chip, string says)
    {
        wine!.SetChip(chip);
        ProgramRun cmd = await wine.RunAsync("", "--port", "COM7");
        Assert.AreEqual(7, cmd.Status, cmd.Error);
        StringAssert.Contains(cmd.Error, says);
        AssertWrites(0);
    }

    [TestMethod]
    public async Task A_port_that_windows_does_not_list_ends_with_5()
    {
        ProgramRun cmd = await wine!.RunAsync("", "--port", "COM70");
        Assert.AreEqual(5, cmd.Status, cmd.Error);
        StringAssert.Contains(cmd.Error, "COM70 is not there");
        Assert.IsEmpty(wine.Calls);
    }

    [TestMethod]
    public async Task An_image_that_is_empty_or_too_large_ends_with_6()
    {
        wine!.WriteImage("empty.bin", 0);
        wine.WriteImage("large.bin", FlashSettings.Bytes("flash.deploySize") + 1);
        foreach (string image in new[] { "empty.bin", "large.bin" })
        {
            string[] arguments = ["--port", "COM7", "--image", image];
            ProgramRun cmd = await wine.RunAsync("", arguments);
            Assert.AreEqual(6, cmd.Status, image);
            Assert.AreEqual((await wine.RunShellAsync(arguments)).Error.Trim(), cmd.Error.Trim());
        }

        wine.WriteImage("full.bin", FlashSettings.Bytes("flash.deploySize"));
        Assert.AreEqual(0, (await wine.RunAsync("", "--port", "COM7", "--image", "full.bin")).Status);
    }

    private static ProgramRun Slashes(ProgramRun run) => run with
    {
        Output = run.Output.Replace('\\', '/'),
        Error = run.Error.Replace('\\', '/'),
    };

    private static void AssertWrites(int count)
    {
        string[] writes = [.. wine!.Calls.Where(call => call.StartsWith("nanoff[--update", StringComparison.Ordinal) || call.StartsWith("nanoff[--deploy", StringComparison.Ordinal))];
        Assert.HasCount(count, writes, string.Join('\n', wine.Calls));
    }
}
