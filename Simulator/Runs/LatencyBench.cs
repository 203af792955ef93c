using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// Measures the way from the tip to the light: on a device of the same specimen a machine instead of a hand holds the force in its band, steps it out
/// and back at moments that fall anywhere between two conversions, and notes when the light's command comes.
/// </summary>
public static class LatencyBench
{
    /// <summary>Force in the band, N.</summary>
    public const double InsideNewtons = 40;

    /// <summary>Steps out of the band, to either side in turn, N: the band's edge lies at half of it, where the delay of a step is measured by custom.</summary>
    public const double OutsideNewtons = 8;

    /// <summary>Steps measured.</summary>
    public const int Steps = 30;

    private const double StartSeconds = 2.5;
    private const double ReachSeconds = 1;
    private const double ShortestDwellSeconds = 0.3;
    private const double LongestDwellSeconds = 0.5;
    private const long LimitMicroseconds = 1_000_000;

    /// <summary>Runs the bench.</summary>
    /// <param name="seed">Which specimen of the device; also the moments of the steps.</param>
    /// <returns>The longest delay, ms; infinity when a command did not come within a second.</returns>
    public static double WorstMilliseconds(int seed)
    {
        var random = new SeededRandom(seed, "latency bench");
        var hand = new MachineHand();
        using var device = new DeviceOnBench(hand, seed);
        device.PowerOn();
        Run(device, StartSeconds);
        hand.ForceNewtons = InsideNewtons;
        Run(device, ReachSeconds);

        double worst = 0;
        bool inside = true;
        double side = 1;
        for (int step = 0; step < Steps; step++)
        {
            Run(device, random.Between(ShortestDwellSeconds, LongestDwellSeconds));
            inside = !inside;
            side = inside ? side : -side;
            hand.ForceNewtons = InsideNewtons + (inside ? 0 : side * OutsideNewtons);
            worst = Math.Max(worst, Delay(device));
        }

        return worst;
    }

    private static double Delay(DeviceOnBench device)
    {
        long from = device.Scheduler.NowMicroseconds;
        bool came = device.Scheduler.RunUntil(() => device.Cues.LastChangeMicroseconds > from, from + LimitMicroseconds);
        return came ? (device.Cues.LastChangeMicroseconds - from) / 1000.0 : double.PositiveInfinity;
    }

    private static void Run(DeviceOnBench device, double seconds) =>
        device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + (long)(seconds * 1e6));
}
