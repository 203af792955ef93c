using System.Reflection;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Schematic, firmware and virtual board have the same pins, and each pin can do its job.</summary>
[TestClass]
public sealed class PinTests
{
    private const string OwnLibrary = "PressureDevice:";

    // The virtual board calls the converter's lines after the converter, the others as Pins.cs does.
    private static readonly Dictionary<string, string> s_converterLines = new()
    {
        [nameof(BoardWiring.Hx711ClockPin)] = "LOAD_CELL_CLOCK",
        [nameof(BoardWiring.Hx711DataPin)] = "LOAD_CELL_DATA",
    };

    [TestMethod]
    public void The_schematic_wires_each_pin_of_the_firmware_and_no_other() =>
        Findings.AssertNone(PinRules.Places(CircuitFiles.Circuit, FirmwarePins.Constants).Concat(PinRules.Supplies(CircuitFiles.Circuit)));

    [TestMethod]
    public void Swapped_wires_a_light_on_GPIO_12_and_a_wire_on_the_unused_clock_are_found()
    {
        Findings.AssertNames("LightRed is GPIO 25: its net is 'BUTTON'", PinRules.Places(SchematicEdit.Real.Swap("U1", "IO25", "IO33").Circuit, FirmwarePins.Constants));
        Findings.AssertNames("GPIO 12 is wired to LIGHT_RED", PinRules.Places(SchematicEdit.Real.Swap("U1", "IO25", "IO12").Circuit, FirmwarePins.Constants));
        Findings.AssertNames("SpiClockUnused is GPIO 18: its net is 'HAPTIC'", PinRules.Places(SchematicEdit.Real.Swap("U1", "IO18", "IO32").Circuit, FirmwarePins.Constants));
        Findings.AssertNames("Spare is GPIO 20: its net is 'no pin of the board'", PinRules.Places(CircuitFiles.Circuit, new Dictionary<string, int> { ["Spare"] = 20 }));
        Findings.AssertNames("U1.1 (3V3) is on 'VUSB'", PinRules.Supplies(SchematicEdit.Real.Swap("U1", "3V3", "5V").Circuit));
    }

    [TestMethod]
    public void The_symbols_number_their_pins_as_the_parts_do()
    {
        Findings.AssertNone(PinoutRules.Findings(CircuitFiles.Circuit));
        Findings.AssertNames("U1: ", PinoutRules.Findings(SchematicEdit.Real.SetName("U1", "IO25", "IO24").Circuit));
        Findings.AssertNames("Q2: ", PinoutRules.Findings(SchematicEdit.Real.SetName("Q2", "C", "E2").Circuit));
    }

    [TestMethod]
    public void The_projects_own_symbols_are_those_of_its_library()
    {
        string library = File.ReadAllText(RepositoryRoot.Combine("hardware/circuit/PressureDevice.kicad_sym"));
        Findings.AssertNone(OwnSymbols(library));
        Findings.AssertNames("PressureDevice:HX711_Module", OwnSymbols(library.Replace("\"PD_SCK\"", "\"SCK\"", StringComparison.Ordinal)));
    }

    [TestMethod]
    public void Each_pin_can_do_its_job() =>
        Findings.AssertNone(PinJobs.Findings(FirmwarePins.Constants, FirmwarePins.Uses, FirmwarePins.AdcChannels));

