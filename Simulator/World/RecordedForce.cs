namespace PressureDevice.Simulator.World;

/// <summary>
/// A hand that plays a recording and ignores every cue: straight lines between the samples, also across gaps of
/// seconds; no force before the first and after the last sample.
/// </summary>
public sealed class RecordedForce : IHand
{
    private readonly IReadOnlyList<ForceSample> _samples;
    private readonly double _startSeconds;
    private double _elapsed;
    private int _next;

    /// <param name="samples">The recording: at least one sample, times increasing from 0.</param>
    /// <param name="startSeconds">When the recording begins to play, s after the first step.</param>
    public RecordedForce(IReadOnlyList<ForceSample> samples, double startSeconds = 0)
    {
        _samples = samples;
        _startSeconds = startSeconds;
        SkipPassedSamples();
    }

    /// <summary>When the last sample is reached, s after the first step.</summary>
    public double EndSeconds => _startSeconds + _samples[^1].Seconds;

    /// <summary>Whether the recording is over.</summary>
    public bool Ended => _elapsed > EndSeconds;

    /// <inheritdoc/>
    public double ForceNewtons
    {
        get
        {
            double now = _elapsed - _startSeconds;
            if (_next == 0)
            {
                return 0;
            }

            ForceSample before = _samples[_next - 1];
            if (_next == _samples.Count)
            {
                return now > before.Seconds ? 0 : before.Newtons;
            }

            ForceSample after = _samples[_next];
            double share = (now - before.Seconds) / (after.Seconds - before.Seconds);
            return before.Newtons + (after.Newtons - before.Newtons) * share;
        }
    }

    /// <summary>Reads a recording from a file; see <see cref="ReplayFile"/>.</summary>
    /// <param name="path">Where it is.</param>
    /// <param name="startSeconds">When it begins to play, s after the first step.</param>
    /// <exception cref="ReplayFileException">The file cannot be read or is not a recording.</exception>
    public static RecordedForce Load(string path, double startSeconds = 0) => new(ReplayFile.Read(path), startSeconds);

    /// <inheritdoc/>
    public void Step(double seconds, SeenCues cues)
    {
        _elapsed += seconds;
        SkipPassedSamples();
    }

    private void SkipPassedSamples()
    {
        while (_next < _samples.Count && _samples[_next].Seconds <= _elapsed - _startSeconds)
        {
            _next++;
        }
    }
}
