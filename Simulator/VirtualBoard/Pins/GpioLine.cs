namespace PressureDevice.VirtualBoard;

/// <summary>Modes of a digital pin, numbered as in System.Device.Gpio of nanoFramework.</summary>
internal enum GpioMode
{
    Input,
    InputPullDown,
    InputPullUp,
    Output,
    OutputOpenDrain,
    OutputOpenDrainPullUp,
    OutputOpenSource,
    OutputOpenSourcePullDown,
}

/// <summary>One digital pin: what the processor does with it and what the world does.</summary>
internal sealed class GpioLine
{
    /// <summary>A firmware object holds the pin.</summary>
    public bool IsOpen { get; set; }

    public GpioMode Mode { get; set; }

    public bool OutputLevel { get; set; }

    /// <summary>Level the world drives, null when it leaves the pin open.</summary>
    public bool? Driven { get; set; }

    /// <summary>Told on the event thread, with the new level.</summary>
    public Action<bool>? Changed { get; set; }

    public long DebounceMicroseconds { get; set; }

    /// <summary>Level last told to <see cref="Changed"/>.</summary>
    public bool ReportedLevel { get; set; }

    /// <summary>Counts edges: a debounce check of an older edge is void.</summary>
    public long Edges { get; set; }

    public bool IsOutput => Mode >= GpioMode.Output;

    /// <summary>True when nothing holds the input at a level: it reads noise.</summary>
    public bool IsFloating => !IsOutput && Mode == GpioMode.Input && Driven is null;

    public bool Level => IsOutput ? OutputLevel : Driven ?? Mode == GpioMode.InputPullUp;

    public void Clear()
    {
        IsOpen = false;
        Mode = GpioMode.Input;
        OutputLevel = false;
        Changed = null;
        DebounceMicroseconds = 0;
        Edges++;
    }
}
