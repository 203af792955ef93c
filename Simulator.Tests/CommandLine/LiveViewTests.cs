using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.View;
using Spectre.Console;

namespace PressureDevice.Simulator.Tests.CommandLine;

[TestClass]
public sealed class LiveViewTests
{
    [TestMethod]
    [DataRow(80)]
    [DataRow(60)]
    [DataRow(200)]
    public void Fits_the_terminal_in_every_frame(int width)
    {
        LiveScreen screen = new(new RunOptions(), width);
        foreach (RunFrame frame in Samples.Frames)
        {
            screen.Add(frame);
            string[] lines = Render(width, console => console.Write(screen.Draw(frame)));
            Assert.IsLessThan(18, lines.Length, "the results need the lines below");
            Assert.IsTrue(lines.All(line => line.Length <= Math.Min(width, 80) - 2), string.Join('\n', lines));
        }
    }

    [TestMethod]
    public void Says_in_words_what_the_colours_and_the_bar_say()
    {
        LiveScreen screen = new(new RunOptions { Seed = 5 }, 80);
        string Picture(RunFrame frame)
        {
            screen.Add(frame);
            return string.Join('\n', Render(80, console => console.Write(screen.Draw(frame))));
        }

        string approach = Picture(Samples.Frames[2]);
        foreach (string words in new[]
            { "seed 5", "approach", "blue: press more", "12.0 N below the band", "36.0 to 44.0 N" })
        {
            StringAssert.Contains(approach, words);
        }

        StringAssert.Contains(Picture(Samples.Frames[7]), "41.0 N in the band");
        StringAssert.Contains(Picture(Samples.Frames[7] with { TipForceNewtons = 60 }), "60.0 N above the band");
        StringAssert.Contains(Picture(Samples.Frames[9]), "1 record received");
    }

    [TestMethod]
    public void Draws_no_band_while_none_is_known()
    {
        LiveScreen screen = new(new RunOptions(), 80);
        RunFrame frame = Samples.Frames[0] with { TargetNewtons = 0, ToleranceNewtons = 0, TipForceNewtons = 1.5 };
        screen.Add(frame);
        string picture = string.Join('\n', Render(80, console => console.Write(screen.Draw(frame))));
        StringAssert.Contains(picture, "1.5 N");
        Assert.DoesNotContain("band", picture);
        Assert.DoesNotContain("└─", picture);
    }

    [TestMethod]
    public void Shows_each_record_in_one_line_even_with_the_longest_outcome()
    {
        HoldReport longest = new(65535, "thresholdNotReached", 150, 45.5, 30, 30, 100, 150.1, 45.25, 199.9, 20);
        string[] lines = Render(80, console => console.Write(RecordTable.Draw([longest, Samples.Report.Holds[0]])));
        Assert.HasCount(3, lines, string.Join('\n', lines));
        Assert.IsTrue(lines.All(line => line.Length <= 80), string.Join('\n', lines));
        StringAssert.Contains(lines[1], "thresholdNotReached");
        StringAssert.Contains(lines[2], "completed");
    }

    [TestMethod]
    [DataRow(double.NaN, double.NaN, double.NaN)]
    [DataRow(0.0, 0.0, 0.0)]
    [DataRow(2.0, 0.1, 0.0)]
    [DataRow(150.0, 45.0, 900.0)]
    [DataRow(40.0, 4.0, -3.0)]
    public void Draws_whatever_force_and_band_there_are(double target, double tolerance, double force)
    {
        LiveScreen screen = new(new RunOptions(), 80);
        RunFrame frame = Samples.Frames[4] with
        {
            TargetNewtons = target, ToleranceNewtons = tolerance, TipForceNewtons = force, TimeLeftSeconds = double.NaN,
        };
        screen.Add(frame);
        string[] lines = Render(80, console => console.Write(screen.Draw(frame)));
        Assert.IsTrue(lines.All(line => line.Length <= 80), string.Join('\n', lines));
    }

    private static string[] Render(int width, Action<IAnsiConsole> draw)
    {
        using StringWriter output = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = width;
        draw(console);
        return output.ToString().TrimEnd('\n').Split('\n');
    }
}
