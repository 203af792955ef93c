namespace PressureDevice.Simulator.World;

/// <summary>
/// The hysteresis of a load cell: parts that stick and slip, each of which moves only when the force has turned by more than its own play. Their
/// plays halve from one to the next, so that the gap between loading and unloading goes with the size of the cycle and closes at its ends, as it
/// does in metal (structural damping: the loss of a cycle goes with the square of its size).
/// </summary>
internal sealed class LoadCellHysteresis
{
    private const int Parts = 10;

    private readonly double _share;
    private readonly double[] _play = new double[Parts];
    private readonly double[] _position = new double[Parts];

    /// <param name="share">The gap at half the rated load on a cycle to the rated load, as a share of it.</param>
    /// <param name="ratedNewtons">The rated load, N.</param>
    public LoadCellHysteresis(double share, double ratedNewtons)
    {
        _share = share;
        double play = ratedNewtons / 4;
        for (int i = 0; i < Parts; i++)
        {
            _play[i] = play;
            play /= 2;
        }
    }

    /// <summary>What the reading lacks at a force (on the way up) or has too much (on the way down), N.</summary>
    /// <param name="newtons">The force now, N.</param>
    public double Step(double newtons)
    {
        double lag = 0;
        for (int i = 0; i < Parts; i++)
        {
            _position[i] = Math.Clamp(_position[i], newtons - _play[i], newtons + _play[i]);
            lag += _position[i] - newtons;
        }

        return _share * lag;
    }
}