    [TestMethod]
    [DataRow("LightRed", 12, "PWM1", "LightRed on GPIO 12 (PWM1): the pin is a strapping pin")]
    [DataRow("LightRed", 8, "PWM1", "the pin is wired to the flash")]
    [DataRow("LightRed", 3, "PWM1", "the pin is the debug port")]
    [DataRow("LightRed", 34, "PWM1", "LightRed and Battery")]
    [DataRow("LightRed", 36, "PWM1", "the pin is input only")]
    [DataRow("LightRed", 13, "PWM4", "LightRed and LightGreen share PWM timer 1")]
    [DataRow("LoadCellClock", 39, "SPI1_MOSI", "the pin is input only")]
    [DataRow("Button", 36, FirmwarePins.PulledUpInput, "the pin has no internal pull resistor")]
    [DataRow("Button", 22, FirmwarePins.PulledUpInput, "the pin cannot wake the chip")]
    [DataRow("Battery", 36, "ADC channel 6", "BatteryAdcChannel is 6, the channel of the pin on ADC1 is 0")]
    [DataRow("Battery", 4, "ADC channel 10", "the channel of the pin on ADC1 is -1")]
    [DataRow("LightRed", 32, "ADC channel 4", "LightRedAdcChannel is missing")]
    public void A_pin_that_cannot_do_its_job_is_found(string name, int gpio, string use, string culprit)
    {
        var pins = new Dictionary<string, int>(FirmwarePins.Constants) { [name] = gpio };
        var uses = new Dictionary<int, string>(FirmwarePins.Uses) { [gpio] = use };
        Findings.AssertNames(culprit, PinJobs.Findings(pins, uses, FirmwarePins.AdcChannels));
    }

    [TestMethod]
    public void A_pin_that_only_the_firmware_or_only_the_table_knows_is_found()
    {
        var without = new Dictionary<string, int>(FirmwarePins.Constants);
        without.Remove("Haptic");
        Findings.AssertNames("GPIO 32 is PWM7 in the firmware", PinJobs.Findings(without, FirmwarePins.Uses, FirmwarePins.AdcChannels));
        var with = new Dictionary<string, int>(FirmwarePins.Constants) { ["Spare"] = 14 };
        Findings.AssertNames("Spare on GPIO 14 is used by no part", PinJobs.Findings(with, FirmwarePins.Uses, FirmwarePins.AdcChannels));
    }

    [TestMethod]
    public void The_virtual_board_is_wired_as_the_schematic_is() => Findings.AssertNone(WiringOf(CircuitFiles.Circuit));

    [TestMethod]
    public void A_schematic_that_is_wired_otherwise_than_the_virtual_board_is_found() =>
        Findings.AssertNames("HapticPin is GPIO 32", WiringOf(SchematicEdit.Real.Swap("U1", "IO32", "IO33").Circuit));

    private static IEnumerable<string> OwnSymbols(string library)
    {
        Dictionary<string, LibrarySymbol> own = SExpressionReader.Read(library).All("symbol").Select(LibraryReader.Read).ToDictionary(symbol => OwnLibrary + symbol.Id);
        return from kind in CircuitFiles.Circuit.Schematic.Symbols.Select(symbol => symbol.Kind).Distinct()
               where kind.Id.StartsWith(OwnLibrary, StringComparison.Ordinal)
               where !own.TryGetValue(kind.Id, out LibrarySymbol? symbol) || !symbol.Pins.ToHashSet().SetEquals(kind.Pins)
               select $"{kind.Id} has other pins in the schematic than in PressureDevice.kicad_sym";
    }

    private static IEnumerable<string> WiringOf(Circuit circuit)
    {
        var wiring = new BoardWiring();
        PropertyInfo[] lines = [.. typeof(BoardWiring).GetProperties().Where(line => line.PropertyType == typeof(int))];
        Assert.HasCount(FirmwarePins.Constants.Count - 1, lines, "all pins but the clock that is not connected");
        foreach (PropertyInfo line in lines)
        {
            string name = s_converterLines.TryGetValue(line.Name, out string? given) ? given : FirmwarePins.NetOf(line.Name[..^"Pin".Length]);
            int gpio = (int)line.GetValue(wiring)!;
            string[] wired = [.. circuit.Net(name).Pins.Where(pin => pin.Owner.Reference == Circuit.Esp32).Select(pin => pin.Name)];
            if (!wired.Select(DevKitPins.GpioOf).SequenceEqual([gpio]))
            {
                yield return $"{line.Name} is GPIO {gpio} on the virtual board; the schematic wires {name} to {string.Join(", ", wired)}";
            }
        }
    }
}
