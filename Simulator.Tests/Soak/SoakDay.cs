using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Runs;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>A day of use: power on, the holds, a sync, power off. After each hold flash and light must agree.</summary>
internal sealed class SoakDay(SoakBench bench, LightWatch light, RecordLedger ledger, SeededRandom random)
{
    private const double StartSeconds = 3;
    private const double ReadyLimitSeconds = 30;
    private const double SyncLimitSeconds = 120;
    private const double ButtonSeconds = 0.2;
    private const int HoldsBeforeCount = 10;

    // A record is on flash that long after the light has said that the hold is over.
    private const long StoredWithinMicroseconds = 300_000;

    private readonly PhoneLog _log = new(id: 1);

    /// <summary>Holds of all days that the light has shown in their band: those that must be recorded.</summary>
    public int Seen { get; private set; }

    /// <summary>Pairings of all days: one, on the first.</summary>
    public int Pairings { get; private set; }

    /// <summary>Faults so far, by kind.</summary>
    public SortedDictionary<SoakFaultKind, int> Faults { get; } = [];

    /// <summary>What the firmware's objects take after the first holds of the first day, bytes; 0 before.</summary>
    public int HeapBytes { get; private set; }

    /// <summary>Lets a day pass.</summary>
    /// <param name="name">Of the day, for messages.</param>
    /// <param name="holds">How many.</param>
    public void Run(string name, int holds)
    {
        bench.PowerOn();
        bench.Phone.Arrive();
        bench.Wait(StartSeconds);
        for (int hold = 0; hold < holds; hold++)
        {
            Press press = Press.Draw(random);
            string when = $"{name}, hold {hold}, {press}";
            long touched = Do(press);
            Reconcile(press, touched, when);
            Assert.IsEmpty(light.ForbiddenAt, $"{when}: a cue to press while the sensor was in fault, {string.Join(", ", light.ForbiddenAt.Select(at => at - touched))} µs after the touch");
            if (hold + 1 == HoldsBeforeCount)
            {
                CountHeap(when);
            }
        }

        CountHeap(name);
        Sync(name);
        bench.Phone.Leave();
        bench.Board.PowerOff();
    }

    private long Do(Press press)
    {
        press.Fault?.Schedule(bench, light);
        long touched = bench.Now;
        bench.Push(press.Newtons, Press.ApproachSeconds);
        bench.Wait(press.Seconds);
        if (press.Meant == HoldOutcome.OverForce)
        {
            bench.Push(Press.TooStrongNewtons, Press.ReleaseSeconds);
            bench.Wait(Press.TooStrongSeconds);
        }

        bench.Push(0, Press.ReleaseSeconds);
        bench.Wait(Press.PauseSeconds);
        if (press.Fault is { } fault)
        {
            Faults[fault.Kind] = Faults.GetValueOrDefault(fault.Kind) + 1;
            bench.WaitUntil(Math.Max(bench.Now, touched + Microseconds(fault.AfterSeconds + fault.Seconds + fault.RecoverySeconds)));
        }

        return touched;
    }

    private void Reconcile(Press press, long touched, string when)
    {
        SeenHold[] seen = light.TakeEnded();
        Assert.IsFalse(light.IsOpen, $"{when}: the light still guides");
        HoldRecordView[] records = ledger.TakeNew(when);
        HoldOutcome[] outcomes = [.. records.Select(record => (HoldOutcome)record.Outcome)];
        int least = seen.Count(hold => hold.MustBeRecorded);
        int most = seen.Count(hold => hold.MayBeRecorded);
        string what = $"{when}: seen {string.Join(", ", seen.AsEnumerable())}; recorded {string.Join(", ", outcomes)}; {bench.Phone.Status}";
        Assert.IsGreaterThanOrEqualTo(least, records.Length, $"a record was lost; {what}");
        Assert.IsLessThanOrEqualTo(most, records.Length, $"a record too many; {what}");
        Seen += least;
        if (press.Fault is not { } fault)
        {
            CollectionAssert.AreEqual(new[] { press.Meant }, outcomes, $"undisturbed; {what}");
            return;
        }

        // A hold that the power cuts off is recorded as that, and no other is; while its record is on its way to the flash it may be either.
        long cutAt = touched + Microseconds(fault.AfterSeconds);
        int powerLost = outcomes.Count(outcome => outcome == HoldOutcome.PowerLost);
        int cutOff = seen.Count(hold => hold is { ReachedBand: true, End: SeenEnd.ByPower });
        int mayBeCutOff = seen.Count(
            hold => hold.End == SeenEnd.ByPower || (fault.Restarts && Math.Abs(cutAt - hold.EndedAt) <= StoredWithinMicroseconds));
        Assert.IsGreaterThanOrEqualTo(cutOff, powerLost, $"cut off by the power, but not recorded so; {what}");
        Assert.IsLessThanOrEqualTo(mayBeCutOff, powerLost, $"recorded as cut off by the power; {what}");
    }

    /// <summary>Every start of the device is to take the same heap once it has done a few holds, and no more at the end of the day.</summary>
    private void CountHeap(string when)
    {
        (int bytes, string report) = bench.Heap;
        HeapBytes = HeapBytes == 0 ? bytes : HeapBytes;
        Assert.AreEqual(HeapBytes, bytes, $"{when}: the object graph has not the size that it had at first\n{report}");
    }

    private void Sync(string when)
    {
        Assert.IsTrue(bench.WaitFor(() => bench.Phone.State == PhoneState.Ready, ReadyLimitSeconds), $"{when}: the phone does not connect");
        if (!bench.Phone.IsAuthenticated)
        {
            Pair(when);
        }

        PhoneLogResult? result = null;
        _log.Sync(bench.Phone, given => result = given);
        Assert.IsTrue(bench.WaitFor(() => result is not null, SyncLimitSeconds), $"{when}: the sync does not end");
        Assert.AreEqual(PhoneLogStep.None, result!.FailedAt, $"{when}: {result.Word}");
        Assert.AreEqual(0, _log.Twice, $"{when}: holds came twice");
        ledger.CompareWithPhone(_log, when);
    }

    /// <summary>As a person does it for the first time: the button, and the passkey from the label.</summary>
    private void Pair(string when)
    {
        Assert.AreEqual(0, Pairings, $"{when}: the bond is lost");
        DeviceButton.OpenPairingWindow(bench.Board);
        bench.Wait(DeviceButton.PairingWindowSeconds + ButtonSeconds);
        bench.Phone.Pair(DevicePapers.Passkey(bench.Board.Flash));
        Assert.IsTrue(bench.WaitFor(() => bench.Phone.IsAuthenticated, ReadyLimitSeconds), $"{when}: the phone does not pair");
        Pairings++;
    }

    private static long Microseconds(double seconds) => (long)(seconds * 1e6);
}
