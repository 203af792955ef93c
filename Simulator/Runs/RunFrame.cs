namespace PressureDevice.Simulator.Runs;

/// <summary>
/// One moment of a run, to be shown: the force that the world applies, and what a phone and an onlooker know of the device. Forces in N, duties 0 to 1.
/// </summary>
/// <param name="TimeSeconds">Virtual time since power-on, s.</param>
/// <param name="Stage">starting, guiding, syncing or finished.</param>
/// <param name="TipForceNewtons">The true force on the tip.</param>
/// <param name="TargetNewtons">The target, from the live packet.</param>
/// <param name="ToleranceNewtons">The tolerance, from the live packet.</param>
/// <param name="Phase">The device's phase, in words.</param>
/// <param name="TimeLeftSeconds">Time still to be spent in the band, s.</param>
/// <param name="Red">Duty of the red light.</param>
/// <param name="Green">Duty of the green light.</param>
/// <param name="Blue">Duty of the blue light.</param>
/// <param name="Haptic">Duty of the motor.</param>
/// <param name="RecordsReceived">Records the phone has received.</param>
public sealed record RunFrame(
    double TimeSeconds,
    string Stage,
    double TipForceNewtons,
    double TargetNewtons,
    double ToleranceNewtons,
    string Phase,
    double TimeLeftSeconds,
    double Red,
    double Green,
    double Blue,
    double Haptic,
    int RecordsReceived)
{
    /// <summary>Where the programme stands; null without one.</summary>
    public ProgrammeProgress? Programme { get; init; }
}

/// <summary>Where a programme stands, counted from 1. During a rest it is the press that comes next.</summary>
/// <param name="Press">The press.</param>
/// <param name="Presses">Presses in all.</param>
/// <param name="Step">The step.</param>
/// <param name="Steps">Steps in all.</param>
public sealed record ProgrammeProgress(int Press, int Presses, int Step, int Steps);
