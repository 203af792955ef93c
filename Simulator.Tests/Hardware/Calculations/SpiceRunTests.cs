namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>What a netlist does not know, or what never happens in it, does not pass for a result.</summary>
[TestClass]
public sealed class SpiceRunTests
{
    private const string Netlist = "lock-out.cir";

    private static readonly Dictionary<string, double> s_asWritten = [];

    [TestMethod]
    public void A_parameter_takes_the_place_of_the_written_one()
    {
        Assert.AreEqual(4.2, SpiceRun.Of(Netlist, s_asWritten)["battery_volts"], 1e-6);
        Assert.AreEqual(3.6, SpiceRun.Of(Netlist, new Dictionary<string, double> { ["battery"] = 3.6 })["battery_volts"], 1e-6);
    }

    [TestMethod]
    public void What_never_happens_is_not_a_number()
    {
        Assert.IsFalse(double.IsNaN(SpiceRun.Of(Netlist, s_asWritten)["switches_at"]));
        Assert.IsTrue(double.IsNaN(SpiceRun.Of(Netlist, new Dictionary<string, double> { ["R18"] = 1e12 })["switches_at"]));
    }

    [TestMethod]
    public void An_unknown_parameter_is_refused() =>
        Assert.ThrowsExactly<AssertFailedException>(() => SpiceRun.Of(Netlist, new Dictionary<string, double> { ["R99"] = 1.0 }));

    [TestMethod]
    public void An_unknown_measurement_is_refused()
    {
        SpiceRun run = SpiceRun.Of(Netlist, s_asWritten);
        Assert.ThrowsExactly<AssertFailedException>(() => run["sunshine"]);
    }
}
