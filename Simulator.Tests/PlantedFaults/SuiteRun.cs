using System.Reflection;
using System.Runtime.Loader;

namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Runs the unit tests of a compiled suite until the first one fails.</summary>
public static class SuiteRun
{
    /// <summary>How long one run may take: far more than the whole suite needs, so that only a test that hangs reaches it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    // These walk through thousands of restarts and flipped bits: what a quicker test finds is found without them.
    private static readonly string[] Slow = ["HoldLogRotTests", "HoldLogModelTests", "HoldLogCutTests"];

    /// <summary>Loads a suite, runs it, and unloads it.</summary>
    /// <param name="images">The compiled suite.</param>
    /// <param name="first">Beginning of the names of the test classes that come first: those that are most likely to fail.</param>
    /// <returns>How many tests passed, and the first that failed.</returns>
    public static SuiteResult Run(SuiteImages images, string first = "")
    {
        var running = new RunningSuite();

        // A thread of its own, in the background: one that hangs cannot be ended, only left behind.
        var thread = new Thread(() => Run(images, first, running)) { IsBackground = true };
        thread.Start();
        return thread.Join(Limit)
            ? new SuiteResult(running.Passed, running.Failure)
            : new SuiteResult(running.Passed, $"{running.Test} (not finished after {Limit.TotalSeconds} s)");
    }

    private static void Run(SuiteImages images, string first, RunningSuite running)
    {
        var context = new AssemblyLoadContext(nameof(SuiteRun), isCollectible: true);
        try
        {
            using var firmware = new MemoryStream(images.Firmware);
            using var tests = new MemoryStream(images.Tests);
            context.LoadFromStream(firmware);
            foreach (MethodInfo method in Tests(context.LoadFromStream(tests), first))
            {
                running.Test = $"{method.DeclaringType!.Name}.{method.Name}";
                if (Fails(method))
                {
                    running.Failure = running.Test;
                    return;
                }

                running.Passed++;
            }
        }
        finally
        {
            context.Unload();
        }
    }

    private static IEnumerable<MethodInfo> Tests(Assembly suite, string first) => suite.GetTypes()
        .Where(type => type.IsDefined(typeof(TestClassAttribute)))
        .OrderBy(type => Array.IndexOf(Slow, type.Name))
        .ThenByDescending(type => type.Name.StartsWith(first, StringComparison.Ordinal))
        .SelectMany(type => type.GetMethods())
        .Where(method => method.IsDefined(typeof(TestMethodAttribute)));

    // The suite runs on the device too, where test methods have no instance state: a fresh instance for each, and nothing to set up.
    private static bool Fails(MethodInfo method)
    {
        object?[][] rows = [.. method.GetCustomAttributes<DataRowAttribute>().Select(row => row.Data)];
        foreach (object?[] arguments in rows.Length == 0 ? [[]] : rows)
        {
            try
            {
                object? instance = method.IsStatic ? null : Activator.CreateInstance(method.DeclaringType!);
                method.Invoke(instance, arguments);
            }
            catch (TargetInvocationException)
            {
                return true;
            }
        }

        return false;
    }

    private sealed class RunningSuite
    {
        public int Passed { get; set; }

        public string Test { get; set; } = "";

        public string? Failure { get; set; }
    }
}
