using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class TissueTests
{
    private const double Step = 0.0025;

    [TestMethod]
    [DataRow(5.0)]
    [DataRow(40.0)]
    [DataRow(150.0)]
    [DataRow(300.0)]
    public void Gives_the_force_that_the_hand_presses_for_and_then_relaxes(double newtons)
    {
        Tissue tissue = new(Step);
        double position = Tissue.HandPositionFor(newtons);
        double early = Press(tissue, 0.2, position);
        double late = Press(tissue, 30, position);
        Assert.AreEqual(newtons, early, 0.08 * newtons, "at first");
        Assert.IsTrue(late < early && late > 0.8 * newtons, $"{early:F2} N at first, {late:F2} N after 30 s");
    }

    [TestMethod]
    public void Becomes_stiffer_the_deeper_it_is_pressed()
    {
        double at10 = Depth(10);
        double at20 = Depth(20);
        double at30 = Depth(30);
        Assert.IsTrue(at20 - at10 > at30 - at20, $"{at10:F2} mm, {at20:F2} mm, {at30:F2} mm at 10, 20, 30 N");
    }

    [TestMethod]
    public void Creeps_in_while_the_hand_stays()
    {
        Tissue tissue = new(Step);
        Press(tissue, 0.5, Tissue.HandPositionFor(40));
        double first = tissue.DepthMillimetres;
        Press(tissue, 10, Tissue.HandPositionFor(40));
        Assert.IsGreaterThan(first + 0.1, tissue.DepthMillimetres);
    }

    [TestMethod]
    public void Neither_pulls_nor_explodes_when_the_hand_leaves_and_slams()
    {
        Tissue tissue = new(Step);
        for (int i = 0; i < 2000; i++)
        {
            tissue.Step(i / 100 % 2 == 0 ? -20 : Tissue.HandPositionFor(400));
            Assert.IsTrue(tissue.ForceNewtons is >= 0 and < 500, $"{tissue.ForceNewtons} N at step {i}");
            Assert.IsGreaterThanOrEqualTo(0, tissue.DepthMillimetres);
        }

        Assert.AreEqual(0, Press(tissue, 1, -1));
    }

    private static double Depth(double newtons)
    {
        Tissue tissue = new(Step);
        Press(tissue, 0.5, Tissue.HandPositionFor(newtons));
        return tissue.DepthMillimetres;
    }

    private static double Press(Tissue tissue, double seconds, double position)
    {
        for (double t = 0; t < seconds; t += Step)
        {
            tissue.Step(position);
        }

        return tissue.ForceNewtons;
    }
}
