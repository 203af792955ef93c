namespace PressureDevice.Simulator.Faults;

/// <summary>What the device must do under a fault.</summary>
public enum SafeEnd
{
    /// <summary>Say "no guidance" (violet) and not guide while the fault lasts; a hold that was guided ends, and its record says why.</summary>
    NoGuidance,

    /// <summary>Go on as before: nothing about the cues changes and nothing is lost.</summary>
    Guiding,

    /// <summary>Go dark and start anew; a hold that was guided gets its record then.</summary>
    Restarted,

    /// <summary>Go on as before, and store the records of holds that ended meanwhile as soon as the fault is over.</summary>
    Recorded,
}
