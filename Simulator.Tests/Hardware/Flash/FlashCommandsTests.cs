using System.Globalization;
using System.Xml.Linq;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The commands of flash.sh, as it prints them and as it runs them: the right ones, in the right order, with the values of nf.config.</summary>
[TestClass]
public sealed class FlashCommandsTests
{
    private readonly FlashFolder folder = new();

    [TestCleanup]
    public void Remove() => folder.Dispose();

    [TestMethod]
    public async Task A_first_flash_installs_the_tool_reads_the_chip_and_writes_firmware_then_application()
    {
        ProgramRun run = await folder.RunAsync();

        Assert.AreEqual(0, run.Status, run.Error);
        string version = FlashSettings.Of("tool.nanoff");
        string end = $"[--serialport][/dev/null][--baud][{FlashSettings.Of("flash.baud")}]";
        string target = $"[--target][{FlashSettings.Of("firmware.target")}]";
        CollectionAssert.AreEqual(
            new[]
            {
                "dotnet[--version]",
                "dotnet[--list-runtimes]",
                $"dotnet[tool][install][--tool-path][hardware/.tools/nanoff-{version}][nanoff][--version][{version}][--allow-roll-forward]",
                $"nanoff[--platform][esp32]{end}[--devicedetails][--suppressnanoffversioncheck]",
                $"nanoff[--update]{target}[--fwversion][{FlashSettings.Of("firmware.version")}]{end}[--partitiontablesize]"
                    + $"[{FlashSettings.Of("flash.partitionTableSize")}][--nobackupconfig][--suppressnanoffversioncheck]",
                $"nanoff[--deploy]{target}[--image][{FlashSettings.Of("flash.image")}][--address][{FlashSettings.Of("flash.address")}]{end}"
                    + "[--suppressnanoffversioncheck]",
            },
            folder.Calls,
            string.Join('\n', folder.Calls));
    }

    [TestMethod]
    public async Task The_tool_is_installed_once_and_again_when_its_version_changes()
    {
        await folder.RunAsync();
        await folder.RunAsync();
        Assert.HasCount(1, folder.Calls.Where(call => call.StartsWith("dotnet[tool]", StringComparison.Ordinal)));

        folder.Configure(text => text.Replace($"tool.nanoff = {FlashSettings.Of("tool.nanoff")}", "tool.nanoff = 9.9.9"));
        await folder.RunAsync();
        Assert.HasCount(2, folder.Calls.Where(call => call.StartsWith("dotnet[tool]", StringComparison.Ordinal)));
    }

    [TestMethod]
    [DataRow("--firmware-only", "--update")]
    [DataRow("--application-only", "--deploy")]
    public async Task Each_part_can_be_written_alone(string option, string command)
    {
        ProgramRun run = await folder.RunAsync(option);
        Assert.AreEqual(0, run.Status, run.Error);
        Assert.StartsWith($"nanoff[{command}]", Assert.ContainsSingle(folder.Writes));
    }

    [TestMethod]
    public async Task The_firmware_alone_needs_no_image()
    {
        File.Delete(folder.Of("Firmware/bin/Release/PressureDevice.bin"));
        Assert.AreEqual(0, (await folder.RunAsync("--firmware-only")).Status);
    }

    [TestMethod]
    [DataRow("erase\n", "--erase")]
    [DataRow("", "--erase", "--yes")]
    public async Task A_confirmed_erase_comes_with_the_firmware_and_never_else(string typed, params string[] arguments)
    {
        await folder.RunAsync();
        Assert.DoesNotContain("[--masserase]", string.Concat(folder.Calls));
        File.Delete(folder.Of("log"));

        ProgramRun run = await folder.RunAsync(typed, arguments);

        Assert.AreEqual(0, run.Status, run.Error);
        Assert.HasCount(2, folder.Writes);
        Assert.Contains("[--masserase]", folder.Writes[0]);
        Assert.DoesNotContain("[--masserase]", folder.Writes[1]);
    }

