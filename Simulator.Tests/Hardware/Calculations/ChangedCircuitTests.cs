namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The calculations bite: with another part, or without one, a limit breaks.</summary>
[TestClass]
public sealed class ChangedCircuitTests
{
    private const double MostDrain = 30.0; // AO3400A

    private static readonly CircuitValues s_circuit = CircuitValues.OfSchematic();

    [TestMethod]
    public void The_motors_spike_stays_low_by_D2_or_C7_and_breaks_Q1_without_both()
    {
        Assert.IsLessThan(MostDrain, MotorDriver.DrainPeak(s_circuit.Without("C7")), "D2 alone");
        Assert.IsLessThan(MostDrain, MotorDriver.DrainPeak(s_circuit.Without("D2")), "C7 alone");
        Assert.IsGreaterThan(MostDrain, MotorDriver.DrainPeak(s_circuit.Without("D2").Without("C7")), "neither");
    }

    [TestMethod]
    public void Without_R6_the_gate_floats_while_the_ESP32_resets() => Breaks("motor driver", s_circuit.Without("R6"), "gate while the ESP32 resets");

    [TestMethod]
    public void With_10_ohm_before_the_motor_it_may_not_start_at_the_low_limit() =>
        Breaks("motor driver", s_circuit.With("R4", 10), "mean voltage at a held motor, VSYS 3.4 V");

    [TestMethod]
    public void With_220_ohm_green_and_blue_may_be_too_dim() => Breaks("light", s_circuit.With("R2", 220).With("R3", 220), "green, dimmest", "blue, dimmest");

    [TestMethod]
    public void Without_resistors_the_light_may_get_more_than_its_rating() => Breaks("light", s_circuit.With("R1", 10), "red, brightest");

    [TestMethod]
    public void Without_the_resistor_in_the_handle_released_reads_as_open() =>
        Breaks("patient's line", s_circuit.Without("R10"), "released", "released, lowest", "released, highest");

    [TestMethod]
    public void With_another_pull_up_released_reads_as_pressed() => Breaks("patient's line", s_circuit.With("R8", 33e3), "released, lowest");

    [TestMethod]
    public void With_a_hundred_times_the_capacitor_the_patients_press_comes_too_late() =>
        Breaks("patient's line", s_circuit.With("C6", 22e-6), "from the press to the level");

    [TestMethod]
    public void With_another_divider_the_battery_is_misread() => Breaks("battery", s_circuit.With("R12", 47e3), "ratio of the divider");

    [TestMethod]
    public void Without_the_base_of_Q3_USB_and_U3_feed_against_each_other() => Breaks("lock-out", s_circuit.Without("R18"), "SHDN on the weakest USB");

    [TestMethod]
    public void With_a_fuse_of_900_mA_a_hot_grip_ends_the_charge() => Breaks("heat and fuse", s_circuit.With("F1", 0.9), "charge through F1, 60 °C");

    private static void Breaks(string calculation, CircuitValues changed, params string[] figures)
    {
        IReadOnlyList<string> broken = Calculation.Of(calculation).Broken(changed);
        foreach (string figure in figures)
        {
            Assert.Contains(figure, broken, $"{calculation} with the change");
        }
    }
}
