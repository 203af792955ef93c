using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A calibration procedure and somebody who puts masses on the tip. A millinewton is 8 counts; odd conversions are a count higher.</summary>
    internal sealed class ProcedureBench
    {
        /// <summary>The procedure.</summary>
        public CalibrationProcedure Procedure { get; } = new CalibrationProcedure();

        /// <summary>A procedure that has captured the zero.</summary>
        public static ProcedureBench WithZero()
        {
            ProcedureBench bench = new ProcedureBench();
            bench.Procedure.Begin();
            bench.Capture(0);
            return bench;
        }

        /// <summary>A procedure that has captured the zero and two masses of a cell without an error.</summary>
        /// <param name="largestMilliNewtons">The larger mass, mN; the other is half of it.</param>
        public static ProcedureBench WithMasses(int largestMilliNewtons)
        {
            ProcedureBench bench = WithZero();
            bench.Add(largestMilliNewtons / 2, largestMilliNewtons / 2);
            bench.Add(largestMilliNewtons, largestMilliNewtons);
            return bench;
        }

        /// <summary>Adds a mass: what is said, and what the cell shows.</summary>
        /// <param name="saidMilliNewtons">What is said, mN.</param>
        /// <param name="shownMilliNewtons">What the cell shows, mN.</param>
        public void Add(int saidMilliNewtons, int shownMilliNewtons)
        {
            Check.Equal(0, (int)Procedure.AddMass(saidMilliNewtons), "refusal of mass", saidMilliNewtons);
            Capture(shownMilliNewtons);
        }

        /// <summary>Steady conversions until the capture ends.</summary>
        /// <param name="forceMilliNewtons">The force on the tip, mN.</param>
        public void Capture(int forceMilliNewtons)
        {
            for (int i = 1; i < CalibrationProcedure.WindowConversions; i++)
            {
                Check.That(!Step(forceMilliNewtons, i), "the capture goes on, conversion", i);
            }

            Check.That(Step(forceMilliNewtons, 0), "the capture ends with force", forceMilliNewtons);
            Check.Equal(0, (int)Procedure.CaptureResult, "result of the capture of force", forceMilliNewtons);
            Check.That(!Procedure.IsCapturing, "the capture has ended", forceMilliNewtons);
        }

        /// <summary>Demands that the procedure refuses to finish.</summary>
        /// <param name="expected">Why.</param>
        public void AssertRefuses(CalibrationRefusal expected)
        {
            CalibrationRefusal refusal;
            Calibration calibration = Procedure.Finish(1, 0, out refusal);
            Check.Equal((int)expected, (int)refusal, "refusal with points", Procedure.PointCount);
            Check.That(calibration == null, "no calibration comes with a refusal", (int)expected);
        }

        /// <summary>Demands that the procedure finishes.</summary>
        /// <returns>The calibration, with identity 9 and date 1,800,000,000.</returns>
        public Calibration Finish()
        {
            CalibrationRefusal refusal;
            Calibration calibration = Procedure.Finish(9, 1_800_000_000, out refusal);
            Check.Equal(0, (int)refusal, "refusal with points", Procedure.PointCount);
            return calibration;
        }

        private bool Step(int forceMilliNewtons, int conversion)
        {
            return Procedure.Step(TestCell.Counts(forceMilliNewtons, conversion), SensorFault.None);
        }
    }
}
