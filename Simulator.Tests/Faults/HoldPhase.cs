namespace PressureDevice.Simulator.Tests.Faults;

/// <summary>Where a fault can meet a hold.</summary>
public enum HoldPhase
{
    /// <summary>Nothing is pressed.</summary>
    Idle,

    /// <summary>Half way to the band.</summary>
    Approach,

    /// <summary>In the band.</summary>
    Hold,

    /// <summary>Out of the band, too little.</summary>
    OffBandLow,

    /// <summary>Out of the band, too much.</summary>
    OffBandHigh,

    /// <summary>The hold is complete, the hand still presses.</summary>
    Done,
}
