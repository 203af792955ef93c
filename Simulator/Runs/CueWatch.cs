using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Runs;

/// <summary>An onlooker of the light: which colour it shows, since when, and how often it has changed. Blinking is no change.</summary>
public sealed class CueWatch
{
    private readonly PwmModel _pwm;
    private readonly BoardWiring _wiring;
    private (double Red, double Green, double Blue) _lit;
    private long _lastCommandMicroseconds;

    /// <summary>Watches a board's light.</summary>
    public CueWatch(PwmModel pwm, BoardWiring wiring)
    {
        _pwm = pwm;
        _wiring = wiring;
        pwm.DutyChanged += (pin, _, atMicroseconds) =>
        {
            if (pin == wiring.LightRedPin || pin == wiring.LightGreenPin || pin == wiring.LightBluePin)
            {
                _lastCommandMicroseconds = atMicroseconds;
            }
        };
    }

    /// <summary>How often the light has taken on another colour than the one it last showed.</summary>
    public int Changes { get; private set; }

    /// <summary>When the light was commanded to the colour it last took on, µs. A blink is no such command.</summary>
    public long LastChangeMicroseconds { get; private set; }

    /// <summary>Looks at the light.</summary>
    public void Look()
    {
        (double Red, double Green, double Blue) now =
            (_pwm.DutyAt(_wiring.LightRedPin), _pwm.DutyAt(_wiring.LightGreenPin), _pwm.DutyAt(_wiring.LightBluePin));
        if (now != default && now != _lit)
        {
            _lit = now;
            Changes++;
            LastChangeMicroseconds = _lastCommandMicroseconds;
        }
    }
}
