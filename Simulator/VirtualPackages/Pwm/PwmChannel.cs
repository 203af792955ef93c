using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace System.Device.Pwm;

/// <summary>A PWM channel of the virtual board, with the rules of docs/platform.md.</summary>
public sealed class PwmChannel : IDisposable
{
    private readonly PwmOutput _output;

    /// <summary>Fails: a channel by its number has no pin on the ESP32.</summary>
    public PwmChannel(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) =>
        throw Board.Current.Trap(
            $"PwmChannel({chip}, {channel}) at {frequency} Hz, {dutyCyclePercentage}: "
            + "has no pin on the ESP32 and fails. Use CreateFromPin.");

    private PwmChannel(PwmOutput output) => _output = output;

    /// <summary>Frequency in Hz.</summary>
    /// <exception cref="ArgumentException">0 or less.</exception>
    public int Frequency
    {
        get => _output.Frequency;
        set => Board.Current.Pwm.SetFrequency(_output, value);
    }

    /// <summary>Duty 0–1, kept in steps of 1/10000.</summary>
    /// <exception cref="ArgumentException">Outside 0–1.</exception>
    public double DutyCycle
    {
        get => _output.DutySteps / (double)PwmModel.DutyStepsFull;
        set => Board.Current.Pwm.SetDuty(_output, value);
    }

    /// <summary>Fails: a channel by its number has no pin on the ESP32.</summary>
    public static PwmChannel Create(int chip, int channel, int frequency = 400, double dutyCyclePercentage = 0.5) =>
        new(chip, channel, frequency, dutyCyclePercentage);

    /// <summary>Opens the channel whose function the pin has; null when it has none.</summary>
    public static PwmChannel? CreateFromPin(int pin, int frequency = 400, double dutyCyclePercentage = 0.5)
    {
        PwmOutput? output = Board.Current.Pwm.Open(pin, frequency, dutyCyclePercentage);
        return output is null ? null : new PwmChannel(output);
    }

    /// <summary>Applies frequency and duty to the pin.</summary>
    public void Start() => Board.Current.Pwm.Start(_output);

    /// <summary>Pin low; and no channel follows its duty any more until one is started.</summary>
    public void Stop() => Board.Current.Pwm.Stop(_output);

    /// <summary>Frees the channel; the pin keeps its duty.</summary>
    public void Dispose() => Board.Current.Pwm.Close(_output);
}
