using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>The device's hold log, over its control point: how far a phone has it, and deleting. The holds themselves come by a sync.</summary>
/// <param name="control">The control point; one request at a time.</param>
public sealed class LogClient(ControlPointClient control)
{
    /// <summary>Says that a phone has all holds up to a number.</summary>
    /// <param name="phone">The phone's id, not 0.</param>
    /// <param name="upTo">The number; not over that of the newest hold.</param>
    /// <param name="done">Gets the answer.</param>
    public void Acknowledge(uint phone, uint upTo, Action<ControlPointAnswer> done)
    {
        byte[] request = [ControlPoint.Acknowledge, 0, 0, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(1), phone);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(5), upTo);
        control.Send(request, done);
    }

    /// <summary>Asks how the log stands; null when there is no such answer.</summary>
    /// <param name="phone">The id of the phone whose position is asked for, not 0.</param>
    /// <param name="done">Gets the answer.</param>
    public void Read(uint phone, Action<ControlPointAnswer, LogState?> done) => control.Send(
        ControlPoint.Request(ControlPoint.ReadLog, phone),
        answer => done(answer, answer.IsOk ? LogState.Decode(answer.Data) : null));

    /// <summary>Asks what deleting up to a number would take away; null when there is no such answer. Nothing is deleted by it.</summary>
    /// <param name="upTo">The number; not over that of the newest hold.</param>
    /// <param name="done">Gets the answer.</param>
    public void AskDelete(uint upTo, Action<ControlPointAnswer, LogDeletion?> done) => control.Send(
        ControlPoint.Request(ControlPoint.AskDelete, upTo),
        answer => done(answer, answer.IsOk ? LogDeletion.Decode(answer.Data) : null));

    /// <summary>Deletes what was asked about right before in this connection.</summary>
    /// <param name="upTo">The number asked about.</param>
    /// <param name="holds">How many holds the device said that this would be.</param>
    /// <param name="done">Gets the answer.</param>
    public void ConfirmDelete(uint upTo, ushort holds, Action<ControlPointAnswer> done)
    {
        byte[] request = [ControlPoint.ConfirmDelete, 0, 0, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(1), upTo);
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(5), holds);
        control.Send(request, done);
    }
}
