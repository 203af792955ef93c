namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>Pins that are joined.</summary>
/// <param name="Names">
/// The names of its labels and power symbols in the order in which KiCad prefers them: global labels, power, local labels, each by the alphabet.
/// </param>
/// <param name="AllPins">All pins, those of power symbols and flags too.</param>
public sealed record Net(IReadOnlyList<string> Names, IReadOnlyList<PlacedPin> AllPins)
{
    /// <summary>Its first name; without one, "the net of" one of its pins.</summary>
    public string Name => Names.Count > 0 ? Names[0] : $"the net of {AllPins[0]}";

    /// <summary>True for a net that a power symbol names.</summary>
    public bool IsRail => AllPins.Any(pin => pin.NamesItsNet);

    /// <summary>The pins of parts.</summary>
    public IEnumerable<PlacedPin> Pins => AllPins.Where(pin => !pin.Owner.IsPower);

    /// <summary>The parts on it.</summary>
    public IEnumerable<PlacedSymbol> Parts => Pins.Select(pin => pin.Owner).Distinct();
}
