using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.Tests.Radio;
using PressureDevice.Simulator.View;
using Spectre.Console;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>Force and pressure in the field's units.</summary>
[TestClass]
public sealed class ForceUnitsTests
{
    [TestMethod]
    [DataRow(40.0, 50, 80.0, 800.0)]
    [DataRow(40.0, 100, 40.0, 400.0)]
    [DataRow(40.0, 200, 20.0, 200.0)]
    public void Pressure_is_force_over_the_area_of_the_tip(double newtons, int area, double perSquareCentimetre, double kilopascals)
    {
        Assert.AreEqual(perSquareCentimetre, ForceUnits.NewtonsPerSquareCentimetre(newtons, area)!.Value, 1e-9);
        Assert.AreEqual(kilopascals, ForceUnits.Kilopascals(newtons, area)!.Value, 1e-9);
    }

    [TestMethod]
    public void A_free_tip_has_no_pressure()
    {
        Assert.IsNull(ForceUnits.NewtonsPerSquareCentimetre(40, 0));
        Assert.IsNull(ForceUnits.Kilopascals(40, 0));
    }

    [TestMethod]
    public void A_kilogram_force_is_standard_gravity() => Assert.AreEqual(1.0, ForceUnits.Kgf(9.80665), 1e-12);

    [TestMethod]
    [DataRow(0, "mean 39.5 N (4.03 kgf), RMS")]
    [DataRow(50, "mean 39.5 N (4.03 kgf, 79.0 N/cm2, 790 kPa), RMS")]
    [DataRow(100, "mean 39.5 N (4.03 kgf, 39.5 N/cm2, 395 kPa), RMS")]
    public void The_text_of_a_hold_shows_each_unit_that_is_known(int area, string words)
    {
        HoldReport hold = new(1, "completed", 40, 4, 11, 10, 90, 39.5, 2, 46, 3) { TipAreaSquareMillimetres = area };
        using StringWriter output = new();
        new PlainView(output, new RunOptions()).Conclude(CommandLine.Samples.Report with { Holds = [hold] });
        StringAssert.Contains(output.ToString(), words);
    }

    [TestMethod]
    public void The_results_in_a_terminal_show_them_too_within_80_columns()
    {
        HoldReport hold = CommandLine.Samples.Report.Holds[0] with { TipAreaSquareMillimetres = 100 };
        using StringWriter output = new() { NewLine = "\n" };
        IAnsiConsole console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Out = new AnsiConsoleOutput(output),
        });
        console.Profile.Width = 80;
        new LiveView(console, new RunOptions()).Conclude(CommandLine.Samples.Report with { Holds = [hold] });
        string text = output.ToString();
        StringAssert.Contains(text, "record 12: mean 39.5 N (4.03 kgf, 39.5 N/cm2, 395 kPa)");
        Assert.IsTrue(text.Split('\n').All(line => line.Length <= 80), text);
    }

    [TestMethod]
    public void A_record_shows_its_mean_in_each_unit()
    {
        byte[] bytes = RecordDevice.MakeRecord(1);
        BitConverter.TryWriteBytes(bytes.AsSpan(40), 39_500);
        bytes[21] = 200;
        HoldRecordView record = HoldRecordView.Decode(bytes);
        Assert.AreEqual(39.5, record.MeanNewtons);
        Assert.AreEqual(4.0279, record.MeanKgf, 1e-4);
        Assert.AreEqual(19.75, record.MeanNewtonsPerSquareCentimetre!.Value, 1e-9);
        Assert.AreEqual(197.5, record.MeanKilopascals!.Value, 1e-9);

        bytes[21] = 0;
        Assert.IsNull(HoldRecordView.Decode(bytes).MeanKilopascals);
    }
}
