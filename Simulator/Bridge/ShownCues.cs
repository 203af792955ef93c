using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Bridge;

/// <summary>What the device shows and lets feel: duties, 0 to 1.</summary>
internal readonly record struct ShownCue(double Red, double Green, double Blue, double Motor);

/// <summary>Tells a client when light or motor change. Only for what happens in the board's world.</summary>
/// <param name="board">The board.</param>
/// <param name="tell">Takes what is shown from now on.</param>
internal sealed class ShownCues(LiveBoard board, Action<ShownCue> tell)
{
    /// <summary>The firmware sets one colour after the other: what follows within this time, µs, is one change. It is short against the shortest part of a cue, 60 ms.</summary>
    public const long SettlingMicroseconds = 10_000;

    private readonly PwmModel _pwm = board.Pwm;
    private bool _isWatching;
    private bool _isSettling;
    private ShownCue _told;

    /// <summary>Tells what is shown now, and from here on each change.</summary>
    public void Watch()
    {
        if (!_isWatching)
        {
            _isWatching = true;
            _pwm.DutyChanged += Take;
        }

        _told = Now;
        tell(_told);
    }

    /// <summary>Tells no more.</summary>
    public void End()
    {
        _isWatching = false;
        _pwm.DutyChanged -= Take;
    }

    private ShownCue Now => new(
        _pwm.DutyAt(board.Wiring.LightRedPin),
        _pwm.DutyAt(board.Wiring.LightGreenPin),
        _pwm.DutyAt(board.Wiring.LightBluePin),
        _pwm.DutyAt(board.Wiring.HapticPin));

    private void Take(int pin, double duty, long atMicroseconds)
    {
        if (!_isSettling)
        {
            _isSettling = true;
            board.Scheduler.At(board.Scheduler.NowMicroseconds + SettlingMicroseconds, Settle);
        }
    }

    private void Settle()
    {
        _isSettling = false;
        if (_isWatching && Now is var now && now != _told)
        {
            _told = now;
            tell(now);
        }
    }
}
