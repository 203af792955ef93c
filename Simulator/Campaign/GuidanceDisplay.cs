using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// What the hand sees and feels under each kind of guidance, made from the same device: nothing; three steady lights from the edges of the band, as percussion
/// devices have; a number, as force gauges have; or the device's own light and motor.
/// </summary>
public sealed class GuidanceDisplay
{
    /// <summary>Time between two numbers of the gauge, µs: ten a second.</summary>
    public const int GaugePeriodMicroseconds = 100_000;

    /// <summary>Decimals of the gauge's number, in N.</summary>
    public const int GaugeDecimals = 1;

    private const double FullLevel = 255;
    private const double MilliNewtonsPerNewton = 1_000;

    private readonly GuidanceKind _kind;
    private readonly int _lowMilliNewtons;
    private readonly int _highMilliNewtons;
    private int _light;
    private bool _haptic;
    private long _gaugeDue;

    /// <param name="kind">The kind of guidance.</param>
    /// <param name="settings">What the hold asks.</param>
    public GuidanceDisplay(GuidanceKind kind, HoldSettings settings)
    {
        _kind = kind;
        _lowMilliNewtons = settings.TargetMilliNewtons - settings.ToleranceMilliNewtons;
        _highMilliNewtons = settings.TargetMilliNewtons + settings.ToleranceMilliNewtons;
    }

    /// <summary>What is seen and felt now.</summary>
    public SeenCues Seen { get; private set; }

    /// <summary>Shows what the device says after a conversion.</summary>
    /// <param name="device">The device.</param>
    /// <param name="microseconds">The time now, µs.</param>
    public void Show(Device device, long microseconds)
    {
        switch (_kind)
        {
            case GuidanceKind.Device:
                ShowLight(device.Light, device.Haptic);
                break;
            case GuidanceKind.Threshold when device.Sensor.IsTared:
                ShowLight(ColourOf(device.Sensor.ForceMilliNewtons), haptic: false);
                break;
            case GuidanceKind.Gauge when device.Sensor.IsTared && microseconds >= _gaugeDue:
                _gaugeDue += GaugePeriodMicroseconds * (1 + ((microseconds - _gaugeDue) / GaugePeriodMicroseconds));
                double newtons = Math.Round(device.Sensor.ForceMilliNewtons / MilliNewtonsPerNewton, GaugeDecimals);
                Seen = new SeenCues(0, 0, 0, false, newtons);
                break;
        }
    }

    private int ColourOf(int forceMilliNewtons) =>
        forceMilliNewtons < _lowMilliNewtons ? LightColour.PressMore
        : forceMilliNewtons > _highMilliNewtons ? LightColour.EaseOff
        : LightColour.Stay;

    private void ShowLight(int light, bool haptic)
    {
        if (light == _light && haptic == _haptic)
        {
            return;
        }

        _light = light;
        _haptic = haptic;
        Seen = new SeenCues(((light >> 16) & 0xFF) / FullLevel, ((light >> 8) & 0xFF) / FullLevel, (light & 0xFF) / FullLevel, haptic);
    }
}
