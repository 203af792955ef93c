using System.Text.Json.Nodes;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>What the simulated phone's decoders find, under the names and in the units of the file; null for what they refuse.</summary>
internal static class PhoneFields
{
    private const int MilliNewtonsPerCentiNewton = 10;
    private const int MillisecondsPerCentisecond = 10;

    public static JsonObject? OfRecord(byte[] bytes)
    {
        if (!HoldRecordView.IsIntact(bytes))
        {
            return null;
        }

        HoldRecordView view = HoldRecordView.Decode(bytes);
        return new JsonObject
        {
            ["version"] = view.Version,
            ["boot"] = view.Boot,
            ["sequence"] = view.Sequence,
            ["uptimeMilliseconds"] = view.StartUptimeMilliseconds,
            ["utcSeconds"] = view.UtcSeconds,
            ["outcome"] = view.Outcome,
            ["pain"] = view.StoredPain,
            ["kind"] = view.ProgrammeKind,
            ["step"] = view.Step,
            ["site"] = view.Site,
            ["tipAreaSquareMillimetres"] = view.TipAreaSquareMillimetres,
            ["calibrationId"] = view.CalibrationId,
            ["targetMilliNewtons"] = view.TargetMilliNewtons,
            ["toleranceMilliNewtons"] = view.ToleranceMilliNewtons,
            ["batteryMillivolts"] = view.BatteryMillivolts,
            ["durationMilliseconds"] = view.DurationMilliseconds,
            ["inBandMilliseconds"] = view.TimeInBandMilliseconds,
            ["meanMilliNewtons"] = view.MeanMilliNewtons,
            ["peakMilliNewtons"] = view.PeakMilliNewtons,
            ["deviationMilliNewtons"] = view.StandardDeviationMilliNewtons,
            ["rmsErrorMilliNewtons"] = view.RmsErrorMilliNewtons,
            ["approachMilliseconds"] = view.ApproachMilliseconds,
            ["approachRateCentiNewtonsPerSecond"] = view.ApproachRateMilliNewtonsPerSecond / MilliNewtonsPerCentiNewton,
            ["goalCentiseconds"] = view.HoldGoalMilliseconds / MillisecondsPerCentisecond,
            ["patient"] = view.Patient,
            ["driftMilliNewtons"] = view.DriftMilliNewtons,
            ["markedMilliNewtons"] = view.MarkedMilliNewtons,
        };
    }

    public static JsonObject OfCurve(HoldCurve curve) => new()
    {
        ["periodMilliseconds"] = curve.PointMilliseconds,
        ["cut"] = curve.IsCut ? 1 : 0,
        ["milliNewtons"] = new JsonArray([.. curve.MilliNewtons.Select(force => JsonValue.Create(force))]),
    };

    public static JsonObject? OfRecordAccess(byte[] bytes) =>
        Racp.NumberIn(bytes) is { } count ? new JsonObject { ["count"] = count }
        : Racp.ResultIn(bytes) is { } response ? new JsonObject { ["request"] = response.Request, ["result"] = response.Result }
        : null;

    public static JsonObject? OfFault(byte[] bytes)
    {
        if (bytes.Length != FaultEvent.EventBytes)
        {
            Assert.ThrowsExactly<ArgumentException>(() => FaultEvent.Decode(bytes));
            return null;
        }

        FaultEvent found = FaultEvent.Decode(bytes);
        return new JsonObject
        {
            ["code"] = found.Code,
            ["phase"] = found.Phase,
            ["boot"] = found.Boot,
            ["uptimeMilliseconds"] = found.UptimeMilliseconds,
            ["detail"] = found.Detail,
        };
    }

    public static JsonObject? OfBattery(byte[] bytes) =>
        BatteryLevel.Decode(bytes) is { } percent ? new JsonObject { ["percent"] = percent } : null;

