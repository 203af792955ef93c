using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Plays an exchange with the whole device over the virtual radio.</summary>
internal sealed class ExchangeRunner(VectorDevice device, Situation situation)
{
    private const byte Response = 6;
    private const byte NumberResponse = 5;
    private const byte ControlAnswer = 0x80;
    private const int QuietMilliseconds = 100;
    private const int RecordBytes = 72;

    private readonly VectorCentral _central = device.Central;

    public void Play(ExchangeVector vector)
    {
        device.Prepare();
        for (int i = 0; i < vector.Steps.Count; i++)
        {
            Do(vector.Steps[i], $"step {i + 1}");
        }

        _central.Run(QuietMilliseconds);
        foreach (string characteristic in (string[])["control", "recordAccess", "holdRecord"])
        {
            Assert.IsEmpty(_central.Take(characteristic), $"{characteristic} notifies more than was asked for");
        }

        Assert.IsFalse(_central.Take(VectorCentral.ProgressorData).Any(IsReply), "a reply that nobody asked for");
        if (!device.IsAuthenticated)
        {
            Assert.IsEmpty(_central.Heard.Where(characteristic => characteristic != "battery"), "notified without authentication");
        }
    }

    private static bool IsReply(byte[] value) => value[0] == 0;

    private void Do(ExchangeStep step, string where)
    {
        if (step.Write is { } written)
        {
            AssertResult(step, _central.Write(written, step.Bytes!), where);
            Expect(step, written, where);
        }
        else if (step.Read is { } read)
        {
            AttResult result = _central.Read(read);
            AssertResult(step, result, where);
            HexPattern.AssertMatch(step.Value ?? "", result.Value, where);
        }
        else if (step.Await is { } awaited)
        {
            Expect(step, awaited, where);
        }
        else if (step.Unsubscribe is { } silenced)
        {
            _central.Unsubscribe(silenced);
        }
        else if (step.LoadMilliNewtons is { } load)
        {
            device.Load(load);
        }
        else if (step.Reconnect == 1)
        {
            _central.Reconnect();
        }
        else
        {
            _central.Run(step.WaitMilliseconds!.Value);
        }
    }

    private static void AssertResult(ExchangeStep step, AttResult result, string where) =>
        Assert.AreEqual(step.AttError ?? "00", $"{result.Error:x2}", $"{where}: ATT error");

    private void Expect(ExchangeStep step, string characteristic, string where)
    {
        if (step.Answer is not { } answer)
        {
            return;
        }

        (string answering, Func<byte[], bool> isLast) = characteristic switch
        {
            "control" => (characteristic, value => value[0] == ControlAnswer),
            "recordAccess" => (characteristic, value => value[0] is Response or NumberResponse),
            VectorCentral.ProgressorControl => (VectorCentral.ProgressorData, IsReply),
            _ => (characteristic, new Func<byte[], bool>(value => HexPattern.Matches(answer, value))),
        };
        IReadOnlyList<byte[]> came = _central.TakeUntil(answering, isLast);
        came = answering switch
        {
            VectorCentral.ProgressorData => [.. came.Where(IsReply)], // weights may come between
            "status" or "currentTime" => [.. came.Where(isLast).Take(1)],
            _ => came,
        };

        HexPattern.AssertMatch(answer, came[^1], $"{where}: answer");
        string[] parts = step.Parts ?? [];
        Assert.AreEqual(parts.Length, came.Count - 1, $"{where}: parts before the answer");
        for (int i = 0; i < parts.Length; i++)
        {
            HexPattern.AssertMatch(parts[i], came[i], $"{where}: part {i}");
        }

        ExpectHolds(step.Holds ?? [], step.Records ?? [], where);
    }

    private void ExpectHolds(int[] numbers, string[] records, string where)
    {
        var assembler = new SegmentAssembler();
        string[] came = [.. _central.Take("holdRecord").Select(assembler.Take).OfType<byte[]>().Select(Convert.ToHexStringLower)];
        string[] wanted = [.. numbers.Select(number => Convert.ToHexStringLower(situation.Holds[number - 1]))];
        string[] known = [.. came.Take(came.Length - records.Length)];
        CollectionAssert.AreEqual(wanted, known, $"{where}: holds\n{string.Join('\n', came)}");
        for (int i = 0; i < records.Length; i++)
        {
            byte[] record = Convert.FromHexString(came[wanted.Length + i])[..RecordBytes];
            HexPattern.AssertMatch(records[i], record, $"{where}: record {i}");
            Assert.IsTrue(HoldRecordView.IsIntact(record), $"{where}: checksum of record {i}");
        }

        Assert.AreEqual(0, assembler.Lost + assembler.Stray + assembler.BegunAnew, $"{where}: segments that do not fit");
    }
}
