using System.Collections.Concurrent;

namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>A million writes at random to all that can be written, in every phase, by phones and by others.</summary>
[TestClass]
public sealed class RandomWriteTests
{
    private const int Writes = 1_000_000;
    private const int WritesToADevice = 5_000;
    private const int MostSeeds = 40; // a rest ends with many a valid request
    private const int LeastInAPhase = 2_000;

    /// <summary>Who writes, doing what, on a device that speaks Progressor or not, and how often at least.</summary>
    private static readonly (WriteLink Link, WritePhase Phase, bool SpeaksProgressor, int Writes)[] s_cells =
    [
        .. Cells(WriteLink.Paired, speaksProgressor: false, 52_000, Enum.GetValues<WritePhase>()),
        .. Cells(WriteLink.Paired, speaksProgressor: true, 12_000, Enum.GetValues<WritePhase>()),
        .. Cells(WriteLink.Forgotten, speaksProgressor: false, 16_000, Enum.GetValues<WritePhase>()),
        // Calibration and stop end with the connection of the phone that began them.
        .. Cells(WriteLink.JustWorks, speaksProgressor: true, 15_000, [.. Enum.GetValues<WritePhase>().Except([WritePhase.Calibrating, WritePhase.Stopped])]),
        .. Cells(WriteLink.Unpaired, speaksProgressor: true, 15_000, [.. Enum.GetValues<WritePhase>().Except([WritePhase.Calibrating, WritePhase.Stopped])]),
    ];

    /// <summary>Requests of a calibration that are not done without masses on the tip.</summary>
    private static readonly int[] s_needMasses = [3, 4];

    [TestMethod]
    public void A_million_random_writes_are_each_answered_once_and_change_nothing_that_they_do_not_validly_say()
    {
        var counts = new ConcurrentBag<(WriteLink Link, WritePhase Phase, int Writes, int There, int Accepted, int Results, int Changes)>();
        var served = new ConcurrentDictionary<byte, int>();
        Parallel.ForEach(s_cells, new ParallelOptions { MaxDegreeOfParallelism = Environment.ProcessorCount }, cell =>
        {
            int there = 0;
            for (int seed = 1; there < cell.Writes && seed <= MostSeeds; seed++)
            {
                var run = new RandomWriteRun(seed, cell.Phase, cell.Link, cell.SpeaksProgressor);
                run.Do(WritesToADevice);
                there += run.WritesThere;
                counts.Add((cell.Link, cell.Phase, run.Writes, run.WritesThere, run.Responses.GetValueOrDefault((byte)0), run.Results, run.Changes));
                foreach ((byte opcode, int count) in run.Served)
                {
                    served.AddOrUpdate(opcode, count, (_, before) => before + count);
                }
            }

            Assert.IsGreaterThanOrEqualTo(LeastInAPhase, there, $"{cell}: writes in the phase");
        });

        foreach (var group in counts.GroupBy(count => (count.Link, count.Phase)).OrderBy(group => group.Key))
        {
            Console.WriteLine($"{group.Key.Link} {group.Key.Phase}: {group.Sum(c => c.Writes)} writes, {group.Sum(c => c.There)} in the phase, {group.Sum(c => c.Accepted)} accepted, "
                + $"{group.Sum(c => c.Results)} results, {group.Sum(c => c.Changes)} changes");
        }

        int writes = counts.Sum(count => count.Writes);
        Console.WriteLine($"done, by opcode: {string.Join(", ", served.OrderBy(one => one.Key).Select(one => $"{one.Key:X2} {one.Value}"))}");
        LinkFigures.Tell("random writes: exceptions, missing or second answers, changes that no valid message explains", "0", $"0 of {writes:N0}");
        Assert.IsGreaterThanOrEqualTo(Writes, writes);
        IEnumerable<int> never = Enumerable.Range(1, RequestForm.ControlOpcodes).Where(opcode => !served.ContainsKey((byte)opcode)).Except(s_needMasses);
        Assert.IsEmpty(never, "requests that were never done");
    }

    private static IEnumerable<(WriteLink, WritePhase, bool, int)> Cells(WriteLink link, bool speaksProgressor, int writes, WritePhase[] phases) =>
        phases.Select(phase => (link, phase, speaksProgressor, writes));
}
