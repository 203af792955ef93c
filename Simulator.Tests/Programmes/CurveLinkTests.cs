using PressureDevice.Core;
using PressureDevice.Simulator.Phone;

namespace PressureDevice.Simulator.Tests.Programmes;

/// <summary>The force curve of the last press, over the link.</summary>
[TestClass]
public sealed class CurveLinkTests
{
    [TestMethod]
    public void The_curve_of_a_hold_is_the_force_that_was_pressed()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        Assert.IsEmpty(Read(bench).MilliNewtons, "nothing was pressed yet");
        bench.Hold(20);
        bench.Run(2);
        bench.Press(40);

        HoldCurve curve = Read(bench);
        Assert.AreEqual(ForceCurve.PeriodMs, curve.PointMilliseconds);
        Assert.IsFalse(curve.IsCut);
        Assert.AreEqual(12.0, curve.MilliNewtons.Count * curve.PointMilliseconds / 1000.0, 0.5, "2 s under the band and 10 s in it, s");
        Assert.AreEqual(20_000, curve.MilliNewtons[5], 300, "after 1 s, mN");
        Assert.AreEqual(40_000, curve.MilliNewtons[^5], 400, "a second before the end, mN");
    }

    [TestMethod]
    public void While_a_hand_is_guided_there_is_no_curve_to_read()
    {
        using ProgrammeBench bench = ProgrammeBench.InRole(DeviceRole.Therapist);
        bench.Hold(40);
        bench.Run(2);
        Assert.AreEqual("busy", bench.Word((phone, done) => phone.Programmes.ReadCurve((answer, _) => done(answer))));
    }

    private static HoldCurve Read(ProgrammeBench bench)
    {
        HoldCurve? read = null;
        bench.Demand((phone, done) => phone.Programmes.ReadCurve((answer, curve) => { read = curve; done(answer); }));
        return read!;
    }
}
