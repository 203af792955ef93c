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
        var calibration = new Calibration(id: 1, zeroCounts: 0, spanCounts: 1_000_000, spanMilliNewtons: 100_000);
        var device = new DevicePorts
        {
            LoadCell = ports, Outputs = ports, Records = ports, Link = ports, Battery = ports, Button = ports, PatientButton = ports, Faults = ports, Settings = ports,
        };
        var loop = new ControlLoop(
            new Device(HoldSettings.Default(), calibration), device, new CalibrationStore(ports), FaultCode.None);
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

    private sealed class QuietPorts : ILoadCell, ICueOutputs, IRecordStore, ILink, IBattery, IButton, ISlots
    {
        private const int PressedCounts = 400_000;
        private const int PeriodUs = 12_500;

        public bool Pressed { get; set; }

        public int Counts { get; private set; }

        public int StampUs { get; private set; }

        public int Count => 0;

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

        public void SetPasskey(int passkey)
        {
        }

        public bool Append(byte[] record) => true;

        public bool Read(int index, byte[] record) => false;

        public bool Notify(LinkChannel channel, byte[] bytes, int length) => true;

        public bool IsPressed => false;

        public bool IsReadable => true;

        public int OpenMark => 0;

        public int HandlerFailures => 0;

        public int TakeRequest(LinkChannel channel, byte[] request) => 0;

        public void EndProcedure(LinkChannel channel)
        {
        }

        public void SetOpenMark(int sequence)
        {
        }

        public bool Write(int slot, byte[] bytes) => true;

        public void ShowBattery(int percent)
        {
        }

        public void Measure()
        {
        }
    }
}
