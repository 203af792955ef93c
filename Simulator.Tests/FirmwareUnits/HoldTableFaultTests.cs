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
        private const int FaultKinds = 11;
        private const int OtherKinds = 14;
        private const int BeginKinds = 8;

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
                    int conditions = Faults(faults) | Others(others) | (1 << HoldCondition.Forbidden);
                    AssertStays(HoldState.Idle, conditions);
                    AssertStays(HoldState.Done, conditions);
                    AssertStays(HoldState.Aborted, conditions);
                }
            }
        }

        [TestMethod]
        public void A_hold_begins_only_with_a_touch_without_rest_and_button_and_the_others_end_only_with_a_release()
        {
            for (int others = 0; others < 1 << BeginKinds; others++)
            {
                int conditions = 0;
                for (int kind = 0; kind < BeginKinds; kind++)
                {
                    conditions |= (others & (1 << kind)) != 0 ? 1 << Begin(kind) : 0;
                }

                bool rests = Has(conditions, HoldCondition.Resting);
                bool begins = Has(conditions, HoldCondition.Touched) && !Has(conditions, HoldCondition.TooMuch);
                bool releases = Has(conditions, HoldCondition.Released);
                AssertNext(rests ? HoldState.Rest : begins ? HoldState.Approach : HoldState.Idle, HoldState.Idle, conditions);
                AssertNext(releases ? HoldState.Idle : HoldState.Done, HoldState.Done, conditions);
                AssertNext(releases ? HoldState.Idle : HoldState.Aborted, HoldState.Aborted, conditions);
                AssertNext(Has(conditions, HoldCondition.RestOver) ? HoldState.Idle : HoldState.Rest, HoldState.Rest, conditions);
            }
        }

        private static bool Has(int conditions, int condition)
        {
            return (conditions & (1 << condition)) != 0;
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
                conditions |= (faults & (1 << kind)) != 0 ? 1 << Fault(kind) : 0;
            }

            return conditions;
        }

        // 0 for none of the others, then each alone, then all of them.
        private static int Others(int others)
        {
            if (others <= OtherKinds)
            {
                return others == 0 ? 0 : 1 << Other(others - 1);
            }

            int conditions = 0;
            for (int kind = 0; kind < OtherKinds; kind++)
            {
                conditions |= 1 << Other(kind);
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
                case 7: return HoldCondition.ButtonLost;
                case 8: return HoldCondition.Stopped;
                case 9: return HoldCondition.Forbidden;
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
                case 7: return (int)HoldOutcome.ButtonLost;
                case 8: return (int)HoldOutcome.Stopped;
                case 9: return (int)HoldOutcome.NotCalibrated;
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
                case 6: return HoldCondition.ApproachTimedOut;
                case 7: return HoldCondition.EasedBelowTop;
                case 8: return HoldCondition.EasedAtTop;
                case 9: return HoldCondition.Marked;
                case 10: return HoldCondition.RiseOver;
                case 11: return HoldCondition.Resting;
                case 12: return HoldCondition.RestOver;
                default: return HoldCondition.ReleasedHeld;
            }
        }

        private static int Begin(int kind)
        {
            switch (kind)
            {
                case 0: return HoldCondition.Touched;
                case 1: return HoldCondition.Released;
                case 2: return HoldCondition.InBand;
                case 3: return HoldCondition.TooMuch;
                case 4: return HoldCondition.Resting;
                case 5: return HoldCondition.RestOver;
                case 6: return HoldCondition.Marked;
                default: return HoldCondition.EasedBelowTop;
            }
        }
    }
}
