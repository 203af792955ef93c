#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The last word before the outputs, for every verdict and colour.</summary>
    [TestClass]
    public class CueGateTests
    {
        private const int Colours = 10;
        private const int Verdicts = 20;

        [TestMethod]
        public void Every_colour_passes_while_guidance_is_allowed()
        {
            for (int i = 0; i < Colours; i++)
            {
                Check.Equal(Colour(i), CueGate.Pass(Colour(i), SafetyVerdict.Allowed), "colour", i);
            }
        }

        [TestMethod]
        public void No_colour_that_asks_for_force_or_says_that_all_is_well_passes_while_it_is_not()
        {
            for (int verdict = 0; verdict < Verdicts; verdict++)
            {
                for (int i = 0; i < Colours; i++)
                {
                    if (verdict != (int)SafetyVerdict.Allowed)
                    {
                        int shown = CueGate.Pass(Colour(i), (SafetyVerdict)verdict);
                        Check.That(
                            shown == LightColour.Off
                                || shown == LightColour.NoGuidance
                                || shown == LightColour.EaseOff
                                || (shown == LightColour.SelfTest && Colour(i) == LightColour.SelfTest),
                            "only a safe colour passes, verdict times 10 plus colour",
                            (verdict * 10) + i);
                    }
                }
            }
        }

        [TestMethod]
        public void Ease_off_passes_only_when_the_force_is_known_to_be_too_high()
        {
            for (int verdict = 0; verdict < Verdicts; verdict++)
            {
                bool passes = verdict == (int)SafetyVerdict.Allowed || verdict == (int)SafetyVerdict.OverForce;
                Check.Equal(
                    passes ? LightColour.EaseOff : LightColour.NoGuidance,
                    CueGate.Pass(LightColour.EaseOff, (SafetyVerdict)verdict),
                    "ease off under verdict",
                    verdict);
            }
        }

        [TestMethod]
        public void Darkness_no_guidance_and_the_self_test_always_pass()
        {
            for (int verdict = 0; verdict < Verdicts; verdict++)
            {
                Check.Equal(
                    LightColour.Off,
                    CueGate.Pass(LightColour.Off, (SafetyVerdict)verdict),
                    "dark under verdict",
                    verdict);
                Check.Equal(
                    LightColour.NoGuidance,
                    CueGate.Pass(LightColour.NoGuidance, (SafetyVerdict)verdict),
                    "no guidance under verdict",
                    verdict);
                Check.Equal(
                    LightColour.SelfTest,
                    CueGate.Pass(LightColour.SelfTest, (SafetyVerdict)verdict),
                    "self-test under verdict",
                    verdict);
            }
        }

        private static int Colour(int i)
        {
            switch (i)
            {
                case 0: return LightColour.Off;
                case 1: return LightColour.PressMore;
                case 2: return LightColour.Stay;
                case 3: return LightColour.EaseOff;
                case 4: return LightColour.Done;
                case 5: return LightColour.NoGuidance;
                case 6: return LightColour.SelfTest;
                case 7: return LightColour.Rest;
                case 8: return 0x123456;
                default: return -1;
            }
        }
    }
}
