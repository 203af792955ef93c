using PressureDevice.Simulator.Campaigns;

namespace PressureDevice.Simulator.Tests.Campaigns;

[TestClass]
public sealed class QuantileTests
{
    [TestMethod]
    [DataRow(new double[] { 7 }, 0.5, 7)]
    [DataRow(new double[] { 7 }, 0.95, 7)]
    [DataRow(new double[] { 1, 3 }, 0.5, 2)]
    [DataRow(new double[] { 1, 2, 10 }, 0.5, 2)]
    [DataRow(new double[] { 1, 2, 4, 10 }, 0.5, 3)]
    [DataRow(new double[] { 0, 10, 20, 30, 40 }, 0.05, 2)]
    [DataRow(new double[] { 0, 10, 20, 30, 40 }, 0.95, 38)]
    [DataRow(new double[] { 0, 10, 20, 30, 40 }, 0.0, 0)]
    [DataRow(new double[] { 0, 10, 20, 30, 40 }, 1.0, 40)]
    public void Lies_on_a_straight_line_between_the_two_nearest_values(double[] ordered, double share, double expected) =>
        Assert.AreEqual(expected, Quantile.Of(ordered, share), 1e-9);

    [TestMethod]
    public void Of_a_hundred_and_one_values_is_the_value_itself()
    {
        double[] ordered = [.. Enumerable.Range(0, 101).Select(i => (double)i)];
        foreach (int percent in new[] { 5, 50, 95 })
        {
            Assert.AreEqual(percent, Quantile.Of(ordered, percent / 100.0), 1e-9);
        }
    }
}
