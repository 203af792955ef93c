namespace PressureDevice.Simulator.Phone;

/// <summary>The live force of one connection: the samples in their order and time, the guidance that stands, and what is missing.</summary>
public sealed class LiveStream
{
    private const int Numbers = 256;
    private const double UsualPeriodMicroseconds = 12_500; // 80 conversions a second

    private bool _started;
    private byte _next;
    private uint _stamp;
    private long _microseconds;
    private int? _force;

    /// <summary>A sample came; in order, each once.</summary>
    public event Action<LiveSample>? Sampled;

    /// <summary>The guidance that stands, null before the first.</summary>
    public LiveGuidance? Guidance { get; private set; }

    /// <summary>Both together, null before the first of each.</summary>
    public LiveForce? Latest => _started && Guidance is { } guidance ? LiveForce.Of(guidance, _stamp, _force ?? 0) : null;

    /// <summary>Samples that came.</summary>
    public long Samples { get; private set; }

    /// <summary>Samples that did not come between two that did.</summary>
    public long Lost { get; private set; }

    /// <summary>Of these, the ones that the device says it dropped, or some of them.</summary>
    public long Dropped { get; private set; }

    /// <summary>Messages of samples that were not later than the one before; what is in them is left out.</summary>
    public int Repeated { get; private set; }

    /// <summary>Begins anew: another connection. The counts go on.</summary>
    public void Restart()
    {
        _started = false;
        _force = null;
        _microseconds = 0;
        Guidance = null;
    }

    /// <summary>Takes a notification.</summary>
    /// <returns>False when it is none of the known messages: left out.</returns>
    public bool Take(ReadOnlySpan<byte> message)
    {
        if (LiveGuidance.Decode(message) is { } guidance)
        {
            Guidance = guidance;
            return true;
        }

        if (LiveSamples.Decode(message) is not { } samples)
        {
            return false;
        }

        Take(samples);
        return true;
    }

    private void Take(LiveSamples message)
    {
        int step = (int)(message.Samples[0].StampMicroseconds - _stamp);
        if (_started && step <= 0)
        {
            Repeated++;
            return;
        }

        long lost = _started ? LostBefore(message.Number, step) : 0;
        Lost += lost;
        Dropped += message.AfterDrop ? lost : 0;
        foreach ((uint stamp, int? force) in message.Samples)
        {
            _microseconds += _started ? stamp - _stamp : 0;
            _started = true;
            _stamp = stamp;
            _force = force ?? _force;
            Samples++;
            Sampled?.Invoke(new LiveSample(_microseconds, stamp, force));
        }

        _next = (byte)(message.Number + message.Samples.Count);
    }

    /// <summary>By the number, which goes round after 256, and by the time where it may have gone round.</summary>
    private long LostBefore(byte number, int step)
    {
        byte gap = (byte)(number - _next);
        double byTime = (step / UsualPeriodMicroseconds) - 1;
        return gap + (Numbers * (long)Math.Max(0, Math.Round((byTime - gap) / Numbers)));
    }
}
