using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The virtual board's patient's line is made of the schematic's parts.</summary>
[TestClass]
public sealed class VirtualLineTests
{
    private const double FaradsPerNanofarad = 1e-9;

    [TestMethod]
    [DataRow("R8", PatientHandle.PullUpOhms, DisplayName = "pull-up")]
    [DataRow("R9", PatientHandle.FilterOhms, DisplayName = "before the pin")]
    [DataRow("R10", PatientHandle.EndOfLineOhms, DisplayName = "in the handle")]
    [DataRow("C6", PatientHandle.FilterNanofarads * FaradsPerNanofarad, DisplayName = "at the pin")]
    public void A_part_of_the_virtual_line_has_the_value_of_the_schematic(string reference, double value) =>
        Assert.AreEqual(CircuitValues.OfSchematic()[reference], value, value * 1e-9, reference);
}
