using System.Reflection;

namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>The unit tests of the firmware find every mistake of <see cref="PlantedFaultTable"/>: one that survives is a missing test.</summary>
[TestClass]
public sealed class PlantedFaultTests
{
    private const int LeastFaults = 300;
    private const int LeastTests = 500;

    private static readonly Lazy<TestedSources> Sources = new(() => new TestedSources());
    private static readonly Lazy<TestOrder> Order = new(() => new TestOrder(Sources.Value));

    // All are begun at once and share the processors; each test waits for its own.
    private static readonly Lazy<Dictionary<string, Task<SuiteResult>>> Runs = new(() =>
    {
        var limit = new SemaphoreSlim(Environment.ProcessorCount);
        return PlantedFaultTable.All.ToDictionary(fault => fault.ToString(), fault => Begin(fault, limit));
    });

    /// <summary>Gets or sets where a test says what it found.</summary>
    public required TestContext TestContext { get; set; }

    private static IEnumerable<object[]> Faults => PlantedFaultTable.All.Select(fault => new object[] { fault });

    [TestMethod]
    public void The_unchanged_sources_pass()
    {
        SuiteResult result = SuiteRun.Run(Sources.Value.Compile(), Order.Value);
        Assert.IsNull(result.Failure, "the runner fails a test that should pass");
        Assert.IsGreaterThanOrEqualTo(LeastTests, result.Passed, "the runner did not find the tests");
    }

    [TestMethod]
    public void The_table_is_long_enough_and_names_each_mistake_once()
    {
        CollectionAssert.AllItemsAreUnique(PlantedFaultTable.All.Select(fault => fault.ToString()).ToArray());
        Assert.IsGreaterThanOrEqualTo(LeastFaults, PlantedFaultTable.All.Count);
    }

    [TestMethod]
    [DynamicData(nameof(Faults), DynamicDataDisplayName = nameof(NameOf))]
    public void A_planted_fault_changes_exactly_one_place(PlantedFault fault)
    {
        string? path = Sources.Value.PathOf(fault.File);
        Assert.IsNotNull(path, $"there is no {fault.File} in the firmware");
        Assert.AreEqual(1, fault.OccurrencesIn(Sources.Value.TextOf(path)), $"times that '{fault.Text}' stands in {path}");
        Assert.AreNotEqual(fault.Text, fault.Replacement);
    }

    [TestMethod]
    [DynamicData(nameof(Faults), DynamicDataDisplayName = nameof(NameOf))]
    public async Task A_planted_fault_is_found_by_a_unit_test(PlantedFault fault)
    {
        SuiteResult result = await Runs.Value[fault.ToString()];
        Assert.IsNotNull(
            result.Failure,
            $"all {result.Passed} unit tests pass with '{fault.Replacement}' for '{fault.Text}' in {fault.File}. Missing: a test against this danger: {fault.Danger}");
        TestContext.WriteLine($"found by {result.Failure}");
    }

    /// <summary>What the test list shows of a planted fault.</summary>
    public static string NameOf(MethodInfo method, object[] data) => $"{method.Name} ({data[0]})";

    private static async Task<SuiteResult> Begin(PlantedFault fault, SemaphoreSlim limit)
    {
        await limit.WaitAsync();
        try
        {
            return await Task.Run(() =>
            {
                string path = Sources.Value.PathOf(fault.File)!;
                string changed = fault.ApplyTo(Sources.Value.TextOf(path));
                return SuiteRun.Run(Sources.Value.CompileWith(path, changed), Order.Value, fault.File);
            });
        }
        finally
        {
            limit.Release();
        }
    }
}
