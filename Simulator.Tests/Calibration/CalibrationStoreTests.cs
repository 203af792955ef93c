using PressureDevice.Core;
using PressureDevice.Simulator.Phone;
using PressureDevice.VirtualBoard;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>The stored calibration: two copies, either of them enough, and what the device says without any.</summary>
[TestClass]
public sealed class CalibrationStoreTests
{
    [TestMethod]
    public void An_accepted_calibration_is_stored_twice_and_survives_a_restart()
    {
        using CalibrationWalk walk = new(calibrated: false);
        Calibrate(walk);
        StoredCalibration stored = walk.Read();
        Assert.AreEqual(1, stored.Id);
        Assert.AreEqual(2, stored.Copies);
        Assert.AreEqual(1_800_000_000u, stored.UtcSeconds);
        walk.Restart();
        Assert.AreEqual(stored, walk.Read());
        Assert.AreEqual(SelfTest.AllGood, walk.ReadSelfTest());
    }

    [TestMethod]
    public void Each_record_carries_the_id_of_the_calibration_it_was_made_with()
    {
        using CalibrationWalk walk = new();
        walk.Press(40, 12);
        walk.Press(0, 2);
        walk.Bench.Device.Hand = walk.Bench.Stand;
        Calibrate(walk);
        walk.Bench.Run(2);
        walk.Press(40, 12);
        walk.Press(0, 2);
        CollectionAssert.AreEqual(new ushort[] { 1, 2 }, walk.Records.Select(record => record.CalibrationId).ToArray());
    }

    [TestMethod]
    [DataRow(CalibrationWalk.FirstSlot)]
    [DataRow(CalibrationWalk.SecondSlot)]
    public void With_one_copy_damaged_the_device_is_calibrated_and_says_so(string slot)
    {
        using CalibrationWalk walk = new(prepare: bench => Damage(bench.Device.Board.Flash, slot));
        StoredCalibration stored = walk.Read();
        Assert.AreEqual((1, 1), (stored.Id, stored.Copies));
        Assert.AreEqual(SelfTest.AllGood & ~SelfTest.CalibrationTwice, walk.ReadSelfTest());
        CollectionAssert.Contains(walk.ReadFaults(), FaultCode.CalibrationOneCopy);
        walk.Press(40, 3);
        Assert.AreEqual((byte)HoldState.Hold, walk.Bench.Phone.LatestLive!.Value.Phase, "one copy is enough to be guided");
    }

    [TestMethod]
    public void Every_single_wrong_byte_of_a_copy_is_noticed()
    {
        byte[] good = Runs.FactoryCalibration.For(1);
        for (int i = 0; i < good.Length; i++)
        {
            int at = i;
            using CalibrationWalk walk = new(prepare: bench => Damage(bench.Device.Board.Flash, CalibrationWalk.SecondSlot, at));
            Assert.AreEqual(1, walk.Read().Copies, $"byte {i}");
        }
    }

    [TestMethod]
    public void With_both_copies_damaged_nobody_is_guided_and_light_link_and_log_say_so()
    {
        using CalibrationWalk walk = new(prepare: bench =>
        {
            Damage(bench.Device.Board.Flash, CalibrationWalk.FirstSlot);
            Damage(bench.Device.Board.Flash, CalibrationWalk.SecondSlot);
        });
        StoredCalibration stored = walk.Read();
        Assert.AreEqual((0, 0), (stored.Id, stored.Copies));
        Assert.AreEqual(0, walk.ReadSelfTest() & (SelfTest.CalibrationValid | SelfTest.CalibrationTwice));
        CollectionAssert.Contains(walk.ReadFaults(), FaultCode.CalibrationLost);
        Assert.AreEqual((byte)SafetyVerdict.NotCalibrated, walk.Bench.Phone.LatestLive!.Value.Verdict);
        Assert.IsTrue(walk.Bench.RunUntil(() => walk.Bench.Device.Seen is { Red: > 0, Green: 0, Blue: > 0 }, 1), "the light is not violet");

        walk.Press(40, 0.1);
        Assert.IsFalse(walk.Bench.RunUntil(() => walk.Bench.Device.Seen.Green > 0, 5), "a cue without a calibration");
        Assert.AreEqual((byte)HoldState.Idle, walk.Bench.Phone.LatestLive!.Value.Phase);
        Assert.IsEmpty(walk.Outcomes);
    }

    [TestMethod]
    public void A_calibration_makes_a_device_without_one_guide_again()
    {
        using CalibrationWalk walk = new(calibrated: false);
        Calibrate(walk);
        walk.Bench.Run(2);
        walk.Press(40, 3);
        Assert.AreEqual((byte)HoldState.Hold, walk.Bench.Phone.LatestLive!.Value.Phase);
    }

    [TestMethod]
    [DataRow(FlashFault.Full)]
    [DataRow(FlashFault.Failing)]
    public void What_cannot_be_stored_is_not_used(FlashFault fault)
    {
        using CalibrationWalk walk = new();
        walk.Begin();
        walk.Add(5);
        walk.Add(15);
        walk.Bench.Device.Board.Flash.Fault = fault;
        Assert.AreEqual("notStored", walk.Finish());
        walk.Bench.Device.Board.Flash.Fault = FlashFault.None;
        Assert.AreEqual(1, walk.Read().Id);
        walk.Restart();
        Assert.AreEqual(1, walk.Read().Id, "the calibration before is still there");
    }

    [TestMethod]
    public void A_power_cut_at_any_moment_of_the_storing_leaves_the_old_or_the_new_calibration()
    {
        HashSet<int> seen = [];
        for (int ms = 0; ms <= 400; ms += 20)
        {
            using CalibrationWalk walk = new();
            walk.Begin();
            walk.Add(5);
            walk.Add(15);
            walk.Bench.Place(0);
            walk.Bench.Phone.Control.Finish(1, _ => { });
            walk.Bench.Run(ms / 1000.0);
            walk.Restart();
            StoredCalibration stored = walk.Read();
            Assert.IsTrue(stored.Id is 1 or 2, $"power cut {ms} ms after the request: calibration {stored.Id}");
            Assert.AreEqual(0, walk.ReadSelfTest() & SelfTest.CalibrationValid ^ SelfTest.CalibrationValid, $"{ms} ms");
            seen.Add((stored.Id * 10) + stored.Copies);
        }

        Console.WriteLine($"id and copies seen: {string.Join(", ", seen.Order())}");
        Assert.Contains(12, seen, "no cut came before the storing");
        Assert.Contains(22, seen, "no cut came after the storing");
    }

    private static void Calibrate(CalibrationWalk walk)
    {
        Assert.AreEqual("ok", walk.Begin());
        Assert.AreEqual("ok", walk.Add(5));
        Assert.AreEqual("ok", walk.Add(15));
        Assert.AreEqual("ok", walk.Finish());
    }

    private static void Damage(FlashFileSystem flash, string slot, int at = 9)
    {
        byte[] bytes = flash.ReadFile(slot)!;
        bytes[at] ^= 0x10;
        flash.WriteFile(slot, bytes);
    }
}
