namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Wherever flash.sh is run from and however nf.config was checked out, it does the same.</summary>
[TestClass]
public sealed class FlashPlacesTests
{
    private readonly FlashFolder folder = new();

    [TestCleanup]
    public void Remove() => folder.Dispose();

    [TestMethod]
    public async Task An_image_counts_from_where_the_user_is_and_the_script_from_its_own_place()
    {
        folder.WriteImage("bin/mine.bin", 10);
        ProgramRun run = await folder.RunShellAsync("bin", "", "../hardware/flash.sh", "--port", "/dev/null", "--image", "mine.bin");
        Assert.AreEqual(0, run.Status, run.Error);
        Assert.Contains($"[--image][{folder.Of("bin/mine.bin")}]", folder.Writes[1]);
        Assert.IsTrue(Directory.Exists(folder.Of("hardware/.tools")), "The tool is not where the project keeps it.");
    }

    [TestMethod]
    public async Task The_script_finds_its_place_through_links_and_whatever_cd_is_told()
    {
        File.CreateSymbolicLink(folder.Of("bin/flash it's"), "../hardware/flash.sh");
        File.CreateSymbolicLink(folder.Of("flash"), folder.Of("bin/flash it's"));
        folder.Variables["CDPATH"] = folder.Of("bin");
        Directory.CreateDirectory(folder.Of("bin/hardware"));
        foreach (string script in new[] { "flash", "bin/flash it's", "hardware/flash.sh" })
        {
            ProgramRun run = await folder.RunShellAsync("", "", script, "--port", "/dev/null", "--dry-run");
            Assert.AreEqual(0, run.Status, $"{script}: {run.Error}");
        }
    }

    [TestMethod]
    public async Task Windows_line_ends_in_the_configuration_change_nothing()
    {
        ProgramRun plain = await folder.RunAsync("--dry-run");
        folder.Configure(text => text.Replace("\n", "\r\n"));
        ProgramRun run = await folder.RunAsync("--dry-run");
        Assert.AreEqual(0, run.Status, run.Error);
        Assert.AreEqual(plain.Output, run.Output);
    }
}
