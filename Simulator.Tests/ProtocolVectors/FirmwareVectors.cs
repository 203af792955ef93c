using System.Text.Json.Nodes;
using PressureDevice.Core;
using PressureDevice.Simulator.Tests.Budget;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Runs vectors against the pure parts of the firmware. Each method gives false for a vector that these have no part in.</summary>
internal static class FirmwareVectors
{
    /// <summary>The firmware checks the form of records of 72 bytes, and knows where four of the fields stand.</summary>
    public static bool HoldRecordIs(DecodeVector vector)
    {
        if (vector.Bytes.Length != HoldRecord.Length || vector.Refused == "impossible")
        {
            return false;
        }

        Assert.AreEqual(vector.Refused is null, HoldRecord.IsIntact(vector.Bytes), "HoldRecord.IsIntact");
        if (vector.Fields is { } fields)
        {
            Assert.AreEqual(Number(fields, "boot"), LittleEndian.GetUInt16(vector.Bytes, HoldRecord.BootOffset));
            Assert.AreEqual(Number(fields, "sequence"), (uint)LittleEndian.GetInt32(vector.Bytes, HoldRecord.SequenceOffset));
            Assert.AreEqual(Number(fields, "outcome"), vector.Bytes[HoldRecord.OutcomeOffset]);
            Assert.AreEqual(Number(fields, "tipAreaSquareMillimetres"), vector.Bytes[HoldRecord.TipAreaOffset]);
        }

        return true;
    }

    /// <summary>The firmware packs what it measures as the vector says.</summary>
    public static bool CurveIs(CurveVector vector)
    {
        ForceCurve curve = Packed(vector.UnitMilliNewtons, vector.MilliNewtons);
        byte[] bytes = new byte[curve.Length];
        curve.Copy(0, bytes, 0, bytes.Length);
        Assert.AreEqual(Convert.ToHexStringLower(vector.Bytes), Convert.ToHexStringLower(bytes), "ForceCurve");
        Assert.AreEqual(vector.MilliNewtons.Length, curve.Points);
        return true;
    }

    /// <summary>The firmware judges a curve entry behind its record. It does not unpack one: points that end in the middle it cannot see.</summary>
    public static bool HoldIs(DecodeVector vector)
    {
        if (vector.Bytes.Length <= HoldRecord.Length || !HoldRecord.IsIntact(vector.Bytes[..HoldRecord.Length]) || vector.Refused == "points")
        {
            return false;
        }

        byte[] entry = vector.Bytes[HoldRecord.Length..];
        bool isSound = HoldLogEntry.IsPlausible(entry, 0, entry.Length)
            && entry[0] == HoldLogEntry.Curve
            && entry[1] == entry.Length
            && HoldLogEntry.IsIntact(entry, 0)
            && LittleEndian.GetInt32(entry, HoldLogEntry.SequenceOffset) == LittleEndian.GetInt32(vector.Bytes, HoldRecord.SequenceOffset);
        Assert.AreEqual(vector.Refused is null, isSound, "HoldLogEntry");
        return true;
    }

    /// <summary>The firmware cuts the holds of an undisturbed procedure into these segments.</summary>
    public static bool SegmentsAre(SegmentVector vector)
    {
        bool isUndisturbed = vector.Segments.Sum(segment => segment.Length - 1) == vector.Holds.Sum(hold => hold.Length) && vector.Holds.Length > 0;
        if (!isUndisturbed || vector.Lost + vector.Doubled + vector.BegunAnew + vector.Stray != 0)
        {
            return false;
        }

        byte[] work = new byte[WorkBuffer.Length];
        var files = new PlainLogFiles();
        byte[] stored = StoredLog.Of(vector.Holds);
        files.Open(0);
        files.Write(stored, 0, stored.Length);
        files.Close();
        var log = new HoldLog(files, HoldLog.DefaultBlocks, work);
        List<string> cut = [];
        for (int found = log.Reader.Find(1); found > 0; found = log.Reader.Find(found + 1))
        {
            for (int sent = 0; sent < log.Reader.Length; sent += (cut[^1].Length / 2) - HoldSegments.HeaderBytes)
            {
                int length = HoldSegments.Put(log.Reader, sent, cut.Count, vector.PayloadBytes, work);
                cut.Add(Convert.ToHexStringLower(work.AsSpan(0, length)));
            }
        }

        CollectionAssert.AreEqual(vector.Segments.Select(Convert.ToHexStringLower).ToArray(), cut, "HoldSegments\n" + string.Join('\n', cut));
        return true;
    }

