using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Commands;

/// <summary>The verb <c>run</c>: its options and what they mean.</summary>
public static class RunCommand
{
    /// <summary>Describes the verb for the parser.</summary>
    /// <param name="runner">What does the run.</param>
    public static Command Describe(Runner runner)
    {
        RunOptions defaults = new();
        Option<string> person = new("--person")
        {
            HelpName = "NAME",
            Description = $"Who presses: {string.Join(", ", PersonParameters.Names)} [default: {defaults.Person}]",
            CustomParser = ReadPerson,
        };
        Option<int> seed = new("--seed")
        {
            HelpName = "N",
            Description = "Where all chance comes from, 0 or more; the same seed gives the same run "
                + $"[default: {defaults.Seed}]",
            CustomParser = ReadSeed,
        };
        Option<RunSpeed?> speed = new("--speed")
        {
            HelpName = "N|max",
            Description = "Virtual seconds in a real one, or max [default: 1 in a terminal, otherwise max]",
            CustomParser = ReadSpeed,
        };
        Option<string> replay = new("--replay")
        {
            HelpName = "FILE.csv",
            Description = "Plays a recorded force instead of a person: columns 'time,weight' (s, kgf) or "
                + "'time_s,force_n' (s, N)",
            CustomParser = ReadPath,
        };
        Option<string> programme = new("--programme")
        {
            HelpName = "FILE.json",
            Description = "Brings a programme into the device first and does all of its holds (docs/programmes.md)",
            CustomParser = ReadPath,
        };
        Option<string> trace = new("--trace")
        {
            HelpName = "FILE.csv",
            Description = "Writes force and cues over time to a file",
            CustomParser = ReadPath,
        };
        Option<IReadOnlyList<double>?> calibrate = new("--calibrate")
        {
            HelpName = "KG[,KG...]",
            Arity = ArgumentArity.ExactlyOne,
            Description = "Calibrates a new device with 2 to 6 known masses instead, the smallest first; the zero is taken before them",
            CustomParser = ReadMasses,
        };
        Option<IReadOnlyList<FaultSpec>?> fault = FaultOption.Create();
        Option<bool> json = new("--json")
        {
            Arity = ArgumentArity.Zero,
            Description = "Prints the results as one JSON object and nothing else",
        };

        Command command = new("run", "One guided hold, or a programme, then the sync. Exit status: 0 the run did what it should, "
            + "1 it did not, 2 wrong arguments or a file that cannot be used.");
        command.Add(person);
        command.Add(seed);
        command.Add(speed);
        command.Add(replay);
        command.Add(programme);
        command.Add(trace);
        command.Add(calibrate);
        command.Add(fault);
        command.Add(json);
        command.Validators.Add(result =>
        {
            if (result.GetResult(person) != null && result.GetResult(replay) != null)
            {
                result.AddError("--person and --replay exclude each other: either a person presses or a recording");
            }
        });
        command.Validators.Add(result =>
        {
            Option[] others = [.. command.Options.Where(option => option != calibrate && option != seed && option != speed && option != json)];
            if (result.GetResult(calibrate) != null && others.FirstOrDefault(option => result.GetResult(option) is { Implicit: false }) is { } other)
            {
                result.AddError($"--calibrate and {other.Name} exclude each other: a stand with masses presses, and nobody is guided");
            }
        });
        command.SetAction(parsed => runner.Run(new RunRequest
        {
            Options = new RunOptions
            {
                Person = parsed.GetValue(person) ?? defaults.Person,
                Seed = parsed.GetResult(seed) == null ? defaults.Seed : parsed.GetValue(seed),
                ReplayFile = parsed.GetValue(replay),
                ProgrammeFile = parsed.GetValue(programme),
                TraceFile = parsed.GetValue(trace),
                Faults = parsed.GetValue(fault) ?? [],
            },
            Calibration = parsed.GetValue(calibrate) is { } masses ? new CalibrationOptions { MassesKilograms = masses } : null,
            Speed = parsed.GetValue(speed),
            Json = parsed.GetValue(json),
        }));
        return command;
    }

    /// <summary>Reads the name of a person; an unknown one is an error of the option.</summary>
    internal static string? ReadPerson(ArgumentResult result)
    {
        string name = result.Tokens[0].Value;
        try
        {
            return PersonParameters.Named(name).Name;
        }
        catch (ArgumentException unknown)
        {
            result.AddError($"--person: {unknown.Message}");
            return null;
        }
    }

    private static int ReadSeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int seed))
        {
            return seed;
        }

        result.AddError($"--seed must be a whole number from 0 to {int.MaxValue}, not '{text}'");
        return 0;
    }

    private static RunSpeed? ReadSpeed(ArgumentResult result)
    {
        string text = result.Tokens[0].Value;
        RunSpeed? speed = RunSpeed.Parse(text);
        if (speed == null)
        {
            result.AddError($"--speed must be a number over 0 or max, not '{text}'");
        }

        return speed;
    }

    private static IReadOnlyList<double>? ReadMasses(ArgumentResult result)
    {
        string[] parts = result.Tokens[0].Value.Split(',');
        double[] masses = new double[parts.Length];
        for (int i = 0; i < parts.Length; i++)
        {
            if (!double.TryParse(parts[i], NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out masses[i]))
            {
                result.AddError($"--calibrate needs masses in kg like 5,10,15, not '{parts[i]}'");
                return null;
            }
        }

        if (CalibrationRun.Complaint(masses) is { } complaint)
        {
            result.AddError($"--calibrate: {complaint}");
            return null;
        }

        return masses;
    }

    private static string? ReadPath(ArgumentResult result)
    {
        string path = result.Tokens[0].Value;
        if (path.Length > 0)
        {
            return path;
        }

        result.AddError($"{result.Argument.Name} needs the name of a file");
        return null;
    }
}
