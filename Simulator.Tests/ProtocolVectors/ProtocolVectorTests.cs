namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Each vector of docs/protocol-vectors.json, against the firmware and against the simulated phone.</summary>
[TestClass]
public sealed class ProtocolVectorTests
{
    private static readonly Dictionary<string, VectorDevice> Devices = [];
    private static PhoneVectors? s_phone;

    private static PhoneVectors Phone => s_phone ??= new PhoneVectors();

    private static IEnumerable<TestDataRow<Vector>> Rows => VectorFile.Current.All.Select(
        vector => new TestDataRow<Vector>(vector) { DisplayName = vector.Name });

    [ClassCleanup]
    public static void PutAway()
    {
        s_phone?.Dispose();
        s_phone = null;
        foreach (VectorDevice device in Devices.Values)
        {
            device.Dispose();
        }

        Devices.Clear();
    }

    [TestMethod]
    [DynamicData(nameof(Rows))]
    public void A_vector_holds(object vector) => Run((Vector)vector);

    private static void Run(Vector vector)
    {
        VectorFile file = VectorFile.Current;
        bool isTaken = vector switch
        {
            DecodeVector record when file.HoldRecords.Contains(record) =>
                FirmwareVectors.HoldRecordIs(record) | Decodes(record, PhoneFields.OfRecord),
            DecodeVector hold when file.Holds.Contains(hold) => FirmwareVectors.HoldIs(hold) | Holds(hold),
            DecodeVector answer when file.RecordAccessAnswers.Contains(answer) => Decodes(answer, PhoneFields.OfRecordAccess),
            DecodeVector fault when file.FaultEvents.Contains(fault) => Decodes(fault, PhoneFields.OfFault),
            DecodeVector live when file.LiveSamples.Contains(live) =>
                FirmwareLiveVectors.LiveSamplesAre(live) | Decodes(live, PhoneLiveFields.OfSamples),
            DecodeVector live when file.LiveGuidance.Contains(live) => Decodes(live, PhoneLiveFields.OfGuidance),
            DecodeVector level when file.Battery.Contains(level) => Decodes(level, PhoneFields.OfBattery),
            DecodeVector status when file.Status.Contains(status) => Decodes(status, PhoneStatusFields.OfStatus),
            DecodeVector time when file.CurrentTime.Contains(time) =>
                FirmwareLiveVectors.CurrentTimeIs(time) | Decodes(time, PhoneStatusFields.OfCurrentTime),
            ProgressorRequestVector request => ProgressorVectors.RequestIs(request),
            ProgressorReplyVector reply => ProgressorVectors.ReplyIs(reply),
            ProgressorWeightsVector weights => ProgressorVectors.WeightsAre(weights),
            CurveVector curve => FirmwareVectors.CurveIs(curve) | Curves(curve),
            SegmentVector segments => FirmwareVectors.SegmentsAre(segments) | Segments(segments),
            RequestVector request => FirmwareVectors.RequestIs(request) | Phone.RequestIs(request),
            AnswerVector answer => Answers(answer),
            ExchangeVector exchange => Plays(exchange),
            _ => false,
        };
        Assert.IsTrue(isTaken, "nothing runs this vector");
    }

    private static bool Decodes(DecodeVector vector, Func<byte[], System.Text.Json.Nodes.JsonObject?> decode)
    {
        PhoneVectors.DecodesTo(vector, decode);
        return true;
    }

    private static bool Holds(DecodeVector vector)
    {
        PhoneVectors.HoldIs(vector);
        return true;
    }

    private static bool Curves(CurveVector vector)
    {
        PhoneVectors.CurveIs(vector);
        return true;
    }

    private static bool Segments(SegmentVector vector)
    {
        PhoneVectors.SegmentsAre(vector);
        return true;
    }

    private static bool Answers(AnswerVector vector)
    {
        Phone.AnswerIs(vector);
        return true;
    }

    private static bool Plays(ExchangeVector vector)
    {
        FirmwareVectors.FormIs(vector);
        Situation situation = VectorFile.Current.Situations.Single(known => known.Name == vector.Situation);
        if (vector.Fresh != 0)
        {
            using var device = new VectorDevice(situation);
            new ExchangeRunner(device, situation).Play(vector);
            return true;
        }

        if (!Devices.TryGetValue(situation.Name, out VectorDevice? shared))
        {
            shared = new VectorDevice(situation);
            Devices.Add(situation.Name, shared);
        }

        new ExchangeRunner(shared, situation).Play(vector);
        return true;
    }
}
