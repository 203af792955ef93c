using PressureDevice.Core;
using PressureDevice.Ports;

namespace PressureDevice.Simulator.Runs;

/// <summary>
/// Measures what the firmware's own code takes from the heap for a sample: the control loop in the middle of a hold, between ports that take nothing.
/// </summary>
public static class AllocationBench
{
    private const int WarmUpTurns = 400;
    private const int MeasuredTurns = 700;

    /// <summary>Bytes a sample.</summary>
    public static double BytesPerSample()
    {
        var ports = new QuietPorts();
        byte[] work = new byte[WorkBuffer.Length];
        var calibration = new Calibration(id: 1, zeroCounts: 0, spanCounts: 1_000_000, spanMilliNewtons: 100_000);
        var device = new DevicePorts
        {
            LoadCell = ports, Outputs = ports, Log = ports, Mark = ports, Work = work, Link = ports, Battery = ports, Button = ports, PatientButton = ports, Faults = ports, Settings = ports,
        };
        var loop = new ControlLoop(
            new Device(HoldSettings.Default(), calibration), device, new CalibrationStore(ports, work), FaultCode.None);
        for (int turn = 0; turn < WarmUpTurns; turn++)
        {
            ports.Pressed = turn > WarmUpTurns / 2;
            loop.Turn();
        }

        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int turn = 0; turn < MeasuredTurns; turn++)
        {
            loop.Turn();
        }

        return (GC.GetAllocatedBytesForCurrentThread() - before) / (double)MeasuredTurns;
    }

    private sealed class QuietPorts : ILoadCell, ICueOutputs, ILogFiles, IHoldMark, ILink, IBattery, IButton, ISlots
    {
        private const int PressedCounts = 400_000;
        private const int PeriodUs = 12_500;

        private readonly byte[] _log = new byte[HoldLogBlocks.SegmentBytes]; // one file is all that this little needs
        private int _logBytes;

        public bool Pressed { get; set; }

        public int Counts { get; private set; }

        public int StampUs { get; private set; }

        public int ConnectionNumber => 1;

        public int PayloadBytes => Board.Radio.SmallestPayloadBytes;

        public int MilliVolts => 3_900;

        public bool WaitForConversion(int limitMs)
        {
            StampUs += PeriodUs;
            Counts = (Pressed ? PressedCounts : 0) + (StampUs / PeriodUs % 2);
            return true;
        }

        public void Show(int light, bool haptic)
        {
        }

        public void SetStrength(int brightnessPercent, int hapticPercent)
        {
        }

        public bool IsAuthenticated => false;

        public void SpeakProgressor(string name)
        {
        }

        public void SetPasskey(int passkey)
        {
        }

        public int Length(int file) => file == 0 && _logBytes > 0 ? _logBytes : -1;

        public bool Read(int file, int position, byte[] bytes, int offset, int count)
        {
            Array.Copy(_log, position, bytes, offset, count);
            return true;
        }

        public bool Open(int file) => true;

        public bool Write(byte[] bytes, int offset, int count)
        {
            Array.Copy(bytes, offset, _log, _logBytes, count);
            _logBytes += count;
            return true;
        }

        public bool Close() => true;

        public bool Delete(int file) => true;

        public bool Read(int slot, byte[] bytes, int count) => false;

        public bool HasListener(LinkChannel channel) => true;

        public bool Notify(LinkChannel channel, byte[] bytes, int length) => true;

        public bool IsPressed => false;

        public int HandlerFailures => 0;

        public int TakeRequest(LinkChannel channel, byte[] request) => 0;

        public void EndProcedure(LinkChannel channel)
        {
        }

        public int Read() => 0;

        public void Set(int sequence)
        {
        }

        public bool Write(int slot, byte[] bytes, int count) => true;

        public void ShowBattery(int percent)
        {
        }

        public void Measure()
        {
        }
    }
}
