namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>A file of KiCad is broken or holds something that this reader does not know.</summary>
/// <param name="what">What is wrong.</param>
/// <param name="line">The line, from 1.</param>
public sealed class KicadFormatException(string what, int line) : Exception($"line {line}: {what}")
{
    /// <summary>The line, from 1.</summary>
    public int Line { get; } = line;
}
