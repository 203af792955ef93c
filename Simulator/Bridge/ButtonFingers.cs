using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>A button that a person can reach.</summary>
public enum DeviceButtonName
{
    /// <summary>The device's own.</summary>
    Device,

    /// <summary>The patient's, on its jack.</summary>
    Patient,
}

/// <summary>The fingers of the people at the device. Only for what is posted to its <see cref="LiveBoard"/>.</summary>
/// <param name="board">The device's board.</param>
public sealed class ButtonFingers(VirtualBoard.VirtualBoard board)
{
    private readonly HashSet<int> _pressed = [];
    private readonly HashSet<int> _kept = [];

    /// <summary>Presses a button for a time, whoever leaves meanwhile.</summary>
    /// <param name="button">Which.</param>
    /// <param name="milliseconds">For how long, ms of virtual time.</param>
    /// <param name="letGo">Called when it has been let go.</param>
    /// <returns>False when a finger is on it already.</returns>
    public bool TryHold(DeviceButtonName button, int milliseconds, Action letGo)
    {
        int pin = PinOf(button);
        if (!TryPress(pin))
        {
            return false;
        }

        board.Scheduler.At(board.Scheduler.NowMicroseconds + (milliseconds * 1_000L), () =>
        {
            Release(pin);
            letGo();
        });
        return true;
    }

    /// <summary>Presses a button until <see cref="TryLetGo"/>.</summary>
    /// <param name="button">Which.</param>
    /// <returns>False when a finger is on it already.</returns>
    public bool TryKeep(DeviceButtonName button)
    {
        int pin = PinOf(button);
        return TryPress(pin) && _kept.Add(pin);
    }

    /// <summary>Lets a button go that <see cref="TryKeep"/> pressed.</summary>
    /// <param name="button">Which.</param>
    /// <returns>False when no such finger is on it.</returns>
    public bool TryLetGo(DeviceButtonName button)
    {
        int pin = PinOf(button);
        if (!_kept.Remove(pin))
        {
            return false;
        }

        Release(pin);
        return true;
    }

    private int PinOf(DeviceButtonName button) =>
        button == DeviceButtonName.Device ? board.Settings.Wiring.ButtonPin : board.Settings.Wiring.PatientButtonPin;

    private bool TryPress(int pin)
    {
        if (!_pressed.Add(pin))
        {
            return false;
        }

        board.Gpio.Drive(pin, level: false); // closed to ground
        return true;
    }

    private void Release(int pin)
    {
        _pressed.Remove(pin);
        board.Gpio.Drive(pin, level: true);
    }
}