    /// <summary>What an answer of the control point says.</summary>
    public static JsonObject? OfAnswer(ControlPointAnswer answer)
    {
        if (answer.Failure != ControlPointFailure.None)
        {
            return null;
        }

        JsonObject? data = !answer.IsOk && answer.Opcode != ControlPoint.Speak ? OfRefusal(answer) : answer.Opcode switch
        {
            ControlPoint.ReadCalibration => StoredCalibration.Decode(answer.Data) is not { } calibration ? null : new JsonObject
            {
                ["id"] = calibration.Id,
                ["dateUtcSeconds"] = calibration.UtcSeconds,
                ["residualMilliNewtons"] = calibration.ResidualMilliNewtons,
                ["masses"] = calibration.Points,
                ["copies"] = calibration.Copies,
                ["zeroCounts"] = calibration.ZeroCounts,
            },
            ControlPoint.ReadFaultLog => new JsonObject { ["events"] = new JsonArray([.. answer.Parts.Select(OfFault)]) },
            ControlPoint.ReadSelfTest => new JsonObject { ["bits"] = answer.Data[0] | (answer.Data[1] << 8) },
            ControlPoint.ReadProgramme => OfProgramme(ProgrammeMessages.Decode(answer.Parts, answer.Data)),
            ControlPoint.ReadRole => RoleState.Decode(answer.Data) is not { } role ? null : new JsonObject
            {
                ["role"] = (int)role.Role,
                ["capCentiNewtons"] = role.CapMilliNewtons / MilliNewtonsPerCentiNewton,
                ["holdsADay"] = role.HoldsADay,
                ["usedToday"] = role.UsedToday,
                ["keyShown"] = role.IsTherapist ? 1 : 0,
            },
            ControlPoint.ReadCues => CueStrength.Decode(answer.Data) is not { } cues ? null : new JsonObject
            {
                ["brightnessPercent"] = cues.BrightnessPercent,
                ["motorPercent"] = cues.HapticPercent,
                ["mode"] = (int)cues.Mode,
            },
            ControlPoint.ReadThreshold => ThresholdReadings.Decode(answer.Data) is not { } readings ? null : new JsonObject
            {
                ["readings"] = readings.Readings,
                ["lastMilliNewtons"] = readings.LastMilliNewtons,
                ["meanMilliNewtons"] = readings.MeanMilliNewtons,
            },
            ControlPoint.ReadCurve => HoldCurve.Decode(answer.Parts, answer.Data) is { } curve ? OfCurve(curve) : null,
            ControlPoint.ReadLog => LogState.Decode(answer.Data) is not { } state ? null : new JsonObject
            {
                ["position"] = state.Position,
                ["newest"] = state.Newest,
                ["holds"] = state.Holds,
                ["waiting"] = state.Waiting,
                ["freePercent"] = state.FreePercent,
                ["state"] = (int)state.Flags,
            },
            ControlPoint.Speak => OfVersions(answer.Data),
            ControlPoint.AskDelete => LogDeletion.Decode(answer.Data) is not { } deletion ? null : new JsonObject
            {
                ["holds"] = deletion.Holds,
                ["waiting"] = deletion.Waiting,
            },
            _ => [],
        };
        data?.Insert(0, "result", answer.Result);
        return data;
    }

    private static JsonObject? OfVersions(byte[] data) => SpokenVersions.Decode(data) is not { } versions ? null : new JsonObject
    {
        ["newestProtocol"] = versions.Newest,
        ["oldestProtocol"] = versions.Oldest,
    };

    private static JsonObject OfRefusal(ControlPointAnswer answer) => answer.Refusal is not { } refusal ? [] : new JsonObject
    {
        ["field"] = (int)refusal.Field,
        ["step"] = refusal.Step,
        ["lowest"] = refusal.Low,
        ["highest"] = refusal.High,
    };

    private static JsonObject OfProgramme(ProgrammePlan plan) => new()
    {
        ["kind"] = (int)plan.Kind,
        ["repeats"] = plan.Repeats,
        ["rampCentiNewtonsPerSecond"] = plan.RampCentiNewtonsPerSecond,
        ["steps"] = new JsonArray([.. plan.Steps.Select(step => new JsonObject
        {
            ["targetCentiNewtons"] = step.TargetCentiNewtons,
            ["tolerancePercent"] = step.TolerancePercent,
            ["holdSeconds"] = step.HoldSeconds,
            ["restSeconds"] = step.RestSeconds,
        })]),
    };
}
