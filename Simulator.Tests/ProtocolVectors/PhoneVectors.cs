using System.Text.Json.Nodes;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Tests.Calibrating;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Runs vectors against the simulated phone's codec. Each method gives false for a vector that it has no part in.</summary>
internal sealed class PhoneVectors : IDisposable
{
    private const string RecordRefused = "record";

    private readonly ControlPointDevice _puppet;
    private byte[][] _notifications = [];

    public PhoneVectors() => _puppet = new ControlPointDevice(_ => _notifications);

    public static void DecodesTo(DecodeVector vector, Func<byte[], JsonObject?> decode) => AssertSame(vector.Fields, vector.Refused, decode(vector.Bytes));

    /// <summary>The points come out of a report of request 15 in parts of 18 bytes.</summary>
    public static void CurveIs(CurveVector vector)
    {
        const int periodMilliseconds = 200;
        int[] numbers = [vector.UnitMilliNewtons, periodMilliseconds, vector.MilliNewtons.Length, vector.Bytes.Length];
        byte[] data = [.. numbers.SelectMany(number => new[] { (byte)number, (byte)(number >> 8) }), 0];
        HoldCurve? curve = HoldCurve.Decode([.. vector.Bytes.Chunk(ControlPoint.CurvePartBytes)], data);
        Assert.IsNotNull(curve);
        CollectionAssert.AreEqual(vector.MilliNewtons, curve.MilliNewtons.ToArray());
    }

    /// <summary>A hold whose record is refused is none; one whose curve is refused has its record.</summary>
    public static void HoldIs(DecodeVector vector)
    {
        HoldUnit? hold = HoldUnit.Decode(vector.Bytes);
        Assert.AreEqual(vector.Refused == RecordRefused, hold is null, "whether the record is refused");
        if (hold is null)
        {
            return;
        }

        Assert.AreEqual(vector.Refused is not null, hold.HasDamagedCurve, "whether the curve is refused");
        var fields = new JsonObject { ["sequence"] = hold.Sequence };
        if (hold.Curve is { } curve)
        {
            fields["curve"] = PhoneFields.OfCurve(curve);
        }

        Assert.AreEqual(Canonical(vector.Fields), Canonical(fields));
    }

    public static void SegmentsAre(SegmentVector vector)
    {
        var assembler = new SegmentAssembler();
        byte[][] holds = [.. vector.Segments.Select(assembler.Take).OfType<byte[]>()];
        CollectionAssert.AreEqual(vector.Holds.Select(Convert.ToHexStringLower).ToArray(), holds.Select(Convert.ToHexStringLower).ToArray());
        Assert.IsTrue(holds.All(hold => HoldUnit.Decode(hold) is { HasDamagedCurve: false }), "a hold that cannot be read");
        int[] wanted = [vector.Lost, vector.Doubled, vector.BegunAnew, vector.Stray];
        CollectionAssert.AreEqual(wanted, (int[])[assembler.Lost, assembler.Duplicated, assembler.BegunAnew, assembler.Stray], "lost, doubled, anew, stray");
    }

    public bool RequestIs(RequestVector vector)
    {
        byte[]? made;
        if (vector.Characteristic == "control")
        {
            _notifications = [[ControlPoint.Answer, vector.Bytes[0], 0]];
            bool isKnown = false;
            _puppet.Requests.Clear();
            _puppet.Ask((_, done) =>
            {
                isKnown = PhoneRequests.Send(_puppet.Phone, vector.Request, vector.Fields, done);
                Assert.IsTrue(isKnown, $"no request is called '{vector.Request}'");
            });
            made = _puppet.Requests.Single();
        }
        else
        {
            made = PhoneRequests.RecordAccess(vector.Request, vector.Fields);
        }

        if (made is not null)
        {
            Assert.AreEqual(Convert.ToHexStringLower(vector.Bytes), Convert.ToHexStringLower(made), "the phone's bytes");
        }

        return made is not null;
    }

    public void AnswerIs(AnswerVector vector)
    {
        _notifications = vector.Notifications;
        ControlPointAnswer answer = _puppet.Ask((control, done) => control.Send(vector.Request, done));
        AssertSame(vector.Fields, vector.Refused, PhoneFields.OfAnswer(answer));
    }

    public void Dispose() => _puppet.Dispose();

    public static void AssertSame(JsonObject? fields, string? refused, JsonObject? decoded)
    {
        Assert.AreEqual(refused is null, decoded is not null, refused is null ? "the phone refuses it" : $"the phone takes it: {decoded}");
        Assert.AreEqual(Canonical(fields), Canonical(decoded));
    }

    /// <summary>Keys in order, so that two objects can be compared as texts.</summary>
    private static string Canonical(JsonNode? node) => node switch
    {
        JsonObject fields =>
            "{" + string.Join(", ", fields.OrderBy(field => field.Key, StringComparer.Ordinal).Select(field => $"{field.Key}: {Canonical(field.Value)}")) + "}",
        JsonArray entries => "[" + string.Join(", ", entries.Select(Canonical)) + "]",
        null => "none",
        _ => node.ToJsonString(),
    };
}
