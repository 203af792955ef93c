#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>From the force to what leaves for the hand, in the whole device.</summary>
    [TestClass]
    public class GuidanceTests
    {
        private const int Target = 40_000;
        private const int Tolerance = 4_000;

        [TestMethod]
        public void The_light_never_leads_a_hand_further_out_however_it_moves()
        {
            for (int seed = 1; seed <= 3; seed++)
            {
                DeviceBench bench = DeviceBench.Tared();
                NoiseGenerator noise = new NoiseGenerator(seed);
                int force = 10_000;
                int speed = 0;
                int guided = 0;
                for (int i = 0; i < 1_600; i++)
                {
                    speed += noise.Next(20) - (speed / 16) - ((force - Target) / 600);
                    force += speed;
                    bench.Press(force, 1);
                    if (bench.Device.IsGuiding)
                    {
                        AssertHarmless(bench.Device, i);
                        guided++;
                    }
                }

                Check.That(guided > 300, "the hand was guided for some time, seed", seed);
            }
        }

        [TestMethod]
        public void On_a_guided_rise_it_never_asks_a_hand_over_the_moving_band_for_more()
        {
            Programme programme = ProgrammeSamples.Of(ProgrammeKind.Threshold);
            WalkBench walk = new WalkBench(programme, HoldSettings.HighestForceMilliNewtons);
            walk.Touch();
            for (int i = 0; i < 250; i++)
            {
                Check.That(walk.Device.IsGuiding, "the rise goes on, conversion", i);
                int swing = (i / 40 % 2) == 0 ? 1_900 : -1_900;
                int force = walk.Device.Settings.TargetMilliNewtons + swing;
                walk.Bench.Press(force < 2_200 ? 2_200 : force, 1);
                AssertHarmless(walk.Device, i);
            }
        }

        [TestMethod]
        public void In_light_only_the_motor_is_still_while_a_hand_is_guided()
        {
            DeviceBench bench = With(CueMode.LightOnly);
            int colours = Walk(bench, false, true);
            Assert.IsTrue(colours > 0, "the light guides");
        }

        [TestMethod]
        public void In_haptic_only_no_colour_asks_for_anything_and_the_ends_are_shown()
        {
            DeviceBench bench = With(CueMode.HapticOnly);
            Assert.AreEqual(0, Walk(bench, true, false));
            Assert.AreEqual(LightColour.Done, bench.Device.Light);
        }

        [TestMethod]
        public void The_mode_changes_what_is_shown_and_not_what_is_recorded()
        {
            byte[] both = Record(CueMode.Both);
            Check.Bytes(both, Record(CueMode.LightOnly), HoldRecord.Length, "record in light only");
            Check.Bytes(both, Record(CueMode.HapticOnly), HoldRecord.Length, "record in haptic only");
        }

        [TestMethod]
        public void In_every_mode_a_forbidden_hand_is_told_to_let_go()
        {
            for (int mode = 0; mode <= (int)CueMode.HapticOnly; mode++)
            {
                DeviceBench bench = With((CueMode)mode);
                bench.Press(20_000, 8);
                bench.Press(Target, 40);
                bench.Device.Condition = SafetyVerdict.BatteryLow;
                int violet = 0;
                for (int i = 0; i < 80; i++)
                {
                    bench.Press(Target, 1);
                    violet += bench.Device.Light == LightColour.NoGuidance ? 1 : 0;
                    bool isHarmless = bench.Device.Light == LightColour.NoGuidance || bench.Device.Light == LightColour.Off;
                    Check.That(isHarmless, "the light asks for nothing, mode", mode);
                }

                Check.Between(30, 60, violet, "conversions in violet of 80, half of them");
            }
        }

        [TestMethod]
        public void A_new_press_knows_nothing_of_the_last()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(20_000, 8);
            bench.Press(Target, 850);
            bench.Press(0, 20);
            bench.Press(20_000, 4);
            Assert.AreEqual((int)HoldState.Approach, (int)bench.Device.Session.State);
            int lit = 0;
            for (int i = 0; i < 80; i++)
            {
                bench.Press(20_000, 1);
                bool isBlue = bench.Device.Light == LightColour.PressMore;
                Check.That(isBlue || bench.Device.Light == LightColour.Off, "blue or dark, conversion", i);
                lit += isBlue ? 1 : 0;
            }

            int period = LightRhythm.FarMoreOnUs + LightRhythm.FarMoreOffUs;
            int share = 80 * LightRhythm.FarMoreOnUs / period;
            Check.Between(share - 8, share + 8, lit, "conversions in blue: it is far");
        }

        [TestMethod]
        public void After_a_touch_that_went_too_far_the_next_is_judged_by_itself()
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(20_000, 8);
            bench.Press(55_000, 80);
            bench.Press(0, 40); // longer than the shortest time from flash to flash
            bench.Press(Target, 2);
            Assert.AreEqual((int)HoldState.Approach, (int)bench.Device.Session.State, "touched at the target");
            for (int i = 0; i < 80; i++)
            {
                bench.Press(Target, 1);
                Check.Equal(LightColour.Stay, bench.Device.Light, "light at the target, conversion", i);
            }
        }

        private static DeviceBench With(CueMode mode)
        {
            DeviceBench bench = DeviceBench.Tared();
            bench.Press(0, 60); // the pulse of the self-test is over
            bench.Device.CueMode = mode;
            return bench;
        }

        /// <summary>A whole hold with an overshoot and a dip.</summary>
        /// <returns>Conversions with a colour that guides.</returns>
        private static int Walk(DeviceBench bench, bool mayRun, bool mayColour)
        {
            int colours = 0;
            for (int i = 0; i < 1_300; i++)
            {
                int force = i < 20 ? 20_000 : i < 60 ? 47_000 : i < 300 ? Target : i < 400 ? 34_500 : Target;
                bench.Press(force, 1);
                int light = bench.Device.Light;
                bool guides = light == LightColour.PressMore || light == LightColour.EaseOff || light == LightColour.Stay;
                colours += guides ? 1 : 0;
                Check.That(mayRun || !bench.Device.Haptic, "the motor is still, conversion", i);
                Check.That(mayColour || !guides, "no colour guides, conversion", i);
            }

            Check.Equal((int)HoldState.Done, (int)bench.Device.Session.State, "phase at the end", 0);
            return colours;
        }

        private static byte[] Record(CueMode mode)
        {
            DeviceBench bench = With(mode);
            Walk(bench, true, true);
            byte[] record = new byte[HoldRecord.Length];
            HoldRecord.Write(record, bench.Device, 1, 1, 0, 0, 0, 0);
            return record;
        }

        private static void AssertHarmless(Device device, int at)
        {
            int error = device.Sensor.ForceMilliNewtons - device.Settings.TargetMilliNewtons;
            int tolerance = device.Settings.ToleranceMilliNewtons;
            Check.That(error <= tolerance || device.Light != LightColour.PressMore, "over the band nobody is asked for more, conversion", at);
            Check.That(error >= -tolerance || device.Light != LightColour.EaseOff, "under the band nobody is asked for less, conversion", at);
            bool isFarOut = error > CueAim.StayTolerances * tolerance || error < -CueAim.StayTolerances * tolerance;
            Check.That(!isFarOut || device.Light != LightColour.Stay, "far out nobody is told to stay, conversion", at);
        }
    }
}
