#if NANOFRAMEWORK_1_0
using nanoFramework.TestFramework;
#else
using Microsoft.VisualStudio.TestTools.UnitTesting;
#endif
using PressureDevice.Core;

namespace PressureDevice.Tests
{
    /// <summary>Walks the shipped table: every row, and which comes first.</summary>
    [TestClass]
    public class HoldTableTests
    {
        private const int States = 6;
        private const int AllConditions = (HoldCondition.TooMuch << 1) - 1;

        [TestMethod]
        public void Every_cell_is_in_its_range()
        {
            for (int row = 0; row < HoldTable.RowCount; row++)
            {
                int states = HoldTable.Cell(row, HoldTable.States);
                int condition = HoldTable.Cell(row, HoldTable.Condition);
                int next = HoldTable.Cell(row, HoldTable.Next);
                int outcome = HoldTable.Cell(row, HoldTable.Outcome);
                Check.That(states > 0 && states < 1 << States, "states are known", row);
                Check.That(condition > 0 && condition <= AllConditions, "condition is known", row);
                Check.That(next >= (int)HoldState.Idle && next <= (int)HoldState.Aborted, "next state is known", row);
                Check.That(
                    outcome >= (int)HoldOutcome.None && outcome <= (int)HoldOutcome.TooMuch,
                    "outcome is known",
                    row);
            }
        }

        [TestMethod]
        public void Every_row_is_reachable_from_every_state_it_is_for()
        {
            // More conditions only let earlier rows win: if a row can be reached at all, one bit of its condition
            // alone reaches it.
            for (int row = 0; row < HoldTable.RowCount; row++)
            {
                for (int state = 0; state < States; state++)
                {
                    if ((HoldTable.Cell(row, HoldTable.States) & (1 << state)) != 0)
                    {
                        Check.That(
                            IsReachable(row, state),
                            "the row is reachable, row times 10 plus state",
                            (row * 10) + state);
                    }
                }
            }
        }

        [TestMethod]
        public void Each_end_of_a_hold_has_an_outcome_and_nothing_else_has_one()
        {
            for (int row = 0; row < HoldTable.RowCount; row++)
            {
                int next = HoldTable.Cell(row, HoldTable.Next);
                int from = HoldTable.Cell(row, HoldTable.States);
                bool ends = next >= (int)HoldState.Done && from != 1 << next;
                Check.Equal(
                    ends ? 1 : 0,
                    HoldTable.Cell(row, HoldTable.Outcome) != (int)HoldOutcome.None ? 1 : 0,
                    "has an outcome, row",
                    row);
                Check.Equal(
                    next == (int)HoldState.Done && ends ? 1 : 0,
                    HoldTable.Cell(row, HoldTable.Outcome) == (int)HoldOutcome.Completed ? 1 : 0,
                    "is completed, row",
                    row);
            }
        }

        [TestMethod]
        public void The_better_end_comes_first_when_two_are_due()
        {
            AssertRow(
                HoldState.Hold,
                HoldCondition.HoldComplete | HoldCondition.Released | HoldCondition.OutOfBand,
                HoldState.Done,
                HoldOutcome.Completed);
            AssertRow(
                HoldState.Approach,
                HoldCondition.InBand | HoldCondition.ApproachTimedOut,
                HoldState.Hold,
                HoldOutcome.None);
            AssertRow(
                HoldState.OffBand, HoldCondition.InBand | HoldCondition.GraceOver, HoldState.Hold, HoldOutcome.None);
        }

        [TestMethod]
        public void A_release_comes_before_leaving_the_band()
        {
            AssertRow(
                HoldState.Approach,
                HoldCondition.Released | HoldCondition.ApproachTimedOut,
                HoldState.Idle,
                HoldOutcome.None);
            AssertRow(
                HoldState.Hold,
                HoldCondition.Released | HoldCondition.OutOfBand,
                HoldState.Aborted,
                HoldOutcome.Released);
            AssertRow(
                HoldState.OffBand,
                HoldCondition.Released | HoldCondition.GraceOver,
                HoldState.Aborted,
                HoldOutcome.Released);
        }

        [TestMethod]
        public void No_condition_leaves_every_state_as_it_is()
        {
            for (int state = 0; state < States; state++)
            {
                Check.Equal(-1, HoldTable.Find((HoldState)state, 0), "row for state", state);
            }
        }

        private static bool IsReachable(int row, int state)
        {
            int condition = HoldTable.Cell(row, HoldTable.Condition);
            for (int bit = 1; bit <= AllConditions; bit <<= 1)
            {
                if ((condition & bit) != 0 && HoldTable.Find((HoldState)state, bit) == row)
                {
                    return true;
                }
            }

            return false;
        }

        private static void AssertRow(HoldState state, int conditions, HoldState next, HoldOutcome outcome)
        {
            int row = HoldTable.Find(state, conditions);
            Check.That(row >= 0, "there is a row for conditions", conditions);
            Check.Equal((int)next, HoldTable.Cell(row, HoldTable.Next), "next state under conditions", conditions);
            Check.Equal((int)outcome, HoldTable.Cell(row, HoldTable.Outcome), "outcome under conditions", conditions);
        }
    }
}
