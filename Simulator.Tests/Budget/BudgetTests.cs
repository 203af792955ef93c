using Mono.Cecil;
using PressureDevice.Core;
using PressureDevice.Simulator.Runs;

namespace PressureDevice.Simulator.Tests.Budget;

/// <summary>Heap of the device: what stays, and what a sample takes.</summary>
[TestClass]
public sealed class BudgetTests
{
    private const int OwnObjectsLimitBytes = 8 * 1024;
    private const int CharacteristicsLimit = 14; // in all: the Progressor's two and the library's are among them

    [TestMethod]
    public void The_running_firmware_takes_at_most_8_KB_and_12_characteristics() =>
        AssertWithin(OwnObjectsLimitBytes, CharacteristicsLimit - 2, speaksProgressor: false);

    [TestMethod]
    public void In_a_boot_for_Progressor_clients_it_takes_700_bytes_more_and_14_characteristics() =>
        AssertWithin(OwnObjectsLimitBytes + 700, CharacteristicsLimit, speaksProgressor: true);

    private static void AssertWithin(int bytesLimit, int characteristicsLimit, bool speaksProgressor)
    {
        using var firmware = new RunningFirmware(speaksProgressor);
        var graph = new ObjectGraph(typeof(ControlLoop).Assembly);
        graph.Add(firmware.Loop);
        graph.Add(firmware.Supervisor);
        graph.AddStatics();
        int characteristics = firmware.Characteristics;
        Console.WriteLine($"{graph.Bytes} bytes, {characteristics} characteristics\n{graph.Report}");

        Assert.IsGreaterThan(1_000, graph.Bytes, "the count has not found the firmware");
        Assert.IsLessThan(bytesLimit, graph.Bytes, graph.Report);
        Assert.IsLessThanOrEqualTo(characteristicsLimit, characteristics);
        Assert.AreEqual(speaksProgressor, graph.Report.Contains("ProgressorServer", StringComparison.Ordinal), graph.Report);
        Assert.IsGreaterThanOrEqualTo(4, characteristics, "the attribute table was not found");
    }

    [TestMethod]
    public void The_count_follows_the_runtimes_rule()
    {
        var graph = new ObjectGraph(typeof(Calibration).Assembly);
        graph.Add(new Calibration(1, 0, 1_000_000, 100_000));
        Assert.AreEqual(12 + (6 * 12), graph.Bytes, "six fields");

        graph.Add(new byte[20]);
        Assert.IsGreaterThanOrEqualTo(84 + 48, graph.Bytes, "the runtime takes 48 bytes for byte[20]");
    }

    [TestMethod]
    public void A_sample_in_the_steady_loop_takes_nothing_from_the_heap() =>
        Assert.AreEqual(0.0, AllocationBench.BytesPerSample());

    [TestMethod]
    public void No_code_on_the_path_of_a_sample_allocates_the_adapters_included()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(ControlLoop).Assembly.Location);
        var reader = new SamplePathReader(module, offThePath: ["ControlLoop.DoOneSlowThing", "ControlPoint.Begin", "HoldMark.Set", "HoldRecorder.Write", "SessionRequests.TellDuePain", "PhoneLink.MakePasskey", "ProgressorReply.Write", "RecordAccess.Serve", "RecordAccess.Report"]);
        reader.Read(module.GetType(typeof(ControlLoop).FullName).Methods.Single(m => m.Name == nameof(ControlLoop.Turn)));

        CollectionAssert.IsSubsetOf(
            new[] { "LoadCell::WaitForConversion", "CueOutputs::Show", "Device::Proceed", "Radio::Notify", "HoldSession::Step" },
            reader.Visited.Select(name => name.Split('(')[0].Split('.')[^1]).ToArray(),
            "the path was not followed");
        Assert.IsEmpty(reader.Findings, string.Join('\n', reader.Findings));
    }

    [TestMethod]
    public void The_reader_of_the_path_sees_an_allocation()
    {
        using ModuleDefinition module = ModuleDefinition.ReadModule(typeof(ControlLoop).Assembly.Location);
        var reader = new SamplePathReader(module);
        reader.Read(module.GetType(typeof(CalibrationCodec).FullName).Methods.Single(m => m.Name == nameof(CalibrationCodec.Encode)));
        Assert.IsTrue(reader.Findings.Any(finding => finding.Contains("newarr", StringComparison.Ordinal)));
    }
}
