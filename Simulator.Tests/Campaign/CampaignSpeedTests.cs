using PressureDevice.Simulator.Campaigns;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Campaigns;

[TestClass]
public sealed class CampaignSpeedTests
{
    private const double LimitSeconds = 15;
    private const int LimitHolds = 1_000;
    private const int MeasuredHolds = 200;

    [TestMethod]
    public void A_thousand_guided_holds_take_less_than_15_seconds_on_two_processors()
    {
        CampaignOptions options = new() { Holds = MeasuredHolds, Guidance = [GuidanceKind.Device], Threads = 2 };
        CampaignResult result = Campaign.Run(options);
        double scaled = result.Seconds * LimitHolds / MeasuredHolds;
        Console.WriteLine($"{MeasuredHolds} holds in {result.Seconds:F2} s, {result.TimesRealTime:F0} times real time: {LimitHolds} in {scaled:F1} s");
        Assert.IsLessThan(LimitSeconds, scaled);
    }
}
