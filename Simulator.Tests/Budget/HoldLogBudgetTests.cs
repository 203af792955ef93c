using System.Globalization;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>Heap of the hold log: what stays, that it does not grow, and what its buffers take.</summary>
[TestClass]
public sealed class HoldLogBudgetTests
{
    private const int ObjectsLimitBytes = 1_100;
    private const int BuffersLimitBytes = 1_024;
    private const int ArrayHeaderBytes = 28; // as ObjectGraph counts it
    private const int Holds = 1_000;
    private const int HeadsBytes = 3 * HoldLogIndex.Most * sizeof(int); // what the start keeps of the heads, and then drops

    [TestMethod]
    public void The_log_takes_at_most_1100_bytes_and_a_thousand_holds_add_nothing()
    {
        var work = new byte[WorkBuffer.Length];
        var log = new HoldLog(new PlainLogFiles(), HoldLog.DefaultBlocks, work);
        ObjectGraph before = Count(log);
        var record = new byte[HoldRecord.Length];
        var curve = new ForceCurve();
        for (int i = 1; i <= Holds; i++)
        {
            while (log.Prepare() == HoldLogResult.Underway)
            {
            }

            LittleEndian.PutInt32(record, HoldRecord.SequenceOffset, i);
            HoldLogEntry.Seal(record, 0, HoldLogEntry.Record, HoldRecord.Length);
            curve.Step(ForceCurve.PeriodMs * 1_000, 40_000);
            Assert.AreEqual(HoldLogResult.Stored, log.Append(record, curve));
            Assert.AreEqual(HoldLogResult.Stored, log.Acknowledge(1 + (i % 4), i));
            Assert.AreEqual(i, log.Reader.Find(i));
        }

        ObjectGraph after = Count(log);
        int own = before.Bytes - Count(work).Bytes;
        Console.WriteLine($"{own} bytes without the work buffer; with it:\n{before.Report}");
        Assert.AreEqual(before.Bytes, after.Bytes, after.Report);
        Assert.IsGreaterThan(500, own, "the count has not found the log");
        Assert.IsLessThanOrEqualTo(ObjectsLimitBytes, own, before.Report);
    }

    [TestMethod]
    public void The_buffers_of_the_store_take_at_most_1_KB()
    {
        var log = new HoldLog(new PlainLogFiles(), HoldLog.DefaultBlocks, new byte[WorkBuffer.Length]);
        int data = DataBytes(Count(log));
        Console.WriteLine($"{data} bytes of index, state and work buffer, {HoldRecord.Length} of the record, {HeadsBytes} at the start");
        Assert.IsGreaterThan(WorkBuffer.Length, data, "the arrays were not found");
        Assert.IsLessThanOrEqualTo(BuffersLimitBytes, data + Math.Max(HoldRecord.Length, HeadsBytes));
    }

    private static ObjectGraph Count(object root)
    {
        var graph = new ObjectGraph(typeof(HoldLog).Assembly);
        graph.Add(root);
        return graph;
    }

    private static int DataBytes(ObjectGraph graph) => graph.Report.Split('\n')
        .Where(line => line.EndsWith("[]", StringComparison.Ordinal))
        .Select(line => line.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries))
        .Sum(parts => Number(parts[0]) - (Number(parts[3]) * ArrayHeaderBytes));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