    [TestMethod]
    [DataRow("the image (2).bin")]
    [DataRow("it's \"the\" $image;&`.bin")]
    public async Task An_image_may_have_any_name(string name)
    {
        folder.WriteImage(name, 10);
        ProgramRun run = await folder.RunAsync("--image", name);
        Assert.AreEqual(0, run.Status, run.Error);
        Assert.Contains($"[--image][{name}]", folder.Writes[1]);
    }

    [TestMethod]
    public async Task A_slower_rate_holds_for_every_command()
    {
        await folder.RunAsync("--baud", "115200");
        Assert.IsTrue(folder.Calls.Where(call => call.StartsWith("nanoff", StringComparison.Ordinal)).All(call => call.Contains("[--baud][115200]")));
    }

    [TestMethod]
    public async Task A_dry_run_prints_what_a_run_runs_and_runs_nothing()
    {
        ProgramRun dry = await folder.RunAsync("--dry-run", "--erase", "--image", "two words.bin");
        Assert.AreEqual(0, dry.Status, dry.Error);
        Assert.IsEmpty(folder.Calls);
        Assert.IsFalse(Directory.Exists(folder.Of("hardware/.tools")));

        folder.WriteImage("two words.bin", 10);
        await folder.RunAsync("--erase", "--yes", "--image", "two words.bin");
        string[] run = [.. folder.Calls.Where(call => !call.StartsWith("dotnet[--", StringComparison.Ordinal))];
        CollectionAssert.AreEqual(run, dry.Lines.Select(Bracketed).ToArray(), string.Join('\n', dry.Lines));
    }

    [TestMethod]
    public async Task A_dry_run_needs_neither_port_nor_tool_nor_image()
    {
        File.Delete(folder.Of("Firmware/bin/Release/PressureDevice.bin"));
        folder.Variables["FAKE_SDK"] = "1";
        ProgramRun run = await folder.RunAsync("--dry-run", "--port", "COM5");
        Assert.AreEqual(0, run.Status, run.Error);
        Assert.HasCount(4, run.Lines);
    }

    [TestMethod]
    public async Task The_help_names_every_option_and_exit_status()
    {
        ProgramRun run = await folder.RunAsync("--help");
        Assert.AreEqual(0, run.Status);
        foreach (string word in new[]
                 {
                     "--port", "--image", "--firmware-only", "--application-only", "--erase", "--yes", "--baud", "--dry-run", "--help",
                     "0 done", "1 not", "2 wrong", "3 nf.config", "4 dotnet", "5 port", "6 image", "7 chip", "8 flashing",
                 })
        {
            StringAssert.Contains(run.Output, word);
        }
    }

    [TestMethod]
    public void The_default_image_is_what_a_release_build_of_the_firmware_leaves()
    {
        XDocument project = XDocument.Load(RepositoryRoot.Combine("Firmware/Firmware.nfproj"));
        string name = project.Descendants().Single(element => element.Name.LocalName == "AssemblyName").Value;
        Assert.AreEqual($"Firmware/bin/Release/{name}.bin", FlashSettings.Of("flash.image"));
    }

    [TestMethod]
    public void The_application_and_the_files_behind_it_fit_the_flash()
    {
        const int filesBytes = 256 * 1024; // docs/platform.md
        int end = FlashSettings.Bytes("flash.address") + FlashSettings.Bytes("flash.deploySize");
        int flash = int.Parse(FlashSettings.Of("flash.partitionTableSize"), CultureInfo.InvariantCulture) << 20;
        Assert.IsLessThanOrEqualTo(flash - filesBytes, end);
    }

    // "path/nanoff --image "two words.bin"" as the fakes note it: nanoff[--image][two words.bin].
    private static string Bracketed(string line)
    {
        string[] words = [.. line.Split('"').SelectMany((part, index) => index % 2 == 1 ? [part] : part.Split(' ', StringSplitOptions.RemoveEmptyEntries))];
        return Path.GetFileName(words[0]) + string.Concat(words[1..].Select(word => $"[{word}]"));
    }
}
