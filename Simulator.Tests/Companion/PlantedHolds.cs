using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Companion;

/// <summary>Fills the log of a device before its first start with holds as a patient's weeks leave them.</summary>
internal static class PlantedHolds
{
    /// <summary>UTC of the first, s: 1 October 2026, 8:00.</summary>
    public const int FirstUtcSeconds = 1_790_841_600;

    private const int ApartSeconds = 21_600;
    private const int HoldMs = 15_000;
    private const int ApproachMs = 2_100;
    private const int TargetMilliNewtons = 30_000;
    private const int ToleranceMilliNewtons = 3_000;
    private const int ConversionMicroseconds = 12_500;
    private const long LimitMicroseconds = 600_000_000;

    /// <summary>Stores holds that differ from each other, each with a curve.</summary>
    /// <param name="board">A board without power.</param>
    /// <param name="holds">How many.</param>
    public static void Store(VirtualBoard.VirtualBoard board, int holds)
    {
        bool isDone = false;
        board.PowerOn(() =>
        {
            Fill(holds);
            isDone = true;
        });
        Assert.IsTrue(board.Scheduler.RunUntil(() => isDone, LimitMicroseconds), "the log takes the holds");
        board.PowerOff();
        Assert.IsNull(board.UnhandledException);
    }

    private static void Fill(int holds)
    {
        var log = new HoldLog(new LogFiles(), HoldLog.DefaultBlocks, new byte[WorkBuffer.Length]);
        var curve = new ForceCurve();
        for (int number = 1; number <= holds; number++)
        {
            while (log.Prepare() == HoldLogResult.Underway)
            {
            }

            curve.Clear(TargetMilliNewtons, ApproachMs + HoldMs);
            for (int ms = 0; ms < ApproachMs + HoldMs; ms += ConversionMicroseconds / 1000)
            {
                int force = ms < ApproachMs ? TargetMilliNewtons / ApproachMs * ms : TargetMilliNewtons + (ms * number % 1_700) - 850;
                curve.Step(ConversionMicroseconds, force);
            }

            Assert.AreEqual(HoldLogResult.Stored, log.Append(Record(number), curve));
        }
    }

    private static byte[] Record(int number)
    {
        var record = new byte[HoldRecord.Length];
        LittleEndian.PutUInt16(record, HoldRecord.BootOffset, 1);
        LittleEndian.PutInt32(record, HoldRecord.SequenceOffset, number);
        LittleEndian.PutInt32(record, 8, number * 60_000);
        LittleEndian.PutInt32(record, 12, FirstUtcSeconds + (number * ApartSeconds));
        record[HoldRecord.OutcomeOffset] = (byte)HoldOutcome.Completed;
        record[HoldRecord.PainOffset] = (byte)(1 + (number % 11));
        record[18] = 1; // steady
        LittleEndian.PutUInt16(record, 22, 1);
        LittleEndian.PutInt32(record, 24, TargetMilliNewtons);
        LittleEndian.PutUInt16(record, 28, ToleranceMilliNewtons);
        LittleEndian.PutUInt16(record, 30, 3_900);
        LittleEndian.PutInt32(record, 32, HoldMs + (number * 10));
        LittleEndian.PutInt32(record, 36, HoldMs);
        LittleEndian.PutInt32(record, 40, TargetMilliNewtons - (number * 7));
        LittleEndian.PutInt32(record, 44, TargetMilliNewtons + 2_000 + number);
        LittleEndian.PutUInt16(record, 48, 600 + number);
        LittleEndian.PutUInt16(record, 50, 700 + number);
        LittleEndian.PutUInt16(record, 52, ApproachMs);
        LittleEndian.PutUInt16(record, 54, TargetMilliNewtons * 100 / ApproachMs);
        LittleEndian.PutUInt16(record, HoldRecord.HoldTimeOffset, HoldMs / 10);
        LittleEndian.PutInt32(record, 60, -number * 5);
        HoldLogEntry.Seal(record, 0, HoldLogEntry.Record, HoldRecord.Length);
        return record;
    }
}
