using PressureDevice.Simulator.Programmes;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.View;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Commands;

/// <summary>Does a run that was asked for, with the view that fits, and turns its end into an exit status.</summary>
public sealed class Runner
{
    private readonly TextWriter _output;
    private readonly TextWriter _error;
    private readonly bool _interactive;
    private readonly CancellationToken _cancel;
    private readonly Func<RunOptions, RunExecution> _prepare;

    /// <param name="output">Where results go.</param>
    /// <param name="error">Where complaints go.</param>
    /// <param name="interactive">Whether the output is a terminal that somebody watches.</param>
    /// <param name="cancel">Ends a run early.</param>
    /// <param name="prepare">How a run is made from its options.</param>
    public Runner(
        TextWriter output,
        TextWriter error,
        bool interactive,
        CancellationToken cancel,
        Func<RunOptions, RunExecution> prepare)
    {
        _output = output;
        _error = error;
        _interactive = interactive;
        _cancel = cancel;
        _prepare = prepare;
    }

    /// <summary>Does the run.</summary>
    /// <returns>The exit status.</returns>
    public int Run(RunRequest request)
    {
        bool live = _interactive && !request.Json;
        RunSpeed speed = request.Speed ?? (live ? RunSpeed.Live : RunSpeed.Max);
        if (request.Calibration is { } calibration)
        {
            return CalibrationRunner.Run(
                calibration with { Seed = request.Options.Seed, Speed = speed.Factor },
                new CalibrationView(_output, request.Json, live),
                _error,
                _cancel);
        }

        RunOptions options = request.Options with { Speed = speed.Factor };
        RunExecution execution;
        try
        {
            TraceFileCheck.Demand(options.TraceFile, options.ReplayFile, options.ProgrammeFile);
            execution = _prepare(options);
        }
        catch (Exception e) when (e is ReplayFileException or ProgrammeFileException or TraceFileException)
        {
            _error.WriteLine(e.Message);
            return CommandLineProgram.WrongArguments;
        }

        return Follow(ViewFor(options, request.Json, live), execution);
    }

    private int Follow(IRunView view, RunExecution execution)
    {
        try
        {
            RunReport report = view.Follow(onFrame => execution(onFrame, _cancel));
            _cancel.ThrowIfCancellationRequested();
            view.Conclude(report);
            if (report.Failure == null)
            {
                return CommandLineProgram.Done;
            }

            _error.WriteLine(report.Failure);
            return CommandLineProgram.Failed;
        }
        catch (ProgrammeFileException refused)
        {
            _error.WriteLine(refused.Message);
            return CommandLineProgram.WrongArguments;
        }
        catch (OperationCanceledException) when (_cancel.IsCancellationRequested)
        {
            _error.WriteLine("stopped");
            return CommandLineProgram.Failed;
        }
    }

    private IRunView ViewFor(RunOptions options, bool json, bool live)
    {
        if (json)
        {
            return new JsonView(_output);
        }

        return live ? new LiveView(LiveView.Terminal(_output), options) : new PlainView(_output, options);
    }
}
