using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>A month of use.</summary>
[TestClass]
public sealed class SoakTests
{
    private const int Seed = 20_261;
    private const int Days = 30;
    private const int HoldsADay = 200;
    private const int LeastFaultsOfAKind = 10;

    // A line that dies within the 0.1 ms between the question for a conversion and its reading: one dead line in a hundred, of about a hundred here.
    private const int MostStandingLoops = 3;

    [TestMethod]
    public void Thirty_days_of_200_holds_with_random_faults_lose_no_record_and_grow_no_object()
    {
        Console.WriteLine($"seed {Seed}");
        using var bench = new SoakBench(Seed);
        var light = new LightWatch(bench);
        var ledger = new RecordLedger(bench.Board);
        var day = new SoakDay(bench, light, ledger, new SeededRandom(Seed, "soak"));
        for (int number = 1; number <= Days; number++)
        {
            day.Run($"seed {Seed}, day {number}", HoldsADay);
        }

        Console.WriteLine(
            $"{day.Seen} holds seen in their band, {ledger.Total} records ({string.Join(", ", ledger.Outcomes.Select(o => $"{o.Value} {o.Key}"))}), {bench.Board.Boots} starts, "
            + $"{bench.Now / 3_600_000_000.0:F1} h of use, {day.HeapBytes} bytes of heap, {light.StandingLoops} reads hung on a line that died in them; faults: {string.Join(", ", day.Faults.Select(f => $"{f.Value} {f.Key}"))}");
        Assert.IsGreaterThanOrEqualTo(Days * HoldsADay * 9 / 10, day.Seen, "hardly any hold has reached its band: nothing was tested");
        Assert.IsEmpty(Enum.GetValues<SoakFaultKind>().Where(kind => day.Faults.GetValueOrDefault(kind) < LeastFaultsOfAKind), "faults that hardly came");
        Assert.IsLessThanOrEqualTo(MostStandingLoops, light.StandingLoops, "the loop stood still in a fault of the sensor");
        Assert.IsEmpty(bench.Board.Traps);
        Assert.IsNull(bench.Board.UnhandledException);
        Assert.IsNull(bench.LoopFailure, $"{bench.LoopFailure}");
        Assert.AreEqual(0, bench.Board.FailedEventHandlers);
    }
}
