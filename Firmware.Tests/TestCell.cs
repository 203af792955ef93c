using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A load cell with round numbers: 8 counts a millinewton, and a noise of one count that never moves the force by a millinewton.</summary>
    internal static class TestCell
    {
        /// <summary>Identity of <see cref="Calibrated"/>.</summary>
        public const int CalibrationId = 7;

        /// <summary>Counts with nothing on the tip.</summary>
        public const int ZeroCounts = 10_000;

        /// <summary>Counts a millinewton.</summary>
        public const int CountsPerMilliNewton = 8;

        /// <summary>Time between two conversions, µs: 80 a second.</summary>
        public const int ConversionUs = 12_500;

        /// <summary>Conversions from the start until the zero is taken: the healthy ones that end the first fault, the last of them in the window.</summary>
        public const int TareConversions = ForceSensor.RecoveryConversions + ZeroFinder.WindowConversions - 1;

        /// <summary>The cell's calibration.</summary>
        public static Calibration Calibrated()
        {
            return new Calibration(CalibrationId, ZeroCounts, ZeroCounts + 1_000_000, 125_000);
        }

        /// <summary>The code of a conversion.</summary>
        /// <param name="forceMilliNewtons">The force on the tip, mN.</param>
        /// <param name="conversion">Its number: odd ones are a count higher.</param>
        public static int Counts(int forceMilliNewtons, int conversion)
        {
            return ZeroCounts + (forceMilliNewtons * CountsPerMilliNewton) + (conversion & 1);
        }

        /// <summary>Puts a force on a sensor for some conversions.</summary>
        /// <param name="sensor">The sensor.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        /// <param name="conversions">How many.</param>
        public static void Press(ForceSensor sensor, int forceMilliNewtons, int conversions)
        {
            for (int i = 0; i < conversions; i++)
            {
                sensor.Step(Counts(forceMilliNewtons, i));
            }
        }

        /// <summary>A sensor that is calibrated, tared and without a fault.</summary>
        public static ForceSensor TaredSensor()
        {
            ForceSensor sensor = new ForceSensor(Calibrated());
            Press(sensor, 0, TareConversions);
            return sensor;
        }
    }
}
