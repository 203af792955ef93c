using System.CommandLine;
using System.CommandLine.Parsing;
using PressureDevice.Simulator.Faults;

namespace PressureDevice.Simulator.Commands;

/// <summary>The option <c>--fault</c>, which may be given several times.</summary>
public static class FaultOption
{
    /// <summary>Makes the option; its help has each kind of fault in a line.</summary>
    public static Option<IReadOnlyList<FaultSpec>?> Create()
    {
        int widest = FaultKinds.All.Max(kind => kind.Name.Length);
        IEnumerable<string> kinds = FaultKinds.All.Select(kind => $"  {kind.Name.PadRight(widest)}  {kind.Description}");
        return new Option<IReadOnlyList<FaultSpec>?>("--fault")
        {
            HelpName = "KIND@SECONDS[,...]",
            Description = "Makes something fail so many seconds after power-on, and demands that the device ends safe in time. "
                + $"May be repeated. Kinds:\n{string.Join('\n', kinds)}",
            Arity = ArgumentArity.OneOrMore,
            CustomParser = Read,
        };
    }

    private static IReadOnlyList<FaultSpec>? Read(ArgumentResult result)
    {
        try
        {
            return [.. result.Tokens.SelectMany(token => FaultSpec.Parse(token.Value))];
        }
        catch (FormatException wrong)
        {
            result.AddError($"--fault: {wrong.Message}");
            return null;
        }
    }
}
