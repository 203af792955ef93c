using System.Text;
using System.Text.Json;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Programmes;

/// <summary>Makes a programme of what stands in a file.</summary>
/// <param name="file">What errors call the file.</param>
internal sealed class ProgrammeReader(string file)
{
    /// <summary>The longest name, characters: it stands in one line of a terminal.</summary>
    public const int MostNameCharacters = 40;

    private const int UsualTolerancePercent = 10;

    /// <summary>The kinds by their names in files, in the order of their numbers.</summary>
    public static IReadOnlyDictionary<string, ProgrammeKind> Kinds { get; } = new Dictionary<string, ProgrammeKind>
    {
        ["steady"] = ProgrammeKind.Steady,
        ["alternating"] = ProgrammeKind.Alternating,
        ["stepped"] = ProgrammeKind.Stepped,
        ["threshold"] = ProgrammeKind.Threshold,
    };

    /// <summary>Reads a whole file.</summary>
    /// <exception cref="ProgrammeFileException">It is no programme.</exception>
    public ProgrammePlan Read(JsonElement root)
    {
        StrictObject head = new(file, "", root, "name", "kind", "repeats", "rampNewtonsPerSecond", "steps");
        ProgrammeKind kind = KindOf(head);
        bool isThreshold = kind == ProgrammeKind.Threshold;
        StrictObject[] steps =
        [
            .. head.List("steps").Select((step, i) => new StrictObject(
                file, $"steps[{i}]", step, "targetNewtons", "tolerancePercent", "holdSeconds", "restSeconds")),
        ];
        ProgrammePlan plan = new()
        {
            Name = NameOf(head),
            Kind = kind,
            Repeats = head.Integer("repeats", missing: isThreshold ? ProgrammeLimits.ThresholdReadings : 1),
            RampCentiNewtonsPerSecond = head.Hundredths("rampNewtonsPerSecond", missing: 0),
            Steps = [.. steps.Select(step => new PlanStep(
                step.Hundredths("targetNewtons", missing: null),
                step.Integer("tolerancePercent", missing: UsualTolerancePercent),
                step.Integer("holdSeconds", missing: isThreshold ? 0 : null),
                step.Integer("restSeconds", missing: 0)))],
        };
        if (PlanCheck.Refusal(plan) is { } refusal)
        {
            StrictObject holder = PlanWords.IsOfStep(refusal.Field) ? steps[refusal.Step] : head;
            throw head.Refused(PlanWords.Of(plan, refusal, holder.Shown(PlanWords.KeyOf(refusal.Field)), "allowed"));
        }

        return plan;
    }

    private static ProgrammeKind KindOf(StrictObject head)
    {
        string name = head.Text("kind", mustBe: true)!;
        return Kinds.TryGetValue(name, out ProgrammeKind kind)
            ? kind
            : throw head.Refused($"kind is \"{Printable.Short(name)}\", allowed are {string.Join(", ", Kinds.Keys)}");
    }

    private static string? NameOf(StrictObject head)
    {
        string? name = head.Text("name", mustBe: false);
        if (name is null)
        {
            return null;
        }

        int characters = name.EnumerateRunes().Count();
        if (characters is < 1 or > MostNameCharacters)
        {
            throw head.Refused($"name has {characters} characters, allowed are 1 to {MostNameCharacters}");
        }

        return name.EnumerateRunes().Any(Rune.IsControl) ? throw head.Refused("name has a control character, allowed are none") : name;
    }
}
