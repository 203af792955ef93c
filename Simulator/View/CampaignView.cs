using System.Text.Json;
using PressureDevice.Simulator.Campaigns;
using Spectre.Console;

namespace PressureDevice.Simulator.View;

/// <summary>A campaign as somebody sees it: a bar while it runs, in a terminal only, then a table of its figures and a line about them; or one JSON object and
/// nothing else.</summary>
public sealed class CampaignView
{
    private const int PlainWidth = 80;

    private readonly TextWriter _out;
    private readonly bool _json;
    private readonly IAnsiConsole _console;
    private readonly bool _terminal;

    /// <param name="output">Where it goes.</param>
    /// <param name="json">True for one JSON object.</param>
    /// <param name="terminal">True for a terminal with its colours.</param>
    public CampaignView(TextWriter output, bool json, bool terminal)
    {
        _out = output;
        _json = json;
        _terminal = terminal && !json;
        _console = _terminal ? LiveView.Terminal(output) : Plain(output);
    }

    /// <summary>The object: guidance, and what was asked, with lowerCamelCase keys that carry the unit.</summary>
    public static string Write(CampaignResult result) => JsonSerializer.Serialize(
        new
        {
            Guidance = result.Guidance.Select(guidance => new
            {
                guidance.Name,
                Holds = guidance.Holds.Count,
                guidance.CompletedPercent,
                RmsErrorNewtons = new { guidance.RmsErrorNewtons.Median, guidance.RmsErrorNewtons.P95 },
                TimeInBandPercent = new { guidance.TimeInBandPercent.Median, guidance.TimeInBandPercent.P5 },
                OvershootNewtons = new { guidance.OvershootNewtons.Median, guidance.OvershootNewtons.P95 },
                CueChangesPerSecond = new { Median = guidance.MedianCueChangesPerSecond },
            }),
            result.Options.Seed,
            result.Options.Goal.TargetNewtons,
            result.Options.Goal.TolerancePercent,
            result.Options.Goal.HoldSeconds,
            result.Seconds,
            result.TimesRealTime,
        },
        JsonView.Format);

    /// <summary>Shows a campaign while it runs.</summary>
    /// <param name="options">What is run.</param>
    /// <param name="run">The campaign; it tells how many holds are done.</param>
    public CampaignResult Follow(CampaignOptions options, Func<IProgress<int>?, CampaignResult> run)
    {
        if (!_terminal)
        {
            return run(null);
        }

        return _console.Progress().AutoClear(true).HideCompleted(true).Start(context =>
        {
            ProgressTask bar = context.AddTask("holds", maxValue: (double)options.Holds * options.Guidance.Count);
            return run(new Bar(bar));
        });
    }

    /// <summary>Shows the figures.</summary>
    public void Conclude(CampaignResult result)
    {
        if (_json)
        {
            _out.WriteLine(Write(result));
            return;
        }

        _console.Write(CampaignTable.Draw(result));
        _out.WriteLine(CampaignTable.Describe(result));
    }

    private static IAnsiConsole Plain(TextWriter output)
    {
        IAnsiConsole plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        plain.Profile.Width = PlainWidth;
        return plain;
    }

    private sealed class Bar(ProgressTask task) : IProgress<int>
    {
        public void Report(int value) => task.Value = value;
    }
}
