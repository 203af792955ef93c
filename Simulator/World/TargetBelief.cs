namespace PressureDevice.Simulator.World;

/// <summary>
/// What force a person takes for the target, by feel. Without guidance it is guessed anew at each press; what has been
/// held while a light said "stay" is remembered for the next one.
/// </summary>
public sealed class TargetBelief
{
    // No press is farther from the guess's median than this many standard deviations.
    private const double MostDeviations = 2.5;

    private readonly PersonParameters _person;
    private readonly SeededRandom _random;
    private readonly double _median;
    private bool _learned;

    /// <param name="person">The person's figures.</param>
    /// <param name="instruction">What the person has been told.</param>
    /// <param name="random">Where the chance comes from.</param>
    public TargetBelief(PersonParameters person, Instruction instruction, SeededRandom random)
    {
        _person = person;
        _random = random;
        _median = instruction.Guidance == GuidanceKind.Device ? person.GuessNewtons : instruction.TargetNewtons;
    }

    /// <summary>The force that would feel right, N.</summary>
    public double Newtons { get; private set; }

    /// <summary>A press begins.</summary>
    public void Begin()
    {
        if (!_learned)
        {
            double deviations = Math.Clamp(_random.Gaussian(), -MostDeviations, MostDeviations);
            Newtons = Math.Min(_person.StrengthNewtons, _median * Math.Exp(_person.GuessSpread * deviations));
        }
    }

    /// <summary>A light says "stay" for a time.</summary>
    /// <param name="felt">The force as it is felt meanwhile, N.</param>
    /// <param name="seconds">For how long, s.</param>
    public void Learn(double felt, double seconds)
    {
        _learned = true;
        Newtons += (felt - Newtons) * seconds / _person.LearningSeconds;
    }
}
