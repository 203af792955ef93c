#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the light says while nobody is guided, and what of it passes the gate.</summary>
    [TestClass]
    public class LightSignsTests
    {
        private const int Signs = 14;
        private const int Verdicts = 20;

        [TestMethod]
        public void Each_sign_of_the_link_has_its_rhythm_under_every_verdict()
        {
            for (int verdict = 0; verdict < Verdicts; verdict++)
            {
                AssertBlinks(LightSign.OfferPairing, verdict, LightColour.Sign, LightRhythm.NearMoreOnUs, LightRhythm.NearMoreOffUs);
                AssertBlinks(LightSign.OfferForget, verdict, LightColour.Sign, LightRhythm.NearLessOnUs, LightRhythm.NearLessOffUs);
                AssertBlinks(LightSign.PairingOpen, verdict, LightColour.Sign, LightRhythm.FullOnUs, LightRhythm.FullOffUs);
                AssertBlinks(LightSign.PairingRefused, verdict, LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
                At(LightSign.PasskeyLit, verdict).AssertSteady(LightColour.Sign);
                At(LightSign.PasskeyDark, verdict).AssertSteady(LightColour.Off);
                At(LightSign.Forgotten, verdict).AssertSteady(LightColour.Off);
            }
        }

        [TestMethod]
        public void No_sign_of_the_link_looks_like_a_cue_and_all_pass_the_gate_whatever_the_verdict()
        {
            for (int sign = (int)LightSign.OfferPairing; sign <= (int)LightSign.Identify; sign++)
            {
                int colour = LightSigns.ColourOf((LightSign)sign);
                Check.That(colour == LightColour.Sign || colour == LightColour.NoGuidance || colour == LightColour.Off, "white, violet or dark, sign", sign);
                for (int verdict = 0; verdict < Verdicts; verdict++)
                {
                    Check.Equal(colour, CueGate.Pass(colour, (SafetyVerdict)verdict), "shown under verdict " + verdict.ToString() + ", sign", sign);
                }
            }

            Assert.AreEqual(LightColour.NoGuidance, CueGate.Pass(LightColour.Done, SafetyVerdict.NotCalibrated));
        }

        [TestMethod]
        public void A_sign_is_shown_at_rest_only()
        {
            CueBench hold = CueBench.At(HoldState.Hold);
            hold.Planner.Sign = LightSign.PasskeyLit;
            hold.Point(0);
            hold.AssertSteady(LightColour.Stay);
            CueBench done = CueBench.At(HoldState.Done);
            done.Planner.Sign = LightSign.PasskeyDark;
            done.AssertSteady(LightColour.Done);
            CueBench rest = CueBench.At(HoldState.Rest);
            rest.Planner.Sign = LightSign.PasskeyDark;
            rest.AssertSteady(LightColour.Rest);
            CueBench aborted = CueBench.At(HoldState.Aborted);
            aborted.Planner.Sign = LightSign.PairingOpen;
            aborted.AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
        }

        [TestMethod]
        public void Without_a_sign_the_light_says_the_verdict_again()
        {
            CueBench bench = At(LightSign.PairingOpen, (int)SafetyVerdict.NotCalibrated);
            bench.AssertBlinks(LightColour.Sign, LightRhythm.FullOnUs, LightRhythm.FullOffUs);
            bench.Planner.Sign = LightSign.None;
            bench.AssertBlinks(LightColour.NoGuidance, LightRhythm.AlarmUs, LightRhythm.AlarmUs);
        }

        [TestMethod]
        public void Forgotten_phones_are_felt_once_as_one_long_pulse()
        {
            CueBench bench = CueBench.At(HoldState.Idle);
            bench.Planner.Sign = LightSign.Forgotten;
            bench.AssertPlays(HapticPattern.Done, "forgotten");
            bench.Planner.Sign = LightSign.Forgotten;
            bench.AssertPlays(CueBench.Silence, "still forgotten");
            for (int sign = 0; sign < Signs; sign++)
            {
                if (sign != (int)LightSign.Forgotten)
                {
                    bench.Planner.Sign = (LightSign)sign;
                    bench.AssertPlays(CueBench.Silence, "sign " + sign.ToString());
                }
            }

            bench.Planner.Sign = LightSign.Forgotten;
            bench.AssertPlays(HapticPattern.Done, "forgotten again");
        }

        private static CueBench At(LightSign sign, int verdict)
        {
            CueBench bench = CueBench.At(HoldState.Idle);
            bench.Verdict = (SafetyVerdict)verdict;
            bench.Planner.Sign = sign;
            return bench;
        }

        private static void AssertBlinks(LightSign sign, int verdict, int colour, int onUs, int offUs)
        {
            At(sign, verdict).AssertBlinks(colour, onUs, offUs);
        }
    }
}
