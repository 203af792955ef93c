namespace PressureDevice.Simulator.World;

/// <summary>The finger on the patient's button: presses some time after it was told to, and lets go again. Times in seconds since the start.</summary>
internal sealed class PatientFinger
{
    private double _now;
    private double _pressAt = double.PositiveInfinity;
    private double _releaseAt = double.PositiveInfinity;

    /// <summary>Whether the button is down.</summary>
    public bool IsPressing => _now >= _pressAt && _now < _releaseAt;

    /// <summary>Whether it is down, or will be, until it is told to let go.</summary>
    public bool IsKept => double.IsFinite(_pressAt) && !double.IsFinite(_releaseAt);

    /// <summary>Lets time pass.</summary>
    public void Step(double seconds)
    {
        _now += seconds;
        if (_now >= _releaseAt)
        {
            _pressAt = _releaseAt = double.PositiveInfinity;
        }
    }

    /// <summary>Presses after a time, for a time; infinite keeps it down.</summary>
    public void Press(double afterSeconds, double forSeconds)
    {
        _pressAt = IsPressing ? _pressAt : _now + afterSeconds;
        _releaseAt = _pressAt + forSeconds;
    }

    /// <summary>Lets a button that is kept down go after a time.</summary>
    public void LetGo(double afterSeconds)
    {
        if (IsKept)
        {
            _releaseAt = Math.Max(_now, _pressAt) + afterSeconds;
        }
    }
}
