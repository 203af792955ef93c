namespace PressureDevice.VirtualBoard;

/// <summary>One of the LEDC channels PWM1–PWM16 in use, as the firmware holds it.</summary>
internal sealed class PwmOutput(int channel, int pin, int frequency, int dutySteps)
{
    public int Channel { get; } = channel;

    public int Pin { get; } = pin;

    public int Frequency { get; set; } = frequency;

    /// <summary>Duty in 1/10000, the resolution of the managed library (docs/platform.md).</summary>
    public int DutySteps { get; set; } = dutySteps;

    /// <summary>The hardware behind it is configured: Start was called, and no Stop since.</summary>
    public bool IsRunning { get; set; }
}
