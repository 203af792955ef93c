using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.View;
using PressureDevice.Simulator.Web;

namespace PressureDevice.Simulator.Commands;

/// <summary>A prepared run: calls back with each frame, if asked, and returns the report.</summary>
public delegate RunReport RunExecution(Action<RunFrame>? onFrame, CancellationToken cancel);

/// <summary>
/// The command line, free of the process around it. Exit status: <see cref="Done"/>, <see cref="Failed"/> or
/// <see cref="WrongArguments"/>; in the last case one line on the error output says why, and nothing is on the output.
/// </summary>
public static class CommandLineProgram
{
    /// <summary>Status: the run did what it should.</summary>
    public const int Done = 0;

    /// <summary>Status: it did not, or was stopped.</summary>
    public const int Failed = 1;

    /// <summary>Status: wrong arguments, or a file that cannot be used.</summary>
    public const int WrongArguments = 2;

    /// <summary>Runs a command line.</summary>
    /// <param name="args">The arguments, without the program's name.</param>
    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints go.</param>
    /// <param name="interactive">Whether the output is a terminal that somebody watches.</param>
    /// <param name="cancel">Ends a run early.</param>
    /// <param name="prepare">How a run is made from its options; the simulator's own when not given.</param>
    /// <returns>The exit status.</returns>
    public static int Run(
        string[] args,
        TextWriter output,
        TextWriter error,
        bool interactive = false,
        CancellationToken cancel = default,
        Func<RunOptions, RunExecution>? prepare = null)
    {
        Runner runner = new(output, error, interactive, cancel, prepare ?? (options => new GuidedRun(options).Execute));
        RootCommand root = Describe(runner);
        root.Add(CampaignCommand.Describe((options, json) =>
            CampaignRunner.Run(options, new CampaignView(output, json, interactive), error, cancel)));
        root.Add(WebCommand.Describe(options => new WebRun(output, error, interactive).RunAsync(options, cancel).GetAwaiter().GetResult()));
        ParseResult parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (Complaint(parsed) is { } complaint)
        {
            error.WriteLine(complaint);
            return WrongArguments;
        }

        return parsed.Invoke(new InvocationConfiguration
        {
            Output = output,
            Error = error,
            EnableDefaultExceptionHandler = false,
            ProcessTerminationTimeout = null,
        });
    }

    private static RootCommand Describe(Runner runner)
    {
        RootCommand root = new(
            "A simulated PressureDevice: the firmware on a virtual board, pressed by a simulated hand and synced to a "
            + "simulated phone. Without a verb: one guided hold of a typical person.");
        for (int i = root.Options.Count - 1; i >= 0; i--)
        {
            if (root.Options[i] is VersionOption)
            {
                root.Options.RemoveAt(i);
            }
        }

        root.Directives.Clear();
        root.Add(RunCommand.Describe(runner));
        root.SetAction(_ => runner.Run(new RunRequest()));
        return root;
    }

    private static string? Complaint(ParseResult parsed)
    {
        // A word that is no verb is refused even next to --help, which would otherwise explain something else.
        if (parsed.UnmatchedTokens.Count > 0)
        {
            string token = parsed.UnmatchedTokens[0];
            bool isVerb = parsed.CommandResult.Command is RootCommand && !token.StartsWith('-');
            return OneLine($"unknown {(isVerb ? "verb" : "argument")} '{token}'; see --help");
        }

        if (parsed.Tokens.FirstOrDefault(token => token.Type == TokenType.Directive) is { } directive)
        {
            return OneLine($"unknown argument '{directive.Value}'; see --help");
        }

        return parsed.Errors.Count > 0 && parsed.Action is not HelpAction ? OneLine(parsed.Errors[0].Message) : null;
    }

    private static string OneLine(string text) =>
        string.Join(' ', text.Split(['\r', '\n'], StringSplitOptions.RemoveEmptyEntries));
}
