using PressureDevice.Simulator.World;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Soak;

/// <summary>What can go wrong in a hold.</summary>
internal enum SoakFaultKind
{
    LineOpen,
    StuckHigh,
    StuckLow,
    Frozen,
    SaturatedHigh,
    SaturatedLow,
    Noise,
    ConversionsDropped,
    FlashFull,
    FlashFailing,
    LinkDrop,
    LoopStall,
    BrownOut,
    BatterySag,
}

/// <summary>One fault: what, when in the hold, for how long.</summary>
/// <param name="Kind">What goes wrong.</param>
/// <param name="AfterSeconds">When, s after the touch.</param>
/// <param name="Seconds">For how long, s.</param>
internal sealed record SoakFault(SoakFaultKind Kind, double AfterSeconds, double Seconds)
{
    private const double SensorLimitSeconds = 0.25;
    private const double SaggedMillivolts = 3_000;
    private const double HundredfoldNoiseNanovolts = 9_000; // the HX711's own at 80 conversions a second: 90 nV
    private const int StallMilliseconds = 60_000;
    private const double AfterRestartSeconds = 7; // the stall's limit, the boot, the start and the zero
    private const double AfterAnyOtherSeconds = 3.5; // the recovery's limits, and one more try of the store

    /// <summary>True for a fault of the sensor: no cue may ask for force while it lasts.</summary>
    public bool IsOfSensor => Kind <= SoakFaultKind.ConversionsDropped;

    /// <summary>True when the device starts anew.</summary>
    public bool Restarts => Kind is SoakFaultKind.LoopStall or SoakFaultKind.BrownOut;

    /// <summary>How long the device may take after the fault to be ready for a hold, s.</summary>
    public double RecoverySeconds => Restarts ? AfterRestartSeconds : AfterAnyOtherSeconds;

    /// <summary>Draws a fault.</summary>
    /// <param name="random">Where from.</param>
    /// <param name="withinSeconds">It begins within this time after the touch, s.</param>
    public static SoakFault Draw(SeededRandom random, double withinSeconds)
    {
        SoakFaultKind[] kinds = Enum.GetValues<SoakFaultKind>();
        SoakFaultKind kind = kinds[(int)random.Between(0, kinds.Length)];
        double after = random.Between(0, withinSeconds);
        double seconds = kind switch
        {
            SoakFaultKind.FlashFull or SoakFaultKind.FlashFailing => random.Between(1, 15),
            SoakFaultKind.BatterySag => random.Between(1, 6),
            SoakFaultKind.BrownOut => random.Between(0.05, 1),
            _ => random.Between(0.3, 1),
        };
        return new SoakFault(kind, after, seconds);
    }

    /// <summary>Schedules the fault and its end.</summary>
    /// <param name="bench">The device.</param>
    /// <param name="light">Is told while no cue may ask for force.</param>
    public void Schedule(SoakBench bench, LightWatch light)
    {
        BoardScheduler scheduler = bench.Board.Scheduler;
        long begin = bench.Now + (long)(AfterSeconds * 1e6);
        long end = begin + (long)(Seconds * 1e6);
        scheduler.At(begin, () => Begin(bench));
        scheduler.At(end, () => End(bench));
        if (IsOfSensor)
        {
            scheduler.At(begin + (long)(SensorLimitSeconds * 1e6), () => light.ForbidsGuidance = true);
            scheduler.At(end, () => light.ForbidsGuidance = false);
        }
    }

    private void Begin(SoakBench bench)
    {
        VirtualBoard.VirtualBoard board = bench.Board;
        switch (Kind)
        {
            case SoakFaultKind.Noise:
                board.Hx711.ExtraNoiseNanovolts = HundredfoldNoiseNanovolts;
                break;
            case SoakFaultKind.ConversionsDropped:
                board.Hx711.ConversionsToDrop = (int)(Seconds * 1e6 / board.Hx711.PeriodMicroseconds);
                break;
            case SoakFaultKind.FlashFull:
                board.Flash.Fault = FlashFault.Full;
                break;
            case SoakFaultKind.FlashFailing:
                board.Flash.Fault = FlashFault.Failing;
                break;
            case SoakFaultKind.LinkDrop:
                board.Radio.Disconnect();
                break;
            case SoakFaultKind.LoopStall:
                board.Spi.StallNextTransfer(StallMilliseconds);
                break;
            case SoakFaultKind.BrownOut:
                board.PowerOff();
                break;
            case SoakFaultKind.BatterySag:
                bench.BatteryMillivolts = SaggedMillivolts;
                break;
            default:
                board.Hx711.Fault = SensorFault;
                break;
        }
    }

    private void End(SoakBench bench)
    {
        VirtualBoard.VirtualBoard board = bench.Board;
        board.Hx711.Fault = Hx711Fault.None;
        board.Hx711.ExtraNoiseNanovolts = 0;
        board.Flash.Fault = FlashFault.None;
        bench.BatteryMillivolts = SoakBench.GoodMillivolts;
        if (!board.IsPowered)
        {
            bench.PowerOn();
        }
    }

    private Hx711Fault SensorFault => Kind switch
    {
        SoakFaultKind.LineOpen => Hx711Fault.LineOpen,
        SoakFaultKind.StuckHigh => Hx711Fault.StuckHigh,
        SoakFaultKind.StuckLow => Hx711Fault.StuckLow,
        SoakFaultKind.Frozen => Hx711Fault.Frozen,
        SoakFaultKind.SaturatedHigh => Hx711Fault.SaturatedHigh,
        SoakFaultKind.SaturatedLow => Hx711Fault.SaturatedLow,
        _ => throw new InvalidOperationException($"{Kind} is no fault of the sensor's line."),
    };
}
