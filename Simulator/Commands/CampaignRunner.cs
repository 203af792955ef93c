using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.View;

namespace PressureDevice.Simulator.Commands;

/// <summary>Runs a campaign that was asked for and turns its end into an exit status.</summary>
public static class CampaignRunner
{
    /// <summary>Runs the campaign.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="view">Who shows it.</param>
    /// <param name="error">Where complaints go.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>The exit status.</returns>
    public static int Run(CampaignOptions options, CampaignView view, TextWriter error, CancellationToken cancel)
    {
        try
        {
            CampaignResult result = view.Follow(options, progress => Campaign.Run(options, progress, cancel));
            cancel.ThrowIfCancellationRequested();
            view.Conclude(result);
            return CommandLineProgram.Done;
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            error.WriteLine("stopped");
            return CommandLineProgram.Failed;
        }
    }
}
