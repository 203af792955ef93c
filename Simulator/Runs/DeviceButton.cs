namespace PressureDevice.Simulator.Runs;

/// <summary>A finger on the device's own button.</summary>
public static class DeviceButton
{
    /// <summary>How long it is held to open the pairing window, s: between 3 and 10 (docs/protocol.md).</summary>
    public const double PairingWindowSeconds = 4;

    /// <summary>Holds the button down for a time, from now on; from the owner or a world event.</summary>
    /// <param name="board">The device's board.</param>
    /// <param name="seconds">For how long, s.</param>
    public static void Hold(VirtualBoard.VirtualBoard board, double seconds)
    {
        int pin = board.Settings.Wiring.ButtonPin;
        board.Gpio.Drive(pin, level: false);
        board.Scheduler.At(board.Scheduler.NowMicroseconds + (long)(seconds * 1e6), () => board.Gpio.Drive(pin, level: true));
    }

    /// <summary>Opens the pairing window: nothing may press on the tip. It is open when the button is let go,
    /// <see cref="PairingWindowSeconds"/> from now.</summary>
    /// <param name="board">The device's board.</param>
    public static void OpenPairingWindow(VirtualBoard.VirtualBoard board) => Hold(board, PairingWindowSeconds);
}
