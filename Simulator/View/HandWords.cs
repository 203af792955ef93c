using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.View;

/// <summary>Says who presses.</summary>
public static class HandWords
{
    /// <summary>The person by name, or the recording by its file.</summary>
    public static string Of(RunOptions options) =>
        options.ReplayFile == null ? $"person {options.Person}" : $"recording {Path.GetFileName(options.ReplayFile)}";
}
