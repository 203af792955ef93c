using PressureDevice.Core;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>The whole device, its log full, with its power going at flash operations: what the light has shown is recorded once, and both phones get it.</summary>
[TestClass]
public sealed class DeviceCutTests
{
    private const int Holds = 200;
    private const int HoldsToASync = 20;
    private const int OperationsOfAHold = 30;
    private const int OperationsOfASync = 5;

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    [DataRow(8)]
    [DataRow(9)]
    public void Every_hold_that_the_light_has_shown_is_on_both_phones_once_whatever_flash_operation_the_power_goes_at(int seed)
    {
        var random = new Random(seed);
        using var device = new DeviceUnderCuts(FullOfUnsynced(), seed);
        device.Sync(0, "the first phone, before");
        device.Sync(1, "the second phone, before");
        for (int hold = 1; hold <= Holds; hold++)
        {
            CutSoon(device, random, OperationsOfAHold);
            device.Hold($"hold {hold}");
            if (hold % HoldsToASync == 0)
            {
                CutSoon(device, random, OperationsOfASync);
                int phone = random.Next(2);
                device.Sync(phone, $"phone {phone} after hold {hold}");
            }
        }

        device.Flash.CutPowerAt(0); // that is past
        device.Sync(0, "the first phone, at the end");
        device.Sync(1, "the second phone, at the end");
        TestContext.WriteLine($"{device.Seen} holds seen, {device.Records} records, {device.Cuts} cuts, {device.BrokenSyncs} syncs broken by them");
        Assert.IsGreaterThan(Holds / 2, device.Seen);
        Assert.IsGreaterThan(Holds / 4, device.Cuts);
        Assert.IsGreaterThan(0, device.BrokenSyncs);
    }

    private static void CutSoon(DeviceUnderCuts device, Random random, int operations)
    {
        if (random.Next(2) == 0)
        {
            device.Flash.CutPowerAt(device.Flash.Operations + random.Next(operations), (FlashCut)random.Next(3));
        }
    }

    private static FlashImage FullOfUnsynced()
    {
        using var bench = new FlashBench(FlashVolumes.InUse);
        bench.Run(() =>
        {
            HoldLog log = bench.Open();
            while (log.Blocks < log.MostBlocks || log.IsReady)
            {
                Assert.AreEqual(HoldLogResult.Stored, LogDeeds.Append(log, CurveKind.Usual));
            }
        });
        return bench.Flash.TakeImage();
    }
}
