namespace PressureDevice.Simulator.World;

/// <summary>
/// How a meant force wavers, in proportion to it: a slow wander that is always there, and a fast part near 1 Hz that
/// rises while the person corrects by what is seen; both rise while the force is lowered.
/// </summary>
public sealed class Unsteadiness
{
    private readonly PersonParameters _person;
    private readonly SeededRandom _random;
    private readonly NarrowBandNoise _fast;
    private readonly double _slowKept;
    private readonly double _slowDrive;
    private readonly double _followShare;
    private double _slow;
    private double _correcting;
    private double _lowering;

    /// <param name="person">The person's figures.</param>
    /// <param name="random">Where the chance comes from.</param>
    /// <param name="stepSeconds">The time between two values, s.</param>
    public Unsteadiness(PersonParameters person, SeededRandom random, double stepSeconds)
    {
        _person = person;
        _random = random;
        _fast = new NarrowBandNoise(random, person.NoiseCentreHertz, person.NoiseHalfWidthHertz, stepSeconds);
        _slowKept = Math.Exp(-stepSeconds / person.WanderSeconds);
        _slowDrive = person.WanderShare * Math.Sqrt(1 - _slowKept * _slowKept);
        _slow = person.WanderShare * random.Gaussian();
        _followShare = 1 - Math.Exp(-stepSeconds / person.FeedbackNoiseSeconds);
    }

    /// <summary>The next value, one step later, as a share of the force.</summary>
    /// <param name="correcting">How far the person is busy with correcting by what is seen, 0 to 1.</param>
    /// <param name="lowering">How far with lowering the force, 0 to 1.</param>
    public double Next(double correcting, double lowering)
    {
        _correcting += (correcting - _correcting) * _followShare;
        _lowering += (lowering - _lowering) * _followShare;
        _slow = _slowKept * _slow + _slowDrive * _random.Gaussian();
        double feedbackGain = 1 + (_person.FeedbackNoiseGain - 1) * _correcting;
        double loweringGain = 1 + (_person.LoweringNoiseGain - 1) * _lowering;
        return loweringGain * (_slow + feedbackGain * _person.NoiseShare * _fast.Next());
    }
}
