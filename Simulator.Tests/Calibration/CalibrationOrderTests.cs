using PressureDevice.Core;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>What a calibration refuses on the whole device, and that nothing is stored before it is accepted.</summary>
[TestClass]
public sealed class CalibrationOrderTests
{
    [TestMethod]
    public void Masses_and_the_end_come_only_after_the_beginning()
    {
        using CalibrationWalk walk = new();
        string before = walk.Slots;
        Assert.AreEqual("wrongOrder", walk.Announce(5));
        Assert.AreEqual("wrongOrder", walk.Finish());
        Assert.AreEqual("ok", walk.Cancel(), "there is nothing to cancel, and nothing happens");
        Assert.AreEqual(before, walk.Slots);
    }

    [TestMethod]
    public void One_mass_is_too_few_and_seven_are_too_many()
    {
        using CalibrationWalk walk = new(calibrated: false);
        Assert.AreEqual("ok", walk.Begin());
        Assert.AreEqual("tooFewPoints", walk.Finish());
        Assert.AreEqual("ok", walk.Add(5));
        Assert.AreEqual("tooFewPoints", walk.Finish());
        for (int i = 1; i < 6; i++)
        {
            Assert.AreEqual("ok", walk.Add(5 + i), $"mass {i + 1}");
        }

        Assert.AreEqual("tooManyPoints", walk.Add(12));
        Assert.AreEqual("ok", walk.Finish(), "the six before still count");
        Assert.AreEqual(6, walk.Read().Points);
    }

    [TestMethod]
    public void A_mass_of_nothing_or_beyond_the_cell_is_refused()
    {
        using CalibrationWalk walk = new(calibrated: false);
        Assert.AreEqual("ok", walk.Begin());
        foreach (uint milliNewtons in new[] { 0u, 490_333u, 0x80000000u, uint.MaxValue })
        {
            Assert.AreEqual(
                "massOutOfRange", walk.Bench.Ask((control, done) => control.AddMass(milliNewtons, done)).Word, $"{milliNewtons} mN");
        }

        foreach (uint milliNewtons in new[] { 1u, 490_332u })
        {
            Assert.AreEqual("ok", walk.Bench.Ask((control, done) => control.AddMass(milliNewtons, done)).Word, $"{milliNewtons} mN");
        }
    }

    [TestMethod]
    public void After_a_refused_mass_the_procedure_goes_on()
    {
        using CalibrationWalk walk = new(calibrated: false);
        Assert.AreEqual("ok", walk.Begin());
        walk.Bench.Stand.SwayShare = 0.01;
        Assert.AreEqual("notSteady", walk.Add(5));
        walk.Bench.Stand.SwayShare = 0;
        Assert.AreEqual("ok", walk.Add(5));
        Assert.AreEqual("ok", walk.Add(15));
        Assert.AreEqual("ok", walk.Finish());
        Assert.AreEqual(2, walk.Read().Points);
    }

    [TestMethod]
    public void A_dead_sensor_refuses_the_capture()
    {
        using CalibrationWalk walk = new(calibrated: false);
        walk.Bench.Device.Board.Hx711.Fault = VirtualBoard.Hx711Fault.LineOpen;
        Assert.AreEqual("sensorFault", walk.Begin());
        walk.Bench.Device.Board.Hx711.Fault = VirtualBoard.Hx711Fault.None;
        walk.Bench.Run(1);
        Assert.AreEqual("ok", walk.Begin(), "and no longer when it lives again");
    }

