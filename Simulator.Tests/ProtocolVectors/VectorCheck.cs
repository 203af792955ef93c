using System.Text.Json.Nodes;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>What the types of the file do not see: members that do not go together, names that mean nothing.</summary>
internal static class VectorCheck
{
    private static readonly string[] Refusals =
    [
        "length", "lengthByte", "checksum", "version", "type", "record", "sequence", "points", "order", "opcode", "code", "operator", "range", "impossible",
    ];

    /// <summary>What is wrong with a file, each in a line that names the vector.</summary>
    public static IEnumerable<string> Problems(VectorFile file)
    {
        foreach (IGrouping<string, Vector> doubled in file.All.GroupBy(vector => vector.Name).Where(group => group.Count() > 1))
        {
            yield return $"'{doubled.Key}' is the name of {doubled.Count()} vectors";
        }

        foreach (Vector vector in file.All)
        {
            IEnumerable<string> problems = vector switch
            {
                DecodeVector hold when file.Holds.Contains(hold) => OfHold(hold),
                DecodeVector decode => OfOutcome(decode.Fields, decode.Refused),
                AnswerVector answer => OfOutcome(answer.Fields, answer.Refused),
                ProgressorReplyVector reply => OfOutcome(reply.Fields, reply.Refused),
                ProgressorWeightsVector weights => OfOutcome(weights.Fields, weights.Refused),
                ExchangeVector exchange => OfExchange(file, exchange),
                RequestVector request when !IsControlPoint(request.Characteristic) => [$"there are no requests to '{request.Characteristic}'"],
                _ => [],
            };
            foreach (string problem in problems)
            {
                yield return $"'{vector.Name}': {problem}";
            }
        }
    }

    private static IEnumerable<string> OfOutcome(JsonObject? fields, string? refused)
    {
        if ((fields is null) == (refused is null))
        {
            yield return "has either fields or refused";
        }

        if (refused is not null && !Refusals.Contains(refused))
        {
            yield return $"'{refused}' is no reason to refuse anything";
        }
    }

    /// <summary>A hold whose curve is refused has its record.</summary>
    private static IEnumerable<string> OfHold(DecodeVector hold) =>
        hold.Refused is null or "record" ? OfOutcome(hold.Fields, hold.Refused) : OfOutcome(null, hold.Refused);

    private static IEnumerable<string> OfExchange(VectorFile file, ExchangeVector exchange)
    {
        Situation? situation = file.Situations.SingleOrDefault(known => known.Name == exchange.Situation);
        if (situation is null)
        {
            return [$"there is no situation '{exchange.Situation}'"];
        }

        return exchange.Steps.Count == 0 ? ["has no steps"] : exchange.Steps.SelectMany((step, i) => OfStep(step, situation).Select(p => $"step {i + 1} {p}"));
    }

    private static IEnumerable<string> OfStep(ExchangeStep step, Situation situation)
    {
        string?[] named = [step.Write, step.Read, step.Await, step.Unsubscribe];
        int?[] plain = [step.Reconnect, step.LoadMilliNewtons, step.WaitMilliseconds];
        int deeds = named.Count(name => name is not null) + plain.Count(number => number is not null);
        if (deeds != 1)
        {
            yield return $"does {deeds} things";
        }

        foreach (string? name in named.Where(name => name is not null && !VectorUuids.Names.Contains(name)))
        {
            yield return $"names the characteristic '{name}', which does not exist";
        }

        if ((step.Write is null) != (step.Bytes is null))
        {
            yield return "has bytes without a write, or the other way round";
        }

        bool mayAnswer = step.Await is not null || IsControlPoint(step.Write) || step.Write == VectorCentral.ProgressorControl;
        if (step.Answer is not null && !mayAnswer)
        {
            yield return "has an answer from where none comes";
        }

        if (step.Answer is null ? step.Await is not null || step.Parts is not null || step.Holds is not null || step.Records is not null : step.AttError is not null)
        {
            yield return "has an answer and an ATT error, or neither where one is needed";
        }

        if (step.Read is not null && (step.Value is null) == (step.AttError is null))
        {
            yield return "reads either a value or an ATT error";
        }

        if (step.Holds?.Any(number => number < 1 || number > situation.Holds.Length) == true)
        {
            yield return "expects a hold that the situation does not have";
        }
    }

    private static bool IsControlPoint(string? characteristic) => characteristic is "control" or "recordAccess";
}
