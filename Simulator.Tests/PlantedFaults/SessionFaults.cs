namespace PressureDevice.Simulator.Tests.PlantedFaults;

/// <summary>Mistakes in what a phone says of a session: stop and start, for whom and where, and the pain before and after.</summary>
public static class SessionFaults
{
    private const string Requests = "SessionRequests.cs";
    private const string Control = "ControlPoint.cs";
    private const string Code = "ControlCode.cs";
    private const string Prescription = "Prescription.cs";
    private const string Settings = "DeviceSettings.cs";
    private const string Recorder = "HoldRecorder.cs";
    private const string Quota = "HoldQuota.cs";

    private const string GoesOn = "a phone says stop, and the device goes on asking for force";
    private const string Unasked = "a hand that was not asked to press is guided";
    private const string Tighter = "telling how it hurts uses the holds of the day up";
    private const string Mixed = "a hold stands under another patient's name";

    /// <summary>The mistakes.</summary>
    public static IReadOnlyList<PlantedFault> All { get; } =
    [
        new("a stop that does nothing", Requests, "prescription.Stop();", "", GoesOn),
        new("a stop not asked by the loop", "ControlLoop.cs", "if (_prescription.IsStopped)", "if (false)", GoesOn),
        new("a stop without a name", "HoldTable.cs", "Guided, HoldCondition.Stopped, (int)HoldState.Aborted, (int)HoldOutcome.Stopped,", "", "the record blames the calibration"),
        new("a stop without its condition", "HoldSession.cs", " | (1 << HoldCondition.Stopped)", "", "the record blames the calibration"),
        new("a stop that nothing lifts", Requests, "prescription.LiftStop();", "", "a device that was stopped once guides nobody any more"),
        new("a stop stays with the device", Control, "prescription.EndSession();", "", "a phone that has gone leaves a device that guides nobody"),
        new("a lifted stop waits for ever", Control, "prescription.Step();", "", "a device that was stopped once guides nobody any more"),
        new("a stop lifted under a pressing hand", Prescription, "_stop > 0 ? Lifted : 0", "0", Unasked),
        new("a stop lifted by one low force", Prescription, "Lifted = 2;", "Lifted = 1;", Unasked),
        new("a stop lifted by low forces that do not follow each other", Prescription, "? _stop - 1 : Lifted", "? _stop - 1 : _stop", Unasked),
        new("a start that leaves the programme where it was", Requests, "prescription.Restart();", "", "the second step is asked for first"),
        new("the end of an old press counts for the new programme", "ProgrammeRun.cs", "_restUs = EndIgnored;", "", "the second step is asked for first"),
        new("a programme that never ends a hold again", "ProgrammeRun.cs", "if (_restUs == EndIgnored)", "if (_restUs <= 0)", "one step is asked for for ever"),
        new("a device that does not show itself", Requests, "device.Identify();", "", "the wrong device is put on the patient"),
        new("a start under a pressing hand", Code, "opcode == Start || ", "", "the target jumps under the hand"),
        new("a session changed under a pressing hand", Code, "opcode >= Identify && opcode <= SetPatient", "opcode > SetPatient && opcode < Identify", Mixed),
        new("a pain at a time that is none", Requests, "when > After || ", "", "a phone of another version tells something else"),
        new("a pain beyond the scale", Requests, " || pain > HoldContext.WorstPain", "", "a pain of 200 spoils what is drawn from the records"),
        new("a pain stored in a hold", Requests, "device.IsGuiding ? HoldLogResult.Failed : prescription", "prescription", "a cue waits for the flash"),
        new("a pain told twice", Requests, "prescription.PainDue = 0;", "", "one answer on the phone, and the log fills"),
        new("a pain told by a phone that has gone", Prescription, "PainDue = 0;", "", "a pain stands in the log that a phone will tell again"),
        new("a pain that waits for a log that takes none", Recorder, " || _waitMs > 0", "", "a phone waits for an answer until it drops the link"),
        new("a pain waits for room that there is not", Recorder, "_log.IsFull || IsFailing", "IsFailing", "a phone waits for an answer until it drops the link"),
        new("a record made in the window of a log without a place", Recorder, "if (_log.IsReady)\n            {\n                HoldRecord", "if (true)\n            {\n                HoldRecord", "a record is written over before it is stored"),
        new("a refused record not made again", Recorder, "_record = new byte[HoldRecord.Length]; // what was in the window is void", "_record = _log.Window;", "a record is written over before it is stored"),
        new("the wait of a refused record forgotten", Recorder, "_waitFromMs = device.UptimeMs;", "", "a failing flash is worn out"),
        new("a pain counts as a hold", Quota, "used -= IsSettled ? 0 : 1;", "", Tighter),
        new("a pain never left out for good", Quota, "_settings.LeaveOut(_recorder.NewestPain);", "", Tighter),
        new("a second pain before the first is settled", Prescription, "if (!Quota.IsSettled)", "if (false)", Tighter),
        new("a pain left out in name only", Settings, "DaySequence + 1", "DaySequence", Tighter),
        new("a pain left out each time the settings are stored", Settings, "LittleEndian.PutInt32(_bytes, SettledOffset, sequence);", "", "telling how it hurts gives holds back"),
        new("a new day knows the old pains", Settings, "LittleEndian.PutInt32(_bytes, SettledOffset, firstSequence - 1);", "", Tighter),
        new("a pain not known after a start", "HoldLogTally.cs", "window[scanner.At + HoldRecord.OutcomeOffset]", "0", Tighter),
        new("a pain not known when it is stored", "HoldLogTail.cs", "record[HoldRecord.OutcomeOffset];", "0;", Tighter),
        new("each record a pain", "HoldLogState.cs", "outcome == (int)HoldOutcome.PainTold && ", "", "holds give themselves back, and the day has no limit"),
        new("room made before a pain is settled", "ControlLoop.cs", "_prescription.TrySave(nowMs) || _recorder.Turn(nowMs)", "_recorder.Turn(nowMs) || _prescription.TrySave(nowMs)", Tighter),
        new("a record that does not say for whom", "HoldRecord.cs", "HoldContext.Put(record, context);", "", Mixed),
        new("another patient with the site of the one before", "HoldContext.cs", "? context : patient", "? context : (context & ~PatientMask) | patient", Mixed),
        new("the same patient told again loses the pain", "HoldContext.cs", "patient == (context & PatientMask) ? context : patient", "patient", "the pain before a hold is gone"),
        new("no pain as good as none told", "HoldContext.cs", "(pain + 1) << PainShift", "pain << PainShift", "a pain of 0 is lost, the others are one too low"),
    ];
}
