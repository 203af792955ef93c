using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Campaigns;

/// <summary>What the device's guidance has to be worth: 1,000 holds of 15 s at 40 N ± 10 % under each kind of guidance.</summary>
[TestClass]
public sealed class CampaignFiguresTests
{
    private const double ShareOfNone = 1.0 / 3;
    private const double MedianInBandPercent = 90;

    // The aim is 70 %. With these people not even a number that is followed all the time reaches it (docs/campaign.md).
    private const double LowInBandPercent = 66;
    private const double OvershootShare = 0.1;
    private const double CueChangesPerSecond = 0.5;

    private static readonly Lazy<CampaignResult> Result = new(() => Campaign.Run(new CampaignOptions { Holds = 1_000, Seed = 1 }));

    private static GuidanceFigures Device => Of(GuidanceKind.Device);

    [TestMethod]
    public void The_median_error_is_at_most_a_third_of_that_by_feel_alone() =>
        Assert.IsLessThanOrEqualTo(ShareOfNone * Of(GuidanceKind.None).RmsErrorNewtons.Median, Device.RmsErrorNewtons.Median);

    [TestMethod]
    [DataRow(GuidanceKind.Threshold)]
    [DataRow(GuidanceKind.Gauge)]
    public void The_median_error_is_below_that_of_other_guidance(GuidanceKind other) =>
        Assert.IsLessThan(Of(other).RmsErrorNewtons.Median, Device.RmsErrorNewtons.Median);

    [TestMethod]
    public void The_median_hold_is_in_the_band_nine_tenths_of_the_time() =>
        Assert.IsGreaterThanOrEqualTo(MedianInBandPercent, Device.TimeInBandPercent.Median);

    [TestMethod]
    public void Nineteen_holds_of_twenty_are_in_the_band_two_thirds_of_the_time() =>
        Assert.IsGreaterThanOrEqualTo(LowInBandPercent, Device.TimeInBandPercent.P5);

    [TestMethod]
    public void Nineteen_approaches_of_twenty_overshoot_by_no_more_than_a_tenth_of_the_target() =>
        Assert.IsLessThanOrEqualTo(OvershootShare * Result.Value.Options.Goal.TargetNewtons, Device.OvershootNewtons.P95);

    [TestMethod]
    public void The_median_hold_sees_at_most_one_change_of_cue_in_two_seconds() =>
        Assert.IsLessThanOrEqualTo(CueChangesPerSecond, Device.MedianCueChangesPerSecond);

    private static GuidanceFigures Of(GuidanceKind kind) => Result.Value.Guidance.Single(guidance => guidance.Kind == kind);
}
