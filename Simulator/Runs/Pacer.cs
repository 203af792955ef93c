using System.Diagnostics;

namespace PressureDevice.Simulator.Runs;

/// <summary>Real waiting, so that a run can be watched: keeps virtual time at a multiple of real time.</summary>
public static class Pacer
{
    /// <summary>Makes what the scheduler calls before its clock jumps.</summary>
    /// <param name="speed">Virtual seconds a real second, or null for as fast as can be.</param>
    /// <param name="cancel">Ends a wait early.</param>
    /// <param name="fromMicroseconds">Virtual time now, µs.</param>
    public static Action<long>? For(double? speed, CancellationToken cancel, long fromMicroseconds = 0)
    {
        if (speed is not { } factor)
        {
            return null;
        }

        var real = Stopwatch.StartNew();
        return microseconds =>
        {
            TimeSpan ahead = TimeSpan.FromSeconds((microseconds - fromMicroseconds) / 1e6 / factor) - real.Elapsed;
            if (ahead > TimeSpan.FromMilliseconds(1))
            {
                cancel.WaitHandle.WaitOne(ahead);
            }
        };
    }
}
