using System.Buffers.Binary;

namespace PressureDevice.Simulator.Phone;

/// <summary>A session with the device, over its control point: stop and start, which device it is, for whom and where the holds are, and how painful it is.</summary>
/// <param name="control">The control point; one request at a time.</param>
public sealed class SessionClient(ControlPointClient control)
{
    private const byte Before = 0;
    private const byte After = 1;

    /// <summary>Lifts a stop and begins the programme anew.</summary>
    /// <param name="done">Gets the answer.</param>
    public void Start(Action<ControlPointAnswer> done) => control.Send(ControlPoint.Request(ControlPoint.Start), done);

    /// <summary>Ends the hold that runs; none begins until <see cref="Start"/> or the end of the connection.</summary>
    /// <param name="done">Gets the answer.</param>
    public void Stop(Action<ControlPointAnswer> done) => control.Send(ControlPoint.Request(ControlPoint.Stop), done);

    /// <summary>Has the device show by light and motor which one it is.</summary>
    /// <param name="done">Gets the answer.</param>
    public void Identify(Action<ControlPointAnswer> done) => control.Send(ControlPoint.Request(ControlPoint.Identify), done);

    /// <summary>Tells the pain before the holds to come.</summary>
    /// <param name="score">0 to 10.</param>
    /// <param name="done">Gets the answer.</param>
    public void TellPainBefore(byte score, Action<ControlPointAnswer> done) => control.Send([ControlPoint.TellPain, Before, score], done);

    /// <summary>Tells the pain after the last hold; the device stores it as a record of its own.</summary>
    /// <param name="score">0 to 10.</param>
    /// <param name="done">Gets the answer.</param>
    public void TellPainAfter(byte score, Action<ControlPointAnswer> done) => control.Send([ControlPoint.TellPain, After, score], done);

    /// <summary>Says where the holds to come are.</summary>
    /// <param name="site">Number of the site on this phone's chart; 0 for none.</param>
    /// <param name="done">Gets the answer.</param>
    public void SetSite(byte site, Action<ControlPointAnswer> done) => control.Send(ControlPoint.Request(ControlPoint.SetSite, site), done);

    /// <summary>Says for whom the holds to come are. Another patient takes site and pain with it.</summary>
    /// <param name="patient">Number of the patient; 0 for none.</param>
    /// <param name="done">Gets the answer.</param>
    public void SetPatient(ushort patient, Action<ControlPointAnswer> done)
    {
        byte[] request = [ControlPoint.SetPatient, 0, 0];
        BinaryPrimitives.WriteUInt16LittleEndian(request.AsSpan(1), patient);
        control.Send(request, done);
    }
}
