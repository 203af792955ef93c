#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The first seconds of a hand that has come into its band.</summary>
    [TestClass]
    public class GuidanceSettlingTests
    {
        private const int Target = 40_000;
        private const int Tolerance = 4_000;

        [TestMethod]
        public void A_hand_that_has_answered_its_cue_is_not_sent_on_by_the_way_it_came()
        {
            AssertLeftAlone(8_000, 1);
            AssertLeftAlone(20_000, 1);
            AssertLeftAlone(8_000, 40);
            AssertLeftAlone(20_000, 80);
        }

        private static void AssertLeftAlone(int fromMilliNewtons, int riseConversions)
        {
            // Just inside the dead band: nothing that a cue would be for.
            int edge = Tolerance * CueAim.SunkSixteenths / 16;
            int rest = Target - edge + (edge / 16);
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(fromMilliNewtons, 80);
            for (int i = 1; i <= riseConversions; i++)
            {
                bench.Press(fromMilliNewtons + ((rest - fromMilliNewtons) * i / riseConversions), 1);
            }

            bench.Press(rest, 40);
            for (int i = 0; i < 400; i++)
            {
                bench.Press(rest, 1);
                Check.Equal(LightColour.Stay, bench.Device.Light, "light of a hand at rest, conversion", i);
            }
        }
    }
}
