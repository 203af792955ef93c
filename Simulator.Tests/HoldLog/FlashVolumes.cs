using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Volumes that tests begin with.</summary>
internal static class FlashVolumes
{
    private static readonly Lazy<FlashImage> s_inUse = new(MakeInUse);

    /// <summary>A device in use, without a hold: calibration, settings and a full fault log, both slots of each.</summary>
    public static FlashImage InUse => s_inUse.Value;

    private static FlashImage MakeInUse()
    {
        using var bench = new FlashBench();
        bench.Run(() =>
        {
            Assert.IsTrue(new CalibrationStore(new SlotFiles(), bench.Work).Save(new Calibration(1, 0, 1_000_000, 58_840)));
            var settings = new DeviceSettings(new SlotFiles(), bench.Work);
            var faults = new FaultLog(new SlotFiles(), bench.Work);
            for (int i = 0; i < FaultLog.MostEvents; i++)
            {
                faults.Add(FaultCode.Exception, HoldState.Idle, i, i, i);
            }

            Assert.IsTrue(settings.Save() && settings.Save() && faults.Save() && faults.Save());
        });
        return bench.Flash.TakeImage();
    }
}
