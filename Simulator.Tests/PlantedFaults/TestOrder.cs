using System.Collections.Concurrent;
using System.Reflection;

namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>
/// Which unit tests run first against a fault: those that are likely to find it and take little time. It learns from the runs before;
/// the order decides how long a run takes, never what it finds, for a fault survives only when all tests have passed.
/// </summary>
/// <param name="sources">Where the texts of the tests are.</param>
public sealed class TestOrder(TestedSources sources)
{
    // What makes a class likely, in mentions of the changed type in its text.
    private const double NamedAfterTheSource = 10;
    private const double FoundAnother = 5;
    private const double Unlikely = 0.1;

    // Of a test that was not run yet, so that it is tried soon; what loading and compiling a test costs at least.
    private const double LeastSeconds = 0.002;

    // These walk through thousands of restarts and flipped bits: what a quicker test finds is found without them.
    private static readonly string[] Slow = ["HoldLogRotTests", "HoldLogModelTests", "HoldLogCutTests"];

    private static readonly string[] Wholes = ["HoldLog", "Progressor"]; // their parts are tested as a whole

    private readonly ConcurrentDictionary<(string Source, string Test), int> _found = new();
    private readonly ConcurrentDictionary<string, double> _seconds = new();
    private readonly ConcurrentDictionary<string, IReadOnlyDictionary<string, int>> _mentions = new();

    /// <summary>What a test is called.</summary>
    public static string NameOf(MethodInfo test) => $"{test.DeclaringType!.Name}.{test.Name}";

    /// <summary>All tests of a suite: first those that found another fault of the same source, then class by class.</summary>
    /// <param name="suite">The compiled tests.</param>
    /// <param name="source">Name of the changed source: "CueGate.cs".</param>
    public IEnumerable<MethodInfo> Sort(Assembly suite, string source) =>
        from type in suite.GetTypes()
        where type.IsDefined(typeof(TestClassAttribute))
        let tests = type.GetMethods().Where(method => method.IsDefined(typeof(TestMethodAttribute))).ToArray()
        let gain = Likelihood(type.Name, source) / tests.Sum(Seconds)
        from test in tests
        orderby Array.IndexOf(Slow, type.Name),
            _found.GetValueOrDefault((source, NameOf(test))) / Seconds(test) descending,
            gain descending,
            type.Name,
            Seconds(test)
        select test;

    /// <summary>Remembers how long a test took.</summary>
    public void Took(MethodInfo test, TimeSpan time) =>
        _seconds.AddOrUpdate(NameOf(test), time.TotalSeconds, (_, before) => Math.Min(before, time.TotalSeconds));

    /// <summary>Remembers that a test found a fault of a source.</summary>
    public void Found(MethodInfo test, string source)
    {
        foreach (string name in new[] { NameOf(test), test.DeclaringType!.Name })
        {
            _found.AddOrUpdate((source, name), 1, (_, times) => times + 1);
        }
    }

    private double Seconds(MethodInfo test) => LeastSeconds + _seconds.GetValueOrDefault(NameOf(test));

    private double Likelihood(string testClass, string source)
    {
        string type = source.Split('.')[0]; // "Device" of "Device.State.cs"
        string whole = Wholes.FirstOrDefault(whole => type.StartsWith(whole, StringComparison.Ordinal)) ?? type;
        return Unlikely
            + _mentions.GetOrAdd(type, sources.MentionsInTests).GetValueOrDefault(testClass)
            + (testClass.StartsWith(whole, StringComparison.Ordinal) ? NamedAfterTheSource : 0)
            + (FoundAnother * _found.GetValueOrDefault((source, testClass)));
    }
}
