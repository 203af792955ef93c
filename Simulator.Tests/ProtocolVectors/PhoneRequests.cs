using System.Text.Json.Nodes;
using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Programmes;
using Client = System.Action<PressureDevice.Simulator.Phone.ControlPointAnswer>;
using ControlPoint = PressureDevice.Simulator.Phone.ControlPoint;

namespace PressureDevice.Simulator.Tests.ProtocolVectors;

/// <summary>Has the simulated phone make a request of the file by its name.</summary>
internal static class PhoneRequests
{
    /// <summary>Asks the phone's clients of the control point; false for a request that they have no name for.</summary>
    public static bool Send(SimulatedPhone phone, string request, JsonObject fields, Client done)
    {
        ControlPointClient control = phone.Control;
        switch (request)
        {
            case "tare": control.Tare(done); break;
            case "calibrateBegin": control.CalibrateBegin(done); break;
            case "calibrateMass": control.AddMass(U32(fields, "weightMilliNewtons"), done); break;
            case "calibrateFinish": control.Finish(U32(fields, "dateUtcSeconds"), done); break;
            case "calibrateCancel": control.Cancel(done); break;
            case "readCalibration": control.ReadCalibration((answer, _) => done(answer)); break;
            case "readFaultLog": control.ReadFaultLog((answer, _) => done(answer)); break;
            case "readSelfTest": control.ReadSelfTest((answer, _) => done(answer)); break;
            case "setTipArea": control.SetTipArea(U8(fields, "areaSquareMillimetres"), done); break;
            case "programmeBegin" or "programmeStep" or "programmeApply": control.Send(ProgrammeRequest(request, fields), done); break;
            case "readProgramme": phone.Programmes.Read((answer, _) => done(answer)); break;
            case "authorise": phone.Settings.Authorise(U32(fields, "key"), done); break;
            case "setRole":
                var role = new RoleToSet(
                    (DeviceRole)U8(fields, "role"), (ushort)Number(fields, "capCentiNewtons"), U8(fields, "holdsADay"), U32(fields, "key"));
                phone.Settings.SetRole(role, done);
                break;
            case "readRole": phone.Settings.ReadRole((answer, _) => done(answer)); break;
            case "setCues":
                var cues = new CueStrength(U8(fields, "brightnessPercent"), U8(fields, "motorPercent"), (CueMode)U8(fields, "mode"));
                phone.Settings.SetCues(cues, done);
                break;
            case "readCues": phone.Settings.ReadCues((answer, _) => done(answer)); break;
            case "setTime": phone.Settings.SetTime(U32(fields, "utcSeconds"), (sbyte)Number(fields, "offsetQuarterHours"), done); break;
            case "readThreshold": phone.Programmes.ReadThreshold((answer, _) => done(answer)); break;
            case "readCurve": phone.Programmes.ReadCurve((answer, _) => done(answer)); break;
            case "acknowledge": phone.Log.Acknowledge(U32(fields, "phone"), U32(fields, "number"), done); break;
            case "readLog": phone.Log.Read(U32(fields, "phone"), (answer, _) => done(answer)); break;
            case "askDelete": phone.Log.AskDelete(U32(fields, "number"), (answer, _) => done(answer)); break;
            case "confirmDelete": phone.Log.ConfirmDelete(U32(fields, "number"), (ushort)Number(fields, "holds"), done); break;
            case "setProgressor": phone.Settings.SetProgressor(U32(fields, "number"), done); break;
            case "speak": phone.Settings.Speak(U8(fields, "version"), (answer, _) => done(answer)); break;
            default: return Send(phone.Session, request, fields, done);
        }

        return true;
    }

    private static bool Send(SessionClient session, string request, JsonObject fields, Client done)
    {
        switch (request)
        {
            case "start": session.Start(done); break;
            case "stop": session.Stop(done); break;
            case "identify": session.Identify(done); break;
            case "tellPain" when Number(fields, "which") == 0: session.TellPainBefore(U8(fields, "score"), done); break;
            case "tellPain": session.TellPainAfter(U8(fields, "score"), done); break;
            case "setSite": session.SetSite(U8(fields, "site"), done); break;
            case "setPatient": session.SetPatient((ushort)Number(fields, "number"), done); break;
            default: return false;
        }

        return true;
    }

    /// <summary>A request to the record access control point; null for one that the phone never makes.</summary>
    public static byte[]? RecordAccess(string request, JsonObject fields) => request switch
    {
        "reportAll" => Racp.Request(Racp.ReportRecords, 0),
        "reportFrom" => Racp.Request(Racp.ReportRecords, U32(fields, "from")),
        "countAll" => Racp.Request(Racp.ReportNumber, 0),
        "countFrom" => Racp.Request(Racp.ReportNumber, U32(fields, "from")),
        "countBetween" => Racp.CountBetween(U32(fields, "from"), U32(fields, "to")),
        _ => null,
    };

    /// <summary>The phone makes the messages of a programme all at once: the one that is wanted is picked out of a programme that has it.</summary>
    private static byte[] ProgrammeRequest(string request, JsonObject fields)
    {
        bool isStep = request == "programmeStep";
        var step = isStep
            ? new PlanStep(
                (int)Number(fields, "targetCentiNewtons"),
                (int)Number(fields, "tolerancePercent"),
                (int)Number(fields, "holdSeconds"),
                (int)Number(fields, "restSeconds"))
            : default;
        bool isBegin = request == "programmeBegin";
        int steps = isStep ? (int)Number(fields, "index") + 1 : isBegin ? (int)Number(fields, "steps") : 1;
        var plan = new ProgrammePlan
        {
            Kind = isBegin ? (ProgrammeKind)Number(fields, "kind") : ProgrammeKind.Steady,
            Repeats = isBegin ? (int)Number(fields, "repeats") : 1,
            RampCentiNewtonsPerSecond = isBegin ? (int)Number(fields, "rampCentiNewtonsPerSecond") : 0,
            Steps = [.. Enumerable.Repeat(step, steps)],
        };
        IReadOnlyList<byte[]> requests = ProgrammeMessages.Requests(plan);
        return isBegin ? requests[0] : isStep ? requests[^2] : requests[^1];
    }

    private static byte U8(JsonObject fields, string key) => checked((byte)Number(fields, key));

    private static uint U32(JsonObject fields, string key) => checked((uint)Number(fields, key));

    private static long Number(JsonObject fields, string key) =>
        fields[key]?.GetValue<long>() ?? throw new AssertFailedException($"The request needs a field '{key}'.");
}
