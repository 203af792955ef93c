namespace PressureDevice.Simulator.World;

/// <summary>A load cell: the force on the tip to the microvolts of its bridge.</summary>
public sealed class LoadCell
{
    // The highest value of x·(1 − x)·(1 − 2x) between 0 and 1.
    private const double HighestOfS = 0.0962250449;

    private readonly LoadCellParameters _parameters;
    private readonly LoadCellHysteresis _hysteresis;
    private readonly double _gain;
    private readonly double _zeroMicrovolts;
    private readonly double _bow;
    private readonly double _ess;
    private readonly double _warmUpNewtons;
    private double _coldShare = 1;
    private double _creepNewtons;

    /// <param name="parameters">The cell's figures.</param>
    /// <param name="seed">The run's seed: which specimen of the cell this is.</param>
    public LoadCell(LoadCellParameters parameters, int seed)
    {
        _parameters = parameters;
        SeededRandom random = new(seed, "load cell");
        MicrovoltsPerNewton = parameters.SensitivityMillivoltsPerVolt * parameters.ExcitationVolts * 1000
            / parameters.RatedNewtons;
        _gain = 1 + parameters.GainErrorShare * random.Between(-1, 1);
        double ratedMicrovolts = MicrovoltsPerNewton * parameters.RatedNewtons;
        _zeroMicrovolts = ratedMicrovolts * parameters.ZeroOffsetShare * random.Between(-1, 1);

        double bow = random.Between(-1, 1);
        double bend = parameters.NonLinearityShare * parameters.RatedNewtons;
        _bow = bend * bow;
        _ess = bend * (1 - Math.Abs(bow)) * Sign(random);
        _warmUpNewtons = parameters.WarmUpShare * parameters.RatedNewtons * Sign(random);
        _hysteresis = new LoadCellHysteresis(parameters.HysteresisShare, parameters.RatedNewtons);
        BridgeMicrovolts = _zeroMicrovolts;
    }

    /// <summary>The sensitivity by the data sheet, µV per N.</summary>
    public double MicrovoltsPerNewton { get; }

    /// <summary>The bridge's output now, µV.</summary>
    public double BridgeMicrovolts { get; private set; }

    /// <summary>Lets time pass under a load.</summary>
    /// <param name="seconds">How much, s, not negative.</param>
    /// <param name="newtons">The force at the end of it, N.</param>
    public void Step(double seconds, double newtons)
    {
        _creepNewtons += (_parameters.CreepShare * newtons - _creepNewtons)
            * (1 - Math.Exp(-seconds / _parameters.CreepSeconds));
        _coldShare *= Math.Exp(-seconds / _parameters.WarmUpSeconds);

        double read = newtons
            + Bend(newtons / _parameters.RatedNewtons)
            + _hysteresis.Step(newtons)
            + _creepNewtons
            + _warmUpNewtons * (1 - _coldShare);
        BridgeMicrovolts = _zeroMicrovolts + MicrovoltsPerNewton * _gain * read;
    }

    private double Bend(double load) => load * (1 - load) * (4 * _bow + _ess * (1 - 2 * load) / HighestOfS);

    private static double Sign(SeededRandom random) => random.NextUnit() < 0.5 ? -1 : 1;
}
