using PressureDevice.Core;
using PressureDevice.Simulator.Runs;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>The life of a small log, of which each kind of thing that it does is kept twice, with the flash before it.</summary>
internal sealed class CutScenes
{
    /// <summary>Blocks that the log may take: five segments at their longest, and two spare ones.</summary>
    public const int Blocks = 12;

    /// <summary>What curves its holds have.</summary>
    public const CurveKind Kind = CurveKind.Mixed;

    /// <summary>The phone that acknowledges in the scenes.</summary>
    public const int Phone = 2;

    private const int Holds = 3_000;

    private static readonly Lazy<CutScenes> s_all = new(() => new CutScenes());

    private readonly Dictionary<string, int> _seen = [];
    private readonly FlashBench _bench = new(blocks: Blocks);
    private readonly Random _random = new(5);

    private CutScenes()
    {
        _bench.Run(Live);
        _bench.Dispose();
    }

    /// <summary>The scenes.</summary>
    public List<CutScene> Scenes { get; } = [];

    /// <summary>The scenes in which a log does one thing.</summary>
    public static IReadOnlyList<CutScene> Of(CutDeed deed) => [.. s_all.Value.Scenes.Where(scene => scene.Deed == deed)];

    private void Live()
    {
        HoldLog log = _bench.Open();
        for (int i = 1; i <= Holds; i++)
        {
            while (See(log, CutDeed.NewSegment, l => l.Prepare()) == HoldLogResult.Underway)
            {
            }

            if (log.IsFull)
            {
                AcknowledgeWithoutRoom(log);
                int all = i - 1;
                See(log, CutDeed.Acknowledge, l => LogDeeds.Acknowledge(l, Phone, all));
                LogDeeds.Prepare(log);
            }

            FlashHold hold = FlashHold.Of(i, Kind);
            Assert.AreEqual(HoldLogResult.Stored, See(log, CutDeed.Append, l => l.Append(hold.Record, hold.Curve!)), $"hold {i}");
            int upTo = i - _random.Next(60);
            if (upTo > 0 && i % 1_500 > 800 && _random.Next(8) == 0)
            {
                See(log, CutDeed.Acknowledge, l => LogDeeds.Acknowledge(l, Phone, upTo));
            }

            if (i > 2_300 && _random.Next(40) == 0)
            {
                int gone = i - _random.Next(200);
                See(log, CutDeed.Delete, l => LogDeeds.Delete(l, gone));
            }
        }
    }

    /// <summary>Two other phones take over what the first one has: that frees nothing, and each time the state needs a place.</summary>
    private void AcknowledgeWithoutRoom(HoldLog log)
    {
        for (int other = Phone + 1; other <= Phone + 2; other++)
        {
            int phone = other;
            for (int upTo = log.PositionOf(phone) + 1, last = upTo + 3; upTo <= last && upTo <= log.SyncedUpTo; upTo++)
            {
                int here = upTo;
                See(log, CutDeed.Acknowledge, l => LogDeeds.Acknowledge(l, phone, here));
            }
        }
    }

    private HoldLogResult See(HoldLog log, CutDeed deed, Func<HoldLog, HoldLogResult> call)
    {
        if (deed == CutDeed.NewSegment && log.IsReady)
        {
            return HoldLogResult.Stored;
        }

        FlashImage start = _bench.Flash.TakeImage();
        string[] files = [.. _bench.Flash.Files];
        var before = StoredHolds.Read(_bench.Flash).ToDictionary(Number, hold => hold.Curve is not null);
        int synced = log.SyncedUpTo;
        HoldLogResult result = call(log);
        int made = _bench.Flash.Files.Except(files).Count();
        int deleted = files.Except(_bench.Flash.Files).Count();
        if (result == HoldLogResult.Underway)
        {
            var after = StoredHolds.Read(_bench.Flash).ToDictionary(Number, hold => hold.Curve is not null);
            deed = DeedOf(before, after, synced);
        }

        string detail = deed == CutDeed.Append
            ? (FlashHold.Of(log.NextSequence - 1, Kind).Curve is null ? "without a curve" : "with a curve")
            : $"{made} files made, {deleted} deleted, {result}";
        string key = $"{deed} {detail}";
        int seen = _seen[key] = _seen.GetValueOrDefault(key) + 1;
        if (seen is 1 or 4 && result != HoldLogResult.Full)
        {
            Scenes.Add(new CutScene(start, deed, detail, l => call(l) == HoldLogResult.Stored));
        }

        return result;
    }

    private static CutDeed DeedOf(Dictionary<int, bool> before, Dictionary<int, bool> after, int synced)
    {
        int[] lostCurves = [.. before.Where(hold => hold.Value && !after.GetValueOrDefault(hold.Key)).Select(hold => hold.Key)];
        return after.Count < before.Count ? CutDeed.SyncedHolds
            : lostCurves.Length == 0 ? CutDeed.DeletedHolds
            : lostCurves.Max() > synced ? CutDeed.CurvesOfUnsynced : CutDeed.CurvesOfSynced;
    }

    private static int Number((byte[] Record, byte[]? Curve) hold) => LittleEndian.GetInt32(hold.Record, HoldRecord.SequenceOffset);
}
