using PressureDevice.Simulator.Bridge;

namespace PressureDevice.Simulator.Tests.Bridge;

/// <summary>The finger that a page presses with.</summary>
[TestClass]
public sealed class VisitorHandTests
{
    private const double StepSeconds = 0.0025;

    [TestMethod]
    [DataRow(1)]
    [DataRow(40)]
    [DataRow(VisitorHand.MostMilliNewtons / 1000)]
    public void Goes_to_its_aim_without_a_jump_and_not_beyond(int aimNewtons)
    {
        var hand = new VisitorHand { AimNewtons = aimNewtons };
        double before = 0;
        double seconds = (aimNewtons / VisitorHand.RiseNewtonsPerSecond) + (10 * VisitorHand.SmoothingSeconds);
        for (double time = 0; time < seconds; time += StepSeconds)
        {
            hand.Step(StepSeconds, default);
            Assert.IsGreaterThanOrEqualTo(before, hand.ForceNewtons, $"{time} s");
            Assert.IsLessThanOrEqualTo(before + (VisitorHand.RiseNewtonsPerSecond * StepSeconds) + 1e-9, hand.ForceNewtons, $"{time} s");
            Assert.IsLessThanOrEqualTo(aimNewtons, hand.ForceNewtons, $"{time} s");
            before = hand.ForceNewtons;
        }

        Assert.AreEqual(aimNewtons, hand.ForceNewtons, 0.001 * aimNewtons);
    }

    [TestMethod]
    public void Leaves_the_tip_altogether_and_faster_than_it_came()
    {
        var hand = new VisitorHand { AimNewtons = 60 };
        int rise = StepsUntil(hand, () => hand.ForceNewtons > 59.9);
        hand.AimNewtons = 0;
        int fall = StepsUntil(hand, () => hand.ForceNewtons < 0.1);
        Assert.IsLessThan(rise, fall);
        StepsUntil(hand, () => hand.ForceNewtons == 0);
    }

    [TestMethod]
    public void Does_not_depend_on_how_often_it_is_told()
    {
        var once = new VisitorHand { AimNewtons = 50 };
        var often = new VisitorHand();
        for (int step = 0; step < 200; step++)
        {
            often.AimNewtons = 50;
            once.Step(StepSeconds, default);
            often.Step(StepSeconds, default);
            Assert.AreEqual(once.ForceNewtons, often.ForceNewtons);
        }
    }

    private static int StepsUntil(VisitorHand hand, Func<bool> condition)
    {
        int steps = 0;
        while (!condition())
        {
            hand.Step(StepSeconds, default);
            Assert.IsLessThan(4_000, ++steps, $"{hand.ForceNewtons} N after 10 s");
        }

        return steps;
    }
}