    [TestMethod]
    public void Nothing_is_stored_before_the_end_nor_by_a_refusal_nor_by_a_cancel()
    {
        using CalibrationWalk walk = new();
        string before = walk.Slots;
        int id = walk.Read().Id;
        void AssertUntouched(string when)
        {
            Assert.AreEqual(before, walk.Slots, when);
            Assert.AreEqual(id, walk.Read().Id, when);
        }

        Assert.AreEqual("ok", walk.Begin());
        AssertUntouched("after the beginning");
        walk.Bench.Place(12);
        Assert.AreEqual("ok", walk.Announce(10));
        Assert.AreEqual("ok", walk.Add(15));
        AssertUntouched("after the masses");
        Assert.AreEqual("residualTooLarge", walk.Finish());
        AssertUntouched("after the refusal");
        Assert.AreEqual("ok", walk.Cancel());
        AssertUntouched("after the cancel");
        Assert.AreEqual("wrongOrder", walk.Finish());
        walk.Restart();
        AssertUntouched("after a restart");
    }

    [TestMethod]
    public void A_lost_link_ends_the_calibration_and_stores_nothing()
    {
        using CalibrationWalk walk = new();
        string before = walk.Slots;
        walk.Begin();
        walk.Add(5);
        walk.Add(15);
        walk.Bench.Phone.DropLink();
        walk.ComeBack();
        Assert.AreEqual("wrongOrder", walk.Finish(), "the calibration belongs to the connection that began it");
        Assert.AreEqual(before, walk.Slots);
    }

    [TestMethod]
    public void A_link_lost_in_the_middle_of_a_capture_leaves_the_device_ready_for_the_next_calibration()
    {
        using CalibrationWalk walk = new();
        walk.Bench.Phone.Control.CalibrateBegin(_ => { });
        walk.Bench.Run(0.5);
        walk.Bench.Phone.DropLink();
        walk.ComeBack();
        Assert.AreEqual("ok", walk.Begin());
        Assert.AreEqual("ok", walk.Add(5));
        Assert.AreEqual("ok", walk.Add(15));
        Assert.AreEqual("ok", walk.Finish());
        Assert.AreEqual(2, walk.Read().Id, "the factory's was 1");
    }

    [TestMethod]
    public void A_power_cut_in_the_middle_stores_nothing()
    {
        using CalibrationWalk walk = new();
        string before = walk.Slots;
        walk.Begin();
        walk.Add(5);
        walk.Add(15);
        walk.Bench.Place(0);
        walk.Restart();
        Assert.AreEqual(before, walk.Slots);
        Assert.AreEqual("wrongOrder", walk.Finish());
        Assert.AreEqual(1, walk.Read().Id);
    }

    [TestMethod]
    public void While_a_calibration_is_measured_no_hand_is_guided_and_afterwards_again()
    {
        using CalibrationWalk walk = new();
        walk.Begin();
        walk.Add(4);
        walk.Bench.Run(2);
        Assert.AreEqual((byte)HoldState.Idle, walk.Bench.Phone.LatestLive!.Value.Phase);
        Assert.AreEqual((byte)SafetyVerdict.NotCalibrated, walk.Bench.Phone.LatestLive!.Value.Verdict);
        Assert.IsEmpty(walk.Outcomes);

        walk.Bench.Place(0);
        walk.Cancel();
        walk.Press(40, 3);
        Assert.AreEqual((byte)HoldState.Hold, walk.Bench.Phone.LatestLive!.Value.Phase);
    }

    [TestMethod]
    public void A_guided_hold_is_not_disturbed_by_a_request_to_calibrate()
    {
        using CalibrationWalk walk = new();
        string before = walk.Slots;
        walk.Press(40, 3);
        Assert.AreEqual((byte)HoldState.Hold, walk.Bench.Phone.LatestLive!.Value.Phase);
        Assert.AreEqual("busy", walk.Begin(), "refused at once, not begun when the hold is over");
        walk.Press(40, 9);
        walk.Press(0, 2);
        CollectionAssert.AreEqual(new[] { HoldOutcome.Completed }, walk.Outcomes);
        Assert.AreEqual(before, walk.Slots);
        Assert.AreEqual((byte)SafetyVerdict.Allowed, walk.Bench.Phone.LatestLive!.Value.Verdict);
    }
}
