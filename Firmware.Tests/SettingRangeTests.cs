#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the settings may be.</summary>
    [TestClass]
    public class SettingRangeTests
    {
        [TestMethod]
        public void A_cap_lies_between_10_and_200_newtons()
        {
            for (int side = -1; side <= 1; side++)
            {
                Check.That(SettingRange.IsCap(10_000 + side) == side >= 0, "lowest cap, side", side);
                Check.That(SettingRange.IsCap(200_000 + side) == side <= 0, "highest cap, side", side);
            }

            Assert.IsFalse(SettingRange.IsCap(0));
            Assert.IsFalse(SettingRange.IsCap(655_350));
        }

        [TestMethod]
        public void Light_and_motor_have_a_least_strength_and_three_modes()
        {
            for (int value = 0; value < 256; value++)
            {
                Check.That(SettingRange.AreCues(value, 100, 0) == (value >= 10 && value <= 100), "brightness", value);
                Check.That(SettingRange.AreCues(100, value, 1) == (value >= 20 && value <= 100), "strength of the motor", value);
                Check.That(SettingRange.AreCues(100, 100, value) == (value <= 2), "mode", value);
            }

            Assert.IsFalse(SettingRange.AreCues(100, 100, -1));
        }

        [TestMethod]
        public void There_are_three_tips_and_the_free_one()
        {
            for (int area = -1; area <= 256; area++)
            {
                bool isTip = area == 0 || area == 50 || area == 100 || area == 200;
                Check.That(SettingRange.IsTip(area) == isTip, "tip, mm²", area);
            }
        }
    }
}
