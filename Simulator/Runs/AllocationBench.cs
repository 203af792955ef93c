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

    private const int TurnsAnHour = 80 * 3_600;

    /// <summary>Bytes a sample.</summary>
    public static double BytesPerSample()
    {
        var ports = new QuietPorts();
        ControlLoop loop = Start(ports);
        Turn(loop, WarmUpTurns / 2);
        ports.Pressed = true;
        Turn(loop, WarmUpTurns / 2);
        return Turn(loop, MeasuredTurns) / (double)MeasuredTurns;
    }

    /// <summary>Bytes in an hour in which a phone is connected and listens, and nothing is pressed or asked for.</summary>
    public static long BytesInAnIdleHour()
    {
        ControlLoop loop = Start(new QuietPorts());
        Turn(loop, WarmUpTurns);
        return Turn(loop, TurnsAnHour);
    }

    private static ControlLoop Start(QuietPorts ports)
    {
        byte[] work = new byte[WorkBuffer.Length];
        var calibration = new Calibration(id: 1, zeroCounts: 0, spanCounts: 1_000_000, spanMilliNewtons: 100_000);
        var device = new DevicePorts
        {
            LoadCell = ports, Outputs = ports, Log = ports, Mark = ports, Work = work, Link = ports, Battery = ports, Button = ports, PatientLine = ports, Faults = ports, Settings = ports,
        };
        return new ControlLoop(
            new Device(HoldSettings.Default(), calibration), device, new CalibrationStore(ports, work), FaultCode.None);
    }

    private static long Turn(ControlLoop loop, int turns)
    {
        long before = GC.GetAllocatedBytesForCurrentThread();
        for (int turn = 0; turn < turns; turn++)
        {
            loop.Turn();
        }

        return GC.GetAllocatedBytesForCurrentThread() - before;
    }

    private sealed class QuietPorts : ILoadCell, ICueOutputs, ILogFiles, IHoldMark, ILink, IBattery, IButton, IPatientLine, ISlots
    {
        private const int PressedCounts = 400_000;
        private const int PeriodUs = 12_500;
        private const int ReleasedLineMilliVolts = 1_650;

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

        public void SpeakProgressor(string name)
        {
        }

        public int Pairings => 0;

        public int WrongPasskeys => 0;

        public void AcceptPairing(int passkey)
        {
        }

        public void TellPasskey(int passkey)
        {
        }

        public void ForgetBonds()
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

        public int ReadMilliVolts() => ReleasedLineMilliVolts;

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

        public int Show(LinkChannel channel, byte[] bytes) => 0;

        public void Measure()
        {
        }
    }
}
