#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The level of the battery.</summary>
    [TestClass]
    public class BatteryGaugeTests
    {
        [TestMethod]
        public void The_ends_of_the_scale_are_where_the_cell_is_empty_and_full()
        {
            Assert.AreEqual(0, BatteryGauge.PercentOf(BatteryGauge.EmptyMilliVolts));
            Assert.AreEqual(0, BatteryGauge.PercentOf(BatteryGauge.EmptyMilliVolts + 6));
            Assert.AreEqual(1, BatteryGauge.PercentOf(BatteryGauge.EmptyMilliVolts + 7));
            Assert.AreEqual(50, BatteryGauge.PercentOf(3_850));
            Assert.AreEqual(99, BatteryGauge.PercentOf(BatteryGauge.FullMilliVolts - 1));
            Assert.AreEqual(100, BatteryGauge.PercentOf(BatteryGauge.FullMilliVolts));
        }

        [TestMethod]
        public void The_level_never_falls_with_a_rising_voltage_and_stays_on_the_scale()
        {
            int before = 0;
            for (int milliVolts = 0; milliVolts <= 5_000; milliVolts++)
            {
                int percent = BatteryGauge.PercentOf(milliVolts);
                Check.That(percent >= before && percent <= 100, "the level rises and ends at 100 per cent", milliVolts);
                before = percent;
            }

            Assert.AreEqual(0, BatteryGauge.PercentOf(-1));
            Assert.AreEqual(0, BatteryGauge.PercentOf(int.MinValue));
            Assert.AreEqual(100, BatteryGauge.PercentOf(int.MaxValue));
        }
    }
}
