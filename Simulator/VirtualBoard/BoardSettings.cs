namespace PressureDevice.VirtualBoard;

/// <summary>
/// What one specimen of the board is like. The same settings and the same world give the same run, bit for bit.
/// </summary>
public sealed record BoardSettings
{
    /// <summary>Seed of the board's own noise.</summary>
    public ulong Seed { get; init; } = 1;

    /// <summary>
    /// Nominal conversions of the HX711 per second: 80 with RATE high, 10 with RATE low (HX711 datasheet).
    /// </summary>
    public int ConversionsPerSecond { get; init; } = 80;

    /// <summary>
    /// Error of the HX711's own oscillator in per cent. Boards nominally at 10/s were seen at 11.7, one at 112 with
    /// RATE high (docs/field.md: Load cell and HX711), so up to +40.
    /// </summary>
    public double OscillatorErrorPercent { get; init; }

    /// <summary>Error of the ADC's scale in per cent: chips differ by up to 6 either way (ESP32 datasheet, ADC characteristics).</summary>
    public double AdcErrorPercent { get; init; }

    /// <summary>
    /// White noise of the HX711 in nV rms at its input; null takes the datasheet's figure for the rate and gain 128: 90
    /// at 80/s, 50 at 10/s.
    /// </summary>
    public double? NoiseNanovolts { get; init; }

    /// <summary>
    /// Order of the HX711's filter, 1 to 3: how many means over one conversion period stand one behind the other. The datasheet does not say; three
    /// is the slowest that settles in four conversions, one lets the most of a vibration through (docs/decisions/0003).
    /// </summary>
    public int ConverterFilterOrder { get; init; } = 3;

    /// <summary>
    /// Supply and excitation in V; the full scale of the HX711 is ± half of it divided by the gain (HX711 datasheet).
    /// </summary>
    public double ExcitationVolts { get; init; } = 3.3;

    /// <summary>Capacity of the internal volume in bytes: 256 KB on a 4 MB flash (docs/platform.md).</summary>
    public int FlashBytes { get; init; } = 256 * 1024;

    /// <summary>
    /// From a restart to the first line of Main in ms: boot loader, runtime, loading of assemblies. An estimate, no
    /// published figure.
    /// </summary>
    public int BootMilliseconds { get; init; } = 1500;

    /// <summary>Real time after which a firmware thread that makes no board call is taken for stuck.</summary>
    public TimeSpan ThreadNeverWaitsAfter { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The soldering.</summary>
    public BoardWiring Wiring { get; init; } = new();
}
