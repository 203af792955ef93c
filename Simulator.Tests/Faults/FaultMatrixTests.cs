using PressureDevice.Core;
using PressureDevice.Simulator.Faults;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Faults;

/// <summary>Every kind of fault in every phase of a hold, on several devices: its safe end, within its limit, with its record.</summary>
[TestClass]
public sealed class FaultMatrixTests
{
    private const int Seeds = 10;
    private const double HoldSeconds = 10;
    private const double RestartSeconds = 4;

    private static readonly int[] s_pushes = [20, 40, 46, 10];

    public static IEnumerable<object[]> Kinds(SafeEnd end) =>
        FaultKinds.All.Where(kind => kind.End == end).Select(kind => new object[] { kind.Name });

    public static IEnumerable<object[]> Stopping => Kinds(SafeEnd.NoGuidance);

    public static IEnumerable<object[]> Harmless => Kinds(SafeEnd.Guiding).Concat(Kinds(SafeEnd.Recorded));

    public static IEnumerable<object[]> Restarting => Kinds(SafeEnd.Restarted);

    [TestMethod]
    [DynamicData(nameof(Stopping))]
    public void A_fault_ends_guidance_in_its_limit_and_no_cue_asks_for_force_while_it_lasts(string name) => ForEachPhase(name, bench =>
    {
        bench.Wait((bench.Kind.LimitFor(bench.IsGuidedPhase) / 1000) + 0.3);

        // A line that dies just between the question and the read ends in the supervisor's restart, in the same limit; the record comes after it.
        bool restarted = bench.Boots > 1 || bench.IsDown;
        bench.Wait(restarted ? RestartSeconds : 0);
        AssertSafe(bench);
        HoldOutcome[] expected = bench.Phase == HoldPhase.Done ? [HoldOutcome.Completed] : [];
        HoldOutcome[] more = [.. bench.Outcomes.Skip(expected.Length)];
        CollectionAssert.AreEqual(expected, bench.Outcomes.Take(expected.Length).ToArray(), bench.ToString());
        Assert.IsTrue(
            more.All(outcome => bench.Kind.Outcomes.Contains(outcome) || (restarted && outcome == HoldOutcome.PowerLost)),
            $"{bench}: {string.Join(", ", more)}");
        Assert.IsTrue(more.Length == 1 || (more.Length == 0 && !bench.IsGuidedPhase), $"{bench}: {more.Length} records of it");

        if (double.IsInfinity(bench.Kind.LastsSeconds))
        {
            foreach (int newtons in s_pushes)
            {
                bench.Press(newtons, 0.6);
                bench.Press(0, 0.5);
            }
        }
        else
        {
            bench.Wait(bench.Kind.LastsSeconds + 0.5);
            bench.Press(0, 1);
            Assert.IsLessThan(500.0, bench.MillisecondsUntilStay(1), $"{bench}: the next hold must begin after the fault");
            bench.Press(0, 1);
        }

        bench.WaitForTheEnd();
        AssertSafe(bench);
    });

    [TestMethod]
    [DynamicData(nameof(Harmless))]
    public void A_fault_that_does_not_touch_guidance_changes_nothing_and_loses_nothing(string name) => ForEachPhase(name, bench =>
    {
        bench.Wait(1.2);
        Assert.AreEqual(bench.ChangesBefore, bench.Changes, $"{bench}: the light changed");
        bench.Press(40, bench.Phase == HoldPhase.Done ? 0.5 : HoldSeconds + 1);
        bench.Press(0, 1);
        bench.WaitForTheEnd();
        AssertSafe(bench);
        HoldRecordView record = bench.Records.Single();
        Assert.AreEqual(HoldOutcome.Completed, (HoldOutcome)record.Outcome, bench.ToString());
        Assert.AreEqual(HoldSeconds * 1000, record.TimeInBandMilliseconds, 30.0, $"{bench}: time in the band");
    });

    [TestMethod]
    [DynamicData(nameof(Restarting))]
    public void A_fault_that_restarts_the_device_leaves_it_dark_and_a_record_of_the_hold(string name) => ForEachPhase(name, bench =>
    {
        bench.WaitForTheEnd();
        AssertSafe(bench);
        Assert.AreEqual(2, bench.Boots, bench.ToString());
        HoldOutcome[] expected = bench.Phase switch
        {
            HoldPhase.Idle => [],
            HoldPhase.Done => [HoldOutcome.Completed],
            _ => [HoldOutcome.PowerLost],
        };
        CollectionAssert.AreEqual(expected, bench.Outcomes, $"{bench}: {string.Join(", ", bench.Outcomes)}");
        Assert.IsFalse(bench.Phase != HoldPhase.Idle && bench.Guides, $"{bench}: a cue for a hand that pressed through the restart");

        bench.Press(0, 2);
        Assert.IsLessThan(500.0, bench.MillisecondsUntilStay(1), $"{bench}: the next hold must begin");
        bench.Press(0, 1);
    });

    /// <summary>All phases on all devices at once; the records are held against the phone's at the end of each.</summary>
    private static void ForEachPhase(string name, Action<FaultBench> check)
    {
        FaultKind kind = FaultKinds.Named(name)!;
        var cells = from phase in Enum.GetValues<HoldPhase>() from seed in Enumerable.Range(1, Seeds) select (phase, seed);
        Parallel.ForEach(cells, cell =>
        {
            using var bench = new FaultBench(kind, cell.phase, cell.seed);
            check(bench);
            PhoneSync? sync = bench.Sync();
            Assert.AreEqual(PhoneSyncFailure.None, sync?.Failure, $"{bench}: the sync afterwards");
            CollectionAssert.AreEqual(bench.Outcomes, sync!.DecodeRecords().Select(record => (HoldOutcome)record.Outcome).ToArray(), $"{bench}: what the phone got");
            Console.WriteLine($"{bench}: {bench.Injector.Reports.Single().ReactionMs:F1} ms");
        });
    }

    private static void AssertSafe(FaultBench bench) => Assert.IsNull(bench.Injector.Failure, bench.ToString());
}
