using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Calibrating;

/// <summary>Tare and tip area over the link.</summary>
[TestClass]
public sealed class TareAndTipTests
{
    [TestMethod]
    public void A_tare_is_taken_with_nothing_on_the_tip()
    {
        using CalibrationWalk walk = new();
        Assert.AreEqual("ok", walk.Tare());
        Assert.AreEqual(0.0, walk.Bench.IndicatedNewtons(), 0.05);
    }

    [TestMethod]
    public void A_tare_under_load_is_refused_and_the_zero_stays()
    {
        using CalibrationWalk walk = new(prepare: bench => bench.Stand.Place(0));
        walk.Press(1.8, 1);
        Assert.AreEqual("notUnloaded", walk.Tare());
        Assert.AreEqual(1.8, walk.Bench.IndicatedNewtons(), 0.1);
    }

    [TestMethod]
    public void A_tare_while_the_load_moves_is_refused_and_the_zero_stays()
    {
        using CalibrationWalk walk = new();
        walk.Bench.Stand.SwayShare = 0.3;
        walk.Bench.Place(0.15);
        Assert.AreEqual("notSteady", walk.Tare());
        walk.Bench.Place(0);
        Assert.AreEqual(0.0, walk.Bench.IndicatedNewtons(), 0.05);
    }

    [TestMethod]
    [DataRow(0)]
    [DataRow(50)]
    [DataRow(100)]
    [DataRow(200)]
    public void The_area_of_the_tip_is_in_the_record_and_survives_a_restart(int area)
    {
        using CalibrationWalk walk = new();
        Assert.IsTrue(walk.Bench.Ask((control, done) => control.SetTipArea((byte)area, done)).IsOk);
        walk.Restart();
        walk.Press(40, 12);
        walk.Press(0, 2);
        HoldRecordView record = walk.Records.Single();
        Assert.AreEqual(area, record.TipAreaSquareMillimetres);
        double? expected = area == 0 ? null : record.MeanMilliNewtons / (double)area;
        Assert.AreEqual(expected ?? double.NaN, record.MeanKilopascals ?? double.NaN, 1e-9, "mN/mm² are kPa");
    }

    [TestMethod]
    [DataRow(1)]
    [DataRow(49)]
    [DataRow(51)]
    [DataRow(99)]
    [DataRow(101)]
    [DataRow(199)]
    [DataRow(201)]
    [DataRow(255)]
    public void A_tip_that_does_not_exist_is_refused(int area)
    {
        using CalibrationWalk walk = new();
        Assert.AreEqual("invalidValue", walk.Bench.Ask((control, done) => control.SetTipArea((byte)area, done)).Word);
    }

    [TestMethod]
    public void A_request_of_the_wrong_form_is_refused_at_once()
    {
        using CalibrationWalk walk = new();
        byte[][] wrong = [[1, 0], [2, 0], [3, 1, 2, 3], [3, 1, 2, 3, 4, 5], [4], [5, 1], [6, 1], [7, 1], [8, 1], [9], [9, 50, 0]];
        foreach (byte[] request in wrong)
        {
            ControlPointAnswer answer = walk.Bench.Ask((control, done) => control.Send(request, done));
            Assert.AreEqual("write refused with 0x0D", answer.Word, Convert.ToHexString(request));
        }

        Assert.AreEqual("unknownOpcode", walk.Bench.Ask((control, done) => control.Send([0x7F], done)).Word);
        Assert.AreEqual("ok", walk.Tare(), "and the next right one is served");
    }
}
