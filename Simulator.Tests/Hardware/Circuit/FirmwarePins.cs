using System.Device.Gpio;
using System.Reflection;
using System.Text.RegularExpressions;
using nanoFramework.Hardware.Esp32;
using PressureDevice.Board;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The pins as the firmware has them: its constants, and what it does with each pin once it runs.</summary>
public static partial class FirmwarePins
{
    /// <summary>What a pin does that is read as a digital input held up by the chip.</summary>
    public const string PulledUpInput = "input with the internal pull-up";

    private const string ChannelSuffix = "AdcChannel";
    private const long MinuteMicroseconds = 60_000_000;

    private static readonly Lazy<IReadOnlyDictionary<int, string>> s_uses = new(FindUses);

    /// <summary>The GPIO of each constant of Pins.cs.</summary>
    public static IReadOnlyDictionary<string, int> Constants { get; } = Fields(isChannel: false);

    /// <summary>The ADC channel of each constant that has one.</summary>
    public static IReadOnlyDictionary<string, int> AdcChannels { get; } = Fields(isChannel: true);

    /// <summary>What the running firmware does with each GPIO that it has taken: PWM1, SPI1_MOSI, ADC channel 6.</summary>
    public static IReadOnlyDictionary<int, string> Uses => s_uses.Value;

    /// <summary>A constant's name as a net's: LightRed is LIGHT_RED.</summary>
    public static string NetOf(string constant) => Humps().Replace(constant, "_$0").ToUpperInvariant();

    /// <summary>What Pins.cs says of a constant.</summary>
    public static string WordsOf(string constant)
    {
        string source = File.ReadAllText(RepositoryRoot.Combine("Firmware/Board/Pins.cs"));
        Match match = Regex.Match(source, $@"/// <summary>(?<words>[^\n]*)</summary>\s+public const int {constant} =");
        return match.Success ? match.Groups["words"].Value : throw new AssertFailedException($"Pins.cs does not say in one line what {constant} is");
    }

    private static Dictionary<string, int> Fields(bool isChannel) => typeof(Pins)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.Name.EndsWith(ChannelSuffix, StringComparison.Ordinal) == isChannel)
        .ToDictionary(field => isChannel ? field.Name[..^ChannelSuffix.Length] : field.Name, field => (int)field.GetRawConstantValue()!);

    // The virtual board tells who has a pin to anybody who asks for the same one.
    private static Dictionary<int, string> FindUses()
    {
        var uses = new Dictionary<int, string>();
        using var board = new VirtualBoard.VirtualBoard(new BoardSettings());
        board.PowerOn(() =>
        {
            PressureDevice.Program.Compose(new CueOutputs());
            for (int pin = 0; pin < PinFunctions.PinCount; pin++)
            {
                if (UseOf(pin, board.Gpio) is { } use)
                {
                    uses[pin] = use;
                }
            }
        });
        while (!RunsToItsEnd(board))
        {
            // Each question is a trap, and the board stops at each.
        }

        Assert.IsNull(board.UnhandledException, board.UnhandledException?.ToString());
        return uses;
    }

    private static bool RunsToItsEnd(VirtualBoard.VirtualBoard board)
    {
        try
        {
            board.Scheduler.RunUntil(MinuteMicroseconds);
            return true;
        }
        catch (BoardTrapException)
        {
            return false;
        }
    }

    private static string? UseOf(int pin, GpioModel gpio)
    {
        using var controller = new GpioController();
        if (controller.IsPinOpen(pin))
        {
            return gpio.LevelAt(pin) ? PulledUpInput : "digital pin";
        }

        try
        {
            controller.OpenPin(pin).Dispose();
            return null;
        }
        catch (BoardTrapException trap)
        {
            Match match = UsedBy().Match(trap.Message);
            return match.Success ? LineOf(pin, match.Groups["user"].Value) : null;
        }
    }

    // Of a bus the board says the bus; the line is in the table of functions.
    private static string LineOf(int pin, string user) => Enum.GetNames<DeviceFunction>().FirstOrDefault(
        name => name.StartsWith(user + "_", StringComparison.Ordinal) && Configuration.GetFunctionPin(Enum.Parse<DeviceFunction>(name)) == pin) ?? user;

    [GeneratedRegex("is used by (?<user>.+) and now by")]
    private static partial Regex UsedBy();

    [GeneratedRegex("(?<=[a-z0-9])[A-Z]")]
    private static partial Regex Humps();
}
