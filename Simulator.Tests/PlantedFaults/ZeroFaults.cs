namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in taking and following the zero.</summary>
public static class ZeroFaults
{
    private const string Finder = "ZeroFinder.cs";
    private const string Tracker = "ZeroTracker.cs";
    private const string Window = "SteadyWindow.cs";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a pull of any size is near zero", Finder,
            " && distanceMilliNewtons >= -HangingMilliNewtons", "",
            "a bent cell gives a zero far below, and every press reads too high or too low"),
        new("near zero ten times as far", Finder,
            "NearZeroMilliNewtons = 1_000", "NearZeroMilliNewtons = 10_000",
            "the weight of the device on a table is taken for zero, and every press is that much harder"),
        new("the parts that hang on the cell weigh ten times as much", Finder,
            "HangingMilliNewtons = 5_000", "HangingMilliNewtons = 50_000",
            "a bent cell is taken for a device that is held tip down"),
        new("held tip down the zero is shifted", Finder,
            "HangingMilliNewtons = 5_000", "HangingMilliNewtons = 1_000",
            "a device that was calibrated standing on its cap guides nobody when it is held as it is used"),
        new("the zero need not be steady", Finder,
            "Size(_calibration.ToMilliNewtons(SpreadCounts)) <= SteadyMilliNewtons", "SpreadCounts >= 0",
            "the zero is taken while a hand moves"),
        new("loaded and shifted told apart the wrong way round", Finder,
            "distanceMilliNewtons > 0 &&", "distanceMilliNewtons < 0 &&",
            "a bent cell is called a loaded tip, and the user goes on with it"),
        new("a tare on request without an end", Finder,
            "_windowsLeft -= IsRetaring ? 1 : 0;", "",
            "a tare that was refused under load is taken minutes later, in the middle of a hold"),
        new("a tare on request with a window from before", Finder,
            "Interrupt();", "",
            "half of the zero is from before the load was taken off"),
        new("drift followed too far", Tracker,
            "<= CumulativeMilliNewtons", "<= 10 * CumulativeMilliNewtons",
            "a slow load passes for drift"),
        new("drift followed under load", Tracker,
            "<= NearZeroMilliNewtons", "<= 50 * NearZeroMilliNewtons",
            "the weight of a resting hand passes for drift"),
        new("drift followed in one step", Tracker,
            "Fraction = 4;", "Fraction = 1;",
            "one steady second of a light touch moves the zero by all of it"),
        new("drift followed from an unsteady window", Tracker,
            "<= SteadyMilliNewtons", ">= 0",
            "a hand that moves about passes for drift"),
        new("the shift not forgotten at a new zero", Tracker,
            "ShiftCounts = 0;", "",
            "a tare keeps the old drift, and the force is wrong by it"),
        new("a window that is one conversion short", Window,
            "return _conversions >= length;", "return _conversions >= length - 1;",
            "the mean is divided by more conversions than it has, and the zero is wrong"),
        new("the sum of the window before kept", Window,
            "_sum = 0;", "",
            "each further window has the one before in its mean, and the zero is wrong"),
    ];
}
