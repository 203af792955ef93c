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

    /// <summary>Presses a button for a time, whoever leaves meanwhile.</summary>
    /// <param name="button">Which.</param>
    /// <param name="milliseconds">For how long, ms of virtual time.</param>
    /// <param name="letGo">Called when it has been let go.</param>
    /// <returns>False when a finger is on it already.</returns>
    public bool TryHold(DeviceButtonName button, int milliseconds, Action letGo)
    {
        BoardWiring wiring = board.Settings.Wiring;
        int pin = button == DeviceButtonName.Device ? wiring.ButtonPin : wiring.PatientButtonPin;
        if (!_pressed.Add(pin))
        {
            return false;
        }

        board.Gpio.Drive(pin, level: false); // closed to ground
        board.Scheduler.At(board.Scheduler.NowMicroseconds + (milliseconds * 1_000L), () =>
        {
            _pressed.Remove(pin);
            board.Gpio.Drive(pin, level: true);
            letGo();
        });
        return true;
    }
}
