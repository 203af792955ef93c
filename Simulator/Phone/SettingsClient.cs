using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>Role, cues, clock and protocol of the device, over its control point.</summary>
/// <param name="control">The control point; one request at a time.</param>
public sealed class SettingsClient(ControlPointClient control)
{
    /// <summary>Shows the therapist's key, for the rest of this connection.</summary>
    /// <param name="key">The key.</param>
    /// <param name="done">Gets the answer.</param>
    public void Authorise(uint key, Action<ControlPointAnswer> done) => control.Send(ControlPoint.Request(ControlPoint.Authorise, key), done);

    /// <summary>Says whose device it is, and what it may do.</summary>
    public void SetRole(RoleToSet role, Action<ControlPointAnswer> done)
    {
        byte[] request = [ControlPoint.SetRole, (byte)role.Role, 0, 0, role.HoldsADay, 0, 0, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(2), role.CapCentiNewtons);
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(5), role.Key);
        control.Send(request, done);
    }

    /// <summary>Asks whose device it is; null when there is no such answer.</summary>
    public void ReadRole(Action<ControlPointAnswer, RoleState?> done) => control.Send(
        ControlPoint.Request(ControlPoint.ReadRole),
        answer => done(answer, answer.IsOk ? RoleState.Decode(answer.Data) : null));

    /// <summary>Sets how strong the cues are.</summary>
    public void SetCues(CueStrength cues, Action<ControlPointAnswer> done) =>
        control.Send([ControlPoint.SetCues, cues.BrightnessPercent, cues.HapticPercent, (byte)cues.Mode], done);

    /// <summary>Asks how strong the cues are; null when there is no such answer.</summary>
    public void ReadCues(Action<ControlPointAnswer, CueStrength?> done) => control.Send(
        ControlPoint.Request(ControlPoint.ReadCues),
        answer => done(answer, answer.IsOk ? CueStrength.Decode(answer.Data) : null));

    /// <summary>Sets the device's clock.</summary>
    /// <param name="utcSeconds">UTC, seconds since 1970.</param>
    /// <param name="offsetQuarterHours">What local time is ahead of it, quarter hours: it says when a day begins.</param>
    /// <param name="done">Gets the answer.</param>
    public void SetTime(uint utcSeconds, sbyte offsetQuarterHours, Action<ControlPointAnswer> done)
    {
        byte[] request = [ControlPoint.SetTime, 0, 0, 0, 0, (byte)offsetQuarterHours];
        BinaryPrimitives.WriteUInt32LittleEndian(request.AsSpan(1), utcSeconds);
        control.Send(request, done);
    }
    /// <summary>Has the device speak with Progressor clients from its next start on.</summary>
    /// <param name="number">The number by which they tell it; 0 for no more.</param>
    /// <param name="done">Gets the answer.</param>
    public void SetProgressor(uint number, Action<ControlPointAnswer> done) =>
        control.Send(ControlPoint.Request(ControlPoint.SetProgressor, number), done);

    /// <summary>Speaks a version of the protocol in this connection; null when the answer does not say which ones the device knows.</summary>
    /// <param name="version">The version.</param>
    /// <param name="done">Gets the answer.</param>
    public void Speak(byte version, Action<ControlPointAnswer, SpokenVersions?> done) =>
        control.Send(ControlPoint.Request(ControlPoint.Speak, version), answer => done(answer, SpokenVersions.Decode(answer.Data)));
}
