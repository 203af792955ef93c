#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>The shipped table under every set of conditions: nothing gets round a fault.</summary>
    [TestClass]
    public class HoldTableFaultTests
    {
        private const int AllConditions = (HoldCondition.ApproachTimedOut << 1) - 1;

        private const int Faults = HoldCondition.OverForce | HoldCondition.SensorMissing | HoldCondition.SensorSaturated
            | HoldCondition.SensorFrozen | HoldCondition.NotReady | HoldCondition.TimeLimit;

        [TestMethod]
        public void No_guided_state_stays_guided_under_a_fault_whatever_else_is_true()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                for (int conditions = 0; conditions <= AllConditions; conditions++)
                {
                    if ((conditions & Faults) != 0 && !EndsUnderItsName((HoldState)state, conditions))
                    {
                        Check.Fail("state " + state.ToString() + " under conditions " + conditions.ToString());
                    }
                }
            }
        }

        [TestMethod]
        public void Nothing_begins_and_nothing_is_left_behind_while_guidance_is_forbidden()
        {
            AssertStaysWhileForbidden(HoldState.Idle);
            AssertStaysWhileForbidden(HoldState.Done);
            AssertStaysWhileForbidden(HoldState.Aborted);
        }

        [TestMethod]
        public void A_hold_begins_only_with_a_touch_and_the_others_end_only_with_a_release()
        {
            for (int conditions = 0; conditions <= AllConditions; conditions++)
            {
                bool allowed = (conditions & HoldCondition.Forbidden) == 0;
                bool touches = allowed && (conditions & HoldCondition.Touched) != 0;
                bool releases = allowed && (conditions & HoldCondition.Released) != 0;
                Check.Equal(
                    (int)(touches ? HoldState.Approach : HoldState.Idle),
                    NextOf(HoldState.Idle, conditions),
                    "after idle",
                    conditions);
                Check.Equal(
                    (int)(releases ? HoldState.Idle : HoldState.Done),
                    NextOf(HoldState.Done, conditions),
                    "after done",
                    conditions);
                Check.Equal(
                    (int)(releases ? HoldState.Idle : HoldState.Aborted),
                    NextOf(HoldState.Aborted, conditions),
                    "after aborted",
                    conditions);
            }
        }

        private static bool EndsUnderItsName(HoldState state, int conditions)
        {
            int row = HoldTable.Find(state, conditions);
            return row >= 0
                && HoldTable.Cell(row, HoldTable.Next) == (int)HoldState.Aborted
                && HoldTable.Cell(row, HoldTable.Outcome) == (int)FirstFault(conditions);
        }

        private static HoldOutcome FirstFault(int conditions)
        {
            return (conditions & HoldCondition.OverForce) != 0 ? HoldOutcome.OverForce
                : (conditions & HoldCondition.SensorMissing) != 0 ? HoldOutcome.SensorMissing
                : (conditions & HoldCondition.SensorSaturated) != 0 ? HoldOutcome.SensorSaturated
                : (conditions & HoldCondition.SensorFrozen) != 0 ? HoldOutcome.SensorFrozen
                : (conditions & HoldCondition.NotReady) != 0 ? HoldOutcome.NotCalibrated
                : HoldOutcome.TimeLimit;
        }

        private static int NextOf(HoldState state, int conditions)
        {
            int row = HoldTable.Find(state, conditions);
            return row < 0 ? (int)state : HoldTable.Cell(row, HoldTable.Next);
        }

        private static void AssertStaysWhileForbidden(HoldState state)
        {
            for (int conditions = 0; conditions <= AllConditions; conditions++)
            {
                int forbidden = conditions | HoldCondition.Forbidden;
                Check.Equal((int)state, NextOf(state, forbidden), "state while forbidden", forbidden);
            }
        }
    }
}
