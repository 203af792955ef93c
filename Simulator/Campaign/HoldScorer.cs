using PressureDevice.Core;
using PressureDevice.Simulator.World;

namespace PressureDevice.Simulator.Campaigns;

/// <summary>
/// Judges one hold by the true force at the tip, sampled at every step of the world (2.5 ms), the same way under every kind of guidance.
/// <para>The <em>touch</em> is the first force of <see cref="TouchNewtons"/>; a hand that does not come counts as touching <see cref="LatestSeconds"/> after
/// the bench began. The <em>arrival</em> is the first moment after the touch at which the force is in the band, or the hand itself says that it has arrived
/// (which only a hand without guidance does), or <see cref="LatestSeconds"/> have passed, or the device has ended the hand's hold.</para>
/// <para>The <em>window</em> begins with the arrival and is as long as the hold. It ends early only where the device tells the hand to let go: with the device's
/// own guidance, when its hold ends. It has at least one sample. RMS error and time in the band are taken over the window.</para>
/// <para>The overshoot is the highest force from the touch to <see cref="SettleSeconds"/> after the arrival, less the target. A cue change is a change of what the
/// light says, as an eye reads it (<see cref="CueEye"/>): another colour, or near for far and far for near within a colour, from the touch to the end of the
/// window. A number that changes is no such change: without a light there are none.</para>
/// </summary>
public sealed class HoldScorer
{
    /// <summary>The force that counts as the touch, N: the device's own.</summary>
    public const double TouchNewtons = HoldSession.TouchMilliNewtons / 1e3;

    /// <summary>The longest time to the touch, and from it to the arrival, s: the device's own limit for the approach.</summary>
    public const double LatestSeconds = 20;

    /// <summary>How long after the arrival an overshoot still belongs to the approach, s.</summary>
    public const double SettleSeconds = 2;

    /// <summary>How long after a colour a fast motion is still part of the same cue, s: it takes the eye two periods of 0.4 s to tell it.</summary>
    public const double SameCueSeconds = 0.85;

    private const int LatestSteps = (int)(LatestSeconds * HandBench.StepsPerSecond);
    private const int SettleSteps = (int)(SettleSeconds * HandBench.StepsPerSecond);
    private const int SameCueSteps = (int)(SameCueSeconds * HandBench.StepsPerSecond);
    private const int None = -1;

    private readonly HoldGoal _goal;
    private readonly int _windowSteps;
    private readonly CueEye _eye = new();
    private CueColour _colour;
    private bool _isFar;
    private int _sinceColour;
    private int _steps;
    private int _touch = None;
    private int _arrival = None;
    private int _inWindow;
    private int _inBand;
    private double _squares;
    private double _peak;
    private int _cueChanges;
    private bool _windowClosed;

    /// <param name="goal">What the hold is to reach.</param>
    public HoldScorer(HoldGoal goal)
    {
        _goal = goal;
        _windowSteps = goal.HoldSeconds * HandBench.StepsPerSecond;
    }

    /// <summary>True once the figures are complete.</summary>
    public bool IsClosed => _windowClosed && _steps - _arrival >= SettleSteps;

    /// <summary>Time since the touch, s; 0 before it.</summary>
    public double SecondsSinceTouch => _touch == None ? 0 : (_steps - _touch) * HandBench.StepSeconds;

    /// <summary>Takes in one step of the world.</summary>
    /// <param name="newtons">The true force at the tip, N.</param>
    /// <param name="seen">What the hand sees.</param>
    /// <param name="hasArrived">Whether the hand says that it has arrived.</param>
    /// <param name="toldToLetGo">Whether the device has ended the hand's hold.</param>
    public void Step(double newtons, SeenCues seen, bool hasArrived, bool toldToLetGo)
    {
        _steps++;
        bool changed = Look(seen);
        if (_touch == None && (newtons >= TouchNewtons || _steps >= LatestSteps))
        {
            _touch = _steps;
        }

        if (_touch == None)
        {
            return;
        }

        if (_arrival == None && (_goal.Holds(newtons) || hasArrived || toldToLetGo || _steps - _touch >= LatestSteps))
        {
            _arrival = _steps;
        }

        if (_arrival == None || _steps - _arrival <= SettleSteps)
        {
            _peak = Math.Max(_peak, newtons);
        }

        if (!_windowClosed)
        {
            _cueChanges += changed ? 1 : 0;
            Measure(newtons, toldToLetGo);
        }
    }

    /// <summary>The figures of the hold.</summary>
    /// <param name="outcome">How it ended for the referee.</param>
    /// <param name="virtualSeconds">Virtual time that the hold took, s.</param>
    public HoldScore Score(HoldOutcome outcome, double virtualSeconds)
    {
        double approach = (_arrival - _touch) * HandBench.StepSeconds;
        double window = _inWindow * HandBench.StepSeconds;
        return new HoldScore(
            outcome,
            Math.Sqrt(_squares / _inWindow),
            100.0 * _inBand / _inWindow,
            Math.Max(0, _peak - _goal.TargetNewtons),
            _cueChanges / (approach + window),
            approach,
            window,
            virtualSeconds);
    }

    private void Measure(double newtons, bool toldToLetGo)
    {
        if (_arrival == None)
        {
            return;
        }

        double error = newtons - _goal.TargetNewtons;
        _squares += error * error;
        _inBand += _goal.Holds(newtons) ? 1 : 0;
        _inWindow++;
        _windowClosed = toldToLetGo || _inWindow >= _windowSteps;
    }

    private bool Look(SeenCues seen)
    {
        SeenLight light = _eye.Step(HandBench.StepSeconds, seen);
        _sinceColour++;
        if (light.Colour == CueColour.Dark)
        {
            return false;
        }

        bool isFar = light.Motion == CueMotion.Fast;
        if (light.Colour != _colour)
        {
            _colour = light.Colour;
            _isFar = isFar;
            _sinceColour = 0;
            return true;
        }

        if (isFar == _isFar)
        {
            return false;
        }

        _isFar = isFar;
        return _sinceColour > SameCueSteps;
    }
}
