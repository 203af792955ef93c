using PressureDevice.Board;
using PressureDevice.Core;
using PressureDevice.Simulator.Tests.VirtualBoardTests;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.HoldLogs;

/// <summary>The power goes at every flash operation of saving calibration, settings, fault log and mark, and again at every one of the save after it.</summary>
[TestClass]
public sealed class SlotCutTests
{
    private const int Lost = -1;

    private static readonly byte[] s_work = new byte[WorkBuffer.Length];

    public TestContext TestContext { get; set; } = null!;

    [TestMethod]
    public void Settings_are_the_old_ones_or_the_new_ones() => OldOrNew(
        value =>
        {
            var settings = new DeviceSettings(new SlotFiles(), s_work);
            settings.SetTip(value == 0 ? 50 : value == 1 ? 100 : 200);
            MustBe(settings.Save());
        },
        () =>
        {
            var settings = new DeviceSettings(new SlotFiles(), s_work);
            return settings.WasLost ? Lost : settings.TipSquareMillimetres / 100;
        });

    [TestMethod]
    public void A_calibration_is_the_old_one_or_the_new_one() => OldOrNew(
        value => MustBe(NewCalibrationStore().Save(new Calibration(value + 1, 0, 1_000_000 + value, 58_840))),
        () => NewCalibrationStore().Load().Id - 1);

    [TestMethod]
    public void The_fault_log_is_the_old_one_or_the_new_one() => OldOrNew(
        value =>
        {
            var faults = new FaultLog(new SlotFiles(), s_work);
            faults.Add(FaultCode.Exception, HoldState.Idle, 1, 2, value);
            MustBe(faults.Save());
        },
        () =>
        {
            var faults = new FaultLog(new SlotFiles(), s_work);
            byte[] newest = new byte[FaultLog.EventBytes];
            faults.Copy(faults.Count - 1, newest, 0);
            return faults.WasLost ? Lost : newest[FaultLog.EventBytes - 4];
        });

    [TestMethod]
    public void The_mark_of_a_running_hold_is_the_one_before_or_the_one_set_or_unreadable_on_the_way()
    {
        var mark = new HoldMark();
        int unreadable = 0;
        foreach ((int before, int after) in new[] { (0, 77), (77, 0), (77, 78) })
        {
            FlashImage start = ImageWith(() => mark.Set(before));
            long operations = FlashCuts.AtEveryOperation(start, () => mark.Set(after), (board, cut) =>
            {
                int read = 0;
                FlashCuts.Run(board, () => read = mark.Read());
                Assert.IsTrue(read == before || read == after || (read == -1 && after > 0), $"{before} to {after}, {cut}: {read}");
                unreadable += read == -1 ? 1 : 0;
            });
            TestContext.WriteLine($"{before} to {after}: {operations} operations, {unreadable} times unreadable so far");
        }
    }

    private static CalibrationStore NewCalibrationStore() => new(new SlotFiles(), s_work);

    /// <summary>A save fails when the power has gone in it, and not otherwise.</summary>
    private static void MustBe(bool isSaved)
    {
        if (!isSaved)
        {
            _ = PressureDevice.VirtualBoard.VirtualBoard.Current; // ends the code here when the power has gone
            Assert.Fail("not saved");
        }
    }

    private static FlashImage ImageWith(Action code)
    {
        using var bench = new FlashBench(FlashVolumes.InUse);
        bench.Run(code);
        return bench.Flash.TakeImage();
    }

    /// <summary>Saves 0, then 1 with a cut, then 2 with another; each start finds what was there before or what was saved.</summary>
    private void OldOrNew(Action<int> save, Func<int> load)
    {
        int cuts = 0;
        int[] seen = new int[3];
        int Found(PressureDevice.VirtualBoard.VirtualBoard board)
        {
            int value = Lost;
            FlashCuts.Run(board, () => value = load());
            seen[value]++;
            cuts++;
            return value;
        }

        FlashImage start = ImageWith(() =>
        {
            save(0);
            save(0);
        });
        long operations = FlashCuts.AtEveryOperation(start, () => save(1), (board, cut) =>
        {
            FlashImage left = board.Flash.TakeImage();
            int first = Found(board);
            Assert.IsTrue(first is 0 or 1, $"{cut}: {first}");
            FlashCuts.AtEveryOperation(left, () => save(2), (again, second) =>
            {
                int then = Found(again);
                Assert.IsTrue(then == first || then == 2, $"{cut}, then {second}: {then}");
            });
        });
        TestContext.WriteLine($"{operations} operations, {cuts} restarts; the oldest, the first and the second new one were found {string.Join(", ", seen)} times");
        Assert.IsTrue(seen.All(count => count > 0), "all of them were seen");
    }
}
