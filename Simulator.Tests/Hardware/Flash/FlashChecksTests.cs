namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>flash.sh checks everything before it writes: each failure has its exit status, one line that says what to do, and nothing is written.</summary>
[TestClass]
public sealed class FlashChecksTests
{
    private readonly FlashFolder folder = new();

    [TestCleanup]
    public void Remove() => folder.Dispose();

    [TestMethod]
    [DataRow("--port is missing", "--dry-run")]
    [DataRow("--port needs a value", "--port")]
    [DataRow("--port needs a value", "--port", "")]
    [DataRow("--port needs a value", "--port", "--dry-run")]
    [DataRow("no port", "--port", "a b")]
    [DataRow("no port", "--port", "a;b")]
    [DataRow("--baud needs a value", "--port", "COM5", "--baud")]
    [DataRow("no baud rate", "--port", "COM5", "--baud", "fast")]
    [DataRow("--image needs a value", "--port", "COM5", "--image")]
    [DataRow("exclude each other", "--port", "COM5", "--firmware-only", "--application-only")]
    [DataRow("exclude each other", "--port", "COM5", "--firmware-only", "--image", "a.bin")]
    [DataRow("exclude each other", "--port", "COM5", "--application-only", "--erase")]
    [DataRow("unknown argument --flash", "--port", "COM5", "--flash")]
    [DataRow("unknown argument COM5", "COM5")]
    [DataRow("unknown argument", "--port", "COM5", "", "--dry-run")]
    public async Task Wrong_arguments_end_with_2(string says, params string[] arguments)
    {
        AssertFailed(await folder.RunShellAsync("", "", ["hardware/flash.sh", .. arguments]), 2, says);
        Assert.IsEmpty(folder.Calls);
    }

    [TestMethod]
    public async Task Each_missing_setting_ends_with_3_and_is_named()
    {
        foreach (string key in FlashSettings.Keys)
        {
            using var other = new FlashFolder();
            other.Configure(text => text.Replace($"\n{key} =", $"\n# {key} ="));
            ProgramRun run = await other.RunAsync("--dry-run");
            AssertFailed(run, 3, $"nf.config has no {key}");
        }
    }

    [TestMethod]
    public async Task A_missing_configuration_ends_with_3()
    {
        File.Delete(folder.Of("nf.config"));
        AssertFailed(await folder.RunAsync("--dry-run"), 3, "nf.config cannot be read");
    }

    [TestMethod]
    [DataRow("0", "could not be installed", "FAKE_INSTALL", "1")]
    [DataRow("0", "no .NET SDK", "FAKE_SDK", "1")]
    public async Task A_missing_tool_ends_with_4(string input, string says, string variable, string value)
    {
        folder.Variables[variable] = value;
        AssertFailed(await folder.RunAsync(input, []), 4, says);
        Assert.IsFalse(File.Exists(folder.Of($"hardware/.tools/nanoff-{FlashSettings.Of("tool.nanoff")}/nanoff")));
    }

    [TestMethod]
    [DataRow("/dev/ttyUSB9", "/dev/ttyUSB9 is not there")]
    [DataRow("COM5", "COM5 is not there")]
    [DataRow("nf.config", "nf.config is no port")]
    public async Task A_missing_port_ends_with_5(string port, string says)
    {
        AssertFailed(await folder.RunAsync("--port", port), 5, says);
        Assert.IsEmpty(folder.Calls, "A port that is not there needs no tool.");
    }

    [TestMethod]
    public async Task A_port_without_permission_ends_with_5_and_names_the_group()
    {
        if (Environment.UserName != "root")
        {
            Assert.AreEqual(5, (await folder.RunAsync("--port", "/dev/kmsg")).Status);
            return;
        }

        // The super-user may open everything: somebody else asks.
        ProgramRun run = await ProgramRun.OfAsync("setpriv", folder.Of(""), "", folder.Variables,
            "--reuid=65534", "--clear-groups", "bash", "hardware/flash.sh", "--port", "/dev/console");
        AssertFailed(run, 5, "no permission for /dev/console");
        StringAssert.Contains(run.Error, "dialout");
    }

    [TestMethod]
    public async Task A_port_that_another_program_has_open_ends_with_5()
    {
        folder.Variables["FAKE_HOLDER"] = "4711";
        AssertFailed(await folder.RunAsync(), 5, "another program has /dev/null open");
    }

