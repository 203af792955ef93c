using System.Globalization;
using PressureDevice.Simulator.Bridge;
using PressureDevice.Simulator.Commands;
using PressureDevice.VirtualBoard;
using Spectre.Console;

namespace PressureDevice.Simulator.Web;

/// <summary>Does the verb <c>web</c>: builds, serves, and waits for its end.</summary>
/// <param name="output">Where the address goes.</param>
/// <param name="error">Where complaints go.</param>
/// <param name="interactive">Whether somebody watches.</param>
public sealed class WebRun(TextWriter output, TextWriter error, bool interactive)
{
    /// <summary>Serves until it is told to end, or the virtual device stops.</summary>
    /// <param name="options">What it is to do.</param>
    /// <param name="cancel">The usual end.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> RunAsync(WebOptions options, CancellationToken cancel)
    {
        try
        {
            if (options.Companion is not { } companion)
            {
                throw new ToolException($"the folder {CompanionFolder.Name} with the app is not there: run this from the repository");
            }

            if (await BuildAsync(companion, options.Path, cancel).ConfigureAwait(false) is { } warning)
            {
                error.WriteLine($"warning: {warning}");
            }

            return await ServeAsync(companion.Built, options.Port, cancel).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            return CommandLineProgram.Done;
        }
        catch (ToolException failed)
        {
            error.WriteLine(failed.Message);
            return CommandLineProgram.Failed;
        }
    }

    /// <summary>Waits for the end.</summary>
    /// <param name="live">The device.</param>
    /// <param name="cancel">The usual end.</param>
    /// <returns>The exit status.</returns>
    public async Task<int> WaitAsync(LiveBoard live, CancellationToken cancel)
    {
        Task stop = Task.Delay(Timeout.Infinite, cancel);
        return await Task.WhenAny(live.Ended, stop).ConfigureAwait(false) == stop
            ? CommandLineProgram.Done
            : Stopped(await live.Ended.ConfigureAwait(false));
    }

    private Task<string?> BuildAsync(CompanionFolder companion, string path, CancellationToken cancel)
    {
        if (!interactive || companion.IsUpToDate())
        {
            return CompanionBuild.DemandAsync(companion, path, _ => { }, cancel);
        }

        IAnsiConsole terminal = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(output) });
        return terminal.Status().StartAsync("looking for Node", status => CompanionBuild.DemandAsync(
            companion, path, doing => status.Status(Markup.Escape(doing)), cancel));
    }

    private async Task<int> ServeAsync(string folder, int port, CancellationToken cancel)
    {
        VirtualDeviceSite site;
        try
        {
            site = await VirtualDeviceSite.StartAsync(folder, port).ConfigureAwait(false);
        }
        catch (Exception refused) when (refused is IOException or System.Net.Sockets.SocketException)
        {
            error.WriteLine($"port {port} {(refused is IOException ? "is taken" : "may not be used")}: --port N takes another, 0 any that is free");
            return CommandLineProgram.Failed;
        }
        catch (Exception stopped) when (stopped is InvalidOperationException or BoardTrapException)
        {
            return Stopped(stopped);
        }

        await using (site.ConfigureAwait(false))
        {
            output.WriteLine($"The app with a virtual device: {site.Address}");
            output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The passkey on the device's label: {site.Passkey:000000}"));
            output.WriteLine("Ctrl+C ends it.");
            output.Flush();
            return await WaitAsync(site.Live, cancel).ConfigureAwait(false);
        }
    }

    private int Stopped(Exception? reason)
    {
        error.WriteLine($"the virtual device has stopped: {NodeTools.Reason(reason?.Message ?? "") ?? "nobody knows why"}");
        return CommandLineProgram.Failed;
    }
}
