namespace PressureDevice.Simulator.Tests.LinkRobustness;

/// <summary>Notes when the answers come to what is written from now on.</summary>
internal sealed class AnswerWatch : IDisposable
{
    private readonly LinkDevice _device;
    private readonly long _from;
    private readonly Guid _characteristic;

    /// <param name="device">The device.</param>
    /// <param name="characteristic">The control point that is watched.</param>
    public AnswerWatch(LinkDevice device, Guid characteristic)
    {
        _device = device;
        _characteristic = characteristic;
        _from = device.Now;
        device.Radio.Notified += Take;
    }

    /// <summary>Time since the beginning, ms.</summary>
    public double Milliseconds => (_device.Now - _from) / 1000.0;

    /// <summary>When the first notification of a control point came, ms; 0 for none.</summary>
    public double FirstMs { get; private set; }

    /// <summary>When the last one came, ms.</summary>
    public double ResultMs { get; private set; }

    /// <summary>The result.</summary>
    public byte[]? Result { get; private set; }

    /// <summary>Segments of holds that came.</summary>
    public int Segments { get; private set; }

    /// <summary>Whether the result has come.</summary>
    public bool HasResult => Result is not null;

    public void Dispose() => _device.Radio.Notified -= Take;

    private void Take(Guid characteristic, byte[] value)
    {
        Segments += characteristic == Attributes.HoldRecord ? 1 : 0;
        if (HasResult || characteristic != _characteristic)
        {
            return;
        }

        FirstMs = FirstMs == 0 ? Milliseconds : FirstMs;
        if (characteristic != Attributes.Control || value[0] == 0x80)
        {
            (Result, ResultMs) = (value, Milliseconds);
        }
    }
}
