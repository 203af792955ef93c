using System.CommandLine;
using System.Globalization;
using PressureDevice.Simulator.Web;

namespace PressureDevice.Simulator.Commands;

/// <summary>The verb <c>web</c>: its options and what they mean.</summary>
public static class WebCommand
{
    private const int LargestPort = 65_535;

    /// <summary>Describes the verb for the parser.</summary>
    /// <param name="run">Serves until it ends, and returns the exit status.</param>
    public static Command Describe(Func<WebOptions, int> run)
    {
        Option<int?> port = new("--port")
        {
            HelpName = "N",
            Description = $"The port on this machine, 0 for any that is free [default: {WebOptions.UsualPort}]",
            CustomParser = result =>
            {
                string text = result.Tokens[0].Value;
                if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out int value) && value <= LargestPort)
                {
                    return value;
                }

                result.AddError($"--port must be a whole number from 0 to {LargestPort}, not '{text}'");
                return null;
            },
        };
        Command command = new("web", "Serves the phone's app with a virtual device beside it, on this machine only, until Ctrl+C. Builds the app first when it is missing or "
            + "older than its sources: that needs Node 20.19 with npm. Exit status: 0 it was ended, 1 it could not go on, 2 wrong arguments.");
        command.Add(port);
        command.SetAction(parsed => run(new WebOptions { Port = parsed.GetValue(port) ?? WebOptions.UsualPort }));
        return command;
    }
}
