using System.Buffers.Binary;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Phone;

/// <summary>The phone's side of the control point: one request at a time, each ended by its answer, a lost link or a time
/// limit. Called from world events or from the owner between two runs; answers come in world events.</summary>
public sealed class ControlPointClient
{
    private readonly RadioModel _radio;
    private readonly BoardScheduler _scheduler;
    private readonly long _limitMicroseconds;
    private ControlPointExchange? _exchange;

    internal ControlPointClient(RadioModel radio, BoardScheduler scheduler, PhoneSettings settings)
    {
        _radio = radio;
        _scheduler = scheduler;
        _limitMicroseconds = settings.ControlPointLimitMilliseconds * 1000L;
    }

    /// <summary>True while the device is connected and its control point's notifications are on.</summary>
    public bool IsReady { get; private set; }

    /// <summary>True from a request to its answer.</summary>
    public bool IsBusy => _exchange is { IsOver: false };

    /// <summary>Notifications that belong to no request under way: answers that came after their time limit.</summary>
    public int StrayNotifications { get; private set; }

    /// <summary>Takes the zero anew.</summary>
    public void Tare(Action<ControlPointAnswer> done) => Send(ControlPoint.Request(ControlPoint.Tare), done);

    /// <summary>Begins a calibration: the device captures the zero with nothing on the tip.</summary>
    public void CalibrateBegin(Action<ControlPointAnswer> done) =>
        Send(ControlPoint.Request(ControlPoint.CalibrateBegin), done);

    /// <summary>Captures a known mass that stands on the tip.</summary>
    /// <param name="milliNewtons">Its weight, mN.</param>
    /// <param name="done">Gets the answer.</param>
    public void AddMass(uint milliNewtons, Action<ControlPointAnswer> done) =>
        Send(ControlPoint.Request(ControlPoint.AddMass, milliNewtons), done);

    /// <summary>Has the device fit, judge and store.</summary>
    /// <param name="utcSeconds">The date, seconds since 1970; 0 not known.</param>
    /// <param name="done">Gets the answer.</param>
    public void Finish(uint utcSeconds, Action<ControlPointAnswer> done) =>
        Send(ControlPoint.Request(ControlPoint.Finish, utcSeconds), done);

    /// <summary>Ends a calibration without a result.</summary>
    public void Cancel(Action<ControlPointAnswer> done) => Send(ControlPoint.Request(ControlPoint.Cancel), done);

    /// <summary>Reads the calibration in use; null when there is no such answer.</summary>
    public void ReadCalibration(Action<ControlPointAnswer, StoredCalibration?> done) => Send(
        ControlPoint.Request(ControlPoint.ReadCalibration),
        answer => done(answer, answer.IsOk ? StoredCalibration.Decode(answer.Data) : null));

    /// <summary>Reads the fault log, oldest event first; empty when there is no such answer.</summary>
    public void ReadFaultLog(Action<ControlPointAnswer, IReadOnlyList<FaultEvent>> done) => Send(
        ControlPoint.Request(ControlPoint.ReadFaultLog),
        answer => done(answer, answer.IsOk ? [.. answer.Parts.Select(e => FaultEvent.Decode(e))] : []));

    /// <summary>Reads the self-test's bits (docs/protocol.md); null when there is no such answer.</summary>
    public void ReadSelfTest(Action<ControlPointAnswer, ushort?> done) => Send(
        ControlPoint.Request(ControlPoint.ReadSelfTest),
        answer => done(
            answer, answer.IsOk && answer.Data.Length == 2 ? BinaryPrimitives.ReadUInt16LittleEndian(answer.Data) : null));

    /// <summary>Sets the area of the tip.</summary>
    /// <param name="squareMillimetres">50, 100 or 200; 0 for a free tip.</param>
    /// <param name="done">Gets the answer.</param>
    public void SetTipArea(byte squareMillimetres, Action<ControlPointAnswer> done) =>
        Send(ControlPoint.Request(ControlPoint.SetTipArea, squareMillimetres), done);

    /// <summary>Sends a request as it is. The answer comes in any case and in time.</summary>
    /// <param name="request">Opcode and operand, at least one byte.</param>
    /// <param name="done">Gets the answer.</param>
    public void Send(byte[] request, Action<ControlPointAnswer> done)
    {
        if (!IsReady || IsBusy)
        {
            ControlPointFailure failure = IsReady ? ControlPointFailure.Busy : ControlPointFailure.NotReady;
            done(new ControlPointAnswer { Opcode = request[0], Failure = failure });
            return;
        }

        _exchange = new ControlPointExchange(_radio, _scheduler, request, done);
        _exchange.Start(_limitMicroseconds);
    }

    /// <summary>Switches the notifications on, if this device has a control point.</summary>
    /// <param name="noting">Gets the result of the subscription.</param>
    internal void Subscribe(Action<AttResult> noting)
    {
        if (_radio.Services.SelectMany(service => service.Characteristics).All(c => c.Uuid != DeviceUuids.ControlPoint))
        {
            return;
        }

        _radio.Subscribe(DeviceUuids.ControlPoint, on: true, result =>
        {
            IsReady = result.Succeeded;
            noting(result);
        });
    }

    internal void TakeNotification(byte[] value)
    {
        if (_exchange is not { IsOver: false } exchange || !exchange.Take(value))
        {
            StrayNotifications++;
        }
    }

    internal void LinkLost()
    {
        IsReady = false;
        _exchange?.LinkLost();
    }
}
