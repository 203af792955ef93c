namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>hardware/bring-up.md: its commands are ones that the scripts take, its figures are those of firmware, parts list and netlist.</summary>
[TestClass]
public sealed class BringUpTests
{
    private static readonly string Help = File.ReadAllText(RepositoryRoot.Combine("hardware/flash.sh"));

    private readonly FlashFolder folder = new();

    [TestCleanup]
    public void Remove() => folder.Dispose();

    [TestMethod]
    public async Task Every_command_is_one_that_the_script_takes()
    {
        string[] commands = BringUpPage.Commands(BringUpPage.Read());
        Assert.IsGreaterThanOrEqualTo(8, commands.Length);
        foreach (string command in commands)
        {
            ProgramRun run = await folder.RunAsync([.. command.Split(' ')[1..], "--dry-run"]);
            Assert.AreEqual(0, run.Status, $"{command}: {run.Error}");
        }
    }

    [TestMethod]
    public void A_command_is_found_on_its_own_line_and_in_a_sentence()
    {
        CollectionAssert.AreEqual(
            new[] { "hardware/flash.sh --bogus", @"hardware\flash.cmd --port" },
            BringUpPage.Commands("x\n```\nhardware/flash.sh --bogus\n```\n| `hardware\\flash.cmd --port` | `hardware/.tools` |"));
    }

    // That flash.cmd prints the same as flash.sh, but for its slashes, is held by FlashOnWindowsTests.
    [TestMethod]
    [DataRow("hardware/flash.sh --dry-run --port /dev/ttyUSB0")]
    [DataRow(@"hardware\flash.cmd --dry-run --port COM5")]
    public async Task The_output_of_a_dry_run_is_what_a_run_prints(string command)
    {
        ProgramRun run = await folder.RunAsync(command.Split(' ')[1..]);
        Assert.AreEqual(run.Output, BringUpPage.OutputOf(command, BringUpPage.Read()).Replace('\\', '/'));
    }

    [TestMethod]
    public void What_it_says_of_firmware_parts_and_nets_is_so()
    {
        string text = BringUpPage.Read();
        Assert.IsGreaterThanOrEqualTo(20, BringUpPage.Nets(text).Length);
        Assert.AreEqual("", string.Join('\n', Problems(text)));
    }

    [TestMethod]
    [DataRow("outcome 20 (`ButtonLost`)", "outcome 21 (`ButtonLost`)")]
    [DataRow("press on to 60 N", "press on to 80 N")]
    [DataRow("`DeviceWatch.LowBatteryMilliVolts` 3.40 V", "`DeviceWatch.LowBatteryMilliVolts` 3.35 V")]
    [DataRow("| 32 `ButtonReleased` |", "| 33 `ButtonReleased` |")]
    [DataRow("| 64 `BatteryGood` |", "| 64 `BatteryFull` |")]
    [DataRow("6 image, 7 chip", "7 image, 6 chip")]
    [DataRow("| R2 | 47 Ω |", "| R2 | 220 Ω |")]
    [DataRow("| R13 | 10 kΩ |", "| R99 | 10 kΩ |")]
    [DataRow("`PATIENT_LINE`", "`PATIENT_BUTTON`")]
    public void A_page_that_says_something_else_is_found(string right, string wrong)
    {
        string text = BringUpPage.Read();
        StringAssert.Contains(text, right);
        Assert.IsNotEmpty(Problems(text.Replace(right, wrong)).Except(Problems(text)));
    }

    private static string[] Problems(string text) =>
    [
        .. BringUpPage.WrongQuotes(text), .. BringUpPage.WrongBits(text), .. BringUpPage.WrongStatuses(text, Help),
        .. BringUpPage.WrongResistors(text), .. BringUpPage.WrongNets(text),
    ];
}
