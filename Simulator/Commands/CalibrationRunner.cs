using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.View;

namespace PressureDevice.Simulator.Commands;

/// <summary>Does a calibration that was asked for and turns its end into an exit status: 0 accepted, 1 refused or not finished.</summary>
public static class CalibrationRunner
{
    /// <summary>Does the calibration.</summary>
    /// <param name="options">What it is to be like.</param>
    /// <param name="view">Who shows it.</param>
    /// <param name="error">Where complaints go.</param>
    /// <param name="cancel">Ends it early.</param>
    /// <returns>The exit status.</returns>
    public static int Run(CalibrationOptions options, CalibrationView view, TextWriter error, CancellationToken cancel)
    {
        view.Begin(options);
        CalibrationReport report;
        try
        {
            report = new CalibrationRun(options).Execute(view.Show, cancel);
        }
        catch (OperationCanceledException) when (cancel.IsCancellationRequested)
        {
            error.WriteLine("stopped");
            return CommandLineProgram.Failed;
        }

        view.Conclude(report);
        if (report is { Accepted: true, Failure: null })
        {
            return CommandLineProgram.Done;
        }

        error.WriteLine(report.Failure ?? $"the calibration was refused: {report.Refusal}");
        return CommandLineProgram.Failed;
    }
}
