using PressureDevice.VirtualBoard;
using Board = PressureDevice.VirtualBoard.VirtualBoard;

namespace nanoFramework.Hardware.Esp32;

/// <summary>Which pin carries which function.</summary>
public class Configuration
{
    /// <summary>Gives a pin a function; takes effect on devices created afterwards.</summary>
    /// <exception cref="BoardTrapException">The pin cannot carry it.</exception>
    public static void SetPinFunction(int pin, DeviceFunction value)
    {
        Board board = Board.Current;
        board.Scheduler.Spend(BoardCosts.NativeCall);
        board.Pins.Assign(pin, (int)value);
    }

    /// <summary>The pin of a function, -1 for none.</summary>
    public static int GetFunctionPin(DeviceFunction function) => Board.Current.Pins.PinOf((int)function);
}
