namespace PressureDevice.VirtualBoard;

/// <content>Power on, power off, and the firmware's restart.</content>
public sealed partial class VirtualBoard
{
    /// <summary>
    /// Switches the power on and starts the firmware's main thread at once. From the owner or from a world event.
    /// </summary>
    /// <exception cref="InvalidOperationException">The power is on already.</exception>
    public void PowerOn(Action main)
    {
        if (IsPowered)
        {
            throw new InvalidOperationException("The board is powered already.");
        }

        _main = main;
        WallClock.PowerOn();
        Hx711.PowerOn();
        Boot();
    }

    /// <summary>
    /// Takes the power away: outputs off, what was not closed on flash is lost, and the firmware's threads end with a
    /// <see cref="BoardPoweredOffException"/> out of every board call. From the owner or from a world event.
    /// </summary>
    public void PowerOff()
    {
        _main = null;
        Hx711.PowerOff();
        StopProcessor();
        Scheduler.Unwind();
    }

    /// <summary>
    /// The firmware restarts the chip: never returns to the calling thread; flash and HX711 keep their state.
    /// </summary>
    internal void Reboot()
    {
        StopProcessor();
        int generation = _generation;
        Scheduler.At(Scheduler.NowMicroseconds + (Settings.BootMilliseconds * 1000L), () =>
        {
            if (generation == _generation && IsPowered)
            {
                Boot();
            }
        });
        _ = Current;
    }

    private void Boot()
    {
        Boots++;
        BootedAtMicroseconds = Scheduler.NowMicroseconds;
        TimerOffsetMicroseconds = 0;
        Scheduler.Start("main", _main!, BoardPriority.Normal);
    }

    private void StopProcessor()
    {
        _generation++;
        StoppedAtMicroseconds = Scheduler.NowMicroseconds;
        Scheduler.KillAll();
        Radio.PowerOff();
        Events.PowerOff();
        Spi.PowerOff();
        Pwm.PowerOff();
        Gpio.PowerOff();
        Flash.PowerOff();
        Pins.PowerOff();
        _packageStates.Clear();
    }
}
