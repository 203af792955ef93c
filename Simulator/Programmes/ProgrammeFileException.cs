namespace PressureDevice.Simulator.Programmes;

/// <summary>A programme's file cannot be used; the message is one line that names the file and what is wrong in it.</summary>
/// <param name="path">The file as it was asked for.</param>
/// <param name="reason">What is wrong, in a few words.</param>
public sealed class ProgrammeFileException(string path, string reason) : Exception(Printable.Of($"{path}: {reason}"))
{
    /// <summary>What is wrong, without the file's name.</summary>
    public string Reason { get; } = Printable.Of(reason);
}
