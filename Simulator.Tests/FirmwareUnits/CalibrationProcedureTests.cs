#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The calibration, step by step, to its end.</summary>
    [TestClass]
    public class CalibrationProcedureTests
    {
        [TestMethod]
        public void The_whole_walk_gives_a_calibration_with_what_was_measured()
        {
            ProcedureBench bench = new ProcedureBench();
            Assert.IsFalse(bench.Procedure.IsRunning);
            bench.Procedure.Begin();
            Assert.IsTrue(bench.Procedure.IsRunning);
            Assert.IsTrue(bench.Procedure.IsCapturing);
            Assert.IsFalse(bench.Procedure.HasZero);
            bench.Capture(0);
            Assert.IsTrue(bench.Procedure.HasZero);
            Assert.AreEqual(TestCell.ZeroCounts, bench.Procedure.ZeroCounts, "the half count of noise is cut off");
            bench.Add(20_000, 20_000);
            bench.Add(50_000, 50_100);
            bench.Add(100_000, 100_000);
            Assert.AreEqual(3, bench.Procedure.PointCount);

            Calibration calibration = bench.Finish();
            Assert.IsTrue(calibration.IsValid);
            Assert.AreEqual(9, calibration.Id);
            Assert.AreEqual(TestCell.ZeroCounts, calibration.ZeroCounts);
            Assert.AreEqual(1_800_000_000, calibration.DateUtcSeconds);
            Assert.AreEqual(3, calibration.PointCount);
            Check.Between(38, 39, 100_000 - calibration.ToMilliNewtons(800_000), "the slope gives way to the middle point");
            Check.Between(79, 81, calibration.ResidualMilliNewtons, "residual of the middle point");
        }

        [TestMethod]
        public void Two_masses_are_enough_and_six_are_taken()
        {
            Calibration calibration = ProcedureBench.WithMasses(100_000).Finish();
            Assert.AreEqual(2, calibration.PointCount);
            Assert.AreEqual(100_000, calibration.ToMilliNewtons(800_000));
            Check.Between(0, 1, calibration.ResidualMilliNewtons, "residual");

            ProcedureBench bench = ProcedureBench.WithZero();
            for (int mass = 10_000; mass <= 60_000; mass += 10_000)
            {
                bench.Add(mass, mass);
            }

            Assert.AreEqual(6, bench.Finish().PointCount);
        }

        [TestMethod]
        public void A_cell_wired_the_other_way_is_calibrated_with_a_negative_slope()
        {
            ProcedureBench bench = ProcedureBench.WithZero();
            bench.Add(20_000, -20_000);
            bench.Add(40_000, -40_000);
            Calibration calibration = bench.Finish();
            Assert.IsTrue(calibration.SlopeQ24 < 0);
            Assert.AreEqual(40_000, calibration.ToMilliNewtons(-320_000));
        }

        [TestMethod]
        public void A_refused_finish_can_be_mended_with_another_mass()
        {
            ProcedureBench bench = ProcedureBench.WithZero();
            bench.Add(10_000, 10_000);
            bench.AssertRefuses(CalibrationRefusal.TooFewPoints);
            bench.Add(15_000, 15_000);
            bench.AssertRefuses(CalibrationRefusal.SpanTooSmall);
            bench.Add(20_000, 20_000);
            Assert.AreEqual(3, bench.Finish().PointCount);
        }

        [TestMethod]
        public void A_mass_that_was_not_steady_is_not_kept_and_can_be_tried_again()
        {
            ProcedureBench bench = ProcedureBench.WithMasses(40_000);
            bench.Procedure.AddMass(60_000);
            for (int i = 0; i < CalibrationProcedure.CaptureWindows * CalibrationProcedure.WindowConversions; i++)
            {
                bench.Procedure.Step(TestCell.Counts(60_000 + ((i & 1) * 1_000), 0), SensorFault.None);
            }

            Assert.AreEqual((int)CalibrationRefusal.NotSteady, (int)bench.Procedure.CaptureResult);
            Assert.AreEqual(2, bench.Procedure.PointCount);
            bench.Add(60_000, 60_000);
            Assert.AreEqual(60_000, bench.Finish().ToMilliNewtons(480_000));
        }

        [TestMethod]
        public void Beginning_again_forgets_what_was_captured()
        {
            ProcedureBench bench = ProcedureBench.WithMasses(40_000);
            bench.Procedure.Begin();
            Assert.AreEqual(0, bench.Procedure.PointCount);
            Assert.IsFalse(bench.Procedure.HasZero);
            bench.Capture(1_000);
            Assert.AreEqual(TestCell.Counts(1_000, 0), bench.Procedure.ZeroCounts);
            bench.AssertRefuses(CalibrationRefusal.TooFewPoints);
        }

        [TestMethod]
        public void The_zero_of_the_calibration_is_the_one_that_was_captured()
        {
            ProcedureBench bench = new ProcedureBench();
            bench.Procedure.Begin();
            bench.Capture(-30_000);
            bench.Add(20_000, -10_000);
            bench.Add(40_000, 10_000);
            Calibration calibration = bench.Finish();
            Check.Between(-230_000, -229_999, calibration.ZeroCounts, "zero");
            Assert.AreEqual(40_000, calibration.ToMilliNewtons(320_000));
        }
    }
}
