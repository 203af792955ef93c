using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>Says what is run.</summary>
public static class RunTitle
{
    /// <summary>One guided hold, or the programme by its file.</summary>
    public static string Of(RunOptions options) =>
        options.ProgrammeFile == null ? "one guided hold" : $"programme {Path.GetFileName(options.ProgrammeFile)}";

    /// <summary>Where a programme stands: the hold, and the step where there are several.</summary>
    public static string Of(ProgrammeProgress progress)
    {
        string hold = $"hold {progress.Press} of {progress.Presses}";
        return progress.Steps == 1 ? hold : $"{hold}, step {progress.Step} of {progress.Steps}";
    }
}