    /// <summary>The firmware finds the request's form right, and treats it as the vector says.</summary>
    public static bool RequestIs(RequestVector vector)
    {
        byte[] padded = Padded(vector.Bytes);
        if (vector.Characteristic == "control")
        {
            Assert.IsTrue(ControlCode.HasRightLength(padded, vector.Bytes.Length), "ControlCode.HasRightLength");
            Assert.AreEqual(vector.BusyWhileGuiding == 1, ControlCode.ChangesDevice(padded[0]), "ControlCode.ChangesDevice");
            return true;
        }

        Assert.IsTrue(RecordAccessRequest.HasRightLength(padded, vector.Bytes.Length), "RecordAccessRequest.HasRightLength");
        Assert.AreEqual(RecordAccessCode.Success, RecordAccessRequest.Check(padded), "RecordAccessRequest.Check");
        if (vector.Fields.Count > 0)
        {
            uint[] operands = [RecordAccessRequest.FirstOperand(padded), RecordAccessRequest.SecondOperand(padded)];
            CollectionAssert.AreEqual(vector.Fields.Select(field => (uint)field.Value!.GetValue<long>()).ToArray(), operands[..vector.Fields.Count]);
        }

        return true;
    }

    /// <summary>The form of each request of an exchange: the firmware's checks say the same without a radio.</summary>
    public static void FormIs(ExchangeVector vector)
    {
        foreach (ExchangeStep step in vector.Steps.Where(step => step.Write is "control" or "recordAccess" && step.AttError is null or "0d"))
        {
            byte[] bytes = step.Bytes!;
            if (step.AttError is null && step.Write == "recordAccess" && step.Answer is { } answer)
            {
                int result = RecordAccessRequest.Check(Padded(bytes));
                bool isRefusal = answer.StartsWith("0600", StringComparison.Ordinal) && answer[^1] is '2' or '3' or '4' or '5' or '9';
                Assert.AreEqual(isRefusal, result != RecordAccessCode.Success, "RecordAccessRequest.Check");
                Assert.IsTrue(!isRefusal || answer[^1] == '0' + result, $"RecordAccessRequest.Check says {result}");
            }

            bool isRight = step.Write == "control"
                ? ControlCode.HasRightLength(Padded(bytes), bytes.Length)
                : RecordAccessRequest.HasRightLength(Padded(bytes), bytes.Length);
            Assert.AreEqual(step.AttError != "0d", isRight, $"the length of {Convert.ToHexStringLower(bytes)}");
        }
    }

    private static byte[] Padded(byte[] bytes)
    {
        byte[] padded = new byte[Math.Max(bytes.Length, RecordAccessRequest.LongestLength)];
        bytes.CopyTo(padded, 0);
        return padded;
    }

    private static ForceCurve Packed(int unitMilliNewtons, int[] milliNewtons)
    {
        const int unitsInTarget = 1_000;
        var curve = new ForceCurve();
        curve.Clear(unitMilliNewtons * unitsInTarget, holdMs: 0);
        foreach (int force in milliNewtons)
        {
            curve.Step(ForceCurve.PeriodMs * 1_000, force);
        }

        return curve;
    }

    private static long Number(JsonObject fields, string key) => fields[key]!.GetValue<long>();
}
