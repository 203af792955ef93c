using nanoFramework.Device.Bluetooth;
using nanoFramework.Device.Bluetooth.GenericAttributeProfile;
using PressureDevice.Simulator.Phone;
using PressureDevice.Simulator.Tests.Radio;
using PressureDevice.VirtualBoard;
using Properties = nanoFramework.Device.Bluetooth.GenericAttributeProfile.GattCharacteristicProperties;
using VirtualDevice = PressureDevice.VirtualBoard.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>A small firmware with nothing but a control point that answers what a test says, and a phone beside it.</summary>
internal sealed class ControlPointDevice : IDisposable
{
    private readonly Queue<byte[]> _inbox = new();
    private readonly WaitQueue _wake = new();
    private readonly Func<byte[], IEnumerable<byte[]>> _answers;

    public ControlPointDevice(Func<byte[], IEnumerable<byte[]>> answers, bool hasControlPoint = true)
    {
        _answers = answers;
        Board = new VirtualDevice(new BoardSettings());
        Phone = new SimulatedPhone(Board.Radio, Board.Scheduler, new PhoneSettings());
        Board.PowerOn(() => Main(hasControlPoint));
        Phone.Arrive();
        Assert.IsTrue(Board.Scheduler.RunUntil(() => Phone.State == PhoneState.Ready, 10_000_000), "the phone is not ready");
    }

    public VirtualDevice Board { get; }

    public SimulatedPhone Phone { get; }

    /// <summary>The requests as they came.</summary>
    public List<byte[]> Requests { get; } = [];

    /// <summary>ATT error for writes, 0 for none.</summary>
    public byte WriteError { get; set; }

    /// <summary>How long the device takes for an answer, ms.</summary>
    public int DelayMilliseconds { get; set; }

    public double NowMs => Board.Scheduler.NowMicroseconds / 1000.0;

    public void Run(int milliseconds) => Board.Scheduler.RunUntil(Board.Scheduler.NowMicroseconds + (milliseconds * 1000L));

    public ControlPointAnswer Ask(Action<ControlPointClient, Action<ControlPointAnswer>> request)
    {
        ControlPointAnswer? answer = null;
        request(Phone.Control, given => answer = given);
        Assert.IsTrue(
            Board.Scheduler.RunUntil(() => answer is not null, Board.Scheduler.NowMicroseconds + 20_000_000),
            "a request must end within its time limit");
        return answer!;
    }

    public void Dispose() => Board.Dispose();

    private void Main(bool hasControlPoint)
    {
        GattServiceProvider provider = GattServiceProvider.Create(DeviceUuids.Service).ServiceProvider;
        GattLocalCharacteristic? control = null;
        if (hasControlPoint)
        {
            control = RadioBench.Create(provider, DeviceUuids.ControlPoint, Properties.Write | Properties.Notify);
            control.WriteRequested += TakeWrite;
        }

        provider.StartAdvertising();
        while (true)
        {
            VirtualDevice.Current.Scheduler.Wait(_wake, -1);
            while (_inbox.TryDequeue(out byte[]? request))
            {
                VirtualDevice.Current.Scheduler.Sleep(DelayMilliseconds);
                foreach (byte[] answer in _answers(request))
                {
                    while (control!.NotifyValue(RadioBench.Bytes(answer)) is [{ ProtocolError: not (RadioHost.Sent or RadioHost.NotConnected) }])
                    {
                        VirtualDevice.Current.Scheduler.Sleep(10);
                    }
                }
            }
        }
    }

    private void TakeWrite(GattLocalCharacteristic sender, GattWriteRequestedEventArgs args)
    {
        GattWriteRequest request = args.GetRequest();
        byte[] bytes = new byte[request.Value.Length];
        DataReader.FromBuffer(request.Value).ReadBytes(bytes);
        Requests.Add(bytes);
        if (WriteError != 0)
        {
            request.RespondWithProtocolError(WriteError);
            return;
        }

        request.Respond();
        _inbox.Enqueue(bytes);
        VirtualDevice.Current.Scheduler.Wake(_wake, all: false);
    }
}
