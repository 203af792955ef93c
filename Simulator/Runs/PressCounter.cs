using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Runs;

/// <summary>Counts the presses that have ended, as a phone hears them in the live force.</summary>
public sealed class PressCounter
{
    private HoldState _phase;

    /// <param name="phone">The phone that listens.</param>
    public PressCounter(SimulatedPhone phone) => phone.LiveReceived += live => Hear((HoldState)live.Phase);

    /// <summary>Presses that have ended.</summary>
    public int Ended { get; private set; }

    /// <summary>The press under way, or the one that comes next, from 0.</summary>
    public int Current => _phase is HoldState.Done or HoldState.Aborted ? Ended - 1 : Ended;

    /// <summary>Whether nobody presses: the device waits for a touch, or for the end of a rest.</summary>
    public bool IsAtRest => _phase is HoldState.Idle or HoldState.Rest;

    private void Hear(HoldState phase)
    {
        bool isEnd = phase is HoldState.Done or HoldState.Aborted;
        if (isEnd && _phase is not (HoldState.Done or HoldState.Aborted))
        {
            Ended++;
        }

        _phase = phase;
    }
}
