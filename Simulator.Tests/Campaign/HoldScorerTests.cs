using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Campaigns;

/// <summary>The figures of hands whose force is known exactly.</summary>
[TestClass]
public sealed class HoldScorerTests
{
    private const double TouchSeconds = 1.5;
    private static readonly HoldGoal Goal = new(TargetNewtons: 40, TolerancePercent: 10, HoldSeconds: 15);

    [TestMethod]
    [DataRow(GuidanceKind.None)]
    [DataRow(GuidanceKind.Threshold)]
    [DataRow(GuidanceKind.Gauge)]
    [DataRow(GuidanceKind.Device)]
    public void A_steady_force_in_the_band_has_its_offset_as_its_error(GuidanceKind guidance)
    {
        HoldScore score = Score(seconds => seconds < TouchSeconds ? 0 : 41.5, guidance);
        Assert.IsTrue(score.Completed, $"{score}");
        Assert.AreEqual(1.5, score.RmsErrorNewtons, 1e-9);
        Assert.AreEqual(100, score.TimeInBandPercent, 1e-9);
        Assert.AreEqual(1.5, score.OvershootNewtons, 1e-9);
        Assert.AreEqual(0, score.ApproachSeconds, 1e-9);
        Assert.AreEqual(15, score.WindowSeconds, 0.01);
    }

    [TestMethod]
    public void An_overshoot_counts_until_two_seconds_after_the_arrival_and_no_longer()
    {
        double Force(double seconds, double high, double fromSeconds) =>
            seconds < TouchSeconds ? 0 : seconds - TouchSeconds >= fromSeconds && seconds - TouchSeconds < fromSeconds + 0.5 ? high : 39;

        Assert.AreEqual(7, Score(seconds => Force(seconds, 47, 1), GuidanceKind.None).OvershootNewtons, 1e-9);
        Assert.AreEqual(7, Score(seconds => Force(seconds, 47, 1.9), GuidanceKind.None).OvershootNewtons, 1e-9);
        Assert.AreEqual(0, Score(seconds => Force(seconds, 47, 2.1), GuidanceKind.None).OvershootNewtons, 1e-9);
    }

    [TestMethod]
    public void Time_off_the_band_is_shared_by_the_window_from_the_arrival_on()
    {
        // A ramp of 4 N/s meets the band's edge of 36 N after 9 s; 3 s of the 15 s after that are off the band, by 5 N.
        double Force(double seconds) => seconds < TouchSeconds ? 0 : Math.Min(40, 4 * (seconds - TouchSeconds)) switch
        {
            40 when seconds is >= 15 and < 16.5 => 45,
            40 when seconds is >= 18 and < 19.5 => 35,
            double ramp => ramp,
        };

        HoldScore score = Score(Force, GuidanceKind.None);
        Assert.AreEqual(8.5, score.ApproachSeconds, 0.01, "from 2 N to 36 N");
        Assert.AreEqual(80, score.TimeInBandPercent, 0.1);
        double ramp = 16.0 / 3; // the mean square of an error that falls from 4 N to nothing, for 1 s
        Assert.AreEqual(Math.Sqrt(((3 * 25) + ramp) / 15), score.RmsErrorNewtons, 0.01);
        Assert.IsTrue(score.Completed, "the referee waits for the time lost");
    }

    [TestMethod]
    public void A_hand_that_never_arrives_is_measured_from_the_limit_on()
    {
        HoldScore score = Score(seconds => seconds < TouchSeconds ? 0 : 30, GuidanceKind.None);
        Assert.IsFalse(score.Completed);
        Assert.AreEqual(HoldScorer.LatestSeconds, score.ApproachSeconds, 0.01);
        Assert.AreEqual(10, score.RmsErrorNewtons, 1e-9);
        Assert.AreEqual(0, score.TimeInBandPercent);
        Assert.AreEqual(0, score.OvershootNewtons);
        Assert.AreEqual(15, score.WindowSeconds, 0.01);
    }

    [TestMethod]
    public void A_hand_that_says_that_it_has_arrived_is_measured_from_then_on()
    {
        ScriptedHand hand = new(seconds => seconds < TouchSeconds ? 0 : 30);
        HoldScore score = GuidedHold.Run(hand, () => hand.Seconds >= TouchSeconds + 3, 1, Goal, GuidanceKind.None);
        Assert.AreEqual(3, score.ApproachSeconds, 0.01);
        Assert.AreEqual(10, score.RmsErrorNewtons, 1e-9);
    }

    [TestMethod]
    public void A_hand_that_never_comes_is_all_error()
    {
        HoldScore score = Score(_ => 0, GuidanceKind.Device);
        Assert.IsFalse(score.Completed);
        Assert.AreEqual(40, score.RmsErrorNewtons, 1e-9);
        Assert.AreEqual(0, score.TimeInBandPercent);
    }

    [TestMethod]
    public void The_window_ends_with_the_hold_only_where_the_device_tells_the_hand()
    {
        double Lost(double seconds) => seconds < TouchSeconds ? 0 : seconds < 6 ? 40 : 20;
        HoldScore device = Score(Lost, GuidanceKind.Device);
        Assert.IsFalse(device.Completed);
        Assert.AreEqual(7.5, device.WindowSeconds, 0.2, "4.5 s in the band and the grace of 3 s");
        foreach (GuidanceKind guidance in new[] { GuidanceKind.None, GuidanceKind.Threshold, GuidanceKind.Gauge })
        {
            HoldScore other = Score(Lost, guidance);
            Assert.IsFalse(other.Completed);
            Assert.AreEqual(15, other.WindowSeconds, 0.01);
            Assert.AreEqual(30, other.TimeInBandPercent, 0.1);
        }
    }

    [TestMethod]
    public void Three_lights_change_once_at_each_edge_and_a_number_never()
    {
        // Blue is seen before the touch; green, orange, green, blue, green: five changes in 1 s of approach and 15 s of hold.
        double Force(double seconds) => (seconds - TouchSeconds) switch
        {
            < 0 => 0,
            < 1 => 20,
            >= 4 and < 5 => 46,
            >= 8 and < 9 => 34,
            _ => 40,
        };

        Assert.AreEqual(5 / 16.0, Score(Force, GuidanceKind.Threshold).CueChangesPerSecond, 0.001);
        Assert.AreEqual(0, Score(Force, GuidanceKind.Gauge).CueChangesPerSecond);
        Assert.AreEqual(0, Score(Force, GuidanceKind.None).CueChangesPerSecond);
    }

    private static HoldScore Score(Func<double, double> newtonsAt, GuidanceKind guidance) =>
        GuidedHold.Run(new ScriptedHand(newtonsAt), null, 1, Goal, guidance);
}
