namespace PressureDevice.Simulator.World;

/// <summary>What a person is about to do.</summary>
public enum PersonIntent
{
    /// <summary>The hand rests; it begins a hold when one is wanted and the device invites to it.</summary>
    Rest,

    /// <summary>Pressing toward a felt guess of the target, no cue seen yet; without guidance also holding it.</summary>
    Reach,

    /// <summary>Following the cues.</summary>
    Follow,

    /// <summary>Letting go.</summary>
    LetGo,
}
