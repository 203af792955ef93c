#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The device's own motor shakes the cell: that is no noise, and stronger noise still is.</summary>
    [TestClass]
    public class NoiseMonitorShakenTests
    {
        // A code that swings between two values has twice their distance as second difference.
        private const int Between = (NoiseMonitor.LeastJumpMilliNewtons + NoiseMonitor.ShakenJumpMilliNewtons) / 4;
        private const int Over = (NoiseMonitor.ShakenJumpMilliNewtons / 2) + 20;

        [TestMethod]
        public void The_limit_is_higher_as_long_as_the_motor_shakes_the_cell()
        {
            NoiseMonitor monitor = NoiseBench.Rested();
            Assert.IsTrue(Swings(monitor, Between, 40), "at rest");
            monitor = NoiseBench.Rested();
            monitor.IsShaken = true;
            Assert.IsFalse(Swings(monitor, Between, 400), "shaken");
            monitor.IsShaken = false;
            Assert.IsTrue(Swings(monitor, Between, 40), "at rest again");
            monitor = NoiseBench.Rested();
            monitor.IsShaken = true;
            Assert.IsTrue(Swings(monitor, Over, 40), "noise while shaken");
        }

        [TestMethod]
        public void In_the_device_it_is_higher_while_the_motor_runs_and_not_for_long_after()
        {
            DeviceBench bench = DeviceBench.InHold(0);
            int waited = 0;
            while (bench.Device.Session.State != HoldState.Done && waited < 1_000)
            {
                bench.Press(40_000, 1);
                waited++;
            }

            int shaken = 0;
            while (bench.Device.Haptic && shaken < 100)
            {
                Swing(bench);
                Check.Equal((int)SensorFault.None, (int)bench.Device.Sensor.Fault, "fault while the motor runs, conversion", shaken);
                shaken++;
            }

            Check.Between(30, 50, shaken, "conversions in which the motor said that the hold is done");
            bench.Press(40_000, 40);
            for (int i = 0; i < 20; i++)
            {
                Swing(bench);
            }

            Assert.AreEqual((int)SensorFault.Noisy, (int)bench.Device.Sensor.Fault, "the same half a second after it");
        }

        private static void Swing(DeviceBench bench)
        {
            int swing = (bench.Conversions & 1) * Between * TestCell.CountsPerMilliNewton;
            bench.Convert(TestCell.Counts(40_000, bench.Conversions) + swing, TestCell.ConversionUs);
        }

        private static bool Swings(NoiseMonitor monitor, int milliNewtons, int conversions)
        {
            bool isNoise = false;
            for (int i = 0; i < conversions; i++)
            {
                isNoise |= monitor.Step(TestCell.ZeroCounts + ((i & 1) * milliNewtons * TestCell.CountsPerMilliNewton), 0);
            }

            return isNoise;
        }
    }
}
