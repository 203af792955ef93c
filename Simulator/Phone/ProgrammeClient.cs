using PressureDevice.Simulator.Programmes;

namespace PressureDevice.Simulator.Phone;

/// <summary>Brings programmes into the device and reads them and what came of them back, over its control point.</summary>
/// <param name="control">The control point; one request at a time.</param>
public sealed class ProgrammeClient(ControlPointClient control)
{
    /// <summary>Sends a programme: begin, each step, apply; ends with the first refusal.</summary>
    /// <param name="plan">The programme; each number fits its field on the wire.</param>
    /// <param name="done">Gets the answer to the last request that was sent.</param>
    /// <exception cref="OverflowException">A number does not fit its field.</exception>
    public void Send(ProgrammePlan plan, Action<ControlPointAnswer> done) =>
        SendFrom(ProgrammeMessages.Requests(plan), 0, done);

    /// <summary>Reads the programme in use; null when there is no such answer.</summary>
    public void Read(Action<ControlPointAnswer, ProgrammePlan?> done) => control.Send(
        ControlPoint.Request(ControlPoint.ReadProgramme),
        answer => done(answer, answer.IsOk ? ProgrammeMessages.Decode(answer.Parts, answer.Data) : null));

    /// <summary>Reads what the threshold measurements of this programme have brought; null when there is no such answer.</summary>
    public void ReadThreshold(Action<ControlPointAnswer, ThresholdReadings?> done) => control.Send(
        ControlPoint.Request(ControlPoint.ReadThreshold),
        answer => done(answer, answer.IsOk ? ThresholdReadings.Decode(answer.Data) : null));

    /// <summary>Reads the force curve of the last press; null when there is no such answer.</summary>
    public void ReadCurve(Action<ControlPointAnswer, HoldCurve?> done) => control.Send(
        ControlPoint.Request(ControlPoint.ReadCurve),
        answer => done(answer, answer.IsOk ? HoldCurve.Decode(answer.Parts, answer.Data) : null));

    private void SendFrom(IReadOnlyList<byte[]> requests, int next, Action<ControlPointAnswer> done) =>
        control.Send(requests[next], answer =>
        {
            if (answer.IsOk && next + 1 < requests.Count)
            {
                SendFrom(requests, next + 1, done);
            }
            else
            {
                done(answer);
            }
        });
}
