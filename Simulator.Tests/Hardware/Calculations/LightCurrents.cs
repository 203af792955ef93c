using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The currents of the light, by light.cir.</summary>
public static class LightCurrents
{
    private const string Netlist = "light.cir";
    private const double FullLevel = 255.0;
    private const double RatedMilliAmperes = 20.0;

    // Under this a part of D1 is hard to see by day (assumption): 40 mcd of red, 200 of green, 45 of blue.
    private const double LeastMilliAmperes = 1.0;

    // Luminous intensity at 20 mA, mcd: 0.8, 4 and 0.9 cd for the diffused type.
    private static readonly double[] s_intensity = [800.0, 4_000.0, 900.0];
    private static readonly string[] s_colours = ["red", "green", "blue"];

    // What a board and a light of this type may have: the rail's 2 %, outputs of 16 to 40 Ω, forward voltages, warm and cold.
    private static readonly Specimen s_typical = new(Supply.Rail, 33.0, 0.0, 25.0);
    private static readonly Specimen s_dimmest = new(Supply.Rail * (1 - Supply.RailTolerance), 40.0, 0.2, 0.0);
    private static readonly Specimen s_brightest = new(Supply.Rail * (1 + Supply.RailTolerance), 16.0, -0.2, 45.0);

    /// <summary>The figures for a circuit.</summary>
    public static IReadOnlyList<Figure> Figures(CircuitValues circuit)
    {
        double[] typical = MilliAmperes(circuit, s_typical);
        double[] dimmest = MilliAmperes(circuit, s_dimmest);
        double[] brightest = MilliAmperes(circuit, s_brightest);
        var figures = new List<Figure>();
        for (int i = 0; i < s_colours.Length; i++)
        {
            figures.Add(Figure.Told($"{s_colours[i]}, typical", typical[i], "mA", $"`{s_colours[i]}`"));
            figures.Add(Figure.AtLeast($"{s_colours[i]}, dimmest", dimmest[i], "mA", LeastMilliAmperes, $"`{s_colours[i]}` at 3.23 V, 40 Ω, forward voltage + 0.2 V, 0 °C; seen by day (assumption)"));
            figures.Add(Figure.AtMost($"{s_colours[i]}, brightest", brightest[i], "mA", RatedMilliAmperes, $"`{s_colours[i]}` at 3.37 V, 16 Ω, forward voltage − 0.2 V, 45 °C; LED's rating, half of the ESP32's 40 mA"));
        }

        figures.Add(Figure.Told("white (done), typical", Mean(typical, LightColour.Done), "mA", "all three"));
        figures.Add(Figure.AtMost("white (done), brightest", Mean(brightest, LightColour.Done), "mA", 3 * RatedMilliAmperes, "all three; LED's ratings"));
        figures.Add(Figure.Told("orange (ease off), typical", Mean(typical, LightColour.EaseOff), "mA", "duty of each × its current"));
        figures.Add(Figure.Told("violet (no guidance), typical", Mean(typical, LightColour.NoGuidance), "mA", "the same"));
        figures.Add(Figure.AtMost("green over red in orange, typical", GreenOverRed(typical), string.Empty, 1.0, "luminous intensities by current; more would look yellow"));
        return figures;
    }

    /// <summary>Mean current of a colour with a typical light, mA.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public static double TypicalMilliAmperes(CircuitValues circuit, int colour) => Mean(MilliAmperes(circuit, s_typical), colour);

    /// <summary>Mean current of a colour with the brightest light, mA.</summary>
    /// <param name="circuit">The circuit.</param>
    /// <param name="colour">0xRRGGBB.</param>
    public static double MostMilliAmperes(CircuitValues circuit, int colour) => Mean(MilliAmperes(circuit, s_brightest), colour);

    private static double Mean(double[] milliAmperes, int colour) => milliAmperes.Zip(Duties(colour), (current, duty) => current * duty).Sum();

    private static double GreenOverRed(double[] milliAmperes)
    {
        double[] light = [.. milliAmperes.Zip(s_intensity, (current, intensity) => current * intensity).Zip(Duties(LightColour.EaseOff), (bright, duty) => bright * duty)];
        return light[1] / light[0];
    }

    private static double[] Duties(int colour) => [((colour >> 16) & 0xFF) / FullLevel, ((colour >> 8) & 0xFF) / FullLevel, (colour & 0xFF) / FullLevel];

    private static double[] MilliAmperes(CircuitValues circuit, Specimen specimen)
    {
        SpiceRun run = SpiceRun.Of(Netlist, new Dictionary<string, double>
        {
            ["R1"] = circuit["R1"],
            ["R2"] = circuit["R2"],
            ["R3"] = circuit["R3"],
            ["gpio_high"] = specimen.High,
            ["gpio_resistance"] = specimen.Resistance,
            ["red_volts"] = 2.0 + specimen.Forward,
            ["green_volts"] = 3.2 + specimen.Forward,
            ["blue_volts"] = 3.2 + specimen.Forward,
            ["degrees"] = specimen.Degrees,
        });
        return [.. s_colours.Select(colour => run[colour] * 1e3)];
    }

    /// <summary>A board with its light.</summary>
    /// <param name="High">Output of the ESP32 without load, V.</param>
    /// <param name="Resistance">Of the output, Ω (ESP32: 40 mA at 2.64 V with the highest drive strength, half of it by default).</param>
    /// <param name="Forward">Forward voltage over the typical one, V.</param>
    /// <param name="Degrees">°C.</param>
    private sealed record Specimen(double High, double Resistance, double Forward, double Degrees);
}
