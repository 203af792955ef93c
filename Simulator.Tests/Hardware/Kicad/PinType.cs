namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What a pin does electrically, by KiCad's names.</summary>
public enum PinType
{
    /// <summary>Reads a level.</summary>
    Input,

    /// <summary>Drives its net.</summary>
    Output,

    /// <summary>Reads or drives.</summary>
    Bidirectional,

    /// <summary>Drives, or lets go.</summary>
    TriState,

    /// <summary>Neither reads nor drives: a resistor.</summary>
    Passive,

    /// <summary>Not joined inside.</summary>
    Free,

    /// <summary>Nobody has said.</summary>
    Unspecified,

    /// <summary>Is supplied.</summary>
    PowerIn,

    /// <summary>Supplies.</summary>
    PowerOut,

    /// <summary>Pulls down only.</summary>
    OpenCollector,

    /// <summary>Pulls up only.</summary>
    OpenEmitter,

    /// <summary>Must stay open.</summary>
    NoConnect,
}
