namespace PressureDevice.VirtualBoard;

/// <summary>
/// Which ESP32 pin carries which peripheral function, and who uses it. The chip's runtime does not notice when two
/// peripherals drive one pin (docs/platform.md); this board does.
/// </summary>
public sealed class PinFunctions
{
    /// <summary>GPIO numbers run from 0 to 39 on the classic ESP32.</summary>
    public const int PinCount = 40;

    private const int Spi = 1;
    private const int I2c = 2;
    private const int Serial = 3;
    private const int Adc = 5;

    private readonly VirtualBoard _board;
    private readonly SortedDictionary<int, int> _pinOfFunction = [];
    private readonly HashSet<int> _assigned = [];
    private readonly string?[] _users = new string?[PinCount];

    internal PinFunctions(VirtualBoard board)
    {
        _board = board;
        PowerOff();
    }

    /// <summary>True for a pin of the classic ESP32 that has a pad: 20, 24 and 28–31 have none.</summary>
    public static bool Exists(int pin) => pin is >= 0 and < PinCount and not (20 or 24 or 28 or 29 or 30 or 31);

    /// <summary>GPIO 34–39 are inputs without pull resistors (docs/platform.md).</summary>
    public static bool IsInputOnly(int pin) => pin is >= 34 and <= 39;

    /// <summary>
    /// Function code of SPI: bus 1 or 2; line 0 MOSI, 1 MISO, 2 clock (docs/platform.md: type, index and line in one
    /// number).
    /// </summary>
    internal static int SpiFunction(int bus, int line) => Code(Spi, bus, line);

    /// <summary>Function code of PWM channel 1–16.</summary>
    internal static int PwmFunction(int channel) => Code(4, channel, 0);

    /// <summary>The pin of a function, -1 for none.</summary>
    internal int PinOf(int function) => _pinOfFunction.GetValueOrDefault(function, -1);

    /// <summary>True when the firmware chose the function's pin itself, not the image.</summary>
    internal bool IsAssigned(int function) => _assigned.Contains(function);

    /// <summary>Gives a pin a function; takes effect on devices created afterwards.</summary>
    internal void Assign(int pin, int function)
    {
        CheckUsable(pin, $"function 0x{function:X6}");
        int type = function >> 16;
        int line = function & 0xFF;
        bool drives = type switch
        {
            Spi => line != 1,
            I2c => true,
            Serial => line is 0 or 2,
            Adc => false,
            _ => true,
        };
        if (drives && IsInputOnly(pin))
        {
            throw _board.Trap(
                $"GPIO {pin} is input only (34–39): "
                + $"it cannot carry the output function 0x{function:X6}.");
        }

        _pinOfFunction[function] = pin;
        _assigned.Add(function);
    }

    /// <summary>Fails for pins that do not exist or carry the flash (6–11) or the debug port (1, 3).</summary>
    internal void CheckUsable(int pin, string use)
    {
        if (!Exists(pin))
        {
            throw _board.Trap($"GPIO {pin} does not exist on this chip ({use}).");
        }

        if (pin is >= 6 and <= 11)
        {
            throw _board.Trap($"GPIO {pin} is wired to the flash (6–11): {use} would stop the chip.");
        }

        if (pin is 1 or 3)
        {
            throw _board.Trap($"GPIO {pin} is the debug port (1, 3): {use} would cut deployment and output.");
        }
    }

    /// <summary>Takes a pin for a device; a pin taken by another is a mistake the chip would not report.</summary>
    internal void Claim(int pin, string user)
    {
        CheckUsable(pin, user);
        if (_users[pin] is { } other)
        {
            throw _board.Trap($"GPIO {pin} is used by {other} and now by {user}: the chip lets both drive it.");
        }

        _users[pin] = user;
    }

    /// <summary>Gives a pin back.</summary>
    internal void Release(int pin) => _users[pin] = null;

    /// <summary>Back to the defaults of the image: SPI1 on 23, 25, 19 (docs/platform.md).</summary>
    internal void PowerOff()
    {
        Array.Clear(_users);
        _assigned.Clear();
        _pinOfFunction.Clear();
        _pinOfFunction[SpiFunction(1, 0)] = 23;
        _pinOfFunction[SpiFunction(1, 1)] = 25;
        _pinOfFunction[SpiFunction(1, 2)] = 19;
        _pinOfFunction[Code(I2c, 1, 0)] = 18;
        _pinOfFunction[Code(I2c, 1, 1)] = 19;
        _pinOfFunction[Code(I2c, 2, 0)] = 25;
        _pinOfFunction[Code(I2c, 2, 1)] = 26;
        _pinOfFunction[Code(Serial, 1, 0)] = 1;
        _pinOfFunction[Code(Serial, 1, 1)] = 3;
    }

    private static int Code(int type, int index, int line) => (type << 16) | (index << 8) | line;
}
