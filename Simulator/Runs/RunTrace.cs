using System.Globalization;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// Writes a run as a CSV, a line every 10 ms: virtual time in s, the true force on the tip in N, and the duties of the light and the motor, 0 to 1.
/// </summary>
public sealed class RunTrace : IDisposable
{
    private const int WorldStepsPerLine = 10_000 / DeviceOnBench.WorldStepMicroseconds;

    private readonly StreamWriter _writer;
    private readonly DeviceOnBench _device;
    private int _steps;

    private RunTrace(string path, DeviceOnBench device)
    {
        _writer = new StreamWriter(path) { NewLine = "\n" };
        _device = device;
        _writer.WriteLine("time_s,force_n,red,green,blue,haptic");
        device.Stepped += OnStepped;
    }

    /// <summary>Begins a trace.</summary>
    /// <param name="path">Where to; null for none.</param>
    /// <param name="device">The device to watch.</param>
    public static RunTrace? Open(string? path, DeviceOnBench device) => path is null ? null : new RunTrace(path, device);

    /// <inheritdoc/>
    public void Dispose()
    {
        _device.Stepped -= OnStepped;
        _writer.Dispose();
    }

    private void OnStepped()
    {
        if (_steps++ % WorldStepsPerLine == 0)
        {
            World.SeenCues seen = _device.Seen;
            _writer.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{_device.Scheduler.NowMicroseconds / 1e6:F4},{_device.Hand.ForceNewtons:F4},{seen.Red:F4},{seen.Green:F4},{seen.Blue:F4},{(seen.Haptic ? 1 : 0)}"));
        }
    }
}
