namespace PressureDevice.Simulator.Phone;

/// <summary>What the answers of the control point are made of, by the request's opcode (docs/protocol.md).</summary>
internal static class AnswerForm
{
    /// <summary>Bytes of data behind the result; null for as many as there are.</summary>
    public static int? DataBytes(byte opcode, byte result) => (opcode, result) switch
    {
        (_, ControlPoint.OutOfRange) => ProgrammeRefusal.DataBytes,
        (ControlPoint.Speak, ControlPoint.Ok or ControlPoint.InvalidValue) => SpokenVersions.DataBytes,
        (_, not ControlPoint.Ok) => null,
        (ControlPoint.ReadCalibration, _) => StoredCalibration.DataBytes,
        (ControlPoint.ReadFaultLog, _) => sizeof(byte),
        (ControlPoint.ReadSelfTest, _) => sizeof(ushort),
        (ControlPoint.ReadProgramme, _) => ProgrammeMessages.HeadBytes,
        (ControlPoint.ReadRole, _) => RoleState.DataBytes,
        (ControlPoint.ReadCues, _) => CueStrength.DataBytes,
        (ControlPoint.ReadThreshold, _) => ThresholdReadings.DataBytes,
        (ControlPoint.ReadCurve, _) => HoldCurve.DataBytes,
        (ControlPoint.Acknowledge or ControlPoint.ConfirmDelete, _) => 0,
        (ControlPoint.ReadLog, _) => LogState.DataBytes,
        (ControlPoint.AskDelete, _) => LogDeletion.DataBytes,
        _ => null,
    };

    /// <summary>Bytes of a part that comes before the answer, without its code and index; null when such a part does not belong to the
    /// request.</summary>
    public static int? PartBytes(byte opcode, byte code) => (opcode, code) switch
    {
        (ControlPoint.ReadFaultLog, ControlPoint.Event) => FaultEvent.EventBytes,
        (ControlPoint.ReadProgramme, ControlPoint.StepPart) => ProgrammeMessages.StepBytes,
        (ControlPoint.ReadCurve, ControlPoint.CurvePart) => ControlPoint.CurvePartBytes,
        _ => null,
    };

    /// <summary>How many parts the answer counts; null when it counts none.</summary>
    /// <param name="opcode">The request's opcode.</param>
    /// <param name="data">The answer's data, of the length that it must have.</param>
    public static int? PartsCounted(byte opcode, byte[] data) => opcode switch
    {
        ControlPoint.ReadFaultLog => data[0],
        ControlPoint.ReadProgramme => data[1],
        _ => null,
    };
}
