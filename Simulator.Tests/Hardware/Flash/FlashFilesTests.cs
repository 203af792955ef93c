namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The scripts as files: what Windows and an old bash need, and no version or address of their own.</summary>
[TestClass]
public sealed class FlashFilesTests
{
    private static string Shell => File.ReadAllText(RepositoryRoot.Combine("hardware/flash.sh"));

    private static string Cmd => File.ReadAllText(RepositoryRoot.Combine("hardware/flash.cmd"));

    // bash 4 and GNU: associative arrays, case conversion, and options that BSD tools have not.
    [TestMethod]
    [DataRow("declare -A")]
    [DataRow("mapfile")]
    [DataRow("readarray")]
    [DataRow("^^}")]
    [DataRow(",,}")]
    [DataRow("&>>")]
    [DataRow("|&")]
    [DataRow("readlink -f")]
    [DataRow("realpath")]
    [DataRow("sed -r")]
    [DataRow("sed -i")]
    [DataRow("grep -P")]
    [DataRow("stat -c")]
    [DataRow("stat --")]
    [DataRow("mktemp -")]
    public void The_shell_script_uses_nothing_that_macos_has_not(string text) => Assert.DoesNotContain(text, Shell);

    [TestMethod]
    public void The_shell_script_has_unix_lines_and_may_be_run()
    {
        Assert.DoesNotContain('\r', Shell);
        Assert.IsTrue(OperatingSystem.IsWindows()
            || File.GetUnixFileMode(RepositoryRoot.Combine("hardware/flash.sh")).HasFlag(UnixFileMode.UserExecute));
    }

    [TestMethod]
    public void The_windows_script_has_windows_lines_and_plain_letters()
    {
        Assert.AreEqual(Cmd.Split('\n').Length - 1, Cmd.Split("\r\n").Length - 1, "A line of flash.cmd does not end with CR LF.");
        Assert.IsTrue(Cmd.All(char.IsAscii));
    }

    [TestMethod]
    public void Each_jump_of_the_windows_script_has_its_label_once()
    {
        Assert.AreEqual("", string.Join(' ', WrongJumps(Cmd)));
        Assert.AreEqual("goto:fail", string.Join(' ', WrongJumps("if defined X goto fail\r\n:fall\r\n")));
        Assert.AreEqual("twice:fail", string.Join(' ', WrongJumps(":fail\r\n:fail\r\n")));
    }

    [TestMethod]
    public void Neither_has_a_value_that_stands_in_the_configuration()
    {
        foreach (string key in FlashSettings.Keys.Where(key => key != "flash.partitionTableSize"))
        {
            string value = FlashSettings.Of(key);
            foreach ((string name, string text) in new[] { ("flash.sh", Shell), ("flash.cmd", Cmd) })
            {
                string code = string.Join('\n', text.Split('\n').Where(line => !line.TrimStart().StartsWith('#') && !line.StartsWith("rem ", StringComparison.Ordinal)));
                Assert.DoesNotContain(value, code, $"{name} has {key} of its own");
            }
        }
    }

    // nanoff 2.5.162 passes no address on when --update and an image come together: the application would overwrite the firmware.
    [TestMethod]
    public void Neither_deploys_together_with_an_update_or_without_an_address()
    {
        foreach (string text in new[] { Shell, Cmd })
        {
            string[] lines = [.. text.Split('\n').Where(line => line.Contains("nanoff") || line.Contains("NANOFF") || line.Contains("--address"))];
            Assert.IsFalse(lines.Any(line => line.Contains("--update ") && line.Contains("--deploy ")));
            Assert.IsTrue(lines.Where(line => line.Contains("--deploy ")).All(line => line.Contains("--address ")));
        }
    }

    private static IEnumerable<string> WrongJumps(string cmd)
    {
        string[] lines = cmd.ReplaceLineEndings("\n").Split('\n');
        string[] labels = [.. lines.Where(line => line.StartsWith(':')).Select(line => line[1..])];
        IEnumerable<string> jumps = lines.Where(line => line.Contains("goto ")).Select(line => line[(line.LastIndexOf("goto ", StringComparison.Ordinal) + 5)..]);
        return jumps.Except(labels).Select(jump => $"goto:{jump}")
            .Concat(labels.GroupBy(label => label).Where(same => same.Count() > 1).Select(same => $"twice:{same.Key}"));
    }
}
