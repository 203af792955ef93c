using System.Globalization;
using System.Text.RegularExpressions;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Runs a netlist of hardware/calculations with ngspice and reads what it measures.</summary>
public sealed partial class SpiceRun
{
    private readonly string _netlist;
    private readonly IReadOnlyDictionary<string, double> _measured;

    private SpiceRun(string netlist, IReadOnlyDictionary<string, double> measured)
    {
        _netlist = netlist;
        _measured = measured;
    }

    /// <summary>The result of a .meas line; not a number when what it measures never happened.</summary>
    /// <exception cref="AssertFailedException">The netlist has none of this name.</exception>
    public double this[string measurement] => _measured.TryGetValue(measurement, out double value)
        ? value
        : throw new AssertFailedException($"{_netlist} has measured no '{measurement}'");

    /// <summary>Runs a netlist.</summary>
    /// <param name="netlist">Its file name in hardware/calculations.</param>
    /// <param name="parameters">Values that take the place of those in its .param lines.</param>
    /// <exception cref="AssertFailedException">It has no such parameter, or ngspice has refused it.</exception>
    public static SpiceRun Of(string netlist, IReadOnlyDictionary<string, double> parameters)
    {
        string text = TextOf(netlist);
        foreach ((string name, double value) in parameters)
        {
            string replaced = Parameter(name).Replace(text, match => match.Groups["before"].Value + value.ToString("R", CultureInfo.InvariantCulture));
            Assert.AreNotEqual(0, Parameter(name).Count(text), $"{netlist} has no parameter '{name}'");
            text = replaced;
        }

        string file = Path.Combine(Path.GetTempPath(), $"{Path.GetFileNameWithoutExtension(netlist)}-{Guid.NewGuid():N}.cir");
        File.WriteAllText(file, text);
        try
        {
            return new SpiceRun(netlist, Measured(netlist, Output(file)));
        }
        finally
        {
            File.Delete(file);
        }
    }

    /// <summary>The parameters that stand in a netlist.</summary>
    public static IReadOnlyDictionary<string, double> ParametersOf(string netlist) => TextOf(netlist).Split('\n')
        .Where(line => line.StartsWith(".param ", StringComparison.Ordinal))
        .SelectMany(line => line.Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1))
        .Select(word => word.Split('='))
        .ToDictionary(word => word[0], word => double.Parse(word[1], CultureInfo.InvariantCulture));

    private static string TextOf(string netlist) => File.ReadAllText(RepositoryRoot.Combine("hardware", "calculations", netlist));

    private static string Output(string file)
    {
        ProgramRun run = ProgramRun.Of("ngspice", Path.GetTempPath(), "-b", file);
        return run.Error + run.Output;
    }

    private static Dictionary<string, double> Measured(string netlist, string output)
    {
        Dictionary<string, double> measured = Failure().Matches(output).ToDictionary(match => match.Groups["name"].Value, _ => double.NaN);
        foreach (Match match in Measurement().Matches(output))
        {
            measured[match.Groups["name"].Value] = double.Parse(match.Groups["value"].Value, CultureInfo.InvariantCulture);
        }

        return measured.Count > 0 ? measured : throw new AssertFailedException($"ngspice has refused {netlist}:\n{output}");
    }

    private static Regex Parameter(string name) => new(@$"(?<before>^\.param .*?\b{name}=)\S+", RegexOptions.Multiline | RegexOptions.CultureInvariant);

    [GeneratedRegex(@"^ *\.meas\w* \w+ (?<name>\w+) .*failed!", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Failure();

    [GeneratedRegex(@"^(?<name>\w+)\s+=\s+(?<value>[-+.\deE]+)( |$)", RegexOptions.Multiline | RegexOptions.CultureInvariant)]
    private static partial Regex Measurement();
}
