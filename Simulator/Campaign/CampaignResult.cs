namespace PressureDevice.Simulator.Campaigns;

/// <summary>The figures of a campaign.</summary>
/// <param name="Options">What was asked.</param>
/// <param name="Guidance">The figures of each kind of guidance, in the order asked for.</param>
/// <param name="Seconds">Real time, s.</param>
/// <param name="TimesRealTime">Virtual time of all holds, as many times the real time.</param>
public sealed record CampaignResult(
    CampaignOptions Options, IReadOnlyList<GuidanceFigures> Guidance, double Seconds, double TimesRealTime);
