using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class SeededRandomTests
{
    [TestMethod]
    public void Gives_the_same_numbers_on_every_machine()
    {
        SeededRandom random = new(1, "pinned");
        ulong[] first = [random.NextBits(), random.NextBits(), random.NextBits()];
        CollectionAssert.AreEqual(
            new ulong[] { 16435816620418822735, 6374571499517796411, 17103776281103235665 },
            first,
            $"every published result changes with these numbers; got {string.Join(", ", first)}");
    }

    [TestMethod]
    public void Gives_another_sequence_for_another_seed_or_stream()
    {
        ulong reference = new SeededRandom(1, "a").NextBits();
        Assert.AreEqual(reference, new SeededRandom(1, "a").NextBits());
        Assert.AreNotEqual(reference, new SeededRandom(2, "a").NextBits());
        Assert.AreNotEqual(reference, new SeededRandom(1, "b").NextBits());
    }

    [TestMethod]
    public void Draws_a_normal_distribution()
    {
        const int Draws = 100_000;
        SeededRandom random = new(7, "normal");
        double sum = 0;
        double squares = 0;
        int within = 0;
        for (int i = 0; i < Draws; i++)
        {
            double value = random.Gaussian();
            sum += value;
            squares += value * value;
            within += Math.Abs(value) < 1 ? 1 : 0;
        }

        Assert.AreEqual(0, sum / Draws, 0.01, "mean");
        Assert.AreEqual(1, squares / Draws, 0.02, "variance");
        Assert.AreEqual(0.6827, within / (double)Draws, 0.01, "share within one standard deviation");
    }

    [TestMethod]
    public void Stays_within_the_asked_range()
    {
        SeededRandom random = new(3, "range");
        for (int i = 0; i < 10_000; i++)
        {
            double uniform = random.Between(-2, 5);
            Assert.IsTrue(uniform is >= -2 and < 5, $"{uniform}");
            double drawnIn = random.Gaussian(10, 2);
            Assert.IsTrue(drawnIn is >= 4 and <= 16, $"{drawnIn}");
        }
    }
}
