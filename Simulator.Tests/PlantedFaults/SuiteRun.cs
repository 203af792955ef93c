using System.Diagnostics;
using System.Reflection;
using System.Runtime;
using System.Runtime.Loader;

namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Runs the unit tests of a compiled suite until the first one fails.</summary>
public static class SuiteRun
{
    /// <summary>How long one test may take at least: far more than any needs, also on a busy machine, so that only one that hangs reaches it.</summary>
    public static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    /// <summary>Loads a suite, runs it, and unloads it.</summary>
    /// <param name="images">The compiled suite.</param>
    /// <param name="order">Which tests come first.</param>
    /// <param name="source">Name of the source that was changed; empty when none was.</param>
    /// <returns>How many tests passed, and the first that failed.</returns>
    public static SuiteResult Run(SuiteImages images, TestOrder order, string source = "")
    {
        var running = new RunningSuite();

        // A thread of its own, in the background: should it not end even when aborted, it is left behind.
        using var abort = new CancellationTokenSource();
        var thread = new Thread(() => RunUntil(abort.Token, () => Run(images, order, source, running))) { IsBackground = true };
        thread.Start();
        string watched;
        do
        {
            watched = running.Test;
            if (thread.Join(Limit))
            {
                return new SuiteResult(running.Passed, running.Failure);
            }
        }
        while (running.Test != watched);
        abort.Cancel();
        return new SuiteResult(running.Passed, $"{watched} (not finished after {Limit.TotalSeconds} s)");
    }

    // Obsolete because an abort may leave shared state half changed; a suite has none, and an endless loop would keep a processor busy until all tests are done.
#pragma warning disable SYSLIB0046
    private static void RunUntil(CancellationToken abort, Action run)
    {
        try
        {
            ControlledExecution.Run(run, abort);
        }
        catch (OperationCanceledException)
        {
            // The run is told as not finished.
        }
    }
#pragma warning restore SYSLIB0046

    private static void Run(SuiteImages images, TestOrder order, string source, RunningSuite running)
    {
        var context = new AssemblyLoadContext(nameof(SuiteRun), isCollectible: true);
        try
        {
            using var firmware = new MemoryStream(images.Firmware);
            using var tests = new MemoryStream(images.Tests);
            context.LoadFromStream(firmware);
            foreach (MethodInfo test in order.Sort(context.LoadFromStream(tests), source))
            {
                running.Test = TestOrder.NameOf(test);
                long began = Stopwatch.GetTimestamp();
                if (Fails(test))
                {
                    running.Failure = running.Test;
                    order.Found(test, source);
                    return;
                }

                order.Took(test, Stopwatch.GetElapsedTime(began));
                running.Passed++;
            }
        }
        finally
        {
            context.Unload();
        }
    }

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
