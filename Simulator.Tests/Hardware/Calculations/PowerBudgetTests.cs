using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Hardware;

/// <summary>The power budget agrees with the circuit, and its picture with the budget.</summary>
[TestClass]
public sealed class PowerBudgetTests
{
    private const string Guiding = "guiding";
    private const double Near = 0.03;

    private static readonly CircuitValues s_circuit = CircuitValues.OfSchematic();
    private static readonly PowerBudget s_budget = PowerBudget.Read();

    [TestMethod]
    public void What_the_circuit_decides_stands_in_the_budget_as_computed()
    {
        AreNear(LightCurrents.TypicalMilliAmperes(s_circuit, LightColour.Stay), s_budget.Typical("light", Guiding), "green");
        AreNear(LightCurrents.MostMilliAmperes(s_circuit, LightColour.Done), s_budget.Most("light", Guiding), "white");
        AreNear(Calculation.Of("load cell").Figure(s_circuit, "current of the bridge").Value, s_budget.Typical("load cell", Guiding), "load cell");
        foreach (string state in s_budget.States.Where(state => state != "off"))
        {
            AreNear(Supply.FullCell / (s_circuit["R11"] + s_circuit["R12"]) * 1e3, s_budget.Typical("battery divider", state), state);
            AreNear(Supply.Rail / (s_circuit["R8"] + s_circuit["R10"]) * 1e3, s_budget.Typical("patient's line", state), state);
        }
    }

    [TestMethod]
    public void No_typical_current_is_over_the_most_and_none_is_negative()
    {
        foreach (string state in s_budget.States)
        {
            foreach (string consumer in s_budget.Consumers)
            {
                Assert.IsGreaterThanOrEqualTo(0.0, s_budget.Typical(consumer, state), $"{consumer}, {state}");
                Assert.IsLessThanOrEqualTo(s_budget.Most(consumer, state), s_budget.Typical(consumer, state), $"{consumer}, {state}");
            }
        }
    }

    [TestMethod]
    public void The_picture_shows_the_budget()
    {
        string file = RepositoryRoot.Combine("hardware", "calculations", "power-budget.svg");
        string picture = PowerBudgetPicture.Of(s_budget);
        if (FigureTable.IsUpdate)
        {
            File.WriteAllText(file, picture);
        }

        Assert.AreEqual(picture, File.ReadAllText(file), "hardware/calculations/power-budget.svg (UPDATE_TABLES=1 writes it)");
    }

    [TestMethod]
    public void A_budget_with_a_missing_field_or_a_word_for_a_number_is_refused()
    {
        const string Head = "consumer,guiding_typ_ma,guiding_max_ma,source\n";
        Assert.AreEqual(2.0, PowerBudget.Parse(Head + "light,1,2,here\n").MostSum(Guiding));
        Assert.ThrowsExactly<AssertFailedException>(() => PowerBudget.Parse(Head + "light,1,here\n"));
        Assert.ThrowsExactly<AssertFailedException>(() => PowerBudget.Parse(Head + "light,some,2,here\n").TypicalSum(Guiding));
        Assert.ThrowsExactly<AssertFailedException>(() => PowerBudget.Parse(Head + "light,1,2,here\n").TypicalSum("flying"));
    }

    private static void AreNear(double computed, double told, string what) => Assert.AreEqual(computed, told, Near * computed, $"power-budget.csv: {what}");
}
