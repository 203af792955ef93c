#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Every way in which a calibration is refused, and its limits.</summary>
    [TestClass]
    public class CalibrationRefusalTests
    {
        // The procedure is without a calibration of its own: its limit of steadiness is by the nominal slope.
        private const int SteadyCounts = 2_627;

        [TestMethod]
        public void Each_step_is_refused_out_of_its_order()
        {
            ProcedureBench bench = new ProcedureBench();
            AssertMass(CalibrationRefusal.WrongOrder, bench, 20_000);
            bench.AssertRefuses(CalibrationRefusal.WrongOrder);

            bench.Procedure.Begin();
            AssertMass(CalibrationRefusal.WrongOrder, bench, 20_000);
            bench.AssertRefuses(CalibrationRefusal.WrongOrder);

            bench.Capture(0);
            bench.AssertRefuses(CalibrationRefusal.TooFewPoints);
            AssertMass(CalibrationRefusal.None, bench, 20_000);
            AssertMass(CalibrationRefusal.WrongOrder, bench, 30_000);
            bench.AssertRefuses(CalibrationRefusal.WrongOrder);
        }

        [TestMethod]
        public void A_procedure_that_was_ended_takes_nothing()
        {
            ProcedureBench bench = ProcedureBench.WithMasses(40_000);
            bench.Procedure.Cancel();
            Assert.IsFalse(bench.Procedure.IsRunning);
            AssertMass(CalibrationRefusal.WrongOrder, bench, 20_000);
            bench.AssertRefuses(CalibrationRefusal.WrongOrder);

            bench.Procedure.Begin();
            bench.Procedure.Cancel();
            Assert.IsFalse(bench.Procedure.IsCapturing);
        }

        [TestMethod]
        public void A_mass_is_more_than_nothing_and_at_most_the_range_of_the_cell()
        {
            ProcedureBench bench = ProcedureBench.WithZero();
            AssertMass(CalibrationRefusal.MassOutOfRange, bench, int.MinValue);
            AssertMass(CalibrationRefusal.MassOutOfRange, bench, -1);
            AssertMass(CalibrationRefusal.MassOutOfRange, bench, 0);
            AssertMass(CalibrationRefusal.MassOutOfRange, bench, Calibration.FullScaleMilliNewtons + 1);
            AssertMass(CalibrationRefusal.MassOutOfRange, bench, int.MaxValue);
            AssertMass(CalibrationRefusal.None, bench, Calibration.FullScaleMilliNewtons);
            AssertMass(CalibrationRefusal.None, ProcedureBench.WithZero(), 1);
        }

        [TestMethod]
        public void A_seventh_mass_is_too_many_and_one_is_too_few()
        {
            ProcedureBench bench = ProcedureBench.WithZero();
            bench.Add(20_000, 20_000);
            bench.AssertRefuses(CalibrationRefusal.TooFewPoints);
            for (int i = 2; i <= 6; i++)
            {
                bench.Add(20_000, 20_000);
            }

            AssertMass(CalibrationRefusal.TooManyPoints, bench, 20_000);
            Assert.AreEqual(6, bench.Finish().PointCount);
        }

        [TestMethod]
        public void The_largest_mass_is_at_least_the_smallest_span()
        {
            Assert.IsTrue(ProcedureBench.WithMasses(20_000).Finish().IsValid);
            ProcedureBench.WithMasses(19_999).AssertRefuses(CalibrationRefusal.SpanTooSmall);
        }

        [TestMethod]
        public void A_point_is_off_the_line_up_to_its_limit_and_not_beyond_it()
        {
            // The small mass hardly moves the line, which goes through the other five.
            AssertResidual(true, 2_440);
            AssertResidual(true, -2_440);
            AssertResidual(false, 2_460);
            AssertResidual(false, -2_460);
        }

        [TestMethod]
        public void A_slope_that_is_not_that_of_such_a_cell_is_refused()
        {
            AssertSlope(CalibrationRefusal.None, 7);
            AssertSlope(CalibrationRefusal.SlopeAbsurd, 9);
            AssertSlope(CalibrationRefusal.None, -7);
            AssertSlope(CalibrationRefusal.SlopeAbsurd, -9);

            ProcedureBench bench = ProcedureBench.WithZero();
            bench.Add(20_000, 0);
            bench.Add(40_000, 0);
            bench.AssertRefuses(CalibrationRefusal.SlopeAbsurd);
            bench = ProcedureBench.WithZero();
            bench.Add(2_000, 26_000);
            bench.Add(20_000, 260_000);
            bench.AssertRefuses(CalibrationRefusal.SlopeAbsurd);
        }

        [TestMethod]
        public void A_second_is_steady_up_to_its_limit_and_not_over_it()
        {
            AssertSteady(true, SteadyCounts);
            AssertSteady(false, SteadyCounts + 1);
        }

        [TestMethod]
        public void The_third_window_is_the_last_that_is_tried()
        {
            ProcedureBench bench = new ProcedureBench();
            bench.Procedure.Begin();
            Assert.IsFalse(Unsteady(bench, 2 * CalibrationProcedure.WindowConversions));
            bench.Capture(0);
            Assert.IsTrue(bench.Procedure.HasZero);

            bench.Procedure.Begin();
            Assert.IsFalse(Unsteady(bench, (3 * CalibrationProcedure.WindowConversions) - 1));
            Assert.IsTrue(Unsteady(bench, 1));
            Assert.AreEqual((int)CalibrationRefusal.NotSteady, (int)bench.Procedure.CaptureResult);
            Assert.IsFalse(bench.Procedure.IsCapturing);
            Assert.IsFalse(bench.Procedure.HasZero, "a zero that failed is none");
            AssertMass(CalibrationRefusal.WrongOrder, bench, 20_000);
            bench.AssertRefuses(CalibrationRefusal.TooFewPoints);
        }

        [TestMethod]
        public void Any_fault_of_the_sensor_ends_a_capture_at_once()
        {
            for (int fault = 0; fault <= (int)SensorFault.Noisy; fault++)
            {
                ProcedureBench bench = ProcedureBench.WithZero();
                bench.Procedure.AddMass(20_000);
                Check.That(!bench.Procedure.Step(TestCell.Counts(20_000, 0), SensorFault.None), "the capture goes on", fault);
                bool ended = bench.Procedure.Step(TestCell.Counts(20_000, 1), (SensorFault)fault);
                Check.That(ended == (fault != (int)SensorFault.None), "a fault ends the capture", fault);
                if (ended)
                {
                    Check.Equal((int)CalibrationRefusal.SensorFault, (int)bench.Procedure.CaptureResult, "result", fault);
                    Check.Equal(0, bench.Procedure.PointCount, "points", fault);
                    Check.That(bench.Procedure.HasZero, "the zero stays", fault);
                }
            }
        }

        private static void AssertMass(CalibrationRefusal expected, ProcedureBench bench, int milliNewtons)
        {
            Check.Equal((int)expected, (int)bench.Procedure.AddMass(milliNewtons), "refusal of mass", milliNewtons);
        }

        private static void AssertResidual(bool expected, int offMilliNewtons)
        {
            ProcedureBench bench = ProcedureBench.WithZero();
            for (int i = 0; i < 5; i++)
            {
                bench.Add(480_000, 480_000);
            }

            bench.Add(5_000, 5_000 + offMilliNewtons);
            if (expected)
            {
                Check.Between(2_430, 2_452, bench.Finish().ResidualMilliNewtons, "residual");
            }
            else
            {
                bench.AssertRefuses(CalibrationRefusal.ResidualTooLarge);
            }
        }

        // The cell shows an eighth of a millinewton a count, so what is said is a slope of so many eighths; the largest is 1.
        private static void AssertSlope(CalibrationRefusal expected, int eighths)
        {
            int sign = eighths < 0 ? -1 : 1;
            ProcedureBench bench = ProcedureBench.WithZero();
            bench.Add(20_000 * eighths * sign, 20_000 * sign);
            bench.Add(40_000 * eighths * sign, 40_000 * sign);
            CalibrationRefusal refusal;
            bench.Procedure.Finish(1, 0, out refusal);
            Check.Equal((int)expected, (int)refusal, "refusal of a slope of eighths", eighths);
        }

        private static void AssertSteady(bool expected, int spread)
        {
            CalibrationProcedure procedure = new CalibrationProcedure();
            procedure.Begin();
            for (int i = 0; i < CalibrationProcedure.WindowConversions; i++)
            {
                procedure.Step(TestCell.ZeroCounts + (i == 40 ? spread : 0), SensorFault.None);
            }

            Check.That(procedure.HasZero == expected, expected ? "is steady" : "is not steady", spread);
        }

        private static bool Unsteady(ProcedureBench bench, int conversions)
        {
            bool ended = false;
            for (int i = 0; i < conversions; i++)
            {
                ended = bench.Procedure.Step(TestCell.ZeroCounts + ((i & 1) * 8_000), SensorFault.None);
            }

            return ended;
        }
    }
}
