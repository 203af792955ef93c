using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.World;

[TestClass]
public sealed class ScriptedHandTests
{
    private static readonly ForceSample[] Recording = [new(0, 10), new(1, 20), new(5, 40)];

    [TestMethod]
    public void A_recording_is_played_in_straight_lines_also_across_a_gap()
    {
        RecordedForce hand = new(Recording, startSeconds: 2);
        (double Seconds, double Newtons)[] expected =
            [(0, 0), (1.9, 0), (2, 10), (2.5, 15), (3, 20), (5, 30), (6.9, 39.5), (7, 40), (7.01, 0), (100, 0)];
        double now = 0;
        foreach ((double seconds, double newtons) in expected)
        {
            hand.Step(seconds - now, default);
            now = seconds;
            Assert.AreEqual(newtons, hand.ForceNewtons, 1e-6, $"at {seconds} s");
        }

        Assert.AreEqual(7, hand.EndSeconds);
        Assert.IsTrue(hand.Ended);
    }

    [TestMethod]
    public void A_recording_ignores_the_cues()
    {
        RecordedForce hand = new(Recording);
        hand.Step(0.5, new SeenCues(1, 1, 1, true));
        Assert.AreEqual(15, hand.ForceNewtons, 1e-9);
        Assert.IsFalse(hand.Ended);
    }

    [TestMethod]
    public void A_profile_ramps_steps_and_holds_its_ends()
    {
        ForceStep hand = new((1, 5), (2, 15), (2, 30), (4, 30));
        (double Seconds, double Newtons)[] expected = [(0, 5), (1, 5), (1.5, 10), (2, 30), (3, 30), (9, 30)];
        double now = 0;
        foreach ((double seconds, double newtons) in expected)
        {
            hand.Step(seconds - now, default);
            now = seconds;
            Assert.AreEqual(newtons, hand.ForceNewtons, 1e-9, $"at {seconds} s");
        }
    }

    [TestMethod]
    public void A_step_comes_at_its_time_and_a_constant_never_changes()
    {
        ForceStep step = ForceStep.At(1, 50);
        step.Step(0.999, default);
        Assert.AreEqual(0, step.ForceNewtons);
        step.Step(0.001, default);
        Assert.AreEqual(50, step.ForceNewtons);

        ForceStep constant = ForceStep.Constant(7);
        Assert.AreEqual(7, constant.ForceNewtons);
        constant.Step(1000, default);
        Assert.AreEqual(7, constant.ForceNewtons);
    }

    [TestMethod]
    public void A_profile_without_points_or_with_time_going_back_is_refused()
    {
        Assert.ThrowsExactly<ArgumentException>(() => new ForceStep());
        Assert.ThrowsExactly<ArgumentException>(() => new ForceStep((1, 0), (0.5, 0)));
        Assert.ThrowsExactly<ArgumentException>(() => new ForceStep((1, 0), (double.NaN, 0)));
    }
}
