using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>What is done to a log, in as many turns as it takes.</summary>
internal static class LogDeeds
{
    private const int MostSteps = 80;

    /// <summary>Makes the place for the next hold.</summary>
    public static HoldLogResult Prepare(HoldLog log) => ToTheEnd(log.Prepare);

    /// <summary>Adds the next hold.</summary>
    public static HoldLogResult Append(HoldLog log, CurveKind kind)
    {
        FlashHold hold = FlashHold.Of(log.NextSequence, kind);
        return ToTheEnd(() => log.Append(hold.Record, hold.Curve!));
    }

    /// <summary>Notes how far a phone is.</summary>
    public static HoldLogResult Acknowledge(HoldLog log, int phone, int upTo) => Finish(log, log.Acknowledge(phone, upTo));

    /// <summary>Deletes.</summary>
    public static HoldLogResult Delete(HoldLog log, int upTo) => Finish(log, log.DeleteUpTo(upTo));

    private static HoldLogResult Finish(HoldLog log, HoldLogResult result) =>
        result == HoldLogResult.Underway ? ToTheEnd(log.StoreState) : result;

    private static HoldLogResult ToTheEnd(Func<HoldLogResult> step)
    {
        HoldLogResult result = step();
        for (int steps = 1; result == HoldLogResult.Underway; steps++)
        {
            Assert.IsLessThan(MostSteps, steps, "steps of making room");
            result = step();
        }

        return result;
    }
}
