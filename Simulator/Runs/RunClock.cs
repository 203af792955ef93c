namespace PressureDevice.Simulator.Runs;

/// <summary>Lets a run go on, stage by stage, and shows it on the way.</summary>
/// <param name="device">The device.</param>
/// <param name="frames">Shows the present moment.</param>
/// <param name="cancel">Ends the run early with an <see cref="OperationCanceledException"/>.</param>
public sealed class RunClock(DeviceOnBench device, FrameSource frames, CancellationToken cancel)
{
    private const double FramesPerSecond = 20;

    /// <summary>Lets time pass until something is so.</summary>
    /// <param name="stage">What the stage is called.</param>
    /// <param name="limitSeconds">How long it may take, s.</param>
    /// <param name="ended">Whether it is over.</param>
    /// <returns>False when it was not within the limit.</returns>
    public bool RunUntil(string stage, double limitSeconds, Func<bool> ended)
    {
        double limit = device.Scheduler.NowMicroseconds + (limitSeconds * 1e6);
        while (!ended())
        {
            cancel.ThrowIfCancellationRequested();
            if (device.Scheduler.NowMicroseconds >= limit)
            {
                return false;
            }

            device.Scheduler.RunUntil(device.Scheduler.NowMicroseconds + (long)(1e6 / FramesPerSecond));
            frames.Show(stage);
        }

        return true;
    }
}
