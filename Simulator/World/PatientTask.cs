namespace PressureDevice.Simulator.World;

/// <summary>What a patient was told to do with the button, beside saying "too much" at any time.</summary>
public enum PatientTask
{
    /// <summary>Nothing: the button says "too much" alone.</summary>
    SayTooMuch,

    /// <summary>Press shortly when the pain of a level has eased.</summary>
    SayEased,

    /// <summary>Press once when the pressure turns into pain.</summary>
    SayNow,
}
