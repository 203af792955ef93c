namespace PressureDevice.VirtualBoard;

/// <summary>The two SPI buses of the image, HSPI and VSPI (docs/platform.md).</summary>
public sealed class SpiBuses
{
    private const int BusCount = 2;

    private static readonly string[] s_lines = ["MOSI", "MISO", "CLOCK"];

    private readonly VirtualBoard _board;
    private readonly SpiBus?[] _buses = new SpiBus?[BusCount];
    private int _stallMilliseconds;

    internal SpiBuses(VirtualBoard board) => _board = board;

    /// <summary>
    /// A fault: the next transfer blocks its thread for so long (ms; -1 for ever), as a driver that waits for a lost
    /// interrupt.
    /// </summary>
    public void StallNextTransfer(int milliseconds) => _stallMilliseconds = milliseconds;

    internal int TakeStall()
    {
        int milliseconds = _stallMilliseconds;
        _stallMilliseconds = 0;
        return milliseconds;
    }

    /// <summary>Takes a bus for its one device.</summary>
    internal SpiBus Open(int bus, int clockHertz)
    {
        if (bus is < 1 or > BusCount)
        {
            throw _board.Trap($"SPI bus {bus}: the image has 1 and 2.");
        }

        if (_buses[bus - 1] is not null)
        {
            throw _board.Trap(
                $"A second device on SPI bus {bus}: "
                + "it would use the first one's clock and mode. Give it a bus of its own.");
        }

        var pins = new int[s_lines.Length];
        for (int line = 0; line < pins.Length; line++)
        {
            pins[line] = _board.Pins.PinOf(PinFunctions.SpiFunction(bus, line));
            if (pins[line] < 0)
            {
                throw _board.Trap(
                    $"SPI{bus}_{s_lines[line]} has no pin: "
                    + "full duplex needs all three, by Configuration.SetPinFunction.");
            }

            if (!_board.Pins.IsAssigned(PinFunctions.SpiFunction(bus, line)))
            {
                throw _board.Trap(
                    $"SPI{bus}_{s_lines[line]} is still on its default GPIO {pins[line]}: "
                    + "assign all three pins, else surprising ones are driven.");
            }
        }

        return _buses[bus - 1] = new SpiBus(_board, bus, clockHertz, pins);
    }

    internal void Close(SpiBus bus)
    {
        if (_buses[bus.Id - 1] == bus)
        {
            _buses[bus.Id - 1] = null;
            bus.Close();
        }
    }

    internal void PowerOff()
    {
        Array.Clear(_buses);
        _stallMilliseconds = 0;
    }
}
