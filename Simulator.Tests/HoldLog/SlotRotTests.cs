using PressureDevice.Board;
using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>Bits flip in the slots of calibration, settings and fault log: the other slot is taken, and when both are damaged the store says so.</summary>
[TestClass]
public sealed class SlotRotTests
{
    private const int OlderTip = 100;
    private const int NewerTip = 200;

    private readonly byte[] _work = new byte[WorkBuffer.Length];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Any_bit_of_a_copy_of_the_calibration_leaves_the_other_one_and_is_told() => FlipAll("cal", (isFirst, isSecond, where) =>
    {
        var store = new CalibrationStore(new SlotFiles(), _work);
        Calibration calibration = store.Load();
        Assert.AreEqual((isFirst ? 0 : 1) + (isSecond ? 0 : 1), store.Copies, where);
        Assert.AreEqual(isFirst && isSecond ? 0 : 1, calibration.Id, where);
    });

    [TestMethod]
    public void Any_bit_of_a_copy_of_the_settings_leaves_the_other_one_and_is_told() => FlipAll("set", (isFirst, isSecond, where) =>
    {
        var settings = new DeviceSettings(new SlotFiles(), _work);
        Assert.AreEqual((isFirst && isSecond, isFirst && isSecond), (settings.WasLost, settings.WasDamaged), where);
        Assert.AreEqual(isFirst != isSecond, settings.HasOneCopy, where);
        Assert.AreEqual(isFirst && isSecond ? 0 : NewerTip, settings.TipSquareMillimetres, where);
    });

    [TestMethod]
    public void Any_bit_of_a_slot_of_the_fault_log_leaves_that_of_the_other_and_both_are_told() => FlipAll("flt", (isOlder, isNewer, where) =>
    {
        var faults = new FaultLog(new SlotFiles(), _work);
        Assert.AreEqual(isOlder && isNewer, faults.WasLost, where);
        Assert.AreEqual(isNewer ? (isOlder ? 0 : 1) : 2, faults.Count, where);
    });

    /// <summary>Flips each bit of the first slot, of the second, and of both; the one before is in the first, the newest in the second.</summary>
    private void FlipAll(string name, Action<bool, bool, string> look)
    {
        using var bench = new FlashBench();
        int flips = 0;
        bench.Run(() =>
        {
            Save();
            string[] slots = [$@"I:\{name}.a", $@"I:\{name}.b"];
            look(false, false, "sound");
            for (long bit = 0; bit < 8L * bench.Flash.ReadFile(slots[0])!.Length; bit++)
            {
                for (int which = 1; which <= 3; which++)
                {
                    Flip(bench, slots, which, bit);
                    look((which & 1) != 0, (which & 2) != 0, $"{name}, slots {which}, byte {bit / 8}, bit {bit % 8}");
                    Flip(bench, slots, which, bit);
                    flips++;
                }
            }
        });
        TestContext.WriteLine($"{flips} flips");
    }

    private static void Flip(FlashBench bench, string[] slots, int which, long bit)
    {
        for (int slot = 0; slot < slots.Length; slot++)
        {
            if ((which & (1 << slot)) != 0)
            {
                bench.Flash.FlipBit(slots[slot], bit);
            }
        }
    }

    private void Save()
    {
        Assert.IsTrue(new CalibrationStore(new SlotFiles(), _work).Save(new Calibration(1, 0, 1_000_000, 58_840)));
        var settings = new DeviceSettings(new SlotFiles(), _work);
        var faults = new FaultLog(new SlotFiles(), _work);
        foreach (int tip in new[] { OlderTip, NewerTip })
        {
            settings.SetTip(tip);
            faults.Add(FaultCode.Exception, HoldState.Idle, 1, 2, tip);
            Assert.IsTrue(settings.Save() && faults.Save());
        }
    }
}
