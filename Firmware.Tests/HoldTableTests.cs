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
        private const int States = (int)HoldState.Rest + 1;
        private const int Conditions = HoldCondition.ButtonLost + 1;

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
                Check.That(condition >= 0 && condition < Conditions, "condition is known", row);
                Check.That(next >= (int)HoldState.Idle && next < States, "next state is known", row);
                Check.That(outcome >= (int)HoldOutcome.None && outcome <= (int)HoldOutcome.ButtonLost, "outcome is known", row);
                Check.That(outcome != (int)HoldOutcome.PowerLost, "nobody loses power in a table", row);
                Check.That(outcome != (int)HoldOutcome.PainTold, "nobody tells a pain in a table", row);
            }
        }

        [TestMethod]
        public void Every_row_is_reachable_from_every_state_it_is_for()
        {
            // More conditions only let earlier rows win: a row that can be reached at all is reached by its condition alone.
            for (int row = 0; row < HoldTable.RowCount; row++)
            {
                int condition = HoldTable.Cell(row, HoldTable.Condition);
                for (int state = 0; state < States; state++)
                {
                    if ((HoldTable.Cell(row, HoldTable.States) & (1 << state)) != 0)
                    {
                        int found = HoldTable.Find((HoldState)state, 1 << condition);
                        Check.Equal(row, found, "row found, row times 10 plus state", (row * 10) + state);
                    }
                }
            }
        }

        [TestMethod]
        public void Every_condition_is_waited_for_by_some_row()
        {
            for (int condition = 0; condition < Conditions; condition++)
            {
                int rows = 0;
                for (int row = 0; row < HoldTable.RowCount; row++)
                {
                    rows += HoldTable.Cell(row, HoldTable.Condition) == condition ? 1 : 0;
                }

                Check.That(rows > 0, "a row waits for condition", condition);
            }
        }

        [TestMethod]
        public void Each_end_of_a_hold_has_an_outcome_and_nothing_else_has_one()
        {
            for (int row = 0; row < HoldTable.RowCount; row++)
            {
                int next = HoldTable.Cell(row, HoldTable.Next);
                int outcome = HoldTable.Cell(row, HoldTable.Outcome);
                bool ends = next == (int)HoldState.Done || next == (int)HoldState.Aborted;
                ends &= HoldTable.Cell(row, HoldTable.States) != 1 << next;
                Check.That(ends == (outcome != (int)HoldOutcome.None), "has an outcome when it ends, row", row);
                bool isDone = outcome == (int)HoldOutcome.Completed
                    || outcome == (int)HoldOutcome.ThresholdMarked
                    || outcome == (int)HoldOutcome.ThresholdNotReached
                    || outcome == (int)HoldOutcome.Eased;
                Check.That((ends && next == (int)HoldState.Done) == isDone, "is done with a good outcome, row", row);
            }
        }

        [TestMethod]
        public void The_better_end_comes_first_when_two_are_due()
        {
            AssertRow(HoldState.Hold, HoldCondition.HoldComplete, HoldCondition.Released, HoldState.Done, HoldOutcome.Completed);
            AssertRow(HoldState.Hold, HoldCondition.HoldComplete, HoldCondition.OutOfBand, HoldState.Done, HoldOutcome.Completed);
            AssertRow(HoldState.Approach, HoldCondition.InBand, HoldCondition.ApproachTimedOut, HoldState.Hold, HoldOutcome.None);
            AssertRow(HoldState.OffBand, HoldCondition.InBand, HoldCondition.GraceOver, HoldState.Hold, HoldOutcome.None);
        }

        [TestMethod]
        public void A_release_comes_before_leaving_the_band()
        {
            AssertRow(HoldState.Approach, HoldCondition.Released, HoldCondition.ApproachTimedOut, HoldState.Idle, HoldOutcome.None);
            AssertRow(HoldState.Hold, HoldCondition.Released, HoldCondition.OutOfBand, HoldState.Aborted, HoldOutcome.Released);
            AssertRow(HoldState.OffBand, HoldCondition.Released, HoldCondition.GraceOver, HoldState.Aborted, HoldOutcome.Released);
        }

        [TestMethod]
        public void A_release_on_the_way_to_a_higher_level_ends_a_hold_and_one_before_the_first_is_none()
        {
            AssertRow(HoldState.Approach, HoldCondition.ReleasedHeld, HoldCondition.Released, HoldState.Aborted, HoldOutcome.Released);
            AssertRow(HoldState.Approach, HoldCondition.Released, HoldCondition.OutOfBand, HoldState.Idle, HoldOutcome.None);
        }

        [TestMethod]
        public void The_mark_of_a_threshold_comes_before_all_that_is_no_danger()
        {
            for (int state = (int)HoldState.Approach; state <= (int)HoldState.OffBand; state++)
            {
                for (int other = HoldCondition.Touched; other < Conditions; other++)
                {
                    if (other != HoldCondition.BatteryLow && other != HoldCondition.TooMuch && other != HoldCondition.Stopped && other != HoldCondition.ButtonLost)
                    {
                        AssertRow((HoldState)state, HoldCondition.Marked, other, HoldState.Done, HoldOutcome.ThresholdMarked);
                    }
                }

                AssertRow((HoldState)state, HoldCondition.RiseOver, HoldCondition.OutOfBand, HoldState.Done, HoldOutcome.ThresholdNotReached);
                AssertRow((HoldState)state, HoldCondition.Marked, HoldCondition.TooMuch, HoldState.Aborted, HoldOutcome.TooMuch);
            }
        }

        [TestMethod]
        public void Eased_goes_a_level_up_or_ends_at_the_top_and_means_nothing_before_a_level_is_reached()
        {
            for (int state = (int)HoldState.Hold; state <= (int)HoldState.OffBand; state++)
            {
                AssertRow((HoldState)state, HoldCondition.EasedBelowTop, HoldCondition.OutOfBand, HoldState.Approach, HoldOutcome.None);
                AssertRow((HoldState)state, HoldCondition.EasedAtTop, HoldCondition.OutOfBand, HoldState.Done, HoldOutcome.Eased);
                AssertRow((HoldState)state, HoldCondition.EasedAtTop, HoldCondition.TooMuch, HoldState.Aborted, HoldOutcome.TooMuch);
            }

            AssertRow(HoldState.Hold, HoldCondition.EasedBelowTop, HoldCondition.HoldComplete, HoldState.Approach, HoldOutcome.None);
            int eased = (1 << HoldCondition.EasedBelowTop) | (1 << HoldCondition.EasedAtTop);
            Check.Equal(-1, HoldTable.Find(HoldState.Approach, eased), "row on the approach for", eased);
        }

        [TestMethod]
        public void A_rest_begins_before_a_touch_counts_and_ends_by_itself_alone()
        {
            AssertRow(HoldState.Idle, HoldCondition.Resting, HoldCondition.Touched, HoldState.Rest, HoldOutcome.None);
            AssertRow(HoldState.Idle, HoldCondition.Resting, HoldCondition.TooMuch, HoldState.Rest, HoldOutcome.None);
            int allButTheEnd = ((1 << Conditions) - 1) & ~(1 << HoldCondition.RestOver);
            Check.Equal(-1, HoldTable.Find(HoldState.Rest, allButTheEnd), "row in a rest for", allButTheEnd);
            AssertRow(HoldState.Rest, HoldCondition.RestOver, HoldCondition.Touched, HoldState.Idle, HoldOutcome.None);
        }

        [TestMethod]
        public void No_condition_leaves_every_state_as_it_is()
        {
            for (int state = 0; state < States; state++)
            {
                Check.Equal(-1, HoldTable.Find((HoldState)state, 0), "row for state", state);
            }
        }

        private static void AssertRow(HoldState state, int condition, int other, HoldState next, HoldOutcome outcome)
        {
            int at = (((int)state * 100) + condition) * 100 + other;
            int row = HoldTable.Find(state, (1 << condition) | (1 << other));
            Check.That(row >= 0, "there is a row for state and conditions, two digits each,", at);
            Check.Equal((int)next, HoldTable.Cell(row, HoldTable.Next), "next for state and conditions, two digits each,", at);
            Check.Equal((int)outcome, HoldTable.Cell(row, HoldTable.Outcome), "outcome for state and conditions, two digits each,", at);
        }
    }
}
