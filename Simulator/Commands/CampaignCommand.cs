using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Commands;

/// <summary>The verb <c>campaign</c>: its options and what they mean.</summary>
public static class CampaignCommand
{
    private const int TargetDecimals = 2;

    private static readonly string GuidanceNames = string.Join(", ", CampaignOptions.AllGuidance.Select(GuidanceFigures.NameOf));

    private static readonly string Durations = $"{CampaignOptions.ShortestHoldSeconds} to {CampaignOptions.LongestHoldSeconds}, "
        + string.Join(" or ", CampaignOptions.LongHoldSeconds);

    /// <summary>Describes the verb for the parser.</summary>
    /// <param name="run">Runs a campaign; the second argument says whether one JSON object is wanted.</param>
    public static Command Describe(Func<CampaignOptions, bool, int> run)
    {
        CampaignOptions defaults = new();
        HoldGoal goal = defaults.Goal;
        Option<int?> holds = Whole("--holds", "N", $"Holds under each kind of guidance [default: {defaults.Holds}]", 1, CampaignOptions.MostHolds);
        Option<int?> seed = Whole(
            "--seed", "N", $"Where all chance comes from; the same seed gives the same figures [default: {defaults.Seed}]", 0, int.MaxValue);
        Option<int?> tolerance = Whole(
            "--tolerance",
            "PERCENT",
            $"Half the width of the band, per cent of the target [default: {goal.TolerancePercent}]",
            CampaignOptions.LeastTolerancePercent,
            CampaignOptions.LargestTolerancePercent);
        Option<IReadOnlyList<GuidanceKind>?> guidance = new("--guidance")
        {
            HelpName = "KIND",
            Arity = ArgumentArity.OneOrMore,
            Description = $"What the hands get to see: {GuidanceNames}. May be repeated [default: all]",
            CustomParser = ReadGuidance,
        };
        Option<double?> target = new("--target")
        {
            HelpName = "NEWTONS",
            Description = $"The target, {Range(CampaignOptions.LeastTargetNewtons, CampaignOptions.LargestTargetNewtons)} [default: {goal.TargetNewtons}]",
            CustomParser = ReadTarget,
        };
        Option<int?> seconds = new("--seconds")
        {
            HelpName = "S",
            Description = $"The hold: {Durations} [default: {goal.HoldSeconds}]",
            CustomParser = ReadSeconds,
        };
        Option<string> person = new("--person")
        {
            HelpName = "NAME",
            Description = $"One person in all holds instead of the typical spread of people: {string.Join(", ", PersonParameters.Names)}",
            CustomParser = RunCommand.ReadPerson,
        };
        Option<bool> json = new("--json") { Arity = ArgumentArity.Zero, Description = "Prints the figures as one JSON object and nothing else" };

        Command command = new("campaign", "Many holds of the same people under several kinds of guidance: none, three lights (threshold), a number (gauge), "
            + "and the device's own. Exit status: 0 it was run, 1 it was stopped, 2 wrong arguments.");
        foreach (Option option in new Option[] { holds, seed, guidance, target, tolerance, seconds, person, json })
        {
            command.Add(option);
        }

        command.SetAction(parsed => run(
            new CampaignOptions
            {
                Holds = parsed.GetValue(holds) ?? defaults.Holds,
                Seed = parsed.GetValue(seed) ?? defaults.Seed,
                Guidance = parsed.GetValue(guidance) ?? defaults.Guidance,
                Goal = new HoldGoal(
                    parsed.GetValue(target) ?? goal.TargetNewtons,
                    parsed.GetValue(tolerance) ?? goal.TolerancePercent,
                    parsed.GetValue(seconds) ?? goal.HoldSeconds),
                Person = parsed.GetValue(person),
            },
            parsed.GetValue(json)));
        return command;
    }

    private static Option<int?> Whole(string name, string helpName, string description, int least, int most) => new(name)
    {
        HelpName = helpName,
        Description = $"{description}; {Range(least, most)}",
        CustomParser = result =>
        {
            string text = result.Tokens[0].Value;
            if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value >= least && value <= most)
            {
                return value;
            }

            result.AddError($"{name} must be a whole number from {Range(least, most)}, not '{text}'");
            return null;
        },
    };

    private static double? ReadTarget(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (double.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out double newtons)
            && newtons >= CampaignOptions.LeastTargetNewtons
            && newtons <= CampaignOptions.LargestTargetNewtons
            && Math.Round(newtons, TargetDecimals) == newtons)
        {
            return newtons;
        }

        string range = Range(CampaignOptions.LeastTargetNewtons, CampaignOptions.LargestTargetNewtons);
        result.AddError($"--target must be newtons from {range} in hundredths at the finest, not '{text}'");
        return null;
    }

    private static int? ReadSeconds(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seconds)
            && (seconds is >= CampaignOptions.ShortestHoldSeconds and <= CampaignOptions.LongestHoldSeconds
                || CampaignOptions.LongHoldSeconds.Contains(seconds)))
        {
            return seconds;
        }

        result.AddError($"--seconds must be a whole number from {Durations}, not '{text}'");
        return null;
    }

    /// <summary>Reads the kinds: in their own order and each once, however they were asked for.</summary>
    private static IReadOnlyList<GuidanceKind>? ReadGuidance(ArgumentResult result)
    {
        string[] names = [.. result.Tokens.Select(token => token.Value)];
        if (names.FirstOrDefault(name => !CampaignOptions.AllGuidance.Any(kind => GuidanceFigures.NameOf(kind) == name)) is { } unknown)
        {
            result.AddError($"--guidance must be one of {GuidanceNames}, not '{unknown}'");
            return null;
        }

        return [.. CampaignOptions.AllGuidance.Where(kind => names.Contains(GuidanceFigures.NameOf(kind)))];
    }

    private static string Range(double least, double most) =>
        string.Create(CultureInfo.InvariantCulture, $"{least:#,0} to {most:#,0}");
}
