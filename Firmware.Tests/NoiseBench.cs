using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>A monitor of noise that has seen a quiet cell.</summary>
    internal static class NoiseBench
    {
        /// <summary>
        /// The first swing back and forth that can be noise: each jump against the one before fills the count by four, and is seen a conversion later. A swing more
        /// is needed when the jump before was in the direction of the first.
        /// </summary>
        public const int FirstNoisySwing = 1 + ((NoiseMonitor.NoisyCount + 3) / 4);

        /// <summary>A monitor that has rested for half a second without load.</summary>
        public static NoiseMonitor Rested()
        {
            NoiseMonitor monitor = new NoiseMonitor(TestCell.Calibrated());
            Rest(monitor, 40, 0);
            return monitor;
        }

        /// <summary>Rests at a force, and demands that it is no noise.</summary>
        /// <param name="monitor">The monitor.</param>
        /// <param name="conversions">For how many conversions.</param>
        /// <param name="forceMilliNewtons">The force, mN.</param>
        public static void Rest(NoiseMonitor monitor, int conversions, int forceMilliNewtons)
        {
            for (int i = 0; i < conversions; i++)
            {
                Check.That(!monitor.Step(TestCell.Counts(forceMilliNewtons, i), forceMilliNewtons), "no noise at rest, conversion", i);
            }
        }
    }
}
