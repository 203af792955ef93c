using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Fills the log of a device before its first start.</summary>
internal static class StoredHoldsMaker
{
    private const int CurveSeconds = 10;
    private const int ConversionsPerSecond = 80;
    private const int TargetMilliNewtons = 40_000;
    private const int StartLimitSeconds = 600;

    /// <summary>Stores holds that differ from each other, every third with a curve.</summary>
    /// <param name="device">A device without power.</param>
    /// <param name="holds">How many.</param>
    public static void Fill(LinkDevice device, int holds)
    {
        bool isDone = false;
        device.Board.PowerOn(() =>
        {
            Store(holds);
            isDone = true;
        });
        Assert.IsTrue(device.RunUntil(() => isDone, StartLimitSeconds), "the log takes the holds");
        device.Board.PowerOff();
        Assert.IsNull(device.Board.UnhandledException);
    }

    private static void Store(int holds)
    {
        var log = new HoldLog(new LogFiles(), HoldLog.DefaultBlocks, new byte[WorkBuffer.Length]);
        var curve = new ForceCurve();
        for (int number = 1; number <= holds; number++)
        {
            while (log.Prepare() == HoldLogResult.Underway)
            {
            }

            var record = new byte[HoldRecord.Length];
            LittleEndian.PutInt32(record, HoldRecord.SequenceOffset, number);
            LittleEndian.PutInt32(record, HoldRecord.SequenceOffset + 4, number * 7_919);
            HoldLogEntry.Seal(record, 0, HoldLogEntry.Record, HoldRecord.Length);
            curve.Clear(TargetMilliNewtons, CurveSeconds * 1000);
            for (int i = 0; number % 3 == 0 && i < CurveSeconds * ConversionsPerSecond; i++)
            {
                curve.Step(1_000_000 / ConversionsPerSecond, TargetMilliNewtons + (i * number % 1_700));
            }

            Assert.AreEqual(HoldLogResult.Stored, log.Append(record, curve));
        }
    }
}
