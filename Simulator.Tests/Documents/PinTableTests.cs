using System.Globalization;
using System.Reflection;
using PressureDevice.Board;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Documents;

/// <summary>hardware/README.md and the virtual board's wiring say the same pins as Pins.cs, and each pin can do its job.</summary>
[TestClass]
public sealed class PinTableTests
{
    // ESP32 datasheet: inputs without a driver; flash; strapping; the debug port.
    private static readonly int[] InputOnly = [34, 35, 36, 37, 38, 39];
    private static readonly int[] Unusable = [0, 1, 2, 3, 5, 6, 7, 8, 9, 10, 11, 12, 15];

    [TestMethod]
    public void The_hardwares_table_is_that_of_the_firmware()
    {
        Dictionary<string, int> table = File.ReadLines(RepositoryRoot.Combine("hardware", "README.md"))
            .SkipWhile(line => !line.StartsWith("## Pins", StringComparison.Ordinal))
            .TakeWhile(line => !line.StartsWith("## The HX711", StringComparison.Ordinal))
            .Where(line => line.StartsWith('|')).Skip(2)
            .Select(line => line.Split('|'))
            .ToDictionary(row => row[1].Trim(), row => int.Parse(row[2].Trim(), CultureInfo.InvariantCulture));

        CollectionAssert.AreEquivalent(PinsOfTheFirmware(), table);
    }

    [TestMethod]
    public void Each_pin_is_used_once_and_can_do_its_job()
    {
        Dictionary<string, int> pins = PinsOfTheFirmware();
        CollectionAssert.AllItemsAreUnique(pins.Values);
        foreach ((string name, int pin) in pins)
        {
            Assert.DoesNotContain(pin, Unusable, $"{name} on GPIO {pin}");
            if (name is not (nameof(Pins.Battery) or nameof(Pins.LoadCellData)))
            {
                Assert.DoesNotContain(pin, InputOnly, $"{name} on GPIO {pin} is an output");
            }
        }
    }

    [TestMethod]
    public void The_virtual_board_is_wired_as_the_firmware_expects()
    {
        var wiring = new BoardWiring();
        Assert.AreEqual(Pins.LoadCellClock, wiring.Hx711ClockPin);
        Assert.AreEqual(Pins.LoadCellData, wiring.Hx711DataPin);
        Assert.AreEqual(Pins.LightRed, wiring.LightRedPin);
        Assert.AreEqual(Pins.LightGreen, wiring.LightGreenPin);
        Assert.AreEqual(Pins.LightBlue, wiring.LightBluePin);
        Assert.AreEqual(Pins.Haptic, wiring.HapticPin);
        Assert.AreEqual(Pins.Battery, wiring.BatteryPin);
        Assert.AreEqual(Pins.Button, wiring.ButtonPin);
        Assert.AreEqual(Pins.PatientButton, wiring.PatientButtonPin);
    }

    private static Dictionary<string, int> PinsOfTheFirmware() => typeof(Pins)
        .GetFields(BindingFlags.Public | BindingFlags.Static)
        .Where(field => field.Name != nameof(Pins.BatteryAdcChannel))
        .ToDictionary(field => field.Name, field => (int)field.GetRawConstantValue()!);
}
