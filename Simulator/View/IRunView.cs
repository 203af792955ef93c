using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>What somebody sees of a run: while it goes on, and its results.</summary>
public interface IRunView
{
    /// <summary>Shows a run while it goes on.</summary>
    /// <param name="execute">The run: calls back with each frame and returns the report.</param>
    /// <returns>The run's report.</returns>
    RunReport Follow(Func<Action<RunFrame>?, RunReport> execute);

    /// <summary>Shows the results.</summary>
    void Conclude(RunReport report);
}
