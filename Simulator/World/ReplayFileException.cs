namespace PressureDevice.Simulator.World;

/// <summary>A file of recorded forces cannot be used; the message is one line that names the file and, where there is
/// one, the line.</summary>
public sealed class ReplayFileException : Exception
{
    /// <param name="path">The file as it was asked for.</param>
    /// <param name="line">The number of the line, from 1; 0 when the file as a whole is meant.</param>
    /// <param name="reason">What is wrong, in a few words.</param>
    public ReplayFileException(string path, int line, string reason)
        : base(line > 0 ? $"{path}, line {line}: {reason}" : $"{path}: {reason}")
    {
        Line = line;
    }

    /// <summary>The number of the line, from 1; 0 when the file as a whole is meant.</summary>
    public int Line { get; }
}
