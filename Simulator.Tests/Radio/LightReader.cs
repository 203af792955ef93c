using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Tests.Radio;

/// <summary>An eye with a stopwatch: notes how long the light is lit and dark, and reads the passkey off it as docs/cues.md says.</summary>
internal sealed class LightReader
{
    private const double MarkSeconds = 2;
    private const double ZeroSeconds = 0.6;
    private const double PauseSeconds = 0.9;

    private readonly List<(CueColour Colour, double Seconds)> _stretches = [];

    /// <summary>The stretches of one colour, in their order.</summary>
    public IReadOnlyList<(CueColour Colour, double Seconds)> Stretches => _stretches;

    /// <summary>Looks for a time.</summary>
    public void Look(double seconds, SeenCues seen)
    {
        CueColour colour = CueLight.Classify(seen);
        if (_stretches.Count > 0 && _stretches[^1].Colour == colour)
        {
            _stretches[^1] = (colour, _stretches[^1].Seconds + seconds);
        }
        else
        {
            _stretches.Add((colour, seconds));
        }
    }

    /// <summary>The six digits behind the first start mark; null when they are not all there.</summary>
    public int? Passkey()
    {
        int mark = _stretches.FindIndex(stretch => stretch.Colour == CueColour.White && stretch.Seconds >= MarkSeconds);
        var digits = new List<int>();
        int flashes = 0;
        foreach ((CueColour colour, double seconds) in _stretches.Skip(mark + 2))
        {
            if (colour == CueColour.White)
            {
                flashes = seconds >= ZeroSeconds ? 10 : flashes + 1;
            }
            else if (seconds >= PauseSeconds)
            {
                digits.Add(flashes % 10);
                flashes = 0;
            }
        }

        return mark < 0 || digits.Count < 6 ? null : digits.Take(6).Aggregate(0, (value, digit) => (value * 10) + digit);
    }
}