    [TestMethod]
    public async Task The_waiting_port_of_macos_ends_with_5_and_the_other_name()
    {
        folder.Variables["FAKE_SYSTEM"] = "Darwin";
        AssertFailed(await folder.RunAsync("--port", "/dev/tty.usbserial-0001"), 5, "use /dev/cu.usbserial-0001");
    }

    [TestMethod]
    public async Task An_image_that_is_missing_empty_or_too_large_ends_with_6()
    {
        int room = FlashSettings.Bytes("flash.deploySize");
        AssertFailed(await folder.RunAsync("--image", "no such.bin"), 6, "no such.bin is not there");
        folder.WriteImage("empty.bin", 0);
        AssertFailed(await folder.RunAsync("--image", "empty.bin"), 6, "empty.bin is empty");
        folder.WriteImage("large.bin", room + 1);
        AssertFailed(await folder.RunAsync("--image", "large.bin"), 6, $"{room + 1} bytes, only {room} fit");
        AssertFailed(await folder.RunAsync("--image", "hardware"), 6, "hardware is not there");

        folder.WriteImage("full.bin", room);
        Assert.AreEqual(0, (await folder.RunAsync("--image", "full.bin")).Status, "An image that just fits is refused.");
    }

    [TestMethod]
    [DataRow("", "1", "does not answer")]
    [DataRow(FlashFolder.Chip, "160", "does not answer")]
    [DataRow("", "0", "no plain ESP32")]
    [DataRow("Connected to:\nESP32-S3 (ESP32-S3 (QFN56) (revision v0.2))\nFlash size 8MB unknown\n", "0", "no plain ESP32")]
    [DataRow("Connected to:\nESP32-C3 (ESP32-C3 (revision v0.4))\nFlash size 4MB unknown\n", "0", "no plain ESP32")]
    [DataRow("Connected to:\nESP32 (ESP32-D0WD-V3 (revision v3.1))\nFlash size 2MB unknown\n", "0", "less than 4 MB")]
    [DataRow("Connected to:\nESP32 (ESP32-D0WD-V3 (revision v3.1))\n", "0", "less than 4 MB")]
    public async Task A_chip_that_does_not_answer_or_is_another_one_ends_with_7(string chip, string status, string says)
    {
        folder.Variables["FAKE_CHIP"] = chip;
        folder.Variables["FAKE_DETAILS"] = status;
        ProgramRun run = await folder.RunAsync("--erase", "--yes");
        AssertFailed(run, 7, says);
        StringAssert.Contains(run.Output, chip.ReplaceLineEndings("\n"), "What nanoff said of the chip is kept back.");
    }

    [TestMethod]
    [DataRow("")]
    [DataRow("\n")]
    [DataRow("yes\n")]
    [DataRow("erase all\n")]
    public async Task An_erase_that_nobody_confirmed_ends_with_1(string typed)
    {
        ProgramRun run = await folder.RunAsync(typed, ["--erase"]);
        AssertFailed(run, 1, "nothing was erased");
        foreach (string lost in new[] { "calibration", "settings", "passkey", "records", "bonds" })
        {
            StringAssert.Contains(run.Output, lost, "It does not say what is lost.");
        }
    }

    [TestMethod]
    [DataRow("FAKE_UPDATE", "the firmware was not flashed", 1)]
    [DataRow("FAKE_DEPLOY", "the application was not flashed", 2)]
    public async Task A_flash_that_fails_ends_with_8_and_goes_no_further(string variable, string says, int writes)
    {
        folder.Variables[variable] = "163";
        ProgramRun run = await folder.RunAsync();
        Assert.AreEqual(8, run.Status, run.Error);
        StringAssert.Contains(run.Error, says);
        Assert.HasCount(writes, folder.Writes, string.Join('\n', folder.Calls));
        Assert.DoesNotContain("Done", run.Output);
    }

    private void AssertFailed(ProgramRun run, int status, string says)
    {
        Assert.AreEqual(status, run.Status, run.Output + run.Error);
        string line = Assert.ContainsSingle(run.Error.TrimEnd('\n').Split('\n'), run.Error);
        Assert.StartsWith("flash: ", line);
        StringAssert.Contains(line, says);
        Assert.IsEmpty(folder.Writes, "Something was written to the chip.");
    }
}
