#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Which way the hand is sent.</summary>
    [TestClass]
    public class CueAimTests
    {
        private const int Tolerance = 4_000;
        private const int LeavingSide = Tolerance * CueAim.LeavingSideSixteenths / 16;
        private const int Leaving = Tolerance * CueAim.LeavingSixteenths / 16;
        private const int StepUs = TestCell.ConversionUs;

        [TestMethod]
        public void A_drift_out_of_the_dead_band_begins_a_cue_and_one_at_its_edge_does_not()
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                CueAim aim = Staying();
                Wait(aim, sign * Edge(sign), CueAim.AnswerUs * 2);
                Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "at the edge, sign", sign);
                Wait(aim, sign * (Edge(sign) + 1), StepUs);
                Check.Equal((int)Towards(-sign), (int)aim.Direction, "a millinewton further, sign", sign);
            }
        }

        [TestMethod]
        public void A_cue_ends_when_the_hand_heads_for_the_target_and_not_at_the_edge_where_it_began()
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                CueAim aim = Cued(sign);
                int back = Back(sign);
                for (int error = Edge(sign); error > back; error -= back / 4)
                {
                    Wait(aim, sign * error, CueAim.ShortestUs);
                    Check.Equal((int)Towards(-sign), (int)aim.Direction, "on the way back at mN", sign * error);
                }

                Wait(aim, sign * back, StepUs);
                Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "back, sign", sign);
            }
        }

        [TestMethod]
        public void A_hand_on_its_way_is_told_to_stay_a_reaction_time_before_it_is_there()
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                int slope = -sign * 5_000;
                int lead = 5 * CueAim.HoldLeadMs; // what 5 N/s make of it, mN
                int back = Back(sign);
                CueAim aim = Cued(sign);
                aim.Step(CueAim.ShortestUs, sign * (lead + back + 10), sign * Edge(sign), slope, Tolerance);
                Check.Equal((int)Towards(-sign), (int)aim.Direction, "not yet, sign", sign);
                aim.Step(StepUs, sign * (lead + back), sign * Edge(sign), slope, Tolerance);
                Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "it heads for the target, sign", sign);
            }
        }

        [TestMethod]
        public void A_cue_is_long_enough_to_be_seen()
        {
            CueAim aim = Cued(1);
            int us = 0;
            while (aim.Direction != CueDirection.Stay && us < 2 * CueAim.ShortestUs)
            {
                aim.Step(StepUs, 0, 0, 0, Tolerance);
                us += StepUs;
            }

            Check.Between(CueAim.ShortestUs, CueAim.ShortestUs + StepUs, us, "shortest cue, us");
        }

        [TestMethod]
        public void After_a_cue_the_hand_gets_time_to_answer_before_a_drift_brings_the_next()
        {
            CueAim aim = Cued(1);
            Wait(aim, 0, CueAim.ShortestUs + StepUs);
            Assert.AreEqual((int)CueDirection.Stay, (int)aim.Direction);
            int us = 0;
            while (aim.Direction == CueDirection.Stay && us < 2 * CueAim.AnswerUs)
            {
                aim.Step(StepUs, Edge(1) + 100, Edge(1) + 100, 0, Tolerance);
                us += StepUs;
            }

            Check.Between(CueAim.AnswerUs - (2 * StepUs), CueAim.AnswerUs + StepUs, us, "time to answer, us");
        }

        [TestMethod]
        public void Leaving_the_band_is_said_at_once()
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                CueAim aim = Cued(sign);
                Wait(aim, 0, CueAim.ShortestUs + StepUs);
                aim.Step(StepUs, sign * (LeavingSide + 1), 0, sign * (((Leaving - LeavingSide) * 1_000 / CueAim.LeavingLeadMs) + 1_000), Tolerance);
                Check.Equal((int)Towards(-sign), (int)aim.Direction, "about to leave, sign", sign);

                aim = Staying();
                aim.Step(StepUs, sign * (LeavingSide - 1), 0, sign * 90_000, Tolerance);
                Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "fast, and still in the middle, sign", sign);
            }
        }

        [TestMethod]
        public void A_drift_that_the_hand_already_mends_is_left_alone()
        {
            for (int sign = -1; sign <= 1; sign += 2)
            {
                CueAim aim = Staying();
                for (int i = 0; i < 200; i++)
                {
                    aim.Step(StepUs, -sign * 100, sign * 2 * Edge(sign), 0, Tolerance);
                    Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "step", i);
                }
            }
        }

        [TestMethod]
        public void On_the_first_way_the_hand_is_told_to_stay_earlier()
        {
            const int Slope = 20_000;
            int there = -(20 * CueAim.ApproachLeadMs) - (Tolerance * CueAim.ApproachBackSixteenths / 16);
            CueAim aim = new CueAim();
            aim.Begin();
            for (int i = 0; i < 50; i++)
            {
                aim.Step(StepUs, there - 10, there, Slope, Tolerance);
                Check.Equal((int)CueDirection.PressMore, (int)aim.Direction, "not yet, step", i);
            }

            aim.Step(StepUs, there, there, Slope, Tolerance);
            Assert.AreEqual((int)CueDirection.Stay, (int)aim.Direction);
        }

        private static CueAim Staying()
        {
            CueAim aim = new CueAim();
            aim.Begin();
            Wait(aim, 0, CueAim.ShortestUs + (2 * CueAim.AnswerUs));
            Check.Equal((int)CueDirection.Stay, (int)aim.Direction, "direction of a steady hand", 0);
            return aim;
        }

        /// <summary>A hand that has just been told, because it drifted over (1) or under (−1) the dead band.</summary>
        private static CueAim Cued(int sign)
        {
            CueAim aim = Staying();
            Wait(aim, sign * (Edge(sign) + 1), StepUs);
            Check.Equal((int)Towards(-sign), (int)aim.Direction, "direction after the drift", sign);
            return aim;
        }

        private static void Wait(CueAim aim, int error, int us)
        {
            for (int at = 0; at < us; at += StepUs)
            {
                aim.Step(StepUs, error, error, 0, Tolerance);
            }
        }

        /// <summary>How far over (1) or under (−1) the target a drift begins to count, mN.</summary>
        private static int Edge(int sign)
        {
            return Tolerance * (sign > 0 ? CueAim.RisenSixteenths : CueAim.SunkSixteenths) / 16;
        }

        /// <summary>How far over (1) or under (−1) the target a cue ends, mN.</summary>
        private static int Back(int sign)
        {
            return Tolerance * (sign > 0 ? CueAim.LessBackSixteenths : CueAim.MoreBackSixteenths) / 16;
        }

        private static CueDirection Towards(int sign)
        {
            return sign > 0 ? CueDirection.PressMore : CueDirection.EaseOff;
        }
    }
}
