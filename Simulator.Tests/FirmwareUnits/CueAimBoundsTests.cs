#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>What the way never does, whatever the hand does.</summary>
    [TestClass]
    public class CueAimBoundsTests
    {
        private const int Tolerance = 4_000;
        private const int Back = Tolerance * CueAim.ApproachBackSixteenths / 16;
        private const int StepUs = TestCell.ConversionUs;

        [TestMethod]
        public void Whatever_the_force_does_the_way_never_leads_further_out_and_nobody_far_out_is_told_to_stay()
        {
            for (int seed = 1; seed <= 6; seed++)
            {
                NoiseGenerator noise = new NoiseGenerator(seed);
                CueAim aim = new CueAim();
                aim.Begin();
                for (int i = 0; i < 600; i++)
                {
                    int tolerance = 60 + (((noise.Next(9_000) & 0x7FFF) * 3) / 2);
                    int error = noise.Next(10_000) * 2 * tolerance / 10_000;
                    aim.Step(StepUs * (1 + (i & 7)), error, noise.Next(10_000), noise.Next(10_000) * 4, tolerance);
                    Check.That(error <= tolerance || aim.Direction != CueDirection.PressMore, "over the band nobody is asked for more, step", i);
                    Check.That(error >= -tolerance || aim.Direction != CueDirection.EaseOff, "under the band nobody is asked for less, step", i);
                    bool isFarOut = error > CueAim.StayTolerances * tolerance || error < -CueAim.StayTolerances * tolerance;
                    Check.That(!isFarOut || aim.Direction != CueDirection.Stay, "far out nobody is told to stay, step", i);
                }
            }
        }

        [TestMethod]
        public void The_band_is_left_alike_on_both_sides()
        {
            NoiseGenerator noise = new NoiseGenerator(1);
            for (int i = 0; i < 200; i++)
            {
                CueAim over = Staying();
                CueAim under = Staying();
                int error = noise.Next(4_000);
                int slope = noise.Next(6_000);
                over.Step(StepUs, error, 0, slope, Tolerance);
                under.Step(StepUs, -error, 0, -slope, Tolerance);
                Check.Equal((int)Mirror(over.Direction), (int)under.Direction, "direction, draw", i);
                Check.That(over.IsFar == under.IsFar, "size, draw", i);
            }
        }

        [TestMethod]
        public void It_begins_with_far_to_go_and_a_band_that_is_reached_is_near()
        {
            CueAim aim = new CueAim();
            aim.Begin();
            Assert.AreEqual((int)CueDirection.PressMore, (int)aim.Direction);
            Assert.IsTrue(aim.IsFar);
            int far = Tolerance * CueAim.FarSixteenths / 16;
            int near = far - Back;
            Wait(aim, -far, StepUs);
            Assert.IsTrue(aim.IsFar, "far until it has come nearer than far");
            Wait(aim, -near, StepUs);
            Assert.IsFalse(aim.IsFar);
            Wait(aim, -far, StepUs);
            Assert.IsFalse(aim.IsFar, "and near until it is farther than far");
            Wait(aim, -far - 1, StepUs);
            Assert.IsTrue(aim.IsFar);
        }

        [TestMethod]
        public void A_new_way_is_near_until_it_is_farther_than_far()
        {
            int far = Tolerance * CueAim.FarSixteenths / 16;
            CueAim aim = new CueAim();
            aim.Begin();
            Wait(aim, -far - 1, StepUs);
            Assert.IsTrue(aim.IsFar);
            Wait(aim, far, StepUs);
            Assert.AreEqual((int)CueDirection.EaseOff, (int)aim.Direction);
            Assert.IsFalse(aim.IsFar);
            Wait(aim, far + 1, StepUs);
            Assert.IsTrue(aim.IsFar);
        }

        private static CueAim Staying()
        {
            CueAim aim = new CueAim();
            aim.Begin();
            Wait(aim, 0, CueAim.ShortestUs + (2 * CueAim.AnswerUs));
            Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "direction of a steady hand", 0);
            return aim;
        }

        private static void Wait(CueAim aim, int error, int us)
        {
            for (int at = 0; at < us; at += StepUs)
            {
                aim.Step(StepUs, error, error, 0, Tolerance);
            }
        }

        private static CueDirection Mirror(CueDirection direction)
        {
            return direction == CueDirection.Stay ? direction
                : direction == CueDirection.PressMore ? CueDirection.EaseOff : CueDirection.PressMore;
        }
    }
}
