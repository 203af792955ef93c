namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Where a symbol lies on the sheet and how.</summary>
/// <param name="At">Its origin.</param>
/// <param name="QuarterTurns">Turns of 90° against the clock, 0 to 3.</param>
/// <param name="Mirror">Done after the turn.</param>
public sealed record Placement(SheetPoint At, int QuarterTurns, Mirror Mirror);

/// <summary>How a symbol is mirrored.</summary>
public enum Mirror
{
    /// <summary>Not at all.</summary>
    None,

    /// <summary>Top and bottom change places.</summary>
    AboutX,

    /// <summary>Left and right change places.</summary>
    AboutY,
}
