#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>
    /// The shipped table under every set of faults, each with none, with one and with all of the other conditions: nothing gets round a fault.
    /// A row waits for a single bit, so what pairs of the others can do, one of them does.
    /// </summary>
    [TestClass]
    public class HoldTableFaultTests
    {
        private const int FaultKinds = 9;
        private const int OtherKinds = 7;

        [TestMethod]
        public void Every_row_waits_for_a_single_condition()
        {
            for (int row = 0; row < HoldTable.RowCount; row++)
            {
                int condition = HoldTable.Cell(row, HoldTable.Condition);
                Check.Equal(0, condition & (condition - 1), "bits besides the first, row", row);
            }
        }

        [TestMethod]
        public void No_guided_state_stays_guided_under_a_fault_whatever_else_is_true()
        {
            for (int faults = 1; faults < 1 << FaultKinds; faults++)
            {
                int first = Outcome(faults);
                for (int others = 0; others < OtherKinds + 2; others++)
                {
                    int conditions = Faults(faults) | Others(others);
                    for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
                    {
                        int row = HoldTable.Find((HoldState)state, conditions);
                        if (row < 0
                            || HoldTable.Cell(row, HoldTable.Next) != (int)HoldState.Aborted
                            || HoldTable.Cell(row, HoldTable.Outcome) != first)
                        {
                            Check.Fail("state " + state.ToString() + " under conditions " + conditions.ToString());
                        }
                    }
                }
            }
        }

        [TestMethod]
        public void Nothing_begins_and_nothing_is_left_behind_while_guidance_is_forbidden()
        {
            for (int faults = 0; faults < 1 << FaultKinds; faults++)
            {
                for (int others = 0; others < OtherKinds + 2; others++)
                {
                    int conditions = Faults(faults) | Others(others) | HoldCondition.Forbidden;
                    AssertStays(HoldState.Idle, conditions);
                    AssertStays(HoldState.Done, conditions);
                    AssertStays(HoldState.Aborted, conditions);
                }
            }
        }

        [TestMethod]
        public void A_hold_begins_only_with_a_touch_and_the_others_end_only_with_a_release()
        {
            for (int others = 0; others < 1 << OtherKinds; others++)
            {
                int conditions = 0;
                for (int kind = 0; kind < OtherKinds; kind++)
                {
                    conditions |= (others & (1 << kind)) != 0 ? Other(kind) : 0;
                }

                bool touches = (conditions & HoldCondition.Touched) != 0;
                bool releases = (conditions & HoldCondition.Released) != 0;
                AssertNext(touches ? HoldState.Approach : HoldState.Idle, HoldState.Idle, conditions);
                AssertNext(releases ? HoldState.Idle : HoldState.Done, HoldState.Done, conditions);
                AssertNext(releases ? HoldState.Idle : HoldState.Aborted, HoldState.Aborted, conditions);
            }
        }

        private static void AssertStays(HoldState state, int conditions)
        {
            AssertNext(state, state, conditions);
        }

        private static void AssertNext(HoldState expected, HoldState state, int conditions)
        {
            int row = HoldTable.Find(state, conditions);
            int next = row < 0 ? (int)state : HoldTable.Cell(row, HoldTable.Next);
            Check.Equal((int)expected, next, "next state under conditions", conditions);
        }

        private static int Faults(int faults)
        {
            int conditions = 0;
            for (int kind = 0; kind < FaultKinds; kind++)
            {
                conditions |= (faults & (1 << kind)) != 0 ? Fault(kind) : 0;
            }

            return conditions;
        }

        // 0 for none of the others, then each alone, then all of them.
        private static int Others(int others)
        {
            if (others <= OtherKinds)
            {
                return others == 0 ? 0 : Other(others - 1);
            }

            int conditions = 0;
            for (int kind = 0; kind < OtherKinds; kind++)
            {
                conditions |= Other(kind);
            }

            return conditions;
        }

        // The order in which a fault gives the outcome its name.
        private static int Fault(int kind)
        {
            switch (kind)
            {
                case 0: return HoldCondition.OverForce;
                case 1: return HoldCondition.SensorMissing;
                case 2: return HoldCondition.SensorSaturated;
                case 3: return HoldCondition.SensorFrozen;
                case 4: return HoldCondition.SensorNoisy;
                case 5: return HoldCondition.TooMuch;
                case 6: return HoldCondition.BatteryLow;
                case 7: return HoldCondition.Forbidden;
                default: return HoldCondition.TimeLimit;
            }
        }

        private static int Outcome(int faults)
        {
            int kind = 0;
            while ((faults & (1 << kind)) == 0)
            {
                kind++;
            }

            switch (kind)
            {
                case 0: return (int)HoldOutcome.OverForce;
                case 1: return (int)HoldOutcome.SensorMissing;
                case 2: return (int)HoldOutcome.SensorSaturated;
                case 3: return (int)HoldOutcome.SensorFrozen;
                case 4: return (int)HoldOutcome.SensorNoisy;
                case 5: return (int)HoldOutcome.TooMuch;
                case 6: return (int)HoldOutcome.BatteryLow;
                case 7: return (int)HoldOutcome.NotCalibrated;
                default: return (int)HoldOutcome.TimeLimit;
            }
        }

        private static int Other(int kind)
        {
            switch (kind)
            {
                case 0: return HoldCondition.Touched;
                case 1: return HoldCondition.Released;
                case 2: return HoldCondition.InBand;
                case 3: return HoldCondition.OutOfBand;
                case 4: return HoldCondition.HoldComplete;
                case 5: return HoldCondition.GraceOver;
                default: return HoldCondition.ApproachTimedOut;
            }
        }
    }
}
