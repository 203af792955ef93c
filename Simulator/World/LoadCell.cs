namespace PressureDevice.Simulator.World;

/// <summary>The figures of a load cell; the values given here are those of the device's 50 kgf ring cell.</summary>
public sealed record LoadCellParameters
{
    /// <summary>Rated load, N: 50 kgf.</summary>
    public double RatedNewtons { get; init; } = 490.3325;

    /// <summary>Output at the rated load, mV per volt of excitation.</summary>
    public double SensitivityMillivoltsPerVolt { get; init; } = 2;

    /// <summary>Excitation, V.</summary>
    public double ExcitationVolts { get; init; } = 3.3;

    /// <summary>Largest error of the sensitivity either way, as a share; drawn from the seed (general).</summary>
    public double GainErrorShare { get; init; } = 0.005;

    /// <summary>Largest output without load either way, as a share of the rated output; drawn from the seed
    /// (general).</summary>
    public double ZeroOffsetShare { get; init; } = 0.01;

    /// <summary>Bend of the characteristic at half the rated load, as a share of the rated load, either way; drawn
    /// from the seed. A ring cell is specified with 0.2 % at most.</summary>
    public double NonLinearityShare { get; init; } = 0.0005;

    /// <summary>Half the gap between loading and unloading, as a share of the rated load. A ring cell is specified with
    /// 0.2 % at most.</summary>
    public double HysteresisShare { get; init; } = 0.0002;

    /// <summary>What a load adds to its own reading in time, as a share: 0.1 % in 30 minutes for a ring cell.</summary>
    public double CreepShare { get; init; } = 0.001;

    /// <summary>Time constant of the creep, s (general: 95 % of it within 30 minutes).</summary>
    public double CreepSeconds { get; init; } = 600;
}

/// <summary>A load cell: the force on the tip to the microvolts of its bridge.</summary>
public sealed class LoadCell
{
    // The change of force over which the reading passes from the loading to the unloading branch, as a share of the
    // rated load.
    private const double HysteresisTurnShare = 0.1;

    private readonly LoadCellParameters _parameters;
    private readonly double _gain;
    private readonly double _zeroMicrovolts;
    private readonly double _bend;
    private double _branch;
    private double _creepNewtons;
    private double _newtons;

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
        _bend = parameters.NonLinearityShare * random.Between(-1, 1);
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
        double rated = _parameters.RatedNewtons;
        double toward = newtons >= _newtons ? 1 : -1;
        double turned = 1 - Math.Exp(-Math.Abs(newtons - _newtons) / (HysteresisTurnShare * rated));
        _branch += (toward - _branch) * turned;
        _newtons = newtons;
        _creepNewtons += (_parameters.CreepShare * newtons - _creepNewtons)
            * (1 - Math.Exp(-seconds / _parameters.CreepSeconds));

        double load = newtons / rated;
        double read = newtons
            + rated * _bend * 4 * load * (1 - load)
            - rated * _parameters.HysteresisShare * _branch
            + _creepNewtons;
        BridgeMicrovolts = _zeroMicrovolts + MicrovoltsPerNewton * _gain * read;
    }
}
