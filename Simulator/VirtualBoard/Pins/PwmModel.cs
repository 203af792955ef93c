namespace PressureDevice.VirtualBoard;

/// <summary>
/// The PWM outputs of the classic ESP32 as the image drives them, with the rules of docs/platform.md: pairs of channels
/// share a timer, and one started flag is shared by all channels.
/// </summary>
public sealed class PwmModel
{
    /// <summary>Duty is kept in steps of 1/10000, truncated.</summary>
    public const int DutyStepsFull = 10_000;

    /// <summary>Below this, a duty from 0.8192 on overflows a 32-bit product (docs/platform.md).</summary>
    public const int MinFrequency = 152;

    /// <summary>Above this, the timer has no resolution left for the duty (docs/platform.md).</summary>
    public const int MaxFrequency = 40_000;

    private const int Channels = 16;

    private readonly VirtualBoard _board;
    private readonly PwmOutput?[] _outputs = new PwmOutput?[Channels + 1];
    private readonly int[] _dutyAtPin = new int[PinFunctions.PinCount];
    private bool _started;
    private bool _everStarted;

    internal PwmModel(VirtualBoard board) => _board = board;

    /// <summary>The duty (0–1) of a pin really changed, at a board time in µs.</summary>
    public event Action<int, double, long>? DutyChanged;

    /// <summary>Duty at a pin, 0–1; 0 for a pin that no PWM drives.</summary>
    public double DutyAt(int pin) => _dutyAtPin[pin] / (double)DutyStepsFull;

    /// <summary>Opens the channel whose function the pin has; null when it has none.</summary>
    internal PwmOutput? Open(int pin, int frequency, double duty)
    {
        _board.Scheduler.Spend(BoardCosts.PwmSet);
        int channel = ChannelOf(pin);
        if (channel == 0)
        {
            return null;
        }

        CheckFrequency(frequency);
        int steps = ToSteps(duty);
        if (channel is 9 or 10)
        {
            throw _board.Trap(
                $"PWM{channel}: "
                + "setting its frequency uses the wrong speed group in native code. Take another channel.");
        }

        if (_everStarted)
        {
            throw _board.Trap(
                $"PWM{channel} is created after another was started: "
                + "touches unconfigured hardware. Create all, then start all.");
        }

        _board.Pins.Claim(pin, $"PWM{channel}");
        return _outputs[channel] = new PwmOutput(channel, pin, frequency, steps);
    }

    internal void SetDuty(PwmOutput output, double duty)
    {
        _board.Scheduler.Spend(BoardCosts.PwmSet);
        int steps = ToSteps(duty);
        CheckConfigured(output, "DutyCycle");
        output.DutySteps = steps;
        if (_started)
        {
            Drive(output);
        }
    }

    internal void SetFrequency(PwmOutput output, int frequency)
    {
        _board.Scheduler.Spend(BoardCosts.PwmSet);
        CheckFrequency(frequency);
        CheckConfigured(output, "Frequency");
        if (_started)
        {
            UseTimer(output, frequency);
        }

        output.Frequency = frequency;
    }

    internal void Start(PwmOutput output)
    {
        _board.Scheduler.Spend(BoardCosts.PwmSet);
        UseTimer(output, output.Frequency);
        output.IsRunning = true;
        _started = true;
        _everStarted = true;
        Drive(output);
    }

    /// <summary>
    /// Pin low; and the shared flag falls: no channel follows its duty until some channel is started.
    /// </summary>
    internal void Stop(PwmOutput output)
    {
        _board.Scheduler.Spend(BoardCosts.PwmSet);
        output.IsRunning = false;
        _started = false;
        SetPin(output.Pin, 0);
    }

    /// <summary>Frees the channel; the pin keeps its last duty, as on the chip.</summary>
    internal void Close(PwmOutput output)
    {
        if (_outputs[output.Channel] == output)
        {
            _outputs[output.Channel] = null;
            _board.Pins.Release(output.Pin);
        }
    }

    internal void PowerOff()
    {
        Array.Clear(_outputs);
        _started = false;
        _everStarted = false;
        for (int pin = 0; pin < _dutyAtPin.Length; pin++)
        {
            SetPin(pin, 0);
        }
    }

    private int ChannelOf(int pin)
    {
        for (int channel = 1; channel <= Channels; channel++)
        {
            if (_board.Pins.PinOf(PinFunctions.PwmFunction(channel)) == pin)
            {
                return channel;
            }
        }

        return 0;
    }

    private void CheckFrequency(int frequency)
    {
        if (frequency <= 0)
        {
            throw new ArgumentException("The frequency of a PWM channel must be above 0.");
        }

        if (frequency is < MinFrequency or > MaxFrequency)
        {
            throw _board.Trap(
                $"PWM at {frequency} Hz: "
                + $"below {MinFrequency} the duty overflows, above {MaxFrequency} it has no resolution.");
        }
    }

    private void CheckConfigured(PwmOutput output, string property)
    {
        if (_everStarted && !output.IsRunning)
        {
            throw _board.Trap(
                $"PWM{output.Channel}.{property} is set while the channel is not started and another was: "
                + "touches unconfigured hardware. Start all channels once, then only change DutyCycle; "
                + "take 0 instead of Stop().");
        }
    }

    private void UseTimer(PwmOutput output, int frequency)
    {
        int partner = ((output.Channel - 1) ^ 1) + 1;
        if (_outputs[partner] is { IsRunning: true } other && other.Frequency != frequency)
        {
            throw _board.Trap(
                $"PWM{output.Channel} at {frequency} Hz and PWM{partner} at {other.Frequency} Hz: "
                + "a pair shares one timer, the last one wins.");
        }
    }

    private void Drive(PwmOutput output) => SetPin(output.Pin, output.DutySteps);

    private void SetPin(int pin, int dutySteps)
    {
        if (_dutyAtPin[pin] != dutySteps)
        {
            _dutyAtPin[pin] = dutySteps;
            DutyChanged?.Invoke(pin, DutyAt(pin), _board.Scheduler.NowMicroseconds);
        }
    }

    private static int ToSteps(double duty)
    {
        if (!(duty >= 0 && duty <= 1))
        {
            throw new ArgumentException("The duty cycle of a PWM channel must be from 0 to 1.");
        }

        return (int)(duty * DutyStepsFull);
    }
}
