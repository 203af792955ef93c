using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>A button that a person can reach.</summary>
public enum DeviceButtonName
{
    /// <summary>The device's own.</summary>
    Device,

    /// <summary>The patient's, on its cable.</summary>
    Patient,
}

/// <summary>The fingers of the people at the device. Only for what is posted to its <see cref="LiveBoard"/>.</summary>
/// <param name="board">The device's board.</param>
public sealed class ButtonFingers(VirtualBoard.VirtualBoard board)
{
    private readonly HashSet<DeviceButtonName> _pressed = [];
    private readonly HashSet<DeviceButtonName> _kept = [];

    /// <summary>Presses a button for a time, whoever leaves meanwhile.</summary>
    /// <param name="button">Which.</param>
    /// <param name="milliseconds">For how long, ms of virtual time.</param>
    /// <param name="letGo">Called when it has been let go.</param>
    /// <returns>False when a finger is on it already.</returns>
    public bool TryHold(DeviceButtonName button, int milliseconds, Action letGo)
    {
        if (!TryPress(button))
        {
            return false;
        }

        board.Scheduler.At(board.Scheduler.NowMicroseconds + (milliseconds * 1_000L), () =>
        {
            Release(button);
            letGo();
        });
        return true;
    }

    /// <summary>Presses a button until <see cref="TryLetGo"/>.</summary>
    /// <param name="button">Which.</param>
    /// <returns>False when a finger is on it already.</returns>
    public bool TryKeep(DeviceButtonName button) => TryPress(button) && _kept.Add(button);

    /// <summary>Lets a button go that <see cref="TryKeep"/> pressed.</summary>
    /// <param name="button">Which.</param>
    /// <returns>False when no such finger is on it.</returns>
    public bool TryLetGo(DeviceButtonName button)
    {
        if (!_kept.Remove(button))
        {
            return false;
        }

        Release(button);
        return true;
    }

    private bool TryPress(DeviceButtonName button)
    {
        if (!_pressed.Add(button))
        {
            return false;
        }

        Set(button, isPressed: true);
        return true;
    }

    private void Release(DeviceButtonName button)
    {
        _pressed.Remove(button);
        Set(button, isPressed: false);
    }

    private void Set(DeviceButtonName button, bool isPressed)
    {
        if (button == DeviceButtonName.Patient)
        {
            board.Handle.IsPressed = isPressed;
        }
        else
        {
            board.Gpio.Drive(board.Settings.Wiring.ButtonPin, level: !isPressed); // closed to ground
        }
    }
}
